import Planning
import Programme
import Verification

/// Explains why no plan exists.
enum ExplainedClash {
  /// Tells what cannot hold in the files, and else what stands in the way of a plan.
  static func run(_ input: FolderInput, _ invocation: Invocation, _ console: Console) -> Int32 {
    let faults = Verifier.faults(in: input.programme).filter { $0.severity == .error }
    if !faults.isEmpty {
      for fault in faults { console.line(FaultList.line(fault, console.language)) }
      return ExitCode.violations
    }
    switch PlanYear(input.programme).plan() {
    case .planned:
      console.line(
        Words.nothingClashes.with(input.folder))
      return ExitCode.done
    case .blocked(let obstacles):
      ObstacleText.show(obstacles, input.programme, console)
      return ExitCode.violations
    case .stopped:
      return ExitCode.stopped
    }
  }
}
