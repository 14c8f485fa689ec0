import Exchange
import Foundation
import Generators
import Planning
import Programme
import Testing
import Verification

/// A long year: one change after another, each followed by a re-balance and a re-plan.
@Suite struct YearOfChangesTests {
  @Test(arguments: [UInt64(1), 2, 3])
  func aYearOfChangesHoldsEveryRuleAndMovesLittle(seed: UInt64) throws {
    var year = try SimulatedYear(seed: seed, effort: isRelease ? 15_000 : 500)
    // In a debug build a step takes 20 times as long.
    let count = isRelease ? 300 : 9
    for step in 0..<count {
      let fault = year.step(days: isRelease ? 1 : 4)
      if let fault {
        Issue.record("seed \(seed), step \(step): \(fault)")
        return
      }
    }
    print(year.summary(seed))
    #expect(year.done * 2 >= count, "\(year.refused) of \(count) changes were refused")
    #expect(year.sampled > 0 && year.eventsMovedSampled < year.eventsMovedAnew)
  }

  @Test func whatChangesAtOnceIsFollowedAtOnce() throws {
    var year = try SimulatedYear(seed: 1, effort: isRelease ? 15_000 : 2_000)
    // Somebody joins and somebody leaves, a week is closed, and two calendars fill up.
    let before = year.plan
    var files = year.files
    func append(_ row: String, to path: String, header: String = "") {
      let old = files[path] ?? Array("\(header)\r\n".utf8)
      files[path] = old + Array("\(row)\r\n".utf8)
    }
    append(
      "ny;Ny Leder;ny@example.org;anna-sted;;leder;05-10-2026;;ja;;;;;", to: "people.csv")
    let people = String(decoding: try #require(files["people.csv"]), as: UTF8.self)
    let row = try #require(people.components(separatedBy: "\r\n").first { $0.hasPrefix("bo;") })
    var cells = row.components(separatedBy: ";")
    cells[7] = "30-09-2026"
    files["people.csv"] = Array(
      people.replacingOccurrences(of: row, with: cells.joined(separator: ";")).utf8)
    let closed = try #require(
      before.events.filter { $0.key.activity == "sparring" && $0.key.number == 2 }.map(\.day).min())
    let monday = closed.monday
    append(
      "alle;Storm;\(SimulatedYear.date(monday));\(SimulatedYear.date(monday.advanced(by: 4)));",
      to: "closures.csv", header: "hvem;navn;fra;til;del")
    for (person, number) in [("clara", 3), ("partner1", 1)] {
      let event = try #require(
        before.events.first { event in
          event.key.number == number && event.day > monday.advanced(by: 30)
            && event.people.contains { year.key($0) == person }
        })
      files["busy/\(person).ics"] = SimulatedYear.calendar(event.days)
    }
    let fault = year.follow(files, days: 60)
    #expect(fault == nil)
    #expect(year.done == 1, "\(year.refusals)")
    let now = year.plan
    #expect(now.groups.contains { $0.members.contains { year.key($0) == "ny" } })
    #expect(!now.groups.contains { $0.members.contains { year.key($0) == "bo" } })
    #expect(!now.events.contains { $0.day >= monday && $0.day <= monday.advanced(by: 4) })
    #expect(year.proven == 1, "\(year.eventsMoved) moved")
  }

  @Test(arguments: [UInt64(1), 2])
  func severalRandomChangesAtOnceHoldEveryRule(seed: UInt64) throws {
    var year = try SimulatedYear(seed: seed, effort: isRelease ? 15_000 : 500)
    for step in 0..<(isRelease ? 60 : 3) {
      let fault = year.step(days: isRelease ? 4 : 20, changes: 4)
      #expect(fault == nil, "seed \(seed), step \(step)")
    }
    #expect(year.done > 0)
  }
}

/// The state of the simulation.
struct SimulatedYear {
  private var source: YearOfChanges
  private var programme: Programme
  private(set) var plan: Plan
  private var asOf: Day
  /// What each step may cost, in ticks.
  private let effort: Int
  private var steps = 0
  private(set) var done = 0
  private(set) var refused = 0
  /// Why changes could not be followed, in order.
  private(set) var refusals: [String] = []
  private(set) var eventsMoved = 0
  private(set) var membersMoved = 0
  private(set) var proven = 0
  private(set) var sampled = 0
  private(set) var eventsMovedSampled = 0
  private(set) var eventsMovedAnew = 0
  private(set) var membersMovedAnew = 0

  init(seed: UInt64, effort: Int) throws {
    self.effort = effort
    var files: [String: [UInt8]] = [:]
    for file in SmallYear.folder().files { files[file.path] = Array(file.text.utf8) }
    source = YearOfChanges(files: files, seed: seed)
    programme = try SimulatedYear.read(files)
    plan = try Folders.plan(programme, effort: effort).0
    plan.score = Verifier.verify(plan, programme).score
    asOf = programme.horizon.days.first
  }

  private static func read(_ files: [String: [UInt8]]) throws -> Programme {
    let reading = FolderReader.read(FolderFiles(files))
    guard let programme = reading.programme else {
      throw Folders.Failure(what: "\(reading.faults.map(\.problem.danish))")
    }
    return programme
  }

  /// The files as they are now.
  var files: [String: [UInt8]] { source.files }

  /// The key of somebody.
  func key(_ person: PersonID) -> String { programme.organisation[person].key }

  /// A date as tables have it.
  static func date(_ day: Day) -> String {
    let civil = day.civil
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(civil.day))-\(two(civil.month))-\(civil.year)"
  }

  /// A calendar with one entry that takes whole days.
  static func calendar(_ days: DayRange) -> [UInt8] {
    func stamp(_ day: Day) -> String { String(date(day).split(separator: "-").reversed().joined()) }
    let lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//DA", "BEGIN:VEVENT", "UID:1",
      "DTSTAMP:20260801T000000Z", "DTSTART;VALUE=DATE:\(stamp(days.first))",
      "DTEND;VALUE=DATE:\(stamp(days.last.advanced(by: 1)))", "END:VEVENT", "END:VCALENDAR", "",
    ]
    return Array(lines.joined(separator: "\r\n").utf8)
  }

  /// Makes changes and follows them; returns what is wrong, if anything is.
  mutating func step(days: Int, changes: Int = 1) -> String? {
    asOf = asOf.advanced(by: days)
    let made = source.changes(changes, programme, plan, asOf: asOf)
    let refusedBefore = refused
    let fault = follow(source.files)
    if refused > refusedBefore { source.withdraw() }
    return fault.map { "\(made.map(\.text)): \($0)" }
  }

  /// Fits plan and groups to files that have changed; returns what is wrong, if anything is.
  mutating func follow(_ files: [String: [UInt8]], days: Int = 0) -> String? {
    asOf = asOf.advanced(by: days)
    let bytes = PlanFile.file(of: plan, for: programme)
    guard let now = try? SimulatedYear.read(files) else {
      refused += 1
      refusals.append("unread")
      return nil
    }
    guard let old = PlanFile.read(bytes, for: now).plan else { return "plan unread" }
    var programme = now
    programme.asOf = asOf
    // Every other time the next days are frozen as well, beyond the notice.
    steps += 1
    let previous = PreviousPlan(
      plan: old, asOf: asOf, freezeUntil: steps % 2 == 0 ? asOf.advanced(by: 25) : nil)
    let options = PlanOptions(effort: effort)
    let rebalance = Rebalance(programme, since: previous, options: options)
    if !rebalance.frontiers.allSatisfy(\.isProven) { return "frontier not proven" }
    guard rebalance.frontiers.allSatisfy({ !$0.choices.isEmpty }) else {
      refused += 1
      refusals.append("groups")
      return nil
    }
    let groups = rebalance.groups(choosing: 0)
    let outcome = Replan(programme, since: previous, groups: groups, options: options).run()
    guard case .replanned(let result) = outcome else {
      refused += 1
      refusals.append("\(outcome)")
      return nil
    }
    if let fault = check(result, programme, previous) { return fault }
    done += 1
    eventsMoved += result.moves.count
    if result.isFewest { proven += 1 }
    let members = rebalance.frontiers.reduce(0) { $0 + ($1.choices.first?.moved ?? 0) }
    membersMoved += members
    if done % 25 == 1 { compareAnew(programme, old, result) }
    self.programme = now
    plan = result.plan
    var score = Verifier.verify(plan, now).score
    score.bounds = []
    plan.score = score
    let verdict = Verifier.verify(plan, now)
    return verdict.holds ? nil : "by itself \(verdict.violations.map(\.text.danish))"
  }

  private func check(_ result: Replanned, _ programme: Programme, _ previous: PreviousPlan)
    -> String?
  {
    let verdict = Verifier.verify(
      result.plan, programme, previous: (previous.plan, asOf, previous.freezeUntil))
    let broken = verdict.violations.filter { $0.kind != .claimedScore }
    if !broken.isEmpty { return "\(broken.prefix(4).map(\.text.danish))" }
    for event in previous.plan.events where event.day < previous.freezeUntil ?? asOf {
      if let now = result.plan.events.first(where: { $0.key == event.key }),
        now.day != event.day || now.start != event.start || now.place != event.place
      {
        return "\(event.key.text) is frozen and has moved"
      }
    }
    for event in previous.plan.events where event.day < asOf {
      if result.plan.events.first(where: { $0.key == event.key }) != event {
        return "\(event.key.text) has been held and differs"
      }
    }
    for pin in programme.pins.events where pin.day >= asOf {
      if result.plan.events.first(where: { $0.key == pin.key })?.day != pin.day {
        return "\(pin.key.text) is pinned and elsewhere"
      }
    }
    if result.movedOrGivenUp < result.provenFewest { return "fewer moved than proven possible" }
    let again = Replan(programme, since: PreviousPlan(plan: result.plan, asOf: asOf)).run()
    guard case .replanned(let same) = again, same.isUnchanged, same.plan == result.plan else {
      return "doing nothing again changed something: \(again)"
    }
    return nil
  }

  /// Counts what would have moved if all had been solved from nothing.
  private mutating func compareAnew(_ programme: Programme, _ old: Plan, _ result: Replanned) {
    guard
      case .planned(let fresh, _) = PlanYear(programme, options: PlanOptions(effort: effort)).plan()
    else { return }
    sampled += 1
    eventsMovedSampled += result.moves.count
    let now = Dictionary(fresh.events.map { ($0.key, $0) }, uniquingKeysWith: { a, _ in a })
    for event in old.events where event.day >= asOf {
      if let new = now[event.key], new.day != event.day || new.start != event.start {
        eventsMovedAnew += 1
      }
    }
    func mates(_ plan: Plan) -> [PersonID: [PersonID]] {
      var mates: [PersonID: [PersonID]] = [:]
      for group in plan.groups { for person in group.members { mates[person] = group.members } }
      return mates
    }
    let before = mates(old)
    membersMovedAnew +=
      mates(fresh).filter { before[$0.key] != nil && before[$0.key] != $0.value }
      .count
  }

  func summary(_ seed: UInt64) -> String {
    "year of changes, seed \(seed): \(done) done, \(refused) refused; \(eventsMoved) events and "
      + "\(membersMoved) people moved, \(proven) of \(done) proven fewest; in \(sampled) samples "
      + "\(eventsMovedSampled) events against \(eventsMovedAnew) from nothing "
      + "(\(membersMovedAnew) people with other fellows)"
  }
}
