import Foundation
import Generators

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How time and memory grow with the number of municipalities in a folder.
///
/// `aarshjul plan` runs as a whole process on each folder: reading, groups, calendar, check and
/// writing. The budget is the same for each municipality, so that the work is in proportion to their
/// number; an exponent of 1 is growth in proportion.
enum GrowthBench {
  static func run(_ arguments: [String]) -> Int32 {
    var given = BenchArguments(
      arguments,
      options: ["--sizes", "--program", "--folder", "--effort", "--seed", "--csv"])
    var options = Options()
    options.sizes = given.list("--sizes", else: options.sizes)
    options.program = given.text("--program") ?? options.program
    options.folder = given.text("--folder") ?? options.folder
    options.effort = given.value("--effort", else: options.effort)
    options.seed = given.value("--seed", else: options.seed)
    options.csv = given.text("--csv")
    if let fault = given.fault {
      print("\(fault)\n\(usage)")
      return 2
    }
    return measure(options)
  }

  private static let usage = """
    bench growth [--sizes 1,5,25,100] [--program .build/release/aarshjul] [--folder DIR]
                 [--effort THOUSANDS OF TICKS of each municipality] [--seed N] [--csv FILE]
    """

  private struct Options {
    var sizes = [1, 5, 25, 100]
    var program = ".build/release/aarshjul"
    var folder = FileManager.default.temporaryDirectory.appendingPathComponent("growth").path
    var effort = 1_000
    var seed: UInt64 = 1
    var csv: String?
  }

  private struct Row {
    let size: Int
    let events: Int
    let cost: Run
  }

  private static func measure(_ options: Options) -> Int32 {
    var rows: [Row] = []
    var failures: Int32 = 0
    print("municipalities   events   wall s   user s    sys s  peak MB  CPU ms/event  kB/event")
    for size in options.sizes {
      let folder = "\(options.folder)/\(size)"
      guard write(PlanningFolders.municipalities(size, seed: options.seed), to: folder) else {
        print("cannot write to \(folder)")
        return 1
      }
      let run = Run(
        [
          options.program, "plan", folder, "--effort",
          String(min(1_000_000, options.effort * size)), "--quiet",
        ],
        output: "\(options.folder)/\(size).log")
      let events = eventCount(in: folder)
      guard let run, run.code == 0, events > 0 else {
        print("\(size): no plan; see \(options.folder)/\(size).log")
        failures += 1
        continue
      }
      let row = Row(size: size, events: events, cost: run)
      rows.append(row)
      print(line(row))
    }
    tell("CPU time", rows.map { ($0.events, $0.cost.user + $0.cost.system) })
    tell("peak memory", rows.map { ($0.events, $0.cost.megabytes) })
    if let csv = options.csv {
      let head = "municipalities,events,wall_s,user_s,system_s,peak_mb\n"
      let text = rows.map { row in
        let numbers = [row.cost.wall, row.cost.user, row.cost.system, row.cost.megabytes]
        return "\(row.size),\(row.events),"
          + numbers.map { String(format: "%.3f", $0) }.joined(separator: ",") + "\n"
      }
      do {
        try (head + text.joined()).write(toFile: csv, atomically: true, encoding: .utf8)
      } catch {
        print("cannot write \(csv): \(error.localizedDescription)")
        failures += 1
      }
    }
    return failures == 0 ? 0 : 1
  }

  private static func line(_ row: Row) -> String {
    let cost = row.cost
    let cpu = cost.user + cost.system
    return String(
      format: "%14d %8d %8.1f %8.1f %8.1f %8.0f %13.2f %9.1f", row.size, row.events, cost.wall,
      cost.user, cost.system, cost.megabytes, cpu * 1000 / Double(row.events),
      cost.megabytes * 1024 / Double(row.events))
  }

  /// Prints the exponent of growth by least squares on logarithms, and the growth beyond proportion
  /// from the first size to the last.
  private static func tell(_ name: String, _ points: [(events: Int, cost: Double)]) {
    guard points.count >= 2, let first = points.first, let last = points.last else { return }
    let x = points.map { log(Double($0.events)) }
    let y = points.map { log(max($0.cost, 1e-9)) }
    let (meanX, meanY) = (x.reduce(0, +) / Double(x.count), y.reduce(0, +) / Double(y.count))
    let above = zip(x, y).reduce(0.0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
    let below = x.reduce(0.0) { $0 + ($1 - meanX) * ($1 - meanX) }
    let ratio =
      (last.cost / first.cost) / (Double(last.events) / Double(first.events))
    print(
      String(
        format: "%@: exponent %.3f; from first to last %.2f x the events' growth", name,
        below > 0 ? above / below : 0, ratio))
  }

  private static func write(_ folder: GeneratedFolder, to directory: String) -> Bool {
    try? FileManager.default.removeItem(atPath: directory)
    do {
      try folder.write(to: directory)
    } catch {
      return false
    }
    return true
  }

  /// How many events a written plan has.
  private static func eventCount(in folder: String) -> Int {
    guard let data = FileManager.default.contents(atPath: folder + "/plan/plan.json") else {
      return 0
    }
    let word = Array("\"key\":".utf8)
    var count = 0
    data.withUnsafeBytes { bytes in
      var i = 0
      while i + word.count <= bytes.count {
        if bytes[i] == word[0], (1..<word.count).allSatisfy({ bytes[i + $0] == word[$0] }) {
          count += 1
          i += word.count
        } else {
          i += 1
        }
      }
    }
    return count
  }
}

/// One run of a program, with what it cost.
private struct Run {
  let code: Int32
  let wall: Double
  let user: Double
  let system: Double
  /// The most memory that it had at a time.
  let megabytes: Double

  /// Runs a program to its end; nil if it cannot be started.
  init?(_ words: [String], output: String) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] =
      ProcessInfo.processInfo.environment.sorted { $0.key < $1.key }
      .map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + environment { free(text) } }
    var process = pid_t()
    let clock = ContinuousClock()
    let began = clock.now
    guard posix_spawnp(&process, words[0], &actions, nil, &arguments, &environment) == 0 else {
      return nil
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 {
      if errno != EINTR { return nil }
    }
    let parts = began.duration(to: clock.now).components
    wall = Double(parts.seconds) + Double(parts.attoseconds) / 1e18
    // An exit by itself, or a signal.
    code = status & 0x7f == 0 ? (status >> 8) & 0xff : -1
    user = Double(usage.ru_utime.tv_sec) + Double(usage.ru_utime.tv_usec) / 1e6
    system = Double(usage.ru_stime.tv_sec) + Double(usage.ru_stime.tv_usec) / 1e6
    #if canImport(Darwin)
      megabytes = Double(usage.ru_maxrss) / 1_048_576
    #else
      megabytes = Double(usage.ru_maxrss) / 1024
    #endif
  }
}
