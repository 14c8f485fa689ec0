import Exchange
import Programme
import Testing

@testable import Planning

/// What groups are called where the districts' ids are no words.
@Suite struct GroupLabelsTests {
  @Test func aLabelNeverBeginsWithADigit() {
    #expect(GroupLabels.stem(of: "nord", among: ["nord"]) == "nord")
    #expect(GroupLabels.stem(of: "5", among: ["5", "nord"]) == "d5")
  }

  @Test func noTwoDistrictsHaveTheSameLabels() {
    let keys = ["5", "d5", "dd5", "05", "55"]
    let stems = keys.map { GroupLabels.stem(of: $0, among: keys) }
    #expect(stems == ["ddd5", "d5", "dd5", "d05", "d55"])
    #expect(Set(stems).count == keys.count)
  }

  /// "5-01" would be the fifth of January in a spreadsheet.
  @Test func aPlanOfNumberedDistrictsHasLabelsThatAreNoDates() throws {
    var files = Dictionary(
      uniqueKeysWithValues: StarterFolder.files(year: 2026, language: .danish).map {
        ($0.path, $0.bytes)
      })
    for path in ["districts.csv", "workplaces.csv", "people.csv", "venues.csv"] {
      let text = String(decoding: files[path] ?? [], as: UTF8.self)
      files[path] = Array(
        text.replacing("nord;Nord", with: "5;Nord").replacing(";nord;", with: ";5;").utf8)
    }
    let programme = try #require(FolderReader.read(FolderFiles(files)).programme)
    guard case .planned(let plan, _) = PlanYear(programme, options: PlanOptions()).groupsOnly()
    else { throw Folders.Failure(what: "no groups") }
    #expect(plan.groups.map(\.label).sorted() == ["d5-01", "syd-01"])
  }
}
