import ConstraintSolving
import Foundation
import Generators
import SolverSupport

/// Measures the kernel on standard problems; with `--rivals`, runs Gecode and CP-SAT on the same
/// instances in the same run.
///
/// Options: `--only WORD` for tasks whose name has the word, `--seconds N` for the limit per
/// task, `--rivals`. Every answer is checked: a solution by the definitions of the constraints, an
/// optimum against the known one or the rivals'.
enum KernelBench {
  static func run(_ arguments: [String]) -> Int32 {
    var rest = arguments[...]
    var only = ""
    var seconds = 60
    var hasRivals = false
    while let word = rest.popFirst() {
      switch word {
      case "--only": only = rest.popFirst() ?? ""
      case "--seconds": seconds = rest.popFirst().flatMap { Int($0) } ?? seconds
      case "--rivals": hasRivals = true
      default:
        print("unknown option \(word)")
        return 2
      }
    }
    let rivals = hasRivals ? KernelRivals(seconds: seconds) : nil
    var isWrong = false
    print(KernelRow.header(rivals))
    for task in KernelTask.all where only.isEmpty || task.name.contains(only) {
      var row = measure(task, seconds: seconds)
      if let rivals { row.compare(rivals, task) }
      print(row.line)
      isWrong = isWrong || row.isWrong
    }
    if only.isEmpty || "random-3sat-200".contains(only) {
      isWrong = !satisfiability(seconds: seconds) || isWrong
    }
    return isWrong ? 1 : 0
  }

  /// Solves one task and checks the answer.
  static func measure(_ task: KernelTask, seconds: Int) -> KernelRow {
    var row = KernelRow(name: task.name)
    let clock = ContinuousClock.now
    var options = SearchOptions()
    options.cancellation = Cancellation(deadline: clock + .seconds(seconds))
    options.branchings = task.branchings
    do {
      let solver = try Solver(task.model)
      let outcome = solver.solve(options)
      row.seconds = (ContinuousClock.now - clock).inSeconds
      row.statistics = solver.statistics
      row.record(outcome, task)
    } catch {
      row.answer = "refused \(error)"
      row.isWrong = true
    }
    return row
  }

  /// Times 25 random formulas at the threshold, half of which have no solution, and prints the
  /// median and the rate of propagation.
  private static func satisfiability(seconds: Int) -> Bool {
    var times: [Double] = []
    var propagations = 0
    var conflicts = 0
    var isRight = true
    for seed in 1...UInt64(25) {
      let instance = SatisfiabilityInstance(variables: 200, clauses: 852, seed: seed)
      let task = KernelTask(
        name: "random-3sat-200-\(seed)", model: KernelModels.satisfiability(instance))
      let row = measure(task, seconds: seconds)
      times.append(row.seconds)
      propagations += row.statistics.propagations
      conflicts += row.statistics.conflicts
      isRight = isRight && !row.isWrong
    }
    times.sort()
    let total = times.reduce(0, +)
    print(
      """
      random-3sat-200 x 25: median \(times[12].shown) s, worst \(times[24].shown) s; \
      \((Double(propagations) / total / 1e6).shown) million propagations/s, \
      \(Int(Double(conflicts) / total)) conflicts/s
      """)
    return isRight
  }
}

extension Duration {
  /// The duration in seconds.
  var inSeconds: Double {
    let (seconds, attoseconds) = components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }
}

extension Double {
  /// Three significant places.
  var shown: String { String(format: self < 10 ? "%.3f" : "%.1f", self) }
}
