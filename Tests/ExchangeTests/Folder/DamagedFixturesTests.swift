import Foundation
import Programme
import Testing

@testable import Exchange

/// Each folder of `Fixtures/damaged` is broken in one way, and `expected.txt` in it holds the
/// messages that it must give, in Danish, then a line of three hyphens, then in English.
///
/// After a change of texts the files are written anew by running the tests with
/// `AARSHJUL_UPDATE_EXPECTED=1`; look through the difference before you commit it.
@Suite struct DamagedFixturesTests {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fixtures/damaged").path

  static let cases = ((try? FileManager.default.contentsOfDirectory(atPath: root)) ?? [])
    .filter { !$0.hasPrefix(".") && !$0.hasSuffix(".md") }.sorted()

  @Test func thereAreEnough() { #expect(Self.cases.count >= 60) }

  @Test(arguments: cases)
  func givesTheExpectedMessages(name: String) throws {
    let directory = Self.root + "/" + name
    let reading = FolderReader.read(directory: directory)
    let danish = reading.faults.map { $0.line(in: .danish) }
    let english = reading.faults.map { $0.line(in: .english) }
    let found = (danish + ["---"] + english).joined(separator: "\n") + "\n"
    let path = directory + "/expected.txt"
    if ProcessInfo.processInfo.environment["AARSHJUL_UPDATE_EXPECTED"] != nil {
      try found.write(toFile: path, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOfFile: path, encoding: .utf8)
    #expect(found == expected)
    #expect(!reading.faults.isEmpty)
    #expect((reading.programme == nil) == reading.hasErrors)
    // Nothing of an appointment's title is ever shown.
    #expect(!found.contains("Hemmeligt") && !found.contains("Log ind"))
  }
}
