import Foundation
import Testing

/// Every rule is one file on each floor that must know it.
@Suite struct RuleFloorTests {
  /// The rules, by the files that define them.
  static let rules: [String] = {
    let folder = House.sources + "/Programme/Rules"
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return paths.filter { $0.hasSuffix(".swift") && $0.contains("/") }.map {
      URL(fileURLWithPath: $0).deletingPathExtension().lastPathComponent
    }.sorted()
  }()

  @Test func theBookIsWhole() throws {
    #expect(RuleFloorTests.rules.count >= 80)
    let book = try String(
      contentsOfFile: House.sources + "/Programme/Rules/RuleBook.swift", encoding: .utf8)
    for rule in RuleFloorTests.rules {
      let name = rule.prefix(1).lowercased() + rule.dropFirst()
      #expect(book.contains(" .\(name),"), "\(rule) is not in the book")
    }
  }

  @Test(arguments: ["Verification/Rules", "Planning/Encoding"])
  func everyRuleHasItsFile(_ floor: String) throws {
    let files = Set(
      try House.swiftFiles(House.sources + "/" + floor).map {
        URL(fileURLWithPath: $0).deletingPathExtension().lastPathComponent
      })
    for rule in RuleFloorTests.rules { #expect(files.contains(rule), "\(floor) lacks \(rule)") }
  }
}
