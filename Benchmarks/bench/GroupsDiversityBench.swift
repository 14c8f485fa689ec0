import Formats
import Foundation
import Generators
import SetPartitioning
import SolverSupport

/// Measures large pools on problems of the kind of MDGPLIB's RanInt:
/// `bench diversity [FILE.txt] [--n N] [--seconds S] [--seeds K]`.
enum GroupsDiversityBench {
  /// Groups of the published instances, by number of elements, with the best published objective
  /// of the first instance of that kind.
  private static let kinds = [120: (10, 47909), 240: (12, 155_577), 480: (20, 379_953)]

  static func run(_ arguments: [String]) -> Int32 {
    var counts = [120, 240, 480]
    var seconds: Double?
    var seeds = 3
    var file: String?
    var at = 0
    while at < arguments.count {
      let value = at + 1 < arguments.count ? arguments[at + 1] : ""
      switch arguments[at] {
      case "--n": counts = value.split(separator: ",").compactMap { Int($0) }
      case "--seconds": seconds = Double(value)
      case "--seeds": seeds = Int(value) ?? seeds
      default:
        file = arguments[at]
        at -= 1
      }
      at += 2
    }
    if let file {
      guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
        print("cannot read \(file)")
        return 1
      }
      do {
        let instance = try MDGPLIB.instance(text)
        measure(file, instance.problem, seconds ?? 10, published: nil, start: instance.start)
      } catch {
        print("\(file): \(error.message)")
        return 1
      }
      return 0
    }
    for n in counts {
      let (groups, published) = kinds[n] ?? (max(1, n / 12), 0)
      let usual = n <= 120 ? 3.0 : n <= 240 ? 20 : 120
      for seed in 1...max(1, seeds) {
        let instance = GroupInstance(kind: .uniform, count: n, seed: UInt64(seed))
        let problem = GroupProblem(
          count: n, sizes: [SizeCost(n / groups)], pairCosts: instance.pairCosts.map { -$0 })
        measure("RanInt-like n \(n) seed \(seed)", problem, seconds ?? usual, published: published)
      }
    }
    return 0
  }

  private static func measure(
    _ name: String, _ problem: GroupProblem, _ seconds: Double, published: Int?,
    start: [PlacedGroup]? = nil
  ) {
    var options = PartitionerOptions()
    options.effort = Effort(limit: Int(seconds * 1e6))
    options.cancellation = Cancellation(deadline: .now + .seconds(seconds * 1.5))
    options.start = start
    let begin = ContinuousClock.now
    let outcome = Partitioner.solve(problem, options: options)
    let took = (ContinuousClock.now - begin) / .seconds(1)
    let value = outcome.partition.map { -$0.cost } ?? 0
    let bound = outcome.lowerBound.map { -$0 } ?? 0
    let beside = published.map { "published best of another of its kind \($0)" } ?? ""
    print(
      String(format: "%@  %.1f s  objective %d  bound %d  ", name as NSString, took, value, bound)
        + beside)
  }
}
