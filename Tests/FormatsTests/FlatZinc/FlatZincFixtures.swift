import Foundation

@testable import Formats

/// The small FlatZinc files with all their solutions, kept beside the MiniZinc library.
///
/// Solutions were counted by enumeration, or by Gecode where there is too much to enumerate; of
/// files with an objective, the best ones are listed.
enum FlatZincFixtures {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Benchmarks/MiniZinc/flatzinc").standardizedFileURL

  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".fzn") }.map { String($0.dropLast(4)) }.sorted()

  static func source(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: name + ".fzn")))
  }

  /// The solutions, each as its output on one line, and the optimum if there is an objective.
  static func solutions(_ name: String) throws -> (lines: Set<String>, optimum: Int?) {
    let text = try String(contentsOf: folder.appending(path: name + ".sol"), encoding: .utf8)
    var lines: Set<String> = []
    var optimum: Int?
    for line in text.split(separator: "\n") where !line.hasPrefix("=") {
      if line.hasPrefix("optimum = ") {
        optimum = Int(line.dropFirst(10))
      } else {
        lines.insert(String(line))
      }
    }
    return (lines, optimum)
  }

  /// The output of a solution in the form of the lists: one line, arrays without their indices.
  static func line(_ output: String) -> String {
    output.split(separator: "\n").map { line in
      guard let open = line.firstRange(of: " = array"), let bracket = line.firstIndex(of: "[")
      else { return String(line) }
      return line[..<open.lowerBound] + " = " + line[bracket...].dropLast(2) + ";"
    }.joined(separator: " ")
  }
}
