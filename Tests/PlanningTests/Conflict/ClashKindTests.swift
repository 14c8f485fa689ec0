import Programme
import ProofFormat
import Testing
import Verification

@testable import Planning

/// What clashes in the same way for many is told once.
@Suite struct ClashKindTests {
  /// A meeting of each of thirty workplaces, in a week that is closed.
  private static func closedWeek() -> Programme {
    var programme = TinyYear.pool(30)
    programme.groups.isOn = false
    let week = DayRange(TinyYear.day(9, 7), TinyYear.day(9, 11))
    var activity = Activity(key: "m", name: "Møde", kind: .meeting)
    activity.subject = .workplace
    activity.windows = [week]
    activity.required = Audience(roles: [.leader])
    programme.activities = [activity]
    programme.calendar.holidays = [Holiday(name: "Lukket", days: week, kinds: [])]
    return programme
  }

  @Test func oneClosedWeekIsOneClashHoweverManyMeetInIt() throws {
    let programme = Self.closedWeek()
    var told: [Clash] = []
    let report = ClashFinder(programme, options: PlanOptions(effort: 100, threads: 1)).report(
      ways: 1
    ) { told.append($0) }
    let clash = try #require(report.clashes.first)
    #expect(report.clashes.count == 1 && told.map(\.line) == [clash.line])
    #expect(clash.members.count == 3 && !clash.isBehind)
    #expect(clash.members.contains(.holiday(0)))
    #expect(clash.members.contains(.demand(.windows, ActivityID(0))))
    #expect(Set(clash.alike.map(\.subject)).count == 29)
    #expect(clash.others(programme)?.danish.contains("og 23 til") ?? false)
    #expect(KernelProofChecker.check(try #require(clash.proof)) == .impossible)
    #expect(!clash.ways.isEmpty)
  }

  /// A hall that is closed is named, with the days.
  @Test func theClosedHallIsNamed() throws {
    var programme = TinyYear.pool(2)
    programme.groups.isOn = false
    let week = DayRange(TinyYear.day(9, 7), TinyYear.day(9, 11))
    programme.organisation.venues = [
      Venue(key: "sal", name: "Salen", capacity: 60, closed: [Span(days: week)])
    ]
    var activity = Activity(key: "m", name: "Møde", kind: .meeting)
    activity.subject = .joint
    activity.place = .venue([])
    activity.windows = [week]
    activity.required = Audience(roles: [.leader])
    programme.activities = [activity]
    let clash = try #require(ClashFinder(programme).clashes().clashes.first)
    #expect(
      clash.line.danish.contains("(Salen: lukket 7. september 2026 til 11. september 2026)"),
      "\(clash.line.danish)")
  }

  /// Whose calendar is in the way matters: nobody else is named beside them.
  @Test func whoIsAwayIsToldByNameEachTime() {
    var programme = Self.closedWeek()
    programme.calendar.holidays = []
    let week = DayRange(TinyYear.day(9, 7), TinyYear.day(9, 11))
    for index in [3, 7] { programme.organisation.people[index].busy = [Span(days: week)] }
    let clashes = ClashFinder(programme).clashes().clashes
    #expect(clashes.map(\.people) == [[PersonID(3)], [PersonID(7)]])
    #expect(clashes.flatMap(\.alike).isEmpty)
  }
}
