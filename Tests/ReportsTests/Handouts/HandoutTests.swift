import Programme
import Testing

@testable import Reports

@Suite struct HandoutTests {
  private let input = DemoYear.middle.cached()

  /// The files of the plan as it is, made once.
  private static let plain: [ReportFile] = {
    let input = DemoYear.middle.cached()
    return ReportBook.files(plan: input.plan, programme: input.programme)
  }()

  private func files(_ options: ReportOptions = ReportOptions()) -> [ReportFile] {
    if options == ReportOptions() { return HandoutTests.plain }
    return ReportBook.files(plan: input.plan, programme: input.programme, options: options)
  }

  private func sheet(_ path: String, _ options: ReportOptions = ReportOptions()) throws
    -> TableSheet
  {
    let file = try #require(files(options).first { $0.path == path })
    guard case .table(let sheet) = file.content else {
      throw MarkupReader.Mistake(description: path)
    }
    return sheet
  }

  private func feeds(_ folder: String, _ options: ReportOptions = ReportOptions()) -> [CalendarFeed]
  {
    files(options).compactMap {
      guard $0.path.hasPrefix("kalender/\(folder)/"), case .calendar(let feed) = $0.content else {
        return nil
      }
      return feed
    }
  }

  @Test func pathsAreUniqueAndPlain() {
    let paths = files(ReportOptions(previous: DemoYear.changed(input.plan))).map(\.path)
    #expect(Set(paths).count == paths.count)
    for path in paths {
      #expect(path.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "/-.".contains($0)) })
      #expect(!path.contains("..") && !path.hasPrefix("/"))
    }
    for name in [
      "aarshjul.html", "aarshjul-hjul.svg", "resume.txt", "calendar.csv", "changes.csv",
    ] {
      #expect(paths.contains(name), "\(name)")
    }
    var names = FileNames()
    #expect(names.name("Østre Å/1") == "oestre-aa-1")
    #expect(names.name("østre å 1") == "oestre-aa-1-2")
    #expect(names.name("../..") == "x")
  }

  @Test func tablesHoldEverything() throws {
    let plan = input.plan
    let meetings = try sheet("calendar.csv")
    #expect(meetings.rows.count == plan.events.count)
    #expect(Array(meetings.header.prefix(6)) == ["art", "møde", "dato", "kl.", "sted", "vært"])
    #expect(Set(meetings.header).count == meetings.header.count)
    for row in meetings.rows {
      guard case .text(let key) = row[1] else {
        Issue.record("no key")
        continue
      }
      #expect(EventKey(key) != nil)
    }
    let members = plan.groups.reduce(0) { $0 + $1.members.count }
    let groups = try sheet("groups.csv")
    #expect(groups.rows.count == members)
    #expect(Array(groups.header.prefix(4)) == ["skoleår", "gruppe", "person", "vært"])
    let hosted = groups.rows.reduce(0) { sum, row in
      if case .integer(let count) = row[3] { return sum + count }
      return sum
    }
    #expect(hosted == plan.events.count { $0.host != nil })
    #expect(
      try sheet("attendance.csv").rows.count == plan.events.reduce(0) { $0 + $1.people.count })
    let english = try sheet("calendar.csv", ReportOptions(language: .english))
    #expect(Array(english.header.prefix(6)) == ["type", "event", "date", "time", "place", "host"])
  }

  @Test func changesAreTold() throws {
    let before = input.plan
    let after = DemoYear.changed(before)
    let changes = after.changes(since: before)
    #expect(changes.map(\.kind).filter { $0 == .added }.count == 1)
    #expect(changes.map(\.kind).filter { $0 == .cancelled }.count == 1)
    #expect(changes.map(\.kind).filter { $0 == .moved }.count == 1)
    #expect(after.groupMoves(since: before).count == 2)
    #expect(before.changes(since: before).isEmpty && before.groupMoves(since: before).isEmpty)
    let files = ReportBook.files(
      plan: after, programme: input.programme, options: ReportOptions(previous: before))
    let messages = files.compactMap { file -> CalendarFeed? in
      guard file.path.hasPrefix("kalender/aendringer/"), case .calendar(let feed) = file.content
      else { return nil }
      return feed
    }
    #expect(messages.count == 3)
    for message in messages {
      #expect(message.events.count == 1 && message.organizer != nil)
      #expect(message.events[0].attendees.isEmpty == false)
      #expect((message.method == .cancel) == message.events[0].isCancelled)
    }
    let gone = try #require(messages.first { $0.method == .cancel }?.events.first)
    #expect(gone.sequence == 1)
    // Who attended the cancelled event finds it in the own feed as called off.
    let file = try #require(
      files.first {
        guard $0.path.hasPrefix("kalender/personer/"), case .calendar(let feed) = $0.content else {
          return false
        }
        return feed.events.contains { $0.uid == gone.uid }
      })
    guard case .calendar(let feed) = file.content else { return }
    let entry = try #require(feed.events.first { $0.uid == gone.uid })
    #expect(entry.isCancelled && entry.title.hasPrefix("Aflyst: ") && !gone.isWithdrawn)
  }

  /// Who is told of a change is who has to do something about it, and nobody else.
  @Test func messagesGoToThoseWhoAreTouched() throws {
    let before = input.plan
    let large = try #require(
      before.events.indices.first { before.events[$0].participants.count > 20 })
    let small = try #require(
      before.events.indices.first { (3...6).contains(before.events[$0].participants.count) })
    var after = before
    let gone = after.events[large].participants.removeFirst()
    let joined = try #require(
      input.programme.organisation.personIDs.first {
        !before.events[large].people.contains($0) && before.events[small].people.contains($0)
      })
    after.events[large].participants.append(joined)
    after.events[small].start += 15
    let view = PlanView(after.numbered(after: before), of: input.programme, in: .danish)
    let old = PlanView(before, of: input.programme, in: .danish)
    let messages = view.messages(since: old, stamp: input.programme.horizon.publishingDay)
    #expect(messages.count == 3)
    func names(_ people: [PersonID]) -> [String] { view.sorted(people).map { view.name($0) } }
    for message in messages {
      let event = message.feed.events[0]
      let told = event.attendees.map(\.name)
      if message.key == before.events[small].key {
        #expect(told == names(before.events[small].people) && message.feed.method == .request)
      } else if message.isWithdrawal {
        #expect(told == names([gone]) && message.feed.method == .cancel && event.isCancelled)
        #expect(event.isWithdrawn && event.title.hasPrefix("Udgår: "))
      } else {
        #expect(told == names([joined]) && message.feed.method == .request)
      }
      #expect(event.sequence == 1)
    }
    #expect(view.messages(since: view, stamp: Day(rawValue: 0)).isEmpty)
  }

  @Test func eventsAreNumberedAfterThoseHandedOn() {
    var before = input.plan
    before.events[0].sequence = 4
    before.events[1].sequence = 2
    var after = input.plan
    after.events[0].day = after.events[0].day.advanced(by: 7)
    let numbered = after.numbered(after: before)
    #expect(numbered.events.prefix(3).map(\.sequence) == [5, 2, 0])
    #expect(numbered.numbered(after: before) == numbered)
    #expect(before.numbered(after: before) == before)
  }

  /// Marking today, or telling changes, alters nothing in the entry of an event that has not
  /// changed.
  @Test func unchangedEventsKeepTheirEntries() {
    let today = ReportOptions(today: Day(year: 2026, month: 11, day: 3))
    func calendars(_ options: ReportOptions) -> [ReportFile] {
      files(options).filter { $0.path.hasPrefix("kalender/") }
    }
    #expect(calendars(today) == calendars(ReportOptions()))
    #expect(calendars(ReportOptions(previous: input.plan)) == calendars(ReportOptions()))
  }

  @Test func feedsKeepTheirIdentifiersWhenEventsMove() {
    var moved = input.plan
    for i in moved.events.indices {
      moved.events[i].day = moved.events[i].day.advanced(by: 1)
      moved.events[i].start += 15
    }
    func uids(_ plan: Plan) -> [[String]] {
      let view = PlanView(plan, of: input.programme, in: .danish)
      return input.programme.organisation.personIDs.map { person in
        view.feed(person: person, before: nil, stamp: Day(rawValue: 0)).events.map(\.uid).sorted()
      }
    }
    #expect(uids(moved) == uids(input.plan))
    #expect(uids(moved).allSatisfy { Set($0).count == $0.count })
  }

  /// The first repeat by date is the first to everybody, whichever number its key has; the keys, and
  /// with them the identities in calendars, stay.
  @Test func repeatsAreNumberedByDate() throws {
    var plan = input.plan
    let repeats = plan.events.indices.filter {
      plan.events[$0].key.activity == "laeringsdag" && plan.events[$0].key.number == 1
    }
    #expect(repeats.count > 2)
    // The last by key is held first, as a pinned one may be, and the second is called off.
    let last = try #require(repeats.last)
    let first = try #require(repeats.map { plan.events[$0].day }.min())
    plan.events[last].day = first.advanced(by: -1)
    plan.events.remove(at: repeats[1])
    let view = PlanView(plan, of: input.programme, in: .danish)
    let held = view.order.filter {
      plan.events[$0].key.activity == "laeringsdag" && plan.events[$0].key.number == 1
    }
    let numbers = Array(1...held.count)
    let titles = numbers.map { "Læringsdag 1, gentagelse \($0)" }
    #expect(held.map { view.title($0) } == titles)
    #expect(held.first.map { plan.events[$0].key.repeatNumber } == repeats.count)
    let names = EventNames(input.programme, plan, language: .danish)
    #expect(held.map { names.title(plan.events[$0]) } == titles)
    let files = ReportBook.files(plan: plan, programme: input.programme)
    for file in files {
      #expect(!file.visible.contains("Læringsdag 1, gentagelse \(repeats.count)"), "\(file.path)")
    }
    #expect(held.map { view.entry($0).uid } == held.map { plan.events[$0].key.uid })
    // A part of a plan numbers as the whole does.
    let part = plan.events[held[1]]
    #expect(names.title(part) == titles[1])
  }

  @Test func identifiersOfDifferentKeysDiffer() {
    let keys = [
      EventKey(activity: "a.b", year: 2026, subject: "c", number: 1),
      EventKey(activity: "a", year: 2026, subject: "b.c", number: 1),
      EventKey(activity: "a_2eb", year: 2026, subject: "c", number: 1),
      EventKey(activity: "å", year: 2026, subject: "c", number: 1),
      EventKey(activity: "a", year: 2026, subject: "c", number: 1, repeatNumber: 1),
    ]
    let uids = keys.map(\.uid)
    #expect(Set(uids).count == keys.count)
    for uid in uids { #expect(uid.allSatisfy { $0.isASCII && $0 != " " }) }
  }

  @Test func chiefsHaveTimeToPrepare() throws {
    let feed = try #require(feeds("chefer").first)
    let sparring = feed.events.filter { $0.uid.hasPrefix("sparring") }
    #expect(sparring.filter { $0.uid.contains(".before@") && $0.minutes == 30 }.isEmpty == false)
    #expect(sparring.filter { $0.uid.contains(".after@") }.count * 3 == sparring.count)
    let starts = Dictionary(sparring.map { ($0.uid, $0) }, uniquingKeysWith: { a, _ in a })
    for event in sparring where event.uid.contains(".before@") {
      let main = try #require(starts[event.uid.replacing(".before@", with: "@")])
      #expect(event.day == main.day && event.start + event.minutes == main.start)
    }
  }

  @Test func everyFeedIsThere() {
    let organisation = input.programme.organisation
    let view = PlanView(input.plan, of: input.programme, in: .danish)
    let people = feeds("personer").count + feeds("chefer").count
    #expect(people == view.ofPerson.count { !$0.isEmpty })
    #expect(feeds("chefer").count == organisation.districts.count)
    #expect(feeds("grupper").count == input.plan.groups.count)
    #expect(feeds("arbejdspladser").count == view.ofWorkplace.count { !$0.isEmpty })
  }

  @Test func letters() throws {
    let view = PlanView(input.plan, of: input.programme, in: .danish)
    let letters = Letters(view: view, options: ReportOptions())
    for g in input.plan.groups.indices {
      let text = letters.group(g)
      for person in input.plan.groups[g].members { #expect(text.contains(view.name(person))) }
      for i in view.ofGroup[g] { #expect(text.contains(view.say.fullDate(view.event(i).day))) }
    }
    for file in files() where file.path.hasSuffix(".txt") {
      guard case .text(let text) = file.content else { continue }
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(file.path)")
      #expect(!text.contains("{") && text.hasSuffix("\n"))
    }
    let summary = ManagementSummary(view: view, options: ReportOptions()).text()
    #expect(summary.split(separator: "\n", omittingEmptySubsequences: false).count <= 60)
    #expect(files().contains { $0.path.hasPrefix("breve/ny-") })
  }

  /// Without groups, or with a single one of anything, the texts still read right.
  @Test func fewThingsAreToldInTheSingular() {
    var plan = input.plan
    plan.groups = []
    plan.events = Array(plan.events.filter { $0.key.activity == "workshop" }.prefix(1))
    let view = PlanView(plan, of: input.programme, in: .danish)
    let summary = ManagementSummary(view: view, options: ReportOptions()).text()
    #expect(!summary.contains("Sparringsgrupper") && !summary.contains("0 møder hver"))
    #expect(summary.contains("Distrikt"))
    plan.events = []
    let empty = ManagementSummary(
      view: PlanView(plan, of: input.programme, in: .danish), options: ReportOptions()
    ).text()
    #expect(!empty.contains("Distrikt"))
    var one = input.plan
    let chief = view.officials(.chief)[0]
    let first = one.events.first { $0.chief == chief }
    one.events = [first].compactMap { $0 }
    let alone = PlanView(one, of: input.programme, in: .danish)
    #expect(
      Letters(view: alone, options: ReportOptions()).chief(chief).contains("har du 1 møde, i alt"))
    #expect(alone.spread("Chefer", 1, 1) == "Chefer: 1 møde hver.")
    var moved = input.plan
    moved.groups[0].members.removeLast()
    var page = Page(
      PlanView(moved, of: input.programme, in: .danish), ReportOptions(previous: input.plan))
    #expect(page.make().contains("1 person har skiftet gruppe, 0 af "))
  }

  @Test(arguments: [DemoYear.usual, .wide, .small], [false, true]) func terminalFitsEightyColumns(
    demo: DemoYear, usesColour: Bool
  ) {
    let (programme, plan) = demo.cached()
    let lines = TerminalSummary.lines(plan: plan, programme: programme, usesColour: usesColour)
    #expect(lines.count <= 20 && lines.count > 8)
    #expect(lines.contains { $0.contains("\u{1B}") } == usesColour)
    let plain = lines.map {
      $0.replacing("\u{1B}[1m", with: "").replacing("\u{1B}[32m", with: "")
        .replacing("\u{1B}[0m", with: "")
    }
    for line in plain { #expect(line.count <= 80, "\(line)") }
    if let worst = plan.score.worstOff {
      let words =
        programme.organisation[worst].name.split(separator: " ").map(String.init) + ["point)"]
      let text = plain.joined(separator: " ")
      for word in words { #expect(text.contains(word), "\(word)") }
    }
    #expect(plain == TerminalSummary.lines(plan: plan, programme: programme))
  }

  @Test func groupsThatAreNotProvenBestTellTheirGap() {
    let (programme, whole) = DemoYear.small.cached()
    var plan = whole
    let key = programme.organisation.districts[0].key
    let name = programme.organisation.districts[0].name
    func lines(_ lower: Int?) -> String {
      plan.score.bounds = [ProvenBound(subject: key, objective: 2000, lowerBound: lower)]
      return TerminalSummary.lines(plan: plan, programme: programme).joined(separator: " ")
    }
    #expect(lines(1900).contains("\(name): pris 2.000, bevist mindst 1.900; højst 5"))
    #expect(lines(nil).contains("\(name): pris 2.000; intet bevist endnu."))
    #expect(!lines(2000).contains("pris 2.000"))
  }

  @Test func tablesInTextFit() {
    let long = "Ledersparringsmøde for hele kommunen og alle dens distrikter i et meget langt navn"
    let table = TextTable(
      header: ["Navn", "Antal", "Bemærkning"], isNumber: [false, true, false],
      rows: [[long, "12", long], ["Kort", "3", ""]])
    for width in [40, 60, 80] {
      let lines = table.lines(width: width)
      for line in lines { #expect(line.count <= width, "\(line)") }
      func letters(_ text: String) -> Int { text.count { $0.isLetter } }
      #expect(letters(lines.joined()) == letters(long) * 2 + letters("NavnAntalBemærkningKort"))
    }
  }
}
