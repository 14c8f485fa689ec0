import Planning
import Programme
import SolverSupport
import Verification

/// Explains why no plan exists.
enum ExplainedClash {
  /// The budget asked for; a time limit alone means as much as can be done in that time.
  private static func options(_ invocation: Invocation) -> PlanOptions {
    var deadline: ContinuousClock.Instant?
    if let seconds = invocation.seconds(OptionTable.timeLimit) {
      deadline = ContinuousClock.now + .milliseconds(Int(seconds * 1000))
    }
    let cancellation = Cancellation(deadline: deadline)
    Interrupt.watch(cancellation)
    var options = PlanOptions(cancellation: cancellation)
    if let thousands = invocation.number(OptionTable.effort) {
      options.effort = thousands * 1000
    } else if deadline != nil {
      options.effort = .max / 4
    }
    return options
  }

  /// Tells what clashes and what would help; where nothing is proven, it says so.
  static func run(_ input: FolderInput, _ invocation: Invocation, _ console: Console) -> Int32 {
    let programme = input.programme
    let options = options(invocation)
    let finder = ClashFinder(programme, options: options)
    var report = finder.report()
    if report.clashes.isEmpty {
      let faults = Verifier.faults(in: programme).filter { $0.severity == .error }
      if !faults.isEmpty {
        if invocation.has(OptionTable.json) {
          ClashRecord.tell(ClashReport(), programme, invocation, console, faults: faults)
        } else {
          for fault in faults { console.line(FaultList.line(fault, console)) }
        }
        return ExitCode.violations
      }
      switch PlanYear(programme, options: options).plan() {
      case .planned: return tellPossible(input, invocation, console)
      case .stopped: return ExitCode.stopped
      case .blocked(let obstacles):
        report = finder.report(after: obstacles)
        if report.clashes.isEmpty {
          // Nothing is proven, and the text says so.
          ObstacleText.show(obstacles, programme, console)
          ClashRecord.tell(ClashReport(), programme, invocation, console, obstacles: obstacles)
          return ExitCode.violations
        }
      }
    }
    if invocation.has(OptionTable.json) {
      ClashRecord.tell(report, programme, invocation, console)
    } else {
      console.line(ClashDisplay.heading)
      for text in ClashDisplay.lines(of: report, programme) { console.line(text) }
      if report.isStopped {
        console.line(
          Words.stoppedLooking.text)
      }
    }
    return ExitCode.violations
  }

  private static func tellPossible(
    _ input: FolderInput, _ invocation: Invocation, _ console: Console
  ) -> Int32 {
    if invocation.has(OptionTable.json) {
      ClashRecord.tell(ClashReport(), input.programme, invocation, console)
      return ExitCode.done
    }
    console.line(Words.nothingClashes.with(input.folder))
    return ExitCode.done
  }
}
