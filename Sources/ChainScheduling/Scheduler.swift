public import SolverSupport

/// Places events in time at the least cost.
public enum Scheduler {
  /// Solves a problem.
  ///
  /// Equal problems, options and hints give equal answers on any number of threads, unless the
  /// cancellation cuts the search short.
  ///
  /// - Parameters:
  ///   - problem: What is to be placed.
  ///   - options: The seed, the budget and the number of threads.
  ///   - cancellation: Raised to end the search early.
  ///   - observer: Told of phases, better schedules and bounds.
  ///   - hint: A schedule to start from; what of it can be kept is kept.
  /// - Returns: A schedule without a breach and a proven bound, or the best partial one.
  public static func solve(
    _ problem: ScheduleProblem, options: ScheduleOptions = ScheduleOptions(),
    cancellation: Cancellation = Cancellation(), observer: ProgressObserver? = nil,
    hint: ScheduleSolution? = nil
  ) -> ScheduleOutcome {
    guard problem.faults().isEmpty else {
      return .incomplete(ScheduleSolution(problem: problem), [])
    }
    let instance = Instance(problem)
    var searcher = Searcher(instance, seed: RandomSource(seed: options.seed))
    guard searcher.construct(limit: options.effort, cancellation: cancellation) else {
      return .incomplete(searcher.state.solution(), [])
    }
    var best = Choices(instance)
    best.copy(searcher.state)
    observer?(.incumbent(best.cost))
    if !options.stopsAtFirst {
      searcher.improve(
        budget: options.effort - searcher.ticks, hot: 4, cold: 0.2, best: &best,
        cancellation: cancellation)
    }
    let solution = best.solution(instance)
    return .feasible(solution, ScheduleCheck.cost(of: solution, in: problem), lowerBound: 0)
  }
}
