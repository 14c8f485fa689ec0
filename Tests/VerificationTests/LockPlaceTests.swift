import Exchange
import Programme
import Testing
import Verification

/// Where the faults of locks are said to be.
@Suite struct LockPlaceTests {
  @Test func faultsOfLocksNameTheirRows() throws {
    let pins = """
      art;gruppe;person
      gruppe;nord-01;nord-skole-2-leder

      gruppe;nord-01;nord-skole-1-leder
      medlem;syd-01;syd-skole-1-leder
      medlem;syd-01;nord-dagtilbud-1-leder
      medlem;syd-01;syd-skole-2-leder
      """
    var files = Dictionary(
      uniqueKeysWithValues: StarterFolder.files(year: 2026, language: .danish))
    files["pins.csv"] = Array(pins.utf8)
    let programme = try #require(FolderReader.read(FolderFiles(files)).programme)
    let faults = Verifier.faults(in: programme).filter { $0.place.file == "pins.csv" }
    let told = faults.map { "\($0.id) \($0.place.row ?? 0):\($0.place.column ?? 0)" }
    #expect(told == ["impossible-lock 4:3", "reduced-lock 6:3"])
    #expect(faults.allSatisfy { $0.place.header == "person" })
  }
}
