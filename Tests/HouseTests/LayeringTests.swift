import Foundation
import Testing

/// The one-way street of the house: what each floor may import.
@Suite struct LayeringTests {
  /// Floors and what they may import beside the toolchain's own modules.
  static let table: [String: Set<String>] = [
    "ProofFormat": [],
    "SolverSupport": [],
    "Programme": [],
    "ConstraintSolving": ["SolverSupport", "ProofFormat"],
    "SetPartitioning": ["SolverSupport", "ProofFormat"],
    "ChainScheduling": ["SolverSupport", "ProofFormat", "ConstraintSolving"],
    "Verification": ["Programme", "ProofFormat"],
    "Exchange": ["Programme"],
    "Reports": ["Programme"],
    "Planning": [
      "Programme", "Verification", "ConstraintSolving", "SetPartitioning", "ChainScheduling",
      "SolverSupport", "ProofFormat",
    ],
    "aarshjul": [
      "Planning", "Exchange", "Reports", "Verification", "Programme", "SolverSupport",
      "ProofFormat",
    ],
  ]

  /// Floors that may use Foundation; all others get by with the standard library.
  static let foundation: Set<String> = ["Exchange", "Reports", "aarshjul"]

  /// Modules of the toolchain that every floor may use.
  static let toolchain: Set<String> = ["Synchronization", "Dispatch", "Glibc", "Darwin"]

  @Test func everyFloorIsInTheTable() throws {
    let floors = try FileManager.default.contentsOfDirectory(atPath: House.sources)
    #expect(Set(floors.filter { !$0.hasPrefix(".") }) == Set(LayeringTests.table.keys))
  }

  @Test(arguments: table.keys.sorted())
  func importsOnlyWhatIsBelow(_ floor: String) throws {
    let allowed = try #require(LayeringTests.table[floor])
    var seen = 0
    for file in try House.swiftFiles(House.sources + "/" + floor) {
      for module in try House.imports(of: file) {
        seen += 1
        if LayeringTests.toolchain.contains(module) { continue }
        if module == "Foundation" || module == "FoundationEssentials" {
          #expect(LayeringTests.foundation.contains(floor), "\(file) imports \(module)")
          continue
        }
        #expect(allowed.contains(module), "\(file) imports \(module)")
      }
    }
    if !allowed.isEmpty { #expect(seen > 0, "no import was found in \(floor)") }
  }

  /// What makes plans must not lean on what checks them, or the two would be one witness.
  ///
  /// Use cases that only ask about a plan which is there may let the verifier answer.
  @Test func makersOfPlansDoNotAskTheVerifier() throws {
    let asking = ["Suggest", "Explain", "Compare", "Conflict", "Scenarios"]
    for file in try House.swiftFiles(House.sources + "/Planning") {
      guard try House.imports(of: file).contains("Verification") else { continue }
      let isAsking = asking.contains { file.contains("/Planning/\($0)/") }
      #expect(isAsking, "\(file) imports Verification")
    }
  }

  @Test func enginesKnowNoWordOfSchools() throws {
    let words = ["school", "leader", "chief", "workshop", "district", "daycare", "sparring"]
    for floor in ["SetPartitioning", "ChainScheduling", "ConstraintSolving", "SolverSupport"] {
      for file in try House.swiftFiles(House.sources + "/" + floor) {
        let text = try String(contentsOfFile: file, encoding: .utf8).lowercased()
        for word in words { #expect(!text.contains(word), "\(file) speaks of \(word)") }
      }
    }
  }
}

/// The checkout that the tests stand in.
enum House {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  static let sources = root + "/Sources"

  /// Every Swift file under a folder.
  static func swiftFiles(_ folder: String) throws -> [String] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder)
    return paths.filter { $0.hasSuffix(".swift") }.sorted().map { folder + "/" + $0 }
  }

  /// The modules that a file imports.
  static func imports(of file: String) throws -> [String] {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    return text.split(separator: "\n").compactMap { line in
      var words = line.split(separator: " ").map(String.init)
      while let first = words.first,
        first.hasPrefix("@") || first == "public" || first == "package"
          || first == "internal"
      {
        words.removeFirst()
      }
      guard words.count >= 2, words[0] == "import" else { return nil }
      let name =
        ["struct", "class", "enum", "func", "protocol"].contains(words[1])
        ? words.dropFirst(2).first ?? "" : words[1]
      return name.split(separator: ".").first.map(String.init)
    }
  }
}
