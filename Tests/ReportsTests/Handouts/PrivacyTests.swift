import Programme
import Testing

@testable import Reports

/// What must never leave the planner's files, and what marks instead of names must hide.
@Suite struct PrivacyTests {
  /// A programme full of private things, each with a word or a time that occurs nowhere else.
  private func secretive() -> (programme: Programme, plan: Plan) {
    var (programme, plan) = DemoYear.middle.cached()
    for i in programme.organisation.people.indices {
      let day = Day(year: 2026, month: 9, day: 1 + i % 28) ?? Day(rawValue: 0)
      programme.organisation.people[i].busy = [Span(day: day, minute: 607, minutes: 46)]
      programme.organisation.people[i].tentative = [Span(day: day, minute: 847, minutes: 46)]
      programme.organisation.people[i].leave = [
        DayRange(
          Day(year: 2029, month: 1, day: 1) ?? day, Day(year: 2029, month: 5, day: 1) ?? day)
      ]
      programme.organisation.people[i].attributes = ["anciennitet": "hemmelig-kolonne"]
      programme.organisation.people[i].daysOff = [.wednesday]
      programme.organisation.people[i].workFrom = 607
      programme.organisation.people[i].email = "person\(i)@example.org"
    }
    plan.waiting = plan.groups.prefix(1).flatMap(\.members).map { person in
      let name = programme.organisation[person].name
      return Waiting(
        person: person, activity: ActivityID(3),
        reason: Text(da: "\(name) mangler.", en: "\(name) is missing."))
    }
    return (programme, plan)
  }

  private static let languages: [Language] = [.danish, .english]

  @Test(arguments: languages, [false, true]) func nothingPrivateIsShown(
    language: Language, isPseudonymised: Bool
  ) {
    let (programme, plan) = secretive()
    let options = ReportOptions(
      language: language, today: Day(year: 2026, month: 10, day: 1),
      previous: DemoYear.changed(plan), isPseudonymised: isPseudonymised)
    let files = ReportBook.files(plan: plan, programme: programme, options: options)
    // 607 and 847 minutes are 10.07 and 14.07; the ends are 10.53 and 14.53.
    let secrets = [
      "10.07", "10:07", "14.07", "14:07", "10.53", "10:53", "14.53", "14:53", "2029",
      "hemmelig-kolonne", "anciennitet",
    ]
    for file in files {
      let text = file.visible
      for secret in secrets { #expect(!text.contains(secret), "\(file.path): \(secret)") }
      // Addresses stand in invitations only.
      let isMessage = file.path.hasPrefix("kalender/aendringer/")
      #expect(text.contains("example.org") == (isMessage && !isPseudonymised), "\(file.path)")
    }
  }

  /// A programme without anybody's private times and columns.
  static func stripped(_ programme: Programme) -> Programme {
    var result = programme
    for i in result.organisation.people.indices {
      result.organisation.people[i].busy = []
      result.organisation.people[i].tentative = []
      result.organisation.people[i].leave = []
      result.organisation.people[i].daysOff = []
      result.organisation.people[i].workFrom = nil
      result.organisation.people[i].workTo = nil
      result.organisation.people[i].attributes = [:]
    }
    return result
  }

  /// No report can tell whether anybody has private times at all: without them every file is the
  /// same.
  @Test func privateTimesChangeNothing() {
    let (programme, plan) = secretive()
    let options = ReportOptions(previous: DemoYear.changed(plan))
    let bare = PrivacyTests.stripped(programme)
    #expect(
      ReportBook.files(plan: plan, programme: programme, options: options)
        == ReportBook.files(plan: plan, programme: bare, options: options))
  }

  @Test func marksHideNamesInEveryFile() {
    let (programme, plan) = secretive()
    let options = ReportOptions(
      previous: DemoYear.changed(plan),
      verdictLines: ["\(programme.organisation.people[0].name) er ikke ledig."],
      isPseudonymised: true, secret: "kodeord")
    let files = ReportBook.files(plan: plan, programme: programme, options: options)
    let organisation = programme.organisation
    let names =
      Set(organisation.people.map(\.name)).union(organisation.workplaces.map(\.name))
      .union(organisation.people.map(\.key)).union(organisation.workplaces.map(\.key))
    for file in files {
      let text = file.path + "\n" + file.visible
      for name in names { #expect(!text.contains(name), "\(file.path): \(name)") }
    }
    let lines = TerminalSummary.lines(plan: plan, programme: programme, options: options)
    for name in names { #expect(!lines.joined().contains(name)) }
  }

  @Test func marksAreStableDistinctAndDependOnTheSecret() {
    let (programme, plan) = secretive()
    let marks = Pseudonyms(of: programme, secret: "a")
    let shown = marks.programme(programme)
    let names = shown.organisation.people.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.hasPrefix("P-") && $0.count == 8 })
    // Somebody new changes nobody's mark.
    var more = programme
    more.organisation.people.insert(
      Person(key: "a-new", name: "Ny Person", roles: [.leader]), at: 0)
    let again = Pseudonyms(of: more, secret: "a").programme(more).organisation.people.map(\.name)
    #expect(Array(again.dropFirst()) == names)
    let other = Pseudonyms(of: programme, secret: "b").programme(programme)
    #expect(other.organisation.people.map(\.name).allSatisfy { !names.contains($0) })
    // Everything but names and keys is as it was.
    let after = marks.plan(plan)
    #expect(after.events.count == plan.events.count && after.score == plan.score)
    #expect(after.groups == plan.groups)
    #expect(Set(after.events.map(\.key)).count == plan.events.count)
  }

  /// The vectors of the paper's reference code: key 00 to 0f, messages 00, 01, 02, ...
  @Test(
    arguments: [
      (0, 0x726F_DB47_DD0E_0E31), (1, 0x74F8_39C5_93DC_67FD), (8, 0x93F5_F579_9A93_2462),
      (15, 0xA129_CA61_49BE_45E5),
    ] as [(Int, UInt64)]) func sipHashAsPublished(length: Int, value: UInt64)
  {
    let hash = SipHash(key: (0x0706_0504_0302_0100, 0x0F0E_0D0C_0B0A_0908))
    #expect(hash.value(of: (0..<length).map { UInt8($0) }) == value)
  }
}
