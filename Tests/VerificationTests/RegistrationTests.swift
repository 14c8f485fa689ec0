import Foundation
import Programme
import Testing
import Verification

/// No rule is forgotten: each has a check, in a file of its own with the same name.
@Suite struct RegistrationTests {
  private var sources: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources")
  }

  @Test(arguments: RuleID.allCases) func hasAFile(_ rule: RuleID) throws {
    let id = rule.rawValue
    let file = id.prefix(1).uppercased() + id.dropFirst() + ".swift"
    let section = Rule.of(rule).section.rawValue
    let folder = section.prefix(1).uppercased() + section.dropFirst()
    let check = try String(
      contentsOf: sources.appendingPathComponent("Verification/Rules/\(folder)/\(file)"),
      encoding: .utf8)
    #expect(check.contains("RuleCheck(.\(id))"))
    #expect(
      FileManager.default.fileExists(
        atPath: sources.appendingPathComponent("Programme/Rules/\(folder)/\(file)").path))
  }

  @Test func isInTheBook() throws {
    let book = try String(
      contentsOf: sources.appendingPathComponent("Verification/RuleCheck+All.swift"),
      encoding: .utf8)
    let listed = book.split(separator: "\n").compactMap { line -> String? in
      let text = line.trimmingCharacters(in: .whitespaces)
      return text.hasPrefix(".") ? String(text.dropFirst().dropLast()) : nil
    }
    #expect(listed == RuleID.allCases.map(\.rawValue))
  }
}
