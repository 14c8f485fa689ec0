import ProofFormat
import SolverSupport

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
    let model = CompactModel(problem)
    let zeroes = [Int?](repeating: 0, count: model.sizes.count)
    let fits = SizePatterns(sizes: model.sizes).cheapest(upTo: model.n, leasts: zeroes)
    guard fits[model.n] != nil else { return .impossible(.sizesDoNotFit) }
    return ExactSearch(model: model, options: options).run()
  }
}
