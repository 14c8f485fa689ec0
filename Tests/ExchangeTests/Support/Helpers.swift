import Programme
import Testing

@testable import Exchange

/// The bytes of a text with CRLF line ends, as a calendar has them.
func crlf(_ text: String) -> [UInt8] {
  Array(
    text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n").utf8)
}

/// A table read from a text, and the words of the faults found.
func table(_ text: String) -> (table: CSVTable?, faults: [String]) {
  table(bytes: Array(text.utf8))
}

func table(bytes: [UInt8]) -> (table: CSVTable?, faults: [String]) {
  var log = FaultLog(file: "test.csv")
  let table = CSVReader.read(bytes, into: &log)
  return (table, log.all.map(\.id))
}

/// What went wrong reading a JSON5 text, as `word:line:column`.
func jsonFaults(_ text: String) -> [String] {
  var log = FaultLog(file: "rules.json")
  _ = JSON5Parser.parse(Array(text.utf8), into: &log)
  return log.all.map { "\($0.id):\($0.place.row ?? 0):\($0.place.column ?? 0)" }
}

/// The day of an ISO date of a test.
func day(_ text: String) -> Day {
  guard case .success(let number) = DateText.parse(text) else { return Day(rawValue: 0) }
  return Day(rawValue: Int32(number))
}

/// Spans as people read them: `2026-10-05 08:30-10:00`, or with the end's date where it differs.
func shown(_ spans: [Span]) -> [String] {
  spans.map { span in
    let start = CivilDate(day: floorDivide(span.start, 1440)).text(iso: true)
    let end = CivilDate(day: floorDivide(span.end, 1440)).text(iso: true)
    let from = CSVWriter.time(span.start - floorDivide(span.start, 1440) * 1440)
    let to = CSVWriter.time(span.end - floorDivide(span.end, 1440) * 1440)
    return start == end ? "\(start) \(from)-\(to)" : "\(start) \(from)-\(end) \(to)"
  }
}

/// A small generator, so that a failure can be had again from its seed (SplitMix64; Steele et
/// al., "Fast splittable pseudorandom number generators", 2014).
struct TestRandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(bound, 1))) }

  mutating func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8(truncatingIfNeeded: next()) }
  }
}
