import Planning
import Programme
import Verification

/// Explains why no plan exists.
enum ExplainedClash {
  /// Tells what clashes and what would help; where nothing is proven, it says so.
  static func run(_ input: FolderInput, _ invocation: Invocation, _ console: Console) -> Int32 {
    let programme = input.programme
    let finder = ClashFinder(programme)
    var report = finder.report()
    if report.clashes.isEmpty {
      let faults = Verifier.faults(in: programme).filter { $0.severity == .error }
      if !faults.isEmpty {
        for fault in faults { console.line(FaultList.line(fault, console.language)) }
        return ExitCode.violations
      }
      switch PlanYear(programme).plan() {
      case .planned: return tellPossible(input, invocation, console)
      case .stopped: return ExitCode.stopped
      case .blocked(let obstacles):
        report = finder.report(after: obstacles)
        if report.clashes.isEmpty {
          // Nothing is proven, and the text says so.
          ObstacleText.show(obstacles, programme, console)
          return ExitCode.violations
        }
      }
    }
    if invocation.has(OptionTable.json) {
      console.line(JSONOutput.text(ClashRecord(report, programme, console.language)))
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
      let nothing = ClashReport(clashes: [], together: nil, isStopped: false)
      console.line(JSONOutput.text(ClashRecord(nothing, input.programme, console.language)))
      return ExitCode.done
    }
    console.line(Words.nothingClashes.with(input.folder))
    return ExitCode.done
  }
}
