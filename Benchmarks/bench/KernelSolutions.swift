import ConstraintSolving
import Formats
import Foundation

/// Prints all solutions of small FlatZinc files by enumeration, one a line, sorted; for a file with
/// an objective, the optimum and every solution that has it.
enum KernelSolutions {
  static func run(_ arguments: [String]) -> Int32 {
    for path in arguments {
      guard let data = FileManager.default.contents(atPath: path) else {
        print("\(path): cannot be read")
        return 2
      }
      do {
        guard let lines = try solutions([UInt8](data)) else {
          print("\(path): too large to enumerate")
          return 1
        }
        print(lines.joined(separator: "\n"))
      } catch {
        print("\(path):\(error)")
        return 2
      }
    }
    return 0
  }

  private static func solutions(_ source: [UInt8]) throws(FlatZincFault) -> [String]? {
    let model = try FlatZincModel(reading: source)
    guard var enumeration = FlatZincEnumeration(model, limit: 1 << 26) else { return nil }
    let shown = enumeration.shown
    var isMaximized = false
    if case .maximize = model.goal.kind { isMaximized = true }
    var best: Int?
    var lines: Set<String> = []
    enumeration.run { checker, objective in
      if let objective {
        let isBetter = best.map { isMaximized ? objective > $0 : objective < $0 } ?? true
        if isBetter {
          best = objective
          lines = []
        } else if objective != best {
          return
        }
      }
      lines.insert(
        shown.map { "\($0.text) = \(checker.value(of: $0.name)?.text ?? "?");" }
          .joined(separator: " "))
    }
    if lines.isEmpty { return ["=====UNSATISFIABLE====="] }
    return (best.map { ["optimum = \($0)"] } ?? []) + lines.sorted()
  }
}
