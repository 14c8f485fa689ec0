import Exchange
import Generators
import Planning
import Programme
import Testing
import Verification

/// A leader of each workplace stays, of those who are there on the day.
@Suite struct CoverTests {
  @Test(arguments: [Change.leaves, .joins, .onLeave])
  func `only who is employed on the day can keep cover`(change: Change) throws {
    var programme = try CoverTests.programme()
    for third in stride(from: 2, to: 12, by: 3) {
      let person = CoverTests.leaders(programme)[third]
      switch change {
      case .leaves:
        programme.organisation.people[person.index].leaves = PlannedDistrict.day(2026, 11, 2)
      case .joins:
        programme.organisation.people[person.index].joined = PlannedDistrict.day(2027, 5, 3)
      case .onLeave:
        programme.organisation.people[person.index].leave = [
          DayRange(PlannedDistrict.day(2027, 1, 4), PlannedDistrict.day(2027, 4, 2))
        ]
      }
    }
    let (plan, _) = try Folders.plan(programme, effort: 100)
    let verdict = Verifier.verify(plan, programme)
    #expect(verdict.violations.map(\.text.danish) == [])
    #expect(plan.score.rules == verdict.score.rules)
    // The two who are there go on different days.
    let days = plan.events.filter { $0.key.activity == "laeringsdag" }
    for first in stride(from: 0, to: 12, by: 3) {
      let pair = CoverTests.leaders(programme)[first...(first + 1)]
      #expect(!days.contains { day in pair.allSatisfy(day.participants.contains) })
    }
  }

  @Test func `a soft cover costs what the definition says`() throws {
    var programme = try CoverTests.programme()
    programme.rules[.cover].isHard = false
    programme.rules[.cover].weight = 70
    let day = try #require(programme.activityIDs.first { programme[$0].key == "laeringsdag" })
    for (repeats, emptied) in [(1, 4), (2, 0)] {
      programme.activities[day.index].attendance = .oneRepeat(repeats: repeats)
      let (plan, _) = try Folders.plan(programme, effort: 100)
      let verdict = Verifier.verify(plan, programme)
      #expect(verdict.violations.map(\.text.danish) == [])
      #expect(plan.score.rules == verdict.score.rules)
      let cover = plan.score.rules.first { $0.rule == .cover }
      #expect(cover?.amount ?? 0 == emptied)
      #expect(cover?.cost ?? 0 == 70 * emptied)
    }
  }

  @Test func `a department needs a beacon of those who are there`() throws {
    var programme = try CoverTests.programme()
    // Of two beacons one leaves; the other then has to stay at home in peak hours.
    programme.organisation.departments = [
      Department(
        key: "afdeling", name: "Afdelingen",
        workplace: try #require(programme.organisation.workplaceIDs.first))
    ]
    let people = CoverTests.leaders(programme)
    for person in people[0...1] {
      programme.organisation.people[person.index].roles.append(.beacon)
      programme.organisation.people[person.index].department = DepartmentID(0)
    }
    programme.organisation.people[people[1].index].leaves = PlannedDistrict.day(2026, 11, 2)
    let meeting = try #require(
      programme.activityIDs.first { programme[$0].key == "distriktsmoede" })
    programme.activities[meeting.index].keepsDepartmentCover = true
    for isHard in [true, false] {
      programme.rules[.departmentCover].isHard = isHard
      programme.rules[.departmentCover].weight = isHard ? 0 : 40
      let (plan, _) = try Folders.plan(programme, effort: 100)
      let verdict = Verifier.verify(plan, programme)
      #expect(verdict.violations.map(\.text.danish) == [])
      #expect(plan.score.rules == verdict.score.rules)
      let late = plan.events.filter { $0.key.activity == "distriktsmoede" }
      #expect(!isHard || late.allSatisfy { $0.start >= 705 })
    }
  }

  /// A change in who leads a workplace.
  enum Change {
    case leaves, joins, onLeave
  }

  private static func leaders(_ programme: Programme) -> [PersonID] {
    programme.organisation.personIDs.filter { programme.organisation[$0].leads }
  }

  /// A small year in which each workplace has three leaders.
  private static func programme() throws -> Programme {
    var files: [String: [UInt8]] = [:]
    for file in SmallYear.folder().files { files[file.path] = Array(file.text.utf8) }
    let reading = FolderReader.read(FolderFiles(files))
    var programme = try #require(reading.programme)
    let leaders = leaders(programme)
    try #require(leaders.count == 12)
    for (i, person) in leaders.enumerated() {
      programme.organisation.people[person.index].workplace =
        programme.organisation[leaders[i / 3 * 3]].workplace
    }
    return programme
  }
}
