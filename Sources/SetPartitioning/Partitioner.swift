import ProofFormat
import SolverSupport

/// Divides a pool of people into groups at the least cost, with a proof.
public enum Partitioner {
  /// Solves a problem.
  ///
  /// The answer is deterministic: equal problems, seeds and efforts give equal answers, unless the
  /// cancellation cuts the search short. One thread works.
  public static func solve(
    _ problem: GroupProblem, options: PartitionerOptions = PartitionerOptions()
  ) -> PartitionOutcome {
    if let fault = problem.faults().first {
      return .unknown(fault == GroupProblem.tooLarge ? .costsTooLarge : .malformed(fault))
    }
    let model = CompactModel(problem)
    let zeroes = [Int?](repeating: 0, count: model.sizes.count)
    let fits = SizePatterns(sizes: model.sizes).cheapest(upTo: model.n, leasts: zeroes)
    guard fits[model.n] != nil else { return .impossible(.sizesDoNotFit) }
    return isEnumerable(model)
      ? ExactSearch(model: model, options: options).run()
      : PoolSearch(model: model, options: options).run()
  }

  /// The most groups that are enumerated: fives among a hundred people are 75 million.
  private static let enumerable = 90_000_000

  /// Whether all admissible groups can be walked through.
  private static func isEnumerable(_ model: CompactModel) -> Bool {
    guard (model.sizes.last ?? 0) <= 7 else { return false }
    var total = 0.0
    for size in model.sizes {
      var count = 1.0
      for k in 0..<size { count *= Double(model.n - k) / Double(k + 1) }
      total += count
    }
    return total <= Double(enumerable)
  }
}
