import Exchange
import Foundation
import Programme
import ProofFormat
import Testing
import Verification

@testable import Planning

/// The folders with one known clash each: the clash that is found is the known one.
@Suite struct ImpossibleFolderTests {
  static let names = ImpossibleFixtures.names

  @Test(arguments: names) func theKnownClashIsFound(name: String) throws {
    let programme = try Folders.programme("impossible/\(name)")
    let known = try ImpossibleFixtures.known(name)
    let report = ClashFinder(programme).clashes()
    let clash = try #require(report.clashes.first, "\(name): nothing found")
    #expect(report.clashes.count == 1, "\(name): \(report.clashes.map(\.line.danish))")
    #expect(clash.quality >= .minimal, "\(name)")
    // That a meeting is held and people come to it may be told or not.
    let plain: Set<String> = ["everythingPlanned", "attendance"]
    let rules = Set(clash.rules.map(\.rawValue)).subtracting(plain)
    #expect(rules == Set(known.rules).subtracting(plain), "\(name): \(clash.line.danish)")
    let organisation = programme.organisation
    let people = Set(clash.people.map { organisation[$0].key })
    #expect(people.isSubset(of: known.people), "\(name): \(clash.line.danish)")
    #expect(people.isEmpty == known.people.isEmpty, "\(name): \(clash.line.danish)")
    let proof = try #require(clash.proof)
    #expect(KernelProofChecker.check(proof) == .impossible, "\(name)")
  }

  @Test(arguments: names) func everyMemberIsNecessary(name: String) throws {
    let programme = try Folders.programme("impossible/\(name)")
    let finder = ClashFinder(programme)
    let (clash, part) = try #require(finder.firstWithPart(), "\(name)")
    let built = try #require(part.build(programme))
    #expect(ClashProbe.isImpossible(clash.members, in: built.clash) == true, "\(name)")
    for member in clash.members {
      let rest = clash.members.filter { $0 != member }
      #expect(ClashProbe.isImpossible(rest, in: built.clash) == false, "\(name): \(member)")
    }
  }

  /// Who asks why groups cannot be made is not told of a meeting that fits nowhere.
  @Test func ofADivisionOnlyWhatDividesIsTold() throws {
    var programme = try Folders.programme("impossible/pulje-paa-to")
    var meeting = Activity(key: "moede", name: "Møde", kind: .meeting)
    let sunday = programme.horizon.days.first.monday.advanced(by: 13)
    meeting.windows = [DayRange(sunday, sunday)]
    meeting.required = Audience(people: [try #require(programme.organisation.personIDs.first)])
    programme.activities.append(meeting)
    let all = ClashFinder(programme).clashes().clashes
    #expect(all.map(\.rules).contains { !$0.contains(.groupSize) })
    let district = try #require(programme.organisation.districtIDs.first)
    let asked = ClashFinder(programme, districts: [district]).clashes().clashes
    #expect(asked.map(\.line).count == 1)
    #expect(asked.map(\.rules).allSatisfy { $0.contains(.groupSize) })
    #expect(ClashFinder(programme, districts: []).clashes().clashes.map(\.line).isEmpty)
  }

  @Test func threadsChangeNothing() throws {
    let programme = try Folders.programme("impossible/fridage-paa-kryds")
    let reports = [1, 2].map { threads in
      ClashFinder(programme, options: PlanOptions(effort: 5_000, threads: threads)).report(ways: 3)
    }
    #expect(reports[0].clashes.map(\.line) == reports[1].clashes.map(\.line))
    #expect(
      reports[0].clashes.map { $0.ways.map(\.phrase) }
        == reports[1].clashes.map { $0.ways.map(\.phrase) })
    let costs = reports.map { report in
      report.clashes.flatMap(\.ways).map { way -> Int? in
        if case .planned(_, let cost) = way.trial { cost } else { nil }
      }
    }
    #expect(costs[0] == costs[1])
    #expect(costs[0].contains { $0 != nil })
  }

  @Test(arguments: [
    "chef-for-mange-grupper", "fridage-paa-kryds", "pulje-paa-to", "to-fastlagte-samtidig",
  ])
  func aWayOutIsAPlan(name: String) throws {
    let programme = try Folders.programme("impossible/\(name)")
    let options = PlanOptions(effort: 5_000, threads: 1)
    let report = ClashFinder(programme, options: options).report(ways: 2)
    let clash = try #require(report.clashes.first, "\(name)")
    var planned = 0
    for way in clash.ways {
      guard case .planned(let plan, _) = way.trial else { continue }
      planned += 1
      let violations = Verifier.verify(plan, way.programme).violations
      #expect(violations.map(\.text.danish) == [], "\(name): \(way.phrase.danish)")
    }
    #expect(planned >= 1, "\(name): \(clash.ways.map(\.phrase.danish))")
  }
}

/// The committed folders and what is known of them.
enum ImpossibleFixtures {
  struct Known: Decodable {
    var rules: [String]
    var people: [String]
    var places: [String]
    var note: String
  }

  static var root: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures/impossible")
  }

  static var names: [String] {
    let found = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return found.filter { !$0.hasPrefix(".") }.sorted()
  }

  static func known(_ name: String) throws -> Known {
    let url = root.appendingPathComponent(name).appendingPathComponent("clash.json")
    return try JSONDecoder().decode(Known.self, from: Data(contentsOf: url))
  }
}
