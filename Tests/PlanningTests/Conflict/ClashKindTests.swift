import Programme
import ProofFormat
import Testing
import Verification

@testable import Planning

/// What clashes in the same way for many is told once.
@Suite struct ClashKindTests {
  /// A meeting of each of some workplaces, in a week that is closed.
  private static func closedWeek(_ leaders: Int = 30) -> Programme {
    var programme = TinyYear.pool(leaders)
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

  /// One meeting of two leaders, in a week that is closed.
  private static func closedMeeting() -> Programme {
    var programme = closedWeek(2)
    programme.activities[0].subject = .joint
    programme.activities[0].required = Audience(people: [PersonID(0), PersonID(1)])
    return programme
  }

  /// The week is closed, and one of the two is away all year: the second is behind the first.
  @Test func whatClashesBehindAnotherIsToldAsSuch() throws {
    var programme = Self.closedMeeting()
    programme.organisation.people[1].busy = [Span(days: programme.horizon.days)]
    let report = ClashFinder(programme, options: PlanOptions(effort: 100, threads: 1)).report()
    #expect(report.clashes.map(\.isBehind) == [false, true])
    let (first, second) = (try #require(report.clashes.first), try #require(report.clashes.last))
    #expect(first.members.contains(.holiday(0)) != second.members.contains(.holiday(0)))
    #expect(first.members.contains(.person(PersonID(1))) != second.people.contains(PersonID(1)))
    #expect(report.together != nil)
  }

  /// A meeting is to be at the workplace of somebody who is gone, which the clashes leave out, so
  /// that no way out gives a plan: after a few trials the others are not made.
  @Test func trialsEndWhereNoneFindsAPlan() throws {
    var programme = Self.closedWeek(5)
    programme.activities[0].starts = [540]
    for i in 0..<2 {
      var activity = programme.activities[0]
      activity.key = "m\(i)"
      activity.name = "Møde \(i)"
      activity.subject = .joint
      activity.required = Audience(people: [PersonID(i)])
      let week = DayRange(TinyYear.day(9, 7 + 7 * i), TinyYear.day(9, 11 + 7 * i))
      activity.windows = [week]
      if i == 0 { programme.activities = [] }
      programme.activities.append(activity)
      if i == 0 { continue }
      programme.calendar.holidays.append(Holiday(name: "Lukket", days: week, kinds: []))
    }
    var hosted = programme.activities[0]
    hosted.key = "vaert"
    hosted.place = .host
    hosted.windows = [DayRange(TinyYear.day(11, 2), TinyYear.day(11, 6))]
    hosted.required = Audience(people: [PersonID(4)])
    programme.activities.append(hosted)
    programme.organisation.people[4].workplace = nil
    let report = ClashFinder(programme, options: PlanOptions(effort: 100, threads: 1)).report()
    let trials = report.clashes.flatMap(\.ways).map(\.trial)
    let untried = trials.count { if case .untried = $0 { true } else { false } }
    let vain = trials.count { if case .clears = $0 { true } else { false } }
    #expect(report.clashes.count == 2 && trials.count > 5, "\(trials.count)")
    #expect(untried > 0 && vain + untried == trials.count, "\(untried) \(vain) \(trials.count)")
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
    let hall = programme.organisation.venues[0]
    programme.organisation.venues.append(Venue(key: "aula", name: "Aulaen", capacity: 60))
    programme.activities[0].place = .venue([VenueID(0)])
    let report = ClashFinder(programme, options: PlanOptions(effort: 100, threads: 1)).report()
    let clash = try #require(report.clashes.first)
    let ways = clash.ways.map(\.phrase.danish)
    #expect(ways.contains("»Møde« også kan holdes i Aulaen"), "\(ways)")
    #expect(
      ways.contains { $0.hasPrefix("Salen kan bruges ") && $0.hasSuffix("selv om der er lukket") },
      "\(ways)")
    #expect(
      clash.ways.prefix(2).allSatisfy { if case .planned = $0.trial { true } else { false } })
    // It is opened for the meeting and not for the week.
    let opened = try #require(
      clash.ways.map(\.programme.organisation.venues[0]).first { $0 != hall })
    let stillClosed = (7...11).count { day in
      Availability.hits(opened.closed, Span(day: TinyYear.day(9, day), minute: 540, minutes: 60))
    }
    #expect(stillClosed >= 4 && opened.weekdays == hall.weekdays)
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
