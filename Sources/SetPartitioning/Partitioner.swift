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
    var known = HandedOn()
    return solve(problem, options: options, handing: &known)
  }

  /// Solves a problem and tells what the next of a like problem can use, where there is anything.
  static func solve(
    _ problem: GroupProblem, options: PartitionerOptions, handing: inout HandedOn
  ) -> PartitionOutcome {
    if let fault = problem.faults().first {
      return .unknown(fault == GroupProblem.tooLarge ? .costsTooLarge : .malformed(fault))
    }
    let model = CompactModel(problem)
    let zeroes = [Int?](repeating: 0, count: model.sizes.count)
    let fits = SizePatterns(sizes: model.sizes).cheapest(upTo: model.n, leasts: zeroes)
    guard fits[model.n] != nil else { return .impossible(.sizesDoNotFit) }
    guard isEnumerable(model) else { return PoolSearch(model: model, options: options).run() }
    if let outcome = PartSearch(problem, options: options)?.run() { return outcome }
    let outcome = ExactSearch(model: model, options: options).run(handing: &handing)
    guard case .feasible(let found, lowerBound: nil, _) = outcome else { return outcome }
    if options.cancellation.isDue() {
      let certificate = PairBound(model).certificate(options.cancellation)
      return .feasible(found, lowerBound: certificate?.lowerBound, certificate)
    }
    // The effort did not suffice for a first bound: then a search that needs none finds more.
    var choices = options
    choices.start = found.groups
    let searched = PoolSearch(model: model, options: choices).run()
    guard let partition = searched.partition, partition.cost <= found.cost else { return outcome }
    return searched
  }

  /// The most groups that are enumerated: fives among a hundred people are 75 million.
  private static let enumerable = 90_000_000
  /// The same for groups of up to six, of which a pass gives up beginnings that lead to nothing.
  ///
  /// Of the 2,700 million threes to fives among 202 people it looks at so few that the whole proof
  /// took 8 seconds.
  private static let enumerableOnTheFly = 3_000_000_000
  /// The same for groups of eight and more, of which little is given up on the way.
  private static let enumerableLarge = 3_000_000

  /// Whether all admissible groups can be walked through.
  static func isEnumerable(_ model: CompactModel) -> Bool {
    let largest = model.sizes.last ?? 0
    guard largest < Members.scalarCount else { return false }
    var total = 0.0
    for size in model.sizes {
      var count = 1.0
      for k in 0..<size { count *= Double(model.n - k) / Double(k + 1) }
      total += count
    }
    if largest > 7 { return total <= Double(enumerableLarge) }
    return total <= Double(largest <= 6 ? enumerableOnTheFly : enumerable)
  }
}
