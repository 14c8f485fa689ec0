import ConstraintSolving
import Foundation

/// Runs Gecode, CP-SAT and our own FlatZinc program on a task, where they are installed.
///
/// MiniZinc flattens the model for each solver's library beforehand, so that only solving is timed.
struct KernelRivals {
  struct Result {
    let text: String
    let seconds: Double
    let objective: Int?
    let isComplete: Bool
    var isSatisfied = false
  }

  private enum Rival: CaseIterable {
    case gecode, ours, cpsat
  }

  let seconds: Int
  private let present: [Rival]
  private let folder: URL
  private let repository: URL

  var names: [String] {
    present.map { rival in
      switch rival {
      case .gecode: "gecode"
      case .ours: "fzn-aarshjul"
      case .cpsat: "cp-sat"
      }
    }
  }

  init(seconds: Int) {
    self.seconds = seconds
    repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    folder = FileManager.default.temporaryDirectory.appending(path: "kernel-rivals")
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let hasMiniZinc = Self.call(["minizinc", "--version"], seconds: 20) != nil
    let hasGecode = Self.call(["fzn-gecode", "--help"], seconds: 20) != nil
    let hasTools = Self.call(["python3", "-c", "import ortools"], seconds: 60) != nil
    present = hasMiniZinc ? [.ours] + (hasGecode ? [.gecode] : []) + (hasTools ? [.cpsat] : []) : []
  }

  func run(_ task: KernelTask) -> [Result] {
    guard !task.file.isEmpty else { return [] }
    let models = repository.appending(path: "Benchmarks/MiniZinc/models/\(task.file).mzn").path
    let data = folder.appending(path: "\(task.name).dzn")
    try? task.data.write(to: data, atomically: true, encoding: .utf8)
    var results: [Result] = []
    for rival in present {
      let solver = rival == .gecode ? "gecode" : "aarshjul"
      let configurations = repository.appending(path: "Benchmarks/MiniZinc").path
      let flat = folder.appending(path: "\(task.name)-\(solver).fzn")
      let flattened = Self.call(
        [
          "env", "MZN_SOLVER_PATH=\(configurations)", "minizinc", "-c", "--solver", solver, models,
          data.path, "--fzn", flat.path, "--ozn",
          folder.appending(path: "rival.ozn").path,
        ], seconds: 120)
      guard flattened != nil else {
        results.append(Result(text: "not flattened", seconds: 0, objective: nil, isComplete: false))
        continue
      }
      results.append(
        solve(rival, flat.path, isOptimization: task.model.objective != nil))
    }
    return results
  }

  private func solve(_ rival: Rival, _ file: String, isOptimization: Bool) -> Result {
    let command: [String]
    switch rival {
    case .gecode: command = ["fzn-gecode", "-t", "\(seconds * 1000)", "-s", file]
    case .ours:
      let program = repository.appending(path: ".build/release/fzn-aarshjul").path
      command = [program, "-t", "\(seconds * 1000)", "-f", "-s", file]
    case .cpsat:
      let script = repository.appending(path: "Benchmarks/Rivals/kernel_cpsat.py").path
      command = ["python3", script, file, "\(seconds)"]
    }
    let started = ContinuousClock.now
    let output = Self.call(command, seconds: seconds + 30) ?? ""
    var time = (ContinuousClock.now - started).inSeconds
    var objective: Int?
    for line in output.split(separator: "\n") {
      if line.hasPrefix("objective = ") { objective = Int(line.dropFirst(12).dropLast()) }
      if line.hasPrefix("%%%mzn-stat: solveTime="), let value = Double(line.dropFirst(23)) {
        time = value
      }
    }
    let isProven = output.contains("==========") || output.contains("=====UNSATISFIABLE=====")
    let isSolved = output.contains("----------")
    let isComplete = isProven || (isSolved && !isOptimization)
    let value = objective.map { isComplete ? "= \($0)" : "<= \($0)" }
    let text = value ?? (isComplete ? isSolved ? "sat" : "unsat" : "?")
    return Result(
      text: text, seconds: time, objective: objective, isComplete: isComplete,
      isSatisfied: isSolved)
  }

  /// The standard output of a command that ended well, or nil.
  private static func call(_ command: [String], seconds: Int) -> String? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["timeout", "\(seconds)"] + command
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
  }
}
