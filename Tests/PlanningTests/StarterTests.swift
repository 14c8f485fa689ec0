import Exchange
import Programme
import Testing
import Verification

@testable import Planning

/// The starter folder plans at once, in any year and in both languages.
@Suite struct StarterTests {
  @Test(arguments: [(2026, Language.danish), (2031, .english), (2020, .danish)])
  func theStarterPlansAndHolds(_ year: Int, _ language: Language) throws {
    let files = StarterFolder.files(year: year, language: language)
    let folder = FolderFiles(
      Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) }))
    let reading = FolderReader.read(folder)
    #expect(reading.faults.map(\.problem.english) == [])
    let programme = try #require(reading.programme)
    #expect(Verifier.faults(in: programme).filter { $0.severity == .error }.isEmpty)
    let (plan, _) = try Folders.plan(programme, effort: 5_000)
    #expect(Verifier.verify(plan, programme).violations.map(\.text.english) == [])
    #expect(!plan.groups.isEmpty && !plan.events.isEmpty)
  }

  @Test func officialsComeOnlyWhereTheyServe() throws {
    let files = StarterFolder.files(year: 2026, language: .danish)
    let folder = FolderFiles(
      Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) }))
    var programme = try #require(FolderReader.read(folder).programme)
    for (key, district) in [("partner-1", 1), ("partner-2", 0)] {
      let index = try #require(
        programme.organisation.people.firstIndex { $0.key == key })
      programme.organisation.people[index].serves = [DistrictID(district)]
    }
    let (plan, _) = try Folders.plan(programme, effort: 5_000)
    let verdict = Verifier.verify(plan, programme)
    #expect(verdict.violations.map(\.text.english) == [])
    #expect(plan.score.rules == verdict.score.rules)
    var count = 0
    for event in plan.events where programme[event.activity].subject == .workplace {
      let district = programme.organisation.workplaces.first { $0.key == event.key.subject }?
        .district
      for official in event.staff {
        let served = programme.organisation[official].serves
        guard let district, !served.isEmpty else { continue }
        #expect(served.contains(district), "\(event.key.text)")
        count += 1
      }
    }
    #expect(count > 0)
  }
}
