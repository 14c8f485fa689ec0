import Formats
import Foundation
import Generators
import SetPartitioning
import SolverSupport

/// Measures large pools on problems of the kind of MDGPLIB's RanInt:
/// `bench diversity [FILE.txt] [--n N] [--sizes ss,ds] [--seconds S] [--seeds K] [--rival]
/// [--export DIR]`.
///
/// Seeds are instances, or runs on the file if one is named: best and mean of K runs are what the
/// literature gives.
///
/// The library's own files are not part of this repository. What is generated has the same
/// distribution: distances uniform in 0...100, and the library's numbers and sizes of groups.
enum GroupsDiversityBench {
  /// A family of the library: groups, sizes by kind, and the best published objective of the first
  /// instance with equal sizes.
  private struct Family {
    let groups: Int
    let different: ClosedRange<Int>
    let published: Int
    let seconds: Double
  }

  private static let families = [
    120: Family(groups: 10, different: 8...16, published: 47909, seconds: 3),
    240: Family(groups: 12, different: 15...25, published: 155_577, seconds: 20),
    480: Family(groups: 20, different: 18...30, published: 379_953, seconds: 120),
  ]

  static func run(_ arguments: [String]) -> Int32 {
    var counts = [120, 240, 480]
    var kinds = ["ss", "ds"]
    var seconds: Double?
    var seeds: Int?
    var first = 1
    var file: String?
    var export: String?
    var rival = false
    var at = 0
    while at < arguments.count {
      let value = at + 1 < arguments.count ? arguments[at + 1] : ""
      switch arguments[at] {
      case "--n": counts = value.split(separator: ",").compactMap { Int($0) }
      case "--sizes": kinds = value.split(separator: ",").map(String.init)
      case "--seconds": seconds = Double(value)
      case "--seeds": seeds = Int(value)
      case "--first": first = Int(value) ?? first
      case "--export": export = value
      case "--rival":
        rival = true
        at -= 1
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
        let runs = first..<(first + max(1, seeds ?? 1))
        let values = runs.map { seed in
          measure("\(file) seed \(seed)", instance, seconds ?? 10, seed: seed, rival: rival)
        }
        if values.count > 1 {
          let own = "best \(values.map(\.own).max() ?? 0)  mean \(mean(values.map(\.own)))"
          let other = "best \(values.map(\.rival).max() ?? 0)  mean \(mean(values.map(\.rival)))"
          print("\(file) \(own)" + (rival ? "  three-phase \(other)" : ""))
        }
      } catch {
        print("\(file):\(error.line): \(error.message)")
        return 1
      }
      return 0
    }
    for n in counts {
      guard let family = families[n] else { continue }
      for kind in kinds {
        let even = n / family.groups
        let sizes = kind == "ss" ? even...even : family.different
        var all: [(own: Int, rival: Int)] = []
        for seed in first..<(first + max(1, seeds ?? 5)) {
          let instance = GroupInstance(kind: .uniform, count: n, seed: UInt64(seed))
          let text = MDGPLIB.text(
            distances: instance.pairCosts, count: n, groups: family.groups, sizes: sizes)
          if let export {
            try? text.write(
              toFile: "\(export)/RanInt-like_n\(n)_\(kind)_\(seed).txt", atomically: true,
              encoding: .utf8)
          }
          guard let read = try? MDGPLIB.instance(text) else { return 1 }
          all.append(
            measure(
              "n \(n) \(kind) seed \(seed)", read, seconds ?? family.seconds, rival: rival))
        }
        let beside = kind == "ss" ? "  published best of RanInt_01: \(family.published)" : ""
        let others = rival ? "  three-phase \(mean(all.map(\.rival)))" : ""
        print("n \(n) \(kind) mean \(mean(all.map(\.own)))\(others)\(beside)")
      }
    }
    return 0
  }

  private static func mean(_ values: [Int]) -> Int {
    values.reduce(0, +) / max(1, values.count)
  }

  /// The processor time that this process has used, in seconds.
  private static func processorSeconds() -> Double {
    Double(clock()) / Double(CLOCKS_PER_SEC)
  }

  @discardableResult
  private static func measure(
    _ name: String, _ instance: MDGPLIB.Instance, _ seconds: Double, seed: Int = 1, rival: Bool
  ) -> (own: Int, rival: Int) {
    let begin = processorSeconds()
    let problem = instance.problem
    var options = PartitionerOptions()
    options.seed = UInt64(seed)
    options.effort = Effort(limit: Int(seconds * 1e6))
    options.cancellation = Cancellation(deadline: .now + .seconds(seconds * 20))
    options.start = instance.start
    let outcome = Partitioner.solve(problem, options: options)
    let took = processorSeconds() - begin
    let value = outcome.partition.map { -$0.cost } ?? 0
    let bound = outcome.lowerBound.map { -$0 } ?? 0
    var line = String(
      format: "%@  %.1f s  objective %d  bound %d", name as NSString, took, value, bound)
    if outcome.partition?.groups.count != instance.groups { line += "  WRONG NUMBER OF GROUPS" }
    var other = 0
    if rival {
      let search = GroupsThreePhase(
        distances: problem.pairCosts.map { -$0 }, groups: instance.groups,
        least: instance.sizes.lowerBound, most: instance.sizes.upperBound, seed: UInt64(seed))
      let begin = processorSeconds()
      // Effort is counted in ticks; whatever time it came to, the rival has as much.
      other = search.run { (processorSeconds() - begin) / max(took, 0.01) }
      line += String(format: "  three-phase %d in %.1f s", other, took)
    }
    print(line)
    return (value, other)
  }
}
