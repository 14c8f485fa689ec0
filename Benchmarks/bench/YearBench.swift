import Exchange
import Foundation
import Generators
import Planning
import Programme
import SolverSupport
import Verification

/// A simulated year: one change after another, each followed by a re-balance and a re-plan, beside
/// solving from nothing.
enum YearBench {
  static func run(_ arguments: [String]) -> Int32 {
    var options = BenchArguments(
      arguments,
      options: ["--changes", "--seed", "--every", "--effort", "--at-once", "--save"], mostWords: 1)
    let folder = options.words.first ?? "Fixtures/district"
    let count = options.value("--changes", else: 300)
    let seed = options.value("--seed", else: UInt64(1))
    let every = max(1, options.value("--every", else: 10))
    let effort = options.value("--effort", else: 300_000)
    if let fault = options.fault {
      print("\(fault)\n\(usage)")
      return 2
    }
    guard var year = Year(folder, seed: seed, every: every, effort: effort) else {
      print("\(folder) cannot be read and planned")
      return 1
    }
    year.save = options.text("--save")
    year.atOnce = max(1, options.value("--at-once", else: 1))
    print("\(folder), seed \(seed), \(count) changes, compared with nothing each \(every)th")
    var faults = 0
    for step in 1...max(1, count) {
      if let fault = year.step(dayStep: max(1, 270 / max(1, count)), step) {
        faults += 1
        print("step \(step): \(fault)")
        if faults > 20 { break }
      }
      if step % 50 == 0 { print("after \(step): \(year.summary)") }
    }
    print(year.summary)
    for line in year.slowest(10) { print(line) }
    return faults == 0 ? 0 : 1
  }

  private static let usage = """
    bench year-of-changes [FOLDER] [--changes N] [--seed N] [--every K] [--effort TICKS]
                          [--at-once K changes before each re-plan]
                          [--save DIR for the folders of steps that call for a look: broken rules,
                           what is not proven, and what takes more than a second]
    """

  /// A change, and what following it took.
  private struct Step {
    let number: Int
    /// What sort of change, or sorts.
    let kind: String
    let seconds: Double
    /// What came of it.
    let answer: String
  }

  /// The changes of a step, in words.
  private struct WhatChanged {
    let kind: String
    let text: String

    init(_ changes: [YearOfChanges.Change]) {
      kind = changes.map(\.kind.rawValue).joined(separator: ", ")
      text = changes.map { "\($0.kind) \($0.text)" }.joined(separator: "; ")
    }
  }

  private static func show(_ seconds: Double) -> String {
    "\((seconds * 1000).rounded() / 1000) s"
  }

  /// The state of the simulation.
  private struct Year {
    var source: YearOfChanges
    var programme: Programme
    var plan: Plan
    var asOf: Day
    let every: Int
    let effort: Int
    /// Where the folder with the earlier plan is written at each step that calls for a look.
    var save: String?
    /// How many changes are made before each is followed.
    var atOnce = 1
    var done = 0
    /// How many changes could not be, by why: the folder, the groups, the calendar with and without
    /// a proof.
    var refused: [String: Int] = [:]
    var eventsMoved = 0
    var membersMoved = 0
    var proven = 0
    /// Every change that was followed or refused.
    var steps: [Step] = []
    var sampled = 0
    var movedInSamples = 0
    var movedAnew = 0
    var matesAnew = 0

    init?(_ folder: String, seed: UInt64, every: Int, effort: Int) {
      var files: [String: [UInt8]] = [:]
      let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
      for path in paths where !path.hasPrefix("plan/") && path.contains(".") {
        files[path] = FileManager.default.contents(atPath: folder + "/" + path).map { Array($0) }
      }
      source = YearOfChanges(files: files, seed: seed)
      guard let programme = FolderReader.read(FolderFiles(files)).programme,
        case .planned(let plan, _) = PlanYear(programme, options: PlanOptions(effort: effort))
          .plan()
      else { return nil }
      self.programme = programme
      self.plan = plan
      self.plan.score = Verifier.verify(plan, programme).score
      asOf = programme.horizon.days.first
      self.every = every
      self.effort = effort
    }

    mutating func step(dayStep: Int, _ step: Int) -> String? {
      if step % 3 != 0 || dayStep > 1 { asOf = asOf.advanced(by: dayStep) }
      let change = WhatChanged(source.changes(atOnce, programme, plan, asOf: asOf))
      let bytes = PlanFile.file(of: plan, for: programme)
      let start = ContinuousClock.now
      func note(_ answer: String) {
        let (seconds, attoseconds) = start.duration(to: .now).components
        let took = Double(seconds) + Double(attoseconds) / 1e18
        steps.append(Step(number: step, kind: change.kind, seconds: took, answer: answer))
        if took > 1 { look(step, change, "\(answer), in \(YearBench.show(took))", bytes) }
      }
      func refuse(_ reason: String) -> String? {
        note("refused, \(reason)")
        source.withdraw()
        refused[reason, default: 0] += 1
        return nil
      }
      guard let now = FolderReader.read(FolderFiles(source.files)).programme,
        let old = PlanFile.read(bytes, for: now).plan
      else { return refuse("folder") }
      var programme = now
      programme.asOf = asOf
      let previous = PreviousPlan(plan: old, asOf: asOf)
      let options = PlanOptions(effort: effort)
      let rebalance = Rebalance(programme, since: previous, options: options)
      guard rebalance.frontiers.allSatisfy({ !$0.choices.isEmpty }) else {
        let isProven = rebalance.frontiers.allSatisfy(\.isProven)
        if !isProven { look(step, change, "no groups found", bytes) }
        return refuse(isProven ? "groups proven" : "groups not proven")
      }
      let outcome = Replan(
        programme, since: previous, groups: rebalance.groups(choosing: 0), options: options
      ).run()
      guard case .replanned(let result) = outcome else {
        guard case .blocked(let obstacles) = outcome else { return refuse("stopped") }
        let isProven = obstacles.allSatisfy(\.isProven)
        if !isProven { look(step, change, "no plan found", bytes) }
        return refuse(isProven ? "calendar proven" : "calendar not proven")
      }
      let verdict = Verifier.verify(result.plan, programme, previous: (old, asOf, nil))
      let moved = result.movedOrGivenUp
      note("moved \(moved), proven \(result.provenFewest)")
      done += 1
      eventsMoved += moved
      membersMoved += rebalance.frontiers.reduce(0) { $0 + ($1.choices.first?.moved ?? 0) }
      if result.isFewest {
        proven += 1
      } else {
        look(step, change, "moved \(moved), proven \(result.provenFewest)", bytes)
      }
      if step % every == 0 { compare(programme, old, result) }
      self.programme = now
      plan = result.plan
      plan.score = Verifier.verify(plan, now).score
      let broken = verdict.violations.filter { $0.kind != .claimedScore }
      if let first = broken.first {
        look(step, change, "breaks a rule", bytes)
        return "\(change.text): \(broken.count) breaches, \(first.text.danish)"
      }
      let again = Replan(programme, since: PreviousPlan(plan: plan, asOf: asOf), options: options)
      guard case .replanned(let same) = again.run(), same.isUnchanged else {
        look(step, change, "doing nothing changes something", bytes)
        return "\(change.text): doing nothing changed something"
      }
      return nil
    }

    /// Tells of a step, and keeps the folder and the plan as they were before it was followed.
    private func look(
      _ step: Int, _ change: WhatChanged, _ what: String, _ plan: [UInt8]
    ) {
      print("step \(step) from \(asOf), \(change.text): \(what)")
      guard let save else { return }
      var files = source.files
      files[PlanFile.path] = plan
      for (path, bytes) in files {
        let url = URL(fileURLWithPath: "\(save)/\(step)/\(path)")
        try? FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try? Data(bytes).write(to: url)
      }
    }

    private mutating func compare(_ programme: Programme, _ old: Plan, _ result: Replanned) {
      guard
        case .planned(let fresh, _) = PlanYear(programme, options: PlanOptions(effort: effort))
          .plan()
      else { return }
      sampled += 1
      movedInSamples += result.moves.count
      let now = Dictionary(fresh.events.map { ($0.key, $0) }, uniquingKeysWith: { a, _ in a })
      for event in old.events where event.day >= asOf {
        if let new = now[event.key], new.day != event.day || new.start != event.start {
          movedAnew += 1
        }
      }
      func mates(_ plan: Plan) -> [PersonID: [PersonID]] {
        var mates: [PersonID: [PersonID]] = [:]
        for group in plan.groups { for person in group.members { mates[person] = group.members } }
        return mates
      }
      let before = mates(old)
      matesAnew += mates(fresh).filter { before[$0.key] != nil && before[$0.key] != $0.value }.count
    }

    /// The changes that took longest, slowest first.
    func slowest(_ most: Int) -> [String] {
      steps.sorted { ($0.seconds, $1.number) > ($1.seconds, $0.number) }.prefix(most).map {
        "step \($0.number), \($0.kind): \(YearBench.show($0.seconds)), \($0.answer)"
      }
    }

    var summary: String {
      let sorted = steps.map(\.seconds).sorted()
      let median = sorted.isEmpty ? 0 : sorted[sorted.count / 2]
      let late = steps.filter { $0.seconds > 1 }.count
      let reasons = refused.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
      let total = refused.values.reduce(0, +)
      return
        "\(done) done, \(total) refused (\(reasons.joined(separator: ", "))); moved \(eventsMoved) events and \(membersMoved) "
        + "people; fewest proven \(proven) of \(done); median \(YearBench.show(median)), longest "
        + "\(YearBench.show(sorted.last ?? 0)), \(late) of \(steps.count) over a second; in \(sampled) samples \(movedInSamples) events against \(movedAnew) "
        + "from nothing, where \(matesAnew) people had other fellows"
    }
  }
}
