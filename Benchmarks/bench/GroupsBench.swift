import Foundation
import Generators
import ProofFormat
import SetPartitioning
import SolverSupport

/// Measures the proven groups: `bench groups [--kind K] [--n N] [--sizes S] [--seeds S] [--trace] [--json] [--export DIR]`.
///
/// `--sizes 4,5:60,6:60` asks for other sizes than the kind's own, each with what it costs.
enum GroupsBench {
  static func problem(_ kind: GroupInstance.Kind, _ n: Int, seed: UInt64) -> GroupProblem {
    let instance = GroupInstance(kind: kind, count: n, seed: seed)
    var problem = GroupProblem(
      count: n, sizes: instance.sizes.map { SizeCost($0.size, cost: $0.cost) },
      pairCosts: instance.pairCosts)
    if kind == .counted {
      problem.counts = [
        CountCriterion(carriers: instance.firstKind, costs: [25, 8, 0, 8, 25, 45]),
        CountCriterion(carriers: instance.isNew, costs: [0, 0, 30, 90, CountCriterion.forbidden]),
      ]
    }
    return problem
  }

  static func run(_ arguments: [String]) -> Int32 {
    var kinds = GroupInstance.Kind.allCases
    var counts = [16, 24, 40, 60, 80, 100]
    var seeds = 20
    var first = 1
    var sizes: [SizeCost]?
    var export: String?
    var json = false
    var trace = false
    var seconds = 60.0
    var at = 0
    while at < arguments.count {
      let value = at + 1 < arguments.count ? arguments[at + 1] : ""
      switch arguments[at] {
      case "--kind": kinds = value.split(separator: ",").compactMap { .init(rawValue: String($0)) }
      case "--n": counts = value.split(separator: ",").compactMap { Int($0) }
      case "--sizes": sizes = sizeCosts(value)
      case "--seeds": seeds = Int(value) ?? seeds
      case "--first": first = Int(value) ?? first
      case "--export": export = value
      case "--seconds": seconds = Double(value) ?? seconds
      case "--trace":
        trace = true
        at -= 1
      case "--json":
        json = true
        at -= 1
      default:
        print("unknown option \(arguments[at])")
        return 2
      }
      at += 2
    }
    for kind in kinds {
      for n in counts {
        // A pool that fours do not divide, for the kind that is about remainders.
        let people = kind == .mixed && sizes == nil ? n + 2 : n
        var times: [Double] = []
        var processor: [Double] = []
        var open = 0
        var cost = 0
        for seed in first..<(first + seeds) {
          var problem = problem(kind, people, seed: UInt64(seed))
          if let sizes { problem.sizes = sizes }
          var options = PartitionerOptions()
          options.cancellation = Cancellation(deadline: .now + .seconds(seconds))
          let clock = ContinuousClock()
          let begin = clock.now
          let busy = Foundation.clock()
          if trace {
            options.observer = { event in
              print(
                String(format: "%9.1f ms  ", (ContinuousClock.now - begin) / .milliseconds(1)),
                event)
            }
          }
          let outcome = Partitioner.solve(problem, options: options)
          let took = (clock.now - begin) / .milliseconds(1)
          times.append(took)
          let worked = Double(Foundation.clock() - busy) * 1000 / Double(CLOCKS_PER_SEC)
          processor.append(worked)
          if case .optimal(let partition, _) = outcome {
            cost += partition.cost
            if problem.cost(of: partition.groups) != partition.cost { return 1 }
            if let export {
              write(
                Exported(
                  kind: kind.rawValue, seed: seed, problem: problem, cost: partition.cost,
                  milliseconds: took, processorMilliseconds: worked),
                to: "\(export)/\(kind.rawValue)-\(people)-\(seed).json")
            }
          } else {
            open += 1
          }
        }
        times.sort()
        processor.sort()
        let busy = (median: processor[processor.count / 2], worst: processor.last ?? 0)
        let median = times[times.count / 2]
        let worst = times.last ?? 0
        let megabytes = peakMegabytes()
        if json {
          print(
            """
            {"suite": "groups", "kind": "\(kind.rawValue)", "n": \(people), "seeds": \(seeds), \
            "median_ms": \(median), "worst_ms": \(worst), "cpu_median_ms": \(busy.median), \
            "cpu_worst_ms": \(busy.worst), "open": \(open), "cost": \(cost), \
            "peak_mb": \(megabytes)}
            """)
        } else {
          let line = String(
            format: "%-8@ n %3d  median %9.1f ms  worst %9.1f ms  cpu %9.1f / %9.1f ms  "
              + "open %d  cost %d  %d MB",
            kind.rawValue as NSString, people, median, worst, busy.median, busy.worst, open, cost,
            megabytes)
          print(line)
        }
      }
    }
    return 0
  }

  /// Sizes as they are asked for: `4,5:60` is fours, and fives that cost 60 each.
  private static func sizeCosts(_ text: String) -> [SizeCost] {
    text.split(separator: ",").compactMap { part in
      let numbers = part.split(separator: ":").compactMap { Int($0) }
      return numbers.first.map { SizeCost($0, cost: numbers.dropFirst().first ?? 0) }
    }
  }

  /// An instance as `Rivals/groups_rivals.py` reads it.
  private struct Exported: Codable {
    let kind: String
    let seed: Int
    let problem: GroupProblem
    let cost: Int
    let milliseconds: Double
    let processorMilliseconds: Double
  }

  private static func write(_ instance: Exported, to path: String) {
    guard let data = try? JSONEncoder().encode(instance),
      (try? data.write(to: URL(fileURLWithPath: path))) != nil
    else {
      print("cannot write \(path)")
      return
    }
  }

  /// The most memory the process has held so far, as the system tells; 0 if it does not.
  static func peakMegabytes() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return line.split(separator: " ").compactMap { Int($0) }.first.map { $0 / 1024 } ?? 0
  }
}
