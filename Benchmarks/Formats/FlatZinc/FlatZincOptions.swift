/// What the command line of a FlatZinc solver may ask for.
public struct FlatZincOptions: Sendable {
  /// All solutions of a satisfaction problem, or every better one of an optimization problem.
  public var all = false
  /// Free search: the file's search annotations are no more than a first guess.
  public var isFree = false
  /// How many solutions to stop after; nil is one, or the best.
  public var solutions: Int?
  /// Whether statistics are printed.
  public var statistics = false
  /// Wall-clock limit in milliseconds; nil is none.
  public var milliseconds: Int?
  /// Where random choices begin.
  public var seed: UInt64 = 1
  /// Deterministic budget in ticks; nil is none.
  public var effort: Int?
  /// Whether each solution is checked against the file's own constraints before it is printed.
  public var check = false
  /// Whether only help is asked for.
  public var help = false
  /// The files named.
  public var files: [String] = []

  /// The options of a command line without any.
  public init() {}

  /// Reads a command line, without the program's name.
  public init(parsing arguments: [String]) throws(FlatZincUsageFault) {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      guard word.hasPrefix("-"), word.count > 1 else {
        files.append(word)
        continue
      }
      guard let row = Self.table.first(where: { $0.names.contains(word) }) else {
        throw FlatZincUsageFault(message: "unknown option \(word)")
      }
      var value = 0
      if row.takesNumber {
        guard let text = rest.popFirst(), let number = Int(text), number >= 0 else {
          throw FlatZincUsageFault(message: "\(word) takes a number from 0 up")
        }
        value = number
      }
      row.apply(&self, value)
    }
  }

  struct Row: Sendable {
    let names: [String]
    let takesNumber: Bool
    let sentence: String
    let apply: @Sendable (inout FlatZincOptions, Int) -> Void
  }

  static let table: [Row] = [
    Row(
      names: ["-a", "--all-solutions", "--all"], takesNumber: false,
      sentence: "print all solutions, or each better one", apply: { o, _ in o.all = true }),
    Row(
      names: ["-n", "--num-solutions"], takesNumber: true,
      sentence: "stop after so many solutions; 0 is all",
      apply: { o, n in if n == 0 { o.all = true } else { o.solutions = n } }),
    Row(
      names: ["-i", "--intermediate"], takesNumber: false,
      sentence: "print each better solution", apply: { o, _ in o.all = true }),
    Row(
      names: ["-f", "--free-search"], takesNumber: false,
      sentence: "search freely, not as annotated", apply: { o, _ in o.isFree = true }),
    Row(
      names: ["-s", "--statistics"], takesNumber: false,
      sentence: "print statistics", apply: { o, _ in o.statistics = true }),
    Row(
      names: ["-t", "--time-limit"], takesNumber: true,
      sentence: "stop after so many milliseconds; 0 is no limit",
      apply: { o, n in o.milliseconds = n == 0 ? nil : n }),
    Row(
      names: ["-r", "--random-seed"], takesNumber: true,
      sentence: "seed of random choices", apply: { o, n in o.seed = UInt64(n) }),
    Row(
      names: ["-p", "--parallel"], takesNumber: true,
      sentence: "number of threads; read, and one is used", apply: { _, _ in }),
    Row(
      names: ["-v", "--verbose"], takesNumber: false,
      sentence: "read, and nothing more is said", apply: { _, _ in }),
    Row(
      names: ["--effort"], takesNumber: true,
      sentence: "deterministic budget in ticks; 0 is no limit",
      apply: { o, n in o.effort = n == 0 ? nil : n }),
    Row(
      names: ["--check"], takesNumber: false,
      sentence: "check each solution before printing it", apply: { o, _ in o.check = true }),
    Row(
      names: ["-h", "--help"], takesNumber: false,
      sentence: "print this", apply: { o, _ in o.help = true }),
  ]

  /// How the program is used.
  public static var usage: String {
    var text = "usage: fzn-aarshjul [options] FILE.fzn\n"
    for row in table {
      let left = row.names.joined(separator: ", ") + (row.takesNumber ? " N" : "")
      text += "  \(left)\n      \(row.sentence)\n"
    }
    return text
  }
}

/// Why a command line cannot be followed.
public struct FlatZincUsageFault: Error, Hashable, Sendable {
  /// What is wrong with it.
  public let message: String
}
