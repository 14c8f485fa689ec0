import Exchange
import Programme
import Testing
import Verification

/// Where the faults of locks, pins and pairs are said to be.
@Suite struct FilePlaceTests {
  @Test func faultsOfLocksNameTheirRows() throws {
    let pins = """
      art;gruppe;person
      gruppe;nord-01;nord-skole-2-leder

      gruppe;nord-01;nord-skole-1-leder
      medlem;syd-01;syd-skole-1-leder
      medlem;syd-01;nord-dagtilbud-1-leder
      medlem;syd-01;syd-skole-2-leder
      """
    let told = try faults("pins.csv", pins)
    #expect(told == ["impossible-lock 4:3 person", "reduced-lock 6:3 person"])
  }

  @Test func faultsOfPinsNameTheirRows() throws {
    let pins = """
      art;møde;dato;kl.
      møde;chefmoede/2026/alle/1;24-12-2026;

      møde;workshop/2026/ingensteds/1;18-09-2026;
      """
    let told = try faults("pins.csv", pins)
    #expect(
      told == [
        "pin-on-closed-day 2:2 møde", "pin-outside-window 2:2 møde", "unknown-pin 4:2 møde",
      ])
  }

  @Test func faultsOfPairsNameTheirRows() throws {
    let pairs = """
      person;anden;ønske;krav
      nord-skole-2-leder;nord-skole-1-leder;sammen;ja

      nord-skole-1-leder;nord-dagtilbud-1-leder;sammen;ja
      syd-skole-1-leder;nord-skole-1-leder;sammen;nej
      nord-skole-2-leder;nord-dagtilbud-1-leder;ikke sammen;
      chef-nord;nord-skole-1-leder;sammen;nej
      """
    let told = try faults("pairs.csv", pairs)
    #expect(
      told == [
        "impossible-pair 5:1 person", "impossible-pair 6:2 anden", "impossible-pair 7:1 person",
        "too-few-groups 6:2 anden",
      ])
  }

  /// The faults of a file in the starter's folder, with row, column and header.
  private func faults(_ file: String, _ text: String) throws -> [String] {
    var files = Dictionary(
      uniqueKeysWithValues: StarterFolder.files(year: 2026, language: .danish))
    files[file] = Array(text.utf8)
    let programme = try #require(FolderReader.read(FolderFiles(files)).programme)
    return Verifier.faults(in: programme).filter { $0.place.file == file }.map {
      "\($0.id) \($0.place.row ?? 0):\($0.place.column ?? 0) \($0.place.header ?? "")"
    }.sorted()
  }
}
