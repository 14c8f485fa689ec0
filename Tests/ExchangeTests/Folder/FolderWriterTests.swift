import Foundation
import Programme
import Testing

@testable import Exchange

@Suite struct FolderWriterTests {
  /// Runs a test in a folder of its own and takes it away afterwards.
  private func inFolder(_ body: (String) throws -> Void) throws {
    let path = NSTemporaryDirectory() + "/aarshjul-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(path)
  }

  private func text(_ path: String) -> String? {
    try? String(contentsOfFile: path, encoding: .utf8)
  }

  private func names(_ path: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  @Test func replacesThePlanWholeAndKeepsWhatIsNotOurs() throws {
    try inFolder { folder in
      try FolderWriter.writePlan(
        [("plan.json", Array("1".utf8)), ("kalender/a.ics", Array("a".utf8))], in: folder)
      try "mine".write(toFile: folder + "/plan/noter.txt", atomically: true, encoding: .utf8)
      try FolderWriter.writePlan([("plan.json", Array("2".utf8))], in: folder)
      #expect(text(folder + "/plan/plan.json") == "2")
      #expect(text(folder + "/plan/noter.txt") == "mine")
      #expect(text(folder + "/plan/kalender/a.ics") == nil)
      try FolderWriter.writePlan([("b.html", Array("b".utf8))], in: folder) { _ in true }
      #expect(text(folder + "/plan/plan.json") == "2")
      #expect(names(folder) == ["plan"])
      try FolderWriter.writePlan([("c.html", Array("c".utf8))], in: folder)
      #expect(names(folder + "/plan") == [".aarshjul", "c.html", "noter.txt"])
    }
  }

  @Test func aFailureLeavesTheOldPlan() throws {
    try inFolder { folder in
      try FolderWriter.writePlan([("plan.json", Array("1".utf8))], in: folder)
      // A file cannot be a folder too, so the second cannot be written.
      #expect(throws: WriteFailure.self) {
        try FolderWriter.writePlan([("x", [0x31]), ("x/y", [0x32])], in: folder)
      }
      #expect(text(folder + "/plan/plan.json") == "1")
      #expect(names(folder) == ["plan"])
    }
  }

  @Test func leftoversOfAKillAreMended() throws {
    try inFolder { folder in
      // Killed while staging: the old plan is untouched and the rest is taken away.
      try FolderWriter.writePlan([("plan.json", Array("1".utf8))], in: folder)
      try FileManager.default.createDirectory(
        atPath: folder + "/plan.new", withIntermediateDirectories: true)
      try "half".write(toFile: folder + "/plan.new/plan.json", atomically: true, encoding: .utf8)
      #expect(text(folder + "/plan/plan.json") == "1")
      // Killed between two renames: the old plan comes back.
      try FileManager.default.moveItem(atPath: folder + "/plan", toPath: folder + "/plan.old")
      FolderWriter.recover(in: folder)
      #expect(text(folder + "/plan/plan.json") == "1")
      try FolderWriter.writePlan([("plan.json", Array("2".utf8))], in: folder)
      #expect(names(folder) == ["plan"] && text(folder + "/plan/plan.json") == "2")
    }
  }

  @Test func theStarterFolderIsWrittenAndReadFromDisk() throws {
    try inFolder { folder in
      let target = folder + "/ny/"
      try FolderWriter.writeFolder(
        StarterFolder.files(year: 2026, language: .danish), to: target)
      let reading = FolderReader.read(directory: target)
      #expect(reading.faults == [] && reading.programme != nil)
      #expect(throws: WriteFailure.self) { try FolderWriter.writeFolder([], to: target) }
      #expect(names(folder) == ["ny"])
      // What the program writes into the folder is no input.
      try FolderWriter.writePlan([("people.csv", [0x31])], in: target)
      #expect(FolderReader.read(directory: target).programme == reading.programme)
    }
  }

  @Test func aFolderThatIsNotThereIsAFault() {
    let reading = FolderReader.read(directory: "/nonexistent/mappe")
    #expect(reading.faults.map(\.id) == ["folder-is-missing"] && reading.programme == nil)
  }
}
