/// Divides a pool of people into groups at the least cost, with a proof.
public enum Partitioner {
  /// Solves a problem.
  ///
  /// The answer is deterministic: equal problems, seeds and efforts give equal answers, on any
  /// number of threads, unless the cancellation cuts the search short.
  public static func solve(
    _ problem: GroupProblem, options: PartitionerOptions = PartitionerOptions()
  ) -> PartitionOutcome {
    if let fault = problem.faults().first { return .unknown(.malformed(fault)) }
    return .unknown(.stopped)
  }
}
