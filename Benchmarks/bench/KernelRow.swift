import ConstraintSolving
import Formats
import Foundation

/// One line of the kernel's measurements.
struct KernelRow {
  let name: String
  var answer = ""
  var objective: Int?
  var isComplete = false
  var isWrong = false
  var seconds = 0.0
  var statistics = Statistics()
  var rivals: [String] = []

  init(name: String) {
    self.name = name
  }

  static func header(_ rivals: KernelRivals?) -> String {
    "task".padded(30) + "answer".padded(14) + "seconds".padded(10) + "decisions".padded(11)
      + "conflicts".padded(11) + "Mprop/s".padded(9)
      + (rivals?.names.map { "\($0) (x ours)".padded(28) }.joined() ?? "")
  }

  var line: String {
    let rate = Double(statistics.propagations) / max(seconds, 1e-6) / 1e6
    return name.padded(30) + answer.padded(14) + seconds.shown.padded(10)
      + "\(statistics.decisions)".padded(11) + "\(statistics.conflicts)".padded(11)
      + rate.shown.padded(9) + rivals.map { $0.padded(28) }.joined() + (isWrong ? " WRONG" : "")
  }

  /// Notes an outcome and checks it: the solution by the definitions, the optimum by what is known.
  mutating func record(_ outcome: Outcome, _ task: KernelTask) {
    if let solution = outcome.solution {
      objective = solution.objective
      if !ModelWitness(task.model).accepts(solution) { isWrong = true }
    }
    switch outcome {
    case .optimal(let solution):
      isComplete = true
      answer = "= \(solution.objective ?? 0)"
      if let optimum = task.optimum, optimum != solution.objective { isWrong = true }
    case .satisfiable(let solution, let bound):
      isComplete = task.model.objective == nil
      answer = isComplete ? "sat" : "\(bound ?? 0)..\(solution.objective ?? 0)"
      if let optimum = task.optimum, let value = solution.objective,
        task.model.isMaximized ? value > optimum : value < optimum
      {
        isWrong = true
      }
    case .impossible:
      isComplete = true
      answer = "unsat"
      if task.optimum != nil { isWrong = true }
    case .unknown: answer = "?"
    }
  }

  /// Runs the rivals on the task and notes how many times our time each took.
  mutating func compare(_ rivals: KernelRivals, _ task: KernelTask) {
    for result in rivals.run(task) {
      var text = result.text
      if result.isComplete, isComplete {
        text += " \(result.seconds.shown) s (\((result.seconds / max(seconds, 1e-3)).shown))"
        if result.isSatisfied != (answer != "unsat") || result.objective != objective {
          isWrong = true
        }
      } else {
        text += " \(result.seconds.shown) s"
      }
      self.rivals.append(text)
    }
  }
}

extension String {
  /// The text with blanks up to a width.
  func padded(_ width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
