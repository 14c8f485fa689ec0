import Programme
import Testing

@testable import Planning

/// Ways out ask no more of anybody than they have to.
@Suite struct WayOutTests {
  @Test func whereCalendarsGiveWayNobodyIsAskedForATimeThatIsNotNeeded() throws {
    // One of the two is away in the first meeting's week, and free on Fridays alone in the second's.
    var programme = TinyYear.base()
    let index = try #require(programme.organisation.people.firstIndex { $0.key == "anna" })
    let anna = PersonID(rawValue: Int32(index))
    programme.organisation.people[anna.index].daysOff = [.monday, .tuesday, .wednesday, .thursday]
    programme.organisation.people[anna.index].busy = [
      Span(days: DayRange(TinyYear.day(9, 7), TinyYear.day(9, 11)))
    ]
    var activity = Activity(key: "m", name: "Møde", kind: .meeting)
    activity.minutes = 120
    activity.starts = [510, 600]
    activity.count = 2
    activity.windows = [7, 21].map { DayRange(TinyYear.day(9, $0), TinyYear.day(9, $0 + 4)) }
    activity.required = Audience(people: [anna])
    programme.activities = [activity]
    let report = ClashFinder(programme, options: PlanOptions(effort: 1_000, threads: 1)).report()
    let ways = report.clashes.flatMap(\.ways).map(\.phrase.danish)
    let asking = ways.filter { $0.contains("Anna Birk kan komme") }
    #expect(!asking.isEmpty, "\(ways)")
    #expect(asking.allSatisfy { $0.contains("nr. 1") && !$0.contains("nr. 2") }, "\(ways)")
  }

  @Test func oneMeetingIsNotToldAsSeveral() throws {
    var programme = TinyYear.base()
    var activity = Activity(key: "m", name: "Møde", kind: .meeting)
    activity.windows = [DayRange(TinyYear.day(9, 7), TinyYear.day(9, 11))]
    activity.required = Audience(people: [PersonID(0)])
    programme.activities = [activity]
    programme.rules[.leaderWeek].values["never"] = 1
    let report = ClashFinder(programme, options: PlanOptions(effort: 100, threads: 1)).report()
    let ways = report.clashes.flatMap(\.ways).map(\.phrase)
    #expect(ways.map(\.danish).contains("en leder må have 1 møde om ugen"), "\(ways)")
    #expect(ways.contains { $0.english.contains("1 meeting ") }, "\(ways)")
  }
}
