import Exchange
import Programme
import Testing
import Verification

@testable import Planning

/// The starter folder plans at once, in any year and in both languages.
@Suite struct StarterTests {
  @Test(arguments: [(2026, Language.danish), (2031, .english)])
  func theStarterPlansAndHolds(_ year: Int, _ language: Language) throws {
    let files = StarterFolder.files(year: year, language: language)
    let folder = FolderFiles(
      Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) }))
    let reading = FolderReader.read(folder)
    #expect(reading.faults.map(\.problem.english) == [])
    let programme = try #require(reading.programme)
    #expect(Verifier.faults(in: programme).filter { $0.severity == .error }.isEmpty)
    let (plan, _) = try Folders.plan(programme, effort: 30_000)
    #expect(Verifier.verify(plan, programme).violations.map(\.text.english) == [])
    #expect(!plan.groups.isEmpty && !plan.events.isEmpty)
  }
}
