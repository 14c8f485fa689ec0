import ConstraintSolving
import Formats
import Glibc
import SolverSupport
import Synchronization

/// Raised by an interrupt or the time limit; a signal handler may touch nothing but a global, and
/// it is made, from the command line, before the handler is set.
private let stop = FlatZincProgram.makeStop()

/// The FlatZinc solver as a program: 0 done, 2 wrong usage or bad input.
enum FlatZincProgram {
  static func run(_ arguments: [String]) -> Int32 {
    let options: FlatZincOptions
    do {
      options = try FlatZincOptions(parsing: arguments)
    } catch {
      complain("fzn-aarshjul: \(error.message)\n\(FlatZincOptions.usage)")
      return 2
    }
    if options.help {
      emit(FlatZincOptions.usage)
      return 0
    }
    guard let file = options.files.first, options.files.count == 1 else {
      complain("fzn-aarshjul: expected one FlatZinc file\n\(FlatZincOptions.usage)")
      return 2
    }
    guard let bytes = read(file) else {
      complain("fzn-aarshjul: cannot read \(file)\n")
      return 2
    }
    return solve(file, bytes, options)
  }

  private static func solve(_ file: String, _ bytes: [UInt8], _ options: FlatZincOptions) -> Int32 {
    let cancellation = stop
    signal(SIGINT) { _ in stop.cancel() }
    signal(SIGTERM) { _ in stop.cancel() }
    let problem: FlatZincProblem
    do {
      problem = try FlatZincProblem(FlatZincModel(reading: bytes))
    } catch {
      complain("\(file):\(error)\n")
      return 2
    }
    for name in problem.unbounded.prefix(5) {
      complain("% \(name) has no bounds; it is taken from -\(Model.limit) to \(Model.limit)\n")
    }
    var session = FlatZincSession(problem, options, cancellation: cancellation) { emit($0) }
    do {
      _ = try session.run()
    } catch {
      complain("\(file): \(problem.describe(error))\n")
      return 2
    }
    return 0
  }

  /// What stops the search: the time limit or an interrupt.
  fileprivate static func makeStop() -> Cancellation {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let milliseconds = (try? FlatZincOptions(parsing: arguments))?.milliseconds else {
      return Cancellation()
    }
    return Cancellation(deadline: .now + .milliseconds(milliseconds))
  }

  /// Reads a whole file, or standard input for "-".
  private static func read(_ path: String) -> [UInt8]? {
    let descriptor = path == "-" ? 0 : open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { if descriptor > 0 { close(descriptor) } }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0 { return nil }
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[0..<count])
    }
  }

  private static func emit(_ text: String) { put(text, on: 1) }

  private static func complain(_ text: String) { put(text, on: 2) }

  private static func put(_ text: String, on descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written <= 0 { return }
      rest = rest.dropFirst(written)
    }
  }
}
