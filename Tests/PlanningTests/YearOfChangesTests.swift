import Exchange
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
}

/// The state of the simulation.
struct SimulatedYear {
  private var source: YearOfChanges
  private var programme: Programme
  private var plan: Plan
  private var asOf: Day
  /// What each step may cost, in ticks.
  private let effort: Int
  private var steps = 0
  private(set) var done = 0
  private(set) var refused = 0
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

  /// Makes a change and follows it; returns what is wrong, if anything is.
  mutating func step(days: Int) -> String? {
    asOf = asOf.advanced(by: days)
    let change = source.change(programme, plan, asOf: asOf)
    let bytes = PlanFile.file(of: plan, for: programme)
    guard let now = try? SimulatedYear.read(source.files) else {
      source.withdraw()
      refused += 1
      return nil
    }
    guard let old = PlanFile.read(bytes, for: now).plan else { return "\(change): plan unread" }
    var programme = now
    programme.asOf = asOf
    // Every other time the next days are frozen as well, beyond the notice.
    steps += 1
    let previous = PreviousPlan(
      plan: old, asOf: asOf, freezeUntil: steps % 2 == 0 ? asOf.advanced(by: 25) : nil)
    let options = PlanOptions(effort: effort)
    let rebalance = Rebalance(programme, since: previous, options: options)
    if !rebalance.frontiers.allSatisfy(\.isProven) { return "\(change): frontier not proven" }
    guard rebalance.frontiers.allSatisfy({ !$0.choices.isEmpty }) else {
      source.withdraw()
      refused += 1
      return nil
    }
    let groups = rebalance.groups(choosing: 0)
    let outcome = Replan(programme, since: previous, groups: groups, options: options).run()
    guard case .replanned(let result) = outcome else {
      source.withdraw()
      refused += 1
      return nil
    }
    if let fault = check(result, programme, previous) { return "\(change): \(fault)" }
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
    return verdict.holds ? nil : "\(change): by itself \(verdict.violations.map(\.text.danish))"
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
    if result.moves.count < result.provenFewest { return "fewer moved than proven possible" }
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
