import Planning
import Programme
import SolverSupport

/// What the verbs that solve have in common: the options of a search and its watchers.
struct Solving {
  let options: PlanOptions
  let display: ProgressDisplay

  init(_ invocation: Invocation, _ console: Console) {
    var deadline: ContinuousClock.Instant?
    if let seconds = invocation.seconds(OptionTable.timeLimit) {
      deadline = ContinuousClock.now + .milliseconds(Int(seconds * 1000))
    }
    let cancellation = Cancellation(deadline: deadline)
    Interrupt.watch(cancellation)
    display = ProgressDisplay(
      invocation.text(OptionTable.progress), quiet: invocation.has(OptionTable.quiet), console)
    var effort = (invocation.number(OptionTable.effort) ?? 8000) * 1000
    // A time limit alone means: as much as can be done in that time.
    if deadline != nil, !invocation.has(OptionTable.effort) { effort = .max / 4 }
    options = PlanOptions(
      seed: UInt64(invocation.number(OptionTable.seed) ?? 1), effort: effort,
      threads: invocation.number(OptionTable.threads) ?? 2, cancellation: cancellation,
      observer: display.observer)
  }
}
