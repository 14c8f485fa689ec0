import Foundation
import Generators
import Testing

@Suite struct FixtureTests {
  static let fixtures = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures")

  @Test("The committed folder is what the generator makes", arguments: ["district", "aarhus"])
  func committed(name: String) throws {
    let folder =
      name == "district"
      ? PlanningFolders.district(seed: 2026) : PlanningFolders.aarhus(seed: 2026)
    for file in folder.files {
      let url = Self.fixtures.appendingPathComponent(name).appendingPathComponent(file.path)
      let data = try Data(contentsOf: url)
      #expect(data == Data(file.text.utf8), "\(name)/\(file.path)")
    }
  }
}
