import Exchange
import Planning
import Programme
import Testing
import Verification

/// A repeat that has lost its day goes where nobody else has to move for it.
@Suite struct WaysTests {
  /// Of all the days that the repeat could have, all can be seated on few, and a search that chooses
  /// the day before anybody chooses a repeat had to move another meeting.
  @Test func aRepeatGoesWhereAllCanStillBeSeated() throws {
    let (_, plan) = try PlannedDistrict.planned()
    let closed = PlannedDistrict.day(2026, 9, 3)
    let lost = plan.events.filter { $0.day == closed && $0.participants.count > 12 }
    try #require(lost.count == 1)
    var files = try Folders.files("district")
    files["closures.csv", default: []] += Array("alle;Lukket;03-09-2026;;\r\n".utf8)
    let programme = try #require(FolderReader.read(FolderFiles(files)).programme)
    let result = try PlannedDistrict.replan(
      programme, plan, from: PlannedDistrict.day(2026, 8, 10))
    #expect(result.moves.map(\.before.key) == lost.map(\.key))
    #expect(result.isFewest)
  }
}
