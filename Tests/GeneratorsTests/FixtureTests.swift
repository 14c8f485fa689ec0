import Foundation
import Generators
import Testing

@Suite struct FixtureTests {
  static let fixtures = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures")

  @Test(
    "The committed folder is what the generator makes",
    arguments: ["district", "aarhus", "two-years", "impossible"])
  func committed(name: String) throws {
    let made: [(String, GeneratedFolder)] =
      switch name {
      case "district": [(name, PlanningFolders.district(seed: 2026))]
      case "aarhus": [(name, PlanningFolders.aarhus(seed: 2026))]
      case "two-years": [(name, PlanningFolders.twoYears(seed: 2026))]
      default: ImpossibleFolders.all.map { ("impossible/\($0.name)", $0.folder) }
      }
    for (path, folder) in made {
      let root = Self.fixtures.appendingPathComponent(path)
      for file in folder.files {
        let data = try Data(contentsOf: root.appendingPathComponent(file.path))
        #expect(data == Data(file.text.utf8), "\(path)/\(file.path)")
      }
      let calendars = folder.files.filter { $0.path.hasPrefix("busy/") }.count
      let kept = try? FileManager.default.contentsOfDirectory(
        atPath: root.appendingPathComponent("busy").path)
      #expect(kept?.count ?? 0 == calendars, "stale files in \(path)/busy")
    }
  }

  @Test("Aarhus has the counts that it is to have")
  func aarhusCounts() throws {
    let folder = PlanningFolders.aarhus(seed: 2026)
    let workplaces = try Table(folder, "workplaces.csv")
    let kinds = Dictionary(grouping: workplaces.rows) { $0[workplaces.column("type")] }
      .mapValues(\.count)
    #expect(kinds["skole"] == 45)
    #expect(kinds["specialskole"] == 2)
    #expect(kinds["dagtilbud"] == 39)
    #expect(kinds["afdeling"] == 256)
    #expect(kinds["ungdom"] == 27)

    let people = try Table(folder, "people.csv")
    let roles = people.column("roller")
    func count(_ wanted: Set<String>) -> Int {
      people.rows.filter { wanted.contains($0[roles]) }.count
    }
    #expect(count(["chef"]) == 5)
    #expect(count(["læringspartner"]) == 20)
    #expect((8...10).contains(count(["konsulent"])))
    #expect(count(["leder", "ledelsesteam", "ressourceperson", "fyrtårn"]) == 850)

    let members = Set(
      workplaces.rows
        .filter { ["skole", "specialskole", "dagtilbud"].contains($0[workplaces.column("type")]) }
        .map { $0[workplaces.column("id")] })
    let district = Dictionary(
      uniqueKeysWithValues: workplaces.rows.map {
        ($0[workplaces.column("id")], $0[workplaces.column("distrikt")])
      })
    var pools: [String: Int] = [:]
    for row in people.rows where row[roles] == "leder" {
      let place = row[people.column("arbejdsplads")]
      if members.contains(place) { pools[district[place] ?? "", default: 0] += 1 }
    }
    #expect(pools == ["nord": 19, "oest": 18, "syd": 17, "vest": 16, "sydvest": 16])

    let taken = Set(try Table(folder, "history/course.csv").rows.map { $0[0] })
    let lacking = people.rows.filter {
      $0[people.column("læringsforløb")] == "nej" && !taken.contains($0[0])
    }
    #expect((45...70).contains(lacking.count))
    #expect(folder.files.filter { $0.path.hasSuffix(".ics") }.count >= 300)
    #expect(folder.byteCount < 3_000_000)
  }

  @Test("Names that are hard to read occur")
  func names() throws {
    let people = try Table(PlanningFolders.aarhus(seed: 2026), "people.csv")
    let names = people.rows.map { $0[people.column("navn")] }
    #expect(names.contains("Lund, Åse"))
    #expect(names.contains("Bo-Åge Ørsted-Møller"))
    #expect(names.filter { $0 == "Mette Nielsen" }.count >= 2)
    #expect(names.contains { $0.unicodeScalars.contains("\u{30A}") })
    #expect(Set(people.rows.map { $0[0] }).count == people.rows.count)
  }

  @Test("A seed decides everything", arguments: [1, 2, 3] as [UInt64])
  func seeds(seed: UInt64) {
    #expect(PlanningFolders.district(seed: seed) == PlanningFolders.district(seed: seed))
    #expect(PlanningFolders.district(seed: seed) != PlanningFolders.district(seed: seed + 1))
    #expect(PlanningFolders.meetings(50, seed: seed) == PlanningFolders.meetings(50, seed: seed))
    #expect(PlanningFolders.meetings(50, seed: seed) != PlanningFolders.meetings(50, seed: 0))
  }

  @Test("Municipalities share no person, place or common activity")
  func municipalities() throws {
    let folder = PlanningFolders.municipalities(2, seed: 1)
    let people = try Table(folder, "people.csv")
    #expect(people.rows.allSatisfy { $0[0].hasPrefix("k001-") || $0[0].hasPrefix("k002-") })
    #expect(Set(people.rows.map { $0[0] }).count == people.rows.count)
    let rules = try #require(folder["rules.json"])
    #expect(rules.contains("k001-laeringsdag") && rules.contains("k002-laeringsdag"))
  }

  @Test("Each municipality has its districts, offices and halls in one place")
  func municipalitiesLieTogether() throws {
    let folder = PlanningFolders.municipalities(2, seed: 1)
    for (file, column) in [("workplaces.csv", 5), ("venues.csv", 2)] {
      for row in try Table(folder, file).rows where !row[column].isEmpty {
        let number = try #require(Int(row[0].dropFirst().prefix(3))) - 1
        let degrees = try row[column...(column + 1)].map {
          try #require(Double($0.replacing(",", with: ".")))
        }
        #expect(abs(degrees[0] - 56.15) < 0.2, "\(row[0])")
        #expect(abs(degrees[1] - 10.2 - 0.6 * Double(number)) < 0.2, "\(row[0])")
      }
    }
  }

  @Test("Every impossible folder says what clashes")
  func impossible() throws {
    #expect(ImpossibleFolders.all.count >= 10)
    for (name, folder) in ImpossibleFolders.all {
      let text = try #require(folder["clash.json"], "\(name)")
      let clash = try JSONDecoder().decode(Clash.self, from: Data(text.utf8))
      #expect(!clash.rules.isEmpty && !clash.note.isEmpty, "\(name)")
      let keys = Set(try Table(folder, "people.csv").rows.map { $0[0] })
      #expect(clash.people.allSatisfy(keys.contains), "\(name)")
    }
  }

  @Test("Meetings come in the wanted number", arguments: [50, 100, 400])
  func meetings(count: Int) throws {
    let folder = PlanningFolders.meetings(count, seed: 7)
    let rules = try #require(folder["rules.json"])
    #expect(rules.split(separator: "\n").filter { $0.contains("kind: \"meeting\"") }.count == count)
    #expect(try Table(folder, "venues.csv").rows.count >= 3)
  }
}

struct Clash: Decodable {
  var rules: [String]
  var people: [String]
  var places: [String]
  var note: String
}

/// A generated table without quoted cells, divided into its rows.
struct Table {
  let header: [String]
  let rows: [[String]]

  init(_ folder: GeneratedFolder, _ path: String) throws {
    let text = try #require(folder[path])
    let lines = text.replacingOccurrences(of: "\u{FEFF}", with: "")
      .components(separatedBy: "\r\n").filter { !$0.isEmpty }
      .map { $0.components(separatedBy: ";") }
    header = lines.first ?? []
    rows = Array(lines.dropFirst())
  }

  func column(_ name: String) -> Int { header.firstIndex(of: name) ?? 0 }
}
