import Planning
import Programme
import Reports
import Verification

/// The way of every verb that changes a plan: change, check, write, tell.
struct ChangedPlan {
  let input: FolderInput
  /// The programme as it is now, with the day from which things may change.
  let programme: Programme
  let previous: PreviousPlan
  let invocation: Invocation
  let console: Console

  /// What has come of it, for programs.
  struct Result {
    var code: Int32
    /// What has changed, if there is a plan.
    var change: ReplanRecord?
    /// Why there is none, as far as it is known.
    var noPlan: ClashRecord?
  }

  /// Changes the plan to fit the folder, with its own groups or with others; tells it to people, and
  /// leaves it to the verb to tell it as JSON.
  func make(groups: [SparringGroup]? = nil) -> Result {
    if let groups {
      let gone = DissolvedPins.find(programme, previous, groups: groups)
      if !gone.isEmpty {
        let refusal = DissolvedPins.refusal(gone)
        console.problem(refusal)
        return refused(refusal, rule: .pinned, events: gone)
      }
    }
    let solving = Solving(invocation, console)
    let outcome = Replan(
      programme, since: previous, groups: groups, options: solving.options
    ).run()
    var report = ClashReport()
    if case .blocked(let obstacles) = outcome { report = clash(obstacles, solving) }
    solving.display.close()
    switch outcome {
    case .stopped:
      console.problem(
        Words.stoppedBeforePlan.text)
      return Result(code: ExitCode.stopped)
    case .groupsDiffer(let joined, let left):
      return refused(sayGroupsDiffer(joined, left), rule: .oneGroup, people: joined + left)
    case .blocked(let obstacles):
      if report.clashes.isEmpty {
        ObstacleText.show(
          obstacles, programme, console, hint: hint(obstacles, groups, solving.options))
        sayWayOut(obstacles)
      } else {
        console.problem(ClashDisplay.heading)
        for text in ClashDisplay.lines(of: report, programme) { console.problem(text) }
      }
      // Only programs are told a second time, which checks the proofs once more.
      let record =
        invocation.has(OptionTable.json)
        ? ClashRecord(report, programme, console.language, obstacles: obstacles) : nil
      return Result(code: ExitCode.violations, noPlan: record)
    case .replanned(let result):
      return deliver(result, hasOwnGroups: groups == nil)
    }
  }

  private func refused(
    _ text: Text, rule: RuleID, people: [PersonID] = [], events: [EventKey] = []
  ) -> Result {
    let obstacle = ClashRecord.Obstacle(
      text: text.in(console.language), proven: true, rules: [rule.rawValue],
      people: people.map { programme.organisation[$0].key }, events: events.map(\.text))
    return Result(code: ExitCode.violations, noPlan: ClashRecord(obstacle))
  }

  // MARK: The result

  private func deliver(_ result: Replanned, hasOwnGroups: Bool) -> Result {
    var result = result
    var checked = programme
    if !previous.calledOff.isEmpty { checked.rules[.notice].values["moveDays"] = 0 }
    let verdict = Verifier.verify(
      result.plan, checked, previous: (previous.plan, previous.asOf, previous.freezeUntil))
    let violations = verdict.violations.filter { $0.kind != .claimedScore }
    if !violations.isEmpty {
      console.problem(
        Words.planRefused.text)
      for violation in violations.prefix(20) { console.problem(violation.text) }
      if hasOwnGroups,
        violations.contains(where: { $0.rule.map { Rule.of($0).section == .groups } ?? false })
      {
        console.problem(
          Words.fitGroupsFirst.with(invocation.again(input.folder)))
      }
      sayPinned(violations.filter { $0.rule == .pinned }.flatMap(\.events))
      return Result(code: ExitCode.violations)
    }
    // What is written claims what a later check finds; nothing new is proven of the whole year.
    var score = verdict.score
    score.rules.removeAll {
      let section = Rule.of($0.rule).section
      return section == .rebalancing || section == .replanning
    }
    var known = previous.plan.score
    known.bounds = []
    if !result.isUnchanged || result.plan.groups != previous.plan.groups || score != known {
      result.plan.score = score
    }
    let isSame = result.plan == previous.plan
    let isDry = invocation.has(OptionTable.dryRun)
    let target = invocation.text(OptionTable.output) ?? input.folder
    if !isSame, !isDry {
      var options = ReportOptions(language: console.language)
      options.today = previous.asOf
      if let problem = PlanStore.writeChange(
        result.plan, since: previous.plan,
        proof: PlanStore.bytes(of: input.folder + "/" + PlanStore.proofPath), input.programme,
        in: target, options)
      {
        console.problem(problem)
        return Result(code: ExitCode.cannotWrite)
      }
    }
    if !invocation.has(OptionTable.json), !invocation.has(OptionTable.quiet) {
      let text = ChangeText(programme: programme, language: console.language)
      for line in text.lines(result, since: previous, in: isDry ? nil : target) {
        console.fit(line)
      }
      if !isSame, isDry {
        console.line(
          Words.nothingWritten.text)
      }
    }
    return Result(code: ExitCode.done, change: ReplanRecord(result, programme))
  }

  // MARK: When it cannot be done

  private func sayGroupsDiffer(_ joined: [PersonID], _ left: [PersonID]) -> Text {
    func names(_ people: [PersonID]) -> String {
      people.isEmpty ? "-" : programme.organisation.names(people).joined(separator: ", ")
    }
    let text = Words.groupsDiffer.with(names(joined), names(left))
    console.problem(text)
    console.problem(
      Words.runFirst.with(invocation.again(input.folder)))
    return text
  }

  /// What of the folder clashes, with the ways out, as `explain` tells it; nothing if the folder by
  /// itself has a plan as far as is known, so that it is the earlier plan that is in the way.
  private func clash(_ obstacles: [Obstacle], _ solving: Solving) -> ClashReport {
    // What is called off stands on the command line and not in the folder, where no clash would
    // tell of it; to look there takes minutes.
    guard previous.calledOff.isEmpty else { return ClashReport() }
    let report = ClashFinder(programme, options: solving.options).report(
      after: obstacles, ways: 3
    ) { solving.display.tell(Words.foundClash.with($0.line)) }
    return report.clashes.contains(where: isHeld) ? ClashReport() : report
  }

  /// What to do about obstacles; nothing where the rule that keeps an event in place says it.
  private func hint(
    _ obstacles: [Obstacle], _ groups: [SparringGroup]?, _ options: PlanOptions
  ) -> Text? {
    if holdsWithoutCallingOff(groups, options) { return Words.callOffLess.text }
    let keeping: Set<RuleID> = [.notice, .frozenStays, .pinned]
    let areKept = obstacles.allSatisfy { !keeping.isDisjoint(with: $0.rules) }
    return areKept ? nil : Words.checkFinds.text
  }

  /// Whether there is a plan if nothing is called off, so that it is `--cancel` that leaves none.
  private func holdsWithoutCallingOff(_ groups: [SparringGroup]?, _ options: PlanOptions) -> Bool {
    if previous.calledOff.isEmpty { return false }
    var options = options
    options.observer = nil
    let without = PreviousPlan(
      plan: previous.plan, asOf: previous.asOf, freezeUntil: previous.freezeUntil)
    if case .replanned = Replan(programme, since: without, groups: groups, options: options).run() {
      return true
    }
    return false
  }

  /// Whether a clash is about meetings that have been held, which no change moves.
  private func isHeld(_ clash: Clash) -> Bool {
    let events = clash.members.compactMap { member -> EventKey? in
      switch member {
      case .pin(let key), .occasion(let key): key
      default: nil
      }
    }
    return !events.isEmpty
      && events.allSatisfy { previous.event($0).map { $0.day < previous.asOf } ?? false }
  }

  private func sayWayOut(_ obstacles: [Obstacle]) {
    if obstacles.contains(where: { $0.rules.contains(.notice) }) {
      let days = programme.rules[.notice]["moveDays"]
      console.problem(
        Words.withinNotice.with(CommonWord.days(days)))
    }
    if obstacles.contains(where: { $0.rules.contains(.frozenStays) }) {
      console.problem(
        Words.inFrozenTime.text)
    }
    sayPinned(
      obstacles.filter { $0.rules.contains(.pinned) }.compactMap { obstacle in
        switch obstacle.kind {
        case .noTime(let key), .crowdedOut(let key): key
        case .groups, .weights: nil
        }
      })
  }

  /// Says where the pins of some meetings stand, each once.
  private func sayPinned(_ keys: [EventKey]) {
    var told: [Fault.Place] = []
    for key in keys {
      let place = programme.pins.places.first(of: [key]) ?? Fault.Place(file: "pins.csv")
      if !told.contains(place) { told.append(place) }
    }
    for place in told { console.problem(Words.isPinned.with(place.text)) }
  }
}

/// The result as programs read it.
struct ReplanRecord: Encodable {
  struct Time: Encodable {
    let day: String
    let start: Int
    let place: String?
  }

  struct Move: Encodable {
    let event: String
    let from: Time
    let to: Time
    let rules: [String]
    let people: [String]
    let clashesWith: [String]
    let calledOff: Bool
  }

  let unchanged: Bool
  let moved: [Move]
  let provenFewest: Int
  let isFewest: Bool
  let touched: [String]
  let added: [String]
  let cancelled: [String]
  let givenUp: [String]
  let told: [String]

  init(_ result: Replanned, _ programme: Programme) {
    func key(_ person: PersonID) -> String { programme.organisation[person].key }
    func time(_ event: PlannedEvent) -> Time {
      let civil = event.day.civil
      func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
      let place: String? =
        switch event.place {
        case .workplace(let id): programme.organisation[id].key
        case .venue(let id): programme.organisation[id].key
        case nil: nil
        }
      return Time(
        day: "\(civil.year)-\(two(civil.month))-\(two(civil.day))", start: event.start,
        place: place)
    }
    unchanged = result.isUnchanged
    moved = result.moves.map { move in
      Move(
        event: move.before.key.text, from: time(move.before), to: time(move.after),
        rules: move.reason.rules.map(\.rawValue), people: move.reason.people.map(key),
        clashesWith: move.reason.events.map(\.text), calledOff: move.reason.isCancelled)
    }
    provenFewest = result.provenFewest
    isFewest = result.isFewest
    touched = result.touched.map(\.text)
    added = result.added.map(\.text)
    cancelled = result.cancelled.map(\.key.text)
    givenUp = result.givenUp.map(\.text)
    told = result.told.map(key)
  }
}
