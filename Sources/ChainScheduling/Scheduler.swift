public import ProofFormat
public import SolverSupport

/// Places events in time at the least cost.
public enum Scheduler {
  /// Solves a problem.
  ///
  /// Parts that share nothing are solved by themselves. Equal problems, options and hints give equal
  /// answers on any number of threads, unless the cancellation cuts the search short.
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
    proven(
      problem, options: options, cancellation: cancellation, observer: observer, hint: hint
    ).outcome
  }

  /// Solves a problem like `solve`, and returns the prices that prove the bound as well.
  ///
  /// - Parameters:
  ///   - problem: What is to be placed.
  ///   - options: The seed, the budget and the number of threads.
  ///   - cancellation: Raised to end the search early.
  ///   - observer: Told of phases, better schedules and bounds.
  ///   - hint: A schedule to start from; what of it can be kept is kept.
  /// - Returns: The outcome, and the proof of its bound if there is one.
  public static func proven(
    _ problem: ScheduleProblem, options: ScheduleOptions = ScheduleOptions(),
    cancellation: Cancellation = Cancellation(), observer: ProgressObserver? = nil,
    hint: ScheduleSolution? = nil
  ) -> (outcome: ScheduleOutcome, certificate: CalendarCertificate?) {
    guard problem.faults().isEmpty else {
      return (.incomplete(ScheduleSolution(problem: problem), []), nil)
    }
    let hint = hint.flatMap { hint in
      ScheduleCheck.shapeFaults(of: hint, in: problem).isEmpty ? hint : nil
    }
    var run = SchedulingRun(
      problem, options: options, cancellation: cancellation, observer: observer, hint: hint)
    return run.solve()
  }
}
