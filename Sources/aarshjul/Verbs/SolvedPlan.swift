import Planning
import Programme
import Reports
import Verification

/// The way of every verb that makes a plan: read, solve, check, write, tell.
enum SolvedPlan {
  /// Makes, checks and writes a plan.
  ///
  /// - Throws: `UsageError` for options that do not fit the folder.
  static func make(
    _ invocation: Invocation, _ console: Console, isWhole: Bool = true,
    _ solve: (PlanYear, FolderInput) -> (outcome: PlanOutcome, trade: GiveAndGain?)?
  ) throws(UsageError) -> Int32 {
    guard let input = try FolderInput.read(invocation, console) else { return ExitCode.badInput }
    let solving = Solving(invocation, console)
    switch found(input, solving, invocation, console, isWhole: isWhole, solve) {
    case .none(let code): return code
    case .plan(let plan, let proof, let trade):
      return deliver(plan, proof, input, invocation, console, isWhole: isWhole, trade)
    }
  }

  /// What came of solving.
  private enum Found {
    case plan(Plan, PlanProof, GiveAndGain?)
    /// Nothing, and why was told.
    case none(code: Int32)
  }

  /// What came of forming groups.
  enum Groups {
    case formed(Plan)
    /// None, and why was told.
    case none(code: Int32)
  }

  /// Forms and checks groups without writing them, and tells what stands in the way.
  static func groups(
    _ input: FolderInput, _ solving: Solving, _ invocation: Invocation, _ console: Console
  ) -> Groups {
    let found = found(input, solving, invocation, console, isWhole: false) { year, _ in
      (year.groupsOnly(), nil)
    }
    switch found {
    case .none(let code): return .none(code: code)
    case .plan(let plan, _, _):
      let verdict = Verifier.verify(plan, input.programme)
      return isRefused(verdict, console, isWhole: false)
        ? .none(code: ExitCode.violations) : .formed(plan)
    }
  }

  private static func found(
    _ input: FolderInput, _ solving: Solving, _ invocation: Invocation, _ console: Console,
    isWhole: Bool,
    _ solve: (PlanYear, FolderInput) -> (outcome: PlanOutcome, trade: GiveAndGain?)?
  ) -> Found {
    let (ofGroups, ofCalendar) = Verifier.faultsByUse(in: input.programme)
    // Whoever forms groups alone need not have the calendar in order yet.
    let early = (isWhole ? (ofGroups + ofCalendar).sorted() : ofGroups)
      .filter { $0.severity == .error }
    let later = isWhole ? [] : ofCalendar.filter { $0.severity == .error }
    if !invocation.has(OptionTable.quiet) {
      for fault in input.faults { console.problem(FaultList.line(fault, console)) }
    }
    FaultList.tellLosses(ofLocksIn: input.programme, invocation, console)
    if !early.isEmpty {
      FaultList.show(early, console)
      solving.display.close()
      let report = ClashDisplay.tell(input.programme, solving.options, console)
      ClashRecord.tell(report, input.programme, invocation, console, faults: early)
      return .none(code: ExitCode.violations)
    }
    if !later.isEmpty, !invocation.has(OptionTable.quiet) {
      FaultList.show(later, console)
      console.problem(Words.faultsOfCalendar.text)
    }
    let solved = solve(PlanYear(input.programme, options: solving.options), input)
    solving.display.close()
    switch solved?.outcome {
    case nil: return .none(code: ExitCode.badInput)
    case .stopped?:
      console.problem(
        Words.stoppedBeforePlan.text)
      return .none(code: ExitCode.stopped)
    case .blocked(let obstacles)?:
      return .none(
        code: tell(obstacles, input.programme, solving.options, invocation, console))
    case .planned(let plan, let proof)?: return .plan(plan, proof, solved?.trade)
    }
  }

  /// Tells what rules a plan breaks; false if it breaks none.
  private static func isRefused(_ verdict: Verdict, _ console: Console, isWhole: Bool) -> Bool {
    let violations = verdict.violations.filter { violation in
      guard violation.kind != .claimedScore else { return false }
      return isWhole || (violation.rule.map { Rule.of($0).section == .groups } ?? true)
    }
    if violations.isEmpty { return false }
    console.problem(Words.planRefused.text)
    for violation in violations.prefix(20) { console.problem(violation.text) }
    return true
  }

  /// Tells why there is no plan: what clashes, or else what is in the way.
  ///
  /// - Returns: The exit code that says so.
  static func tell(
    _ obstacles: [Obstacle], _ programme: Programme, _ options: PlanOptions,
    _ invocation: Invocation, _ console: Console
  ) -> Int32 {
    let report =
      obstacles.contains(where: \.isBadInput)
      ? ClashReport() : ClashDisplay.tell(programme, options, after: obstacles, console)
    if report.clashes.isEmpty { ObstacleText.show(obstacles, programme, console) }
    ClashRecord.tell(report, programme, invocation, console, obstacles: obstacles)
    return obstacles.exitCode
  }

  private static func deliver(
    _ plan: Plan, _ proof: PlanProof, _ input: FolderInput, _ invocation: Invocation,
    _ console: Console, isWhole: Bool, _ trade: GiveAndGain?
  ) -> Int32 {
    let verdict = Verifier.verify(plan, input.programme)
    if isRefused(verdict, console, isWhole: isWhole) { return ExitCode.violations }
    // What is written is the independent count, and bounds that were recomputed.
    var plan = plan
    if isWhole {
      let bounds = plan.score.bounds
      plan.score = verdict.score
      plan.score.bounds = bounds.map {
        $0.subject == BoundCheck.calendar
          ? BoundCheck.calendarBound(of: plan, proof, input.programme) : $0
      }
    }
    if !invocation.has(OptionTable.dryRun) {
      let target = invocation.text(OptionTable.output) ?? input.folder
      if let problem = PlanStore.write(
        plan, proof, input.programme, in: target, ReportOptions(language: console.language))
      {
        console.problem(problem)
        return ExitCode.cannotWrite
      }
    }
    let table = trade.map { GiveTable(trade: $0, language: console.language) }
    if invocation.has(OptionTable.json) {
      let text = PlanStore.json(plan, input.programme)
      console.json(table?.json(text) ?? text)
    } else if !invocation.has(OptionTable.quiet) {
      let lines = TerminalSummary.lines(
        plan: plan, programme: input.programme,
        options: ReportOptions(language: console.language), usesColour: console.showsColour)
      for line in lines + (table?.lines ?? []) { console.line(line) }
    }
    return ExitCode.done
  }
}
