import Exchange
import Foundation
import Programme
import ProofFormat
import SolverSupport
import Testing
import Verification

@testable import Planning

/// A whole year from a folder: made, checked by the other side, and made again.
@Suite struct WholeYearTests {
  @Test func aDistrictsYearHoldsEveryRule() throws {
    let (programme, plan, _) = try Folders.plannedDistrict()
    let verdict = Verifier.verify(plan, programme)
    #expect(verdict.violations.map(\.text.danish) == [])
    #expect(plan.groups.flatMap(\.members).count == 8)
    #expect(plan.events.count > 100)
    for kind in ActivityKind.allCases {
      let due = programme.activities.contains { $0.kind == kind && $0.isOn }
      let held = plan.events.contains { programme[$0.activity].kind == kind }
      #expect(due == held, "\(kind)")
    }
  }

  @Test func bothSidesCountTheSameScore() throws {
    let (programme, plan, _) = try Folders.plannedDistrict()
    let verdict = Verifier.verify(plan, programme)
    #expect(plan.score.rules == verdict.score.rules)
    #expect(plan.score.worstOff == verdict.score.worstOff)
    #expect(plan.score.worstBurden == verdict.score.worstBurden)
  }

  @Test func theSameSeedGivesTheSameBytesOnAnyThreads() throws {
    // The shared plan is made on one.
    let (programme, one, _) = try Folders.plannedDistrict()
    let two = try Folders.plan(programme, threads: 2).0
    #expect(PlanFile.file(of: one, for: programme) == PlanFile.file(of: two, for: programme))
  }

  @Test func theOrderOfRowsChangesNothing() throws {
    var files = try Folders.files("district")
    for name in files.keys.sorted() where name.hasSuffix(".csv") && name != "pins.csv" {
      files[name] = Folders.reversedRows(files[name] ?? [])
    }
    let programme = try Folders.programme("district")
    let shuffled = try #require(FolderReader.read(FolderFiles(files)).programme)
    #expect(shuffled == programme)
  }

  @Test func aPlanIsReadBackAsItWas() throws {
    let (programme, plan, _) = try Folders.plannedDistrict()
    let bytes = PlanFile.file(of: plan, for: programme)
    let (again, faults) = PlanFile.read(bytes, for: programme)
    #expect(faults.isEmpty)
    #expect(again == plan)
  }

  @Test func groupsOfOneKindWhenAskedFor() throws {
    var programme = try Folders.programme("district")
    programme.rules[.kindMix].values["mode"] = 1
    let outcome = PlanYear(programme, options: PlanOptions(effort: 50_000)).groupsOnly()
    switch outcome {
    case .planned(let plan, _):
      for group in plan.groups {
        let schools = group.members.filter { programme.organisation.kind(of: $0).isSchool }.count
        #expect(schools == 0 || schools == group.members.count)
      }
    case .blocked(let obstacles):
      // Then the leaders of one kind cannot be divided by the sizes alone.
      let pool = programme.organisation.personIDs.filter { programme.isEligibleForGroup($0) }
      let schools = pool.filter { programme.organisation.kind(of: $0).isSchool }.count
      #expect(!obstacles.isEmpty)
      #expect([1, 2].contains(schools) || [1, 2].contains(pool.count - schools))
    case .stopped:
      Issue.record("stopped")
    }
  }

  @Test func theGroupsBoundIsBorneOut() throws {
    let (programme, plan, proof) = try Folders.plannedDistrict()
    for own in proof.groups {
      let district = try #require(
        programme.organisation.districtIDs.first {
          programme.organisation[$0].key == own.district
        })
      let bound = try #require(plan.score.bounds.first { $0.subject == own.district })
      let check = GroupBound(PreparedProgramme(programme), district: district)
      #expect(check.objective(of: plan) == bound.objective)
      #expect(check.fault(in: bound, certificate: own.certificate) == nil)
      var false_ = bound
      false_.lowerBound = bound.objective + 1
      #expect(check.fault(in: false_, certificate: own.certificate) != nil)
      var forged = own.certificate
      forged.lowerBound += 1
      #expect(check.fault(in: false_, certificate: forged) != nil)
    }
    #expect(!proof.groups.isEmpty)
  }
}

/// The folders that the tests plan.
enum Folders {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Fixtures").path

  /// The programme of a fixture.
  static func programme(_ name: String) throws -> Programme {
    let reading = FolderReader.read(directory: root + "/" + name)
    return try #require(reading.programme, "\(reading.faults.map(\.problem.danish))")
  }

  /// The district with its year, planned once for all the tests that ask something of it.
  static func plannedDistrict() throws -> (programme: Programme, plan: Plan, proof: PlanProof) {
    try district.get()
  }

  private static let district = Result {
    let programme = try Folders.programme("district")
    let (plan, proof) = try Folders.plan(programme)
    return (programme: programme, plan: plan, proof: proof)
  }

  /// A fixture's plan within a small budget.
  static func plan(_ programme: Programme, effort: Int = 60_000, threads: Int = 1) throws -> (
    Plan, PlanProof
  ) {
    let options = PlanOptions(effort: effort, threads: threads)
    switch PlanYear(programme, options: options).plan() {
    case .planned(let plan, let proof): return (plan, proof)
    case .blocked(let obstacles): throw Failure(what: "\(obstacles)")
    case .stopped: throw Failure(what: "stopped")
    }
  }

  /// The files of a fixture by path.
  static func files(_ name: String) throws -> [String: [UInt8]] {
    let folder = root + "/" + name
    var result: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder)
    where !path.hasPrefix("plan") && (path.contains(".")) {
      result[path] = FileManager.default.contents(atPath: folder + "/" + path).map { Array($0) }
    }
    return result
  }

  /// A table with its rows below the header in reverse; only for tables without line breaks in cells.
  static func reversedRows(_ bytes: [UInt8]) -> [UInt8] {
    var lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\r\n", omittingEmptySubsequences: true
    ).map(String.init)
    guard lines.count > 1 else { return bytes }
    let header = lines.removeFirst()
    return Array(([header] + lines.reversed()).joined(separator: "\r\n").utf8) + [0x0D, 0x0A]
  }

  struct Failure: Error {
    let what: String
  }
}
