import Exchange
import Foundation
import Generators
import Programme
import Testing

@Suite struct ReadingTests {
  static let names =
    ["aarhus", "district", "two-years"] + ImpossibleFolders.all.map { "impossible/\($0.name)" }

  @Test("The reader finds no fault in a fixture", arguments: names)
  func readsClean(name: String) {
    let path = FixtureTests.fixtures.appendingPathComponent(name).path
    let reading = FolderReader.read(directory: path)
    // What clashes is noted in a file that belongs to no planning folder, and is told so.
    for fault in reading.faults.prefix(20) where fault.place.file != "clash.json" {
      Issue.record("\(name): \(fault.line(in: .english))")
    }
    #expect(reading.programme != nil)
  }

  @Test("Seminars fall in the right one of two years")
  func seminars() throws {
    let path = FixtureTests.fixtures.appendingPathComponent("two-years").path
    let programme = try #require(FolderReader.read(directory: path).programme)
    func years(_ key: String) -> [Int] {
      guard let id = programme.activity(key) else { return [] }
      return programme.horizon.schoolYears.filter { programme[id].isDue(in: $0) }.map(\.startYear)
    }
    #expect(years("forvaltningsseminar") == [2026])
    #expect(years("lederseminar") == [2027])
  }

  @Test("Aarhus has about a thousand events")
  func events() throws {
    let path = FixtureTests.fixtures.appendingPathComponent("aarhus").path
    let programme = try #require(FolderReader.read(directory: path).programme)
    var count = 0
    for id in programme.activityIDs {
      let activity = programme[id]
      guard let year = programme.horizon.schoolYears.first, activity.isDue(in: year) else {
        continue
      }
      var repeats = 1
      if case .oneRepeat(let number) = activity.attendance { repeats = number }
      let subjects: [Subject] =
        switch activity.subject {
        case .workplace:
          programme.organisation.workplaceIDs
            .filter { activity.workplaces.contains($0, in: programme.organisation) }
            .map(Subject.workplace)
        case .district: programme.organisation.districtIDs.map(Subject.district)
        case .joint, .cohort, .group: [.joint]
        }
      // Twenty-one groups of 86 leaders, three cohorts of 64 newcomers.
      let factor = activity.subject == .group ? 21 : activity.subject == .cohort ? 3 : 1
      let held = subjects.filter {
        activity.subject == .group
          || !programme.invited(by: activity.required, to: activity, within: $0).isEmpty
      }
      count += held.count * factor * activity.count * repeats
    }
    #expect((950...1050).contains(count), "\(count) events")
  }
}
