import Programme
import Testing

@testable import Exchange

@Suite struct FolderReaderTests {
  /// The starter folder with some files replaced, and one taken away.
  private func read(_ changes: [String: String] = [:], without: String = "") -> FolderReading {
    var files: [String: [UInt8]] = [:]
    for (path, bytes) in StarterFolder.files(year: 2026, language: .danish) { files[path] = bytes }
    for (path, text) in changes { files[path] = Array(text.utf8) }
    files[without] = nil
    return FolderReader.read(FolderFiles(files))
  }

  private func ids(_ changes: [String: String] = [:], without: String = "") -> [String] {
    read(changes, without: without).faults.map(\.id)
  }

  @Test(arguments: [Language.danish, .english], [2025, 2026, 2027])
  func theStarterFolderIsFaultless(language: Language, year: Int) throws {
    let reading = FolderReader.read(
      FolderFiles(
        Dictionary(
          uniqueKeysWithValues: StarterFolder.files(year: year, language: language).map {
            ($0.path, $0.bytes)
          })))
    #expect(reading.faults.map { $0.line(in: .english) } == [])
    let programme = try #require(reading.programme)
    #expect(programme.organisation.people.count == 23)
    #expect(programme.organisation.departments.count == 5)
    #expect(programme.activities.count == 10)
    #expect(programme.packs.map(\.key) == ["data", "feedback", "start"])
    #expect(programme.rules.criteria.count == 1)
    #expect(programme.history.groups.count == 2)
    #expect(programme.pairs.count == 1)
    #expect(programme.calendar.quietPeriods.count == 1)
  }

  @Test func fillsTheProgramme() throws {
    let programme = try #require(read().programme)
    let organisation = programme.organisation
    #expect(organisation.people.map(\.key) == organisation.people.map(\.key).sorted())
    let else_ = try #require(organisation.people.first { $0.key == "nord-dagtilbud-1-leder" })
    #expect(else_.name == "Else Holm")
    #expect(else_.daysOff == [.friday])
    #expect(else_.attributes == ["erfaring": "lang"])
    #expect(else_.workplace.map { organisation[$0].key } == "nord-dagtilbud-1")
    #expect(else_.district.map { organisation[$0].key } == "nord")
    let beacon = try #require(organisation.people.first { $0.key == "solhoej-b-ft" })
    #expect(beacon.workplace.map { organisation[$0].key } == "nord-dagtilbud-1")
    #expect(beacon.department.map { organisation[$0].key } == "solhoej-b")
    let chief = try #require(organisation.chief(of: DistrictID(1)))
    #expect(organisation[chief].key == "chef-syd")
    let head = try #require(organisation.people.first { $0.key == "nord-skole-1-leder" })
    #expect(shown(head.busy).first == "2026-08-04 09:00-11:00")
    #expect(head.busy.count == 48)
    let away = try #require(organisation.people.first { $0.key == "syd-skole-1-leder" })
    #expect(shown(away.busy) == ["2026-11-02 00:00-2026-11-07 00:00"])
    let closing = programme.calendar.holidays.first { $0.name == "Fællespasning" }
    #expect(closing?.kinds == [.daycare])
    #expect(organisation.venues.first { $0.key == "salen" }?.closed.count == 1)
    let sparring = try #require(programme.activity("sparring"))
    #expect(programme[sparring].gap == Gap(minimum: 35, ideal: 63, maximum: 112))
    #expect(programme[sparring].starts == [510, 750])
    let administration = try #require(programme.activity("forvaltningsseminar"))
    #expect(programme[administration].notSameDay == [programme.activity("lederseminar")])
  }

  @Test func aColumnThatACriterionNamesIsMeantWhateverItIsLike() throws {
    var files: [String: String] = [:]
    for (path, bytes) in StarterFolder.files(year: 2026, language: .danish) {
      files[path] = String(decoding: bytes, as: UTF8.self)
    }
    // It is one letter from "betjener", which the table could have as well.
    let people = try #require(files["people.csv"]).replacing("erfaring", with: "betjenes")
    let rules = try #require(files["rules.json"]).replacing("\"erfaring\"", with: "\"Betjenes\"")
    let reading = read(["people.csv": people, "rules.json": rules])
    #expect(reading.faults.map(\.id) == [])
    let programme = try #require(reading.programme)
    #expect(programme.rules.criteria.first?.column == "betjenes")
    #expect(programme.organisation.people.contains { $0.attributes == ["betjenes": "lang"] })
    // Nobody asks for it: a slip, which is told.
    #expect(ids(["people.csv": people]).contains("column-may-be-misspelt"))
  }

  @Test func aColumnWithAMeaningOfItsOwnCanBeACriterionToo() throws {
    let rules = try #require(
      StarterFolder.files(year: 2026, language: .danish).first { $0.path == "rules.json" }
        .map { String(decoding: $0.bytes, as: UTF8.self) }
    ).replacing("\"erfaring\"", with: "\"Tiltrådt\"")
    let reading = read(["rules.json": rules])
    #expect(reading.faults.map(\.id) == [])
    let programme = try #require(reading.programme)
    #expect(programme.rules.criteria.first?.column == "tiltrådt")
    #expect(
      programme.organisation.people.contains {
        $0.joined != nil && $0.attributes["tiltrådt"] != nil
      })
  }

  @Test func orderOfRowsChangesNothing() throws {
    var files: [String: String] = [:]
    for (path, bytes) in StarterFolder.files(year: 2026, language: .danish) {
      files[path] = String(decoding: bytes, as: UTF8.self)
    }
    let plain = read().programme
    for (path, text) in files where path.hasSuffix(".csv") {
      var lines = text.split(separator: "\r\n").map(String.init)
      lines[1...].reverse()
      files[path] = lines.joined(separator: "\n")
    }
    #expect(read(files).programme == plain)
  }

  @Test func aMissingTableIsOneFault() {
    #expect(ids(without: "districts.csv") == ["file-is-missing"])
    #expect(ids(without: "people.csv") == ["file-is-missing"])
    #expect(ids(without: "rules.json") == ["file-is-missing"])
    #expect(ids(without: "venues.csv").contains("reference-is-unknown"))
  }

  @Test func aMisspeltFileIsNamed() {
    #expect(ids(["absence.csv": "person;fra\n"]).contains("file-is-unknown"))
    #expect(
      ids(["pin.csv": "art\n"]) == ["file-name-is-misspelt"])
    #expect(ids(["pins.xlsx": "x"]) == ["file-name-is-misspelt"])
    #expect(ids(["LÆSMIG.md": "x", "plan.docx": "y"]) == [])
    #expect(
      ids(["busy/nord-skole-1-ledr.ics": "BEGIN:VCALENDAR\nEND:VCALENDAR"]) == [
        "calendar-owner-is-misspelt"
      ])
  }

  @Test func pinsAreRead() throws {
    let pins = """
      art;møde;dato;kl.;sted;vært;gruppe;person
      møde;sparring/2026/nord-01/1;22-09-2026;8.30;nord-skole-2;nord-skole-2-leder;;
      gruppe;;;;;;syd-01;syd-skole-1-leder
      gruppe;;;;;;syd-01;syd-skole-2-leder
      medlem;;;;;;nord-01;nord-skole-1-leder
      """
    let programme = try #require(read(["pins.csv": pins]).programme)
    #expect(programme.pins.events.map(\.key.text) == ["sparring/2026/nord-01/1"])
    #expect(programme.pins.events.first?.start == 510)
    #expect(programme.pins.groups.map(\.label) == ["nord-01", "syd-01"])
    #expect(programme.pins.groups.map(\.isWhole) == [false, true])
    #expect(programme.pins.groups.map(\.members.count) == [1, 2])
  }

  /// What a message says is possible is possible, and is said in the reader's language.
  @Test func hintsAreWordsOfTheirLanguage() throws {
    let tables = [
      ("pairs.csv", "person;anden;ønske\nnord-skole-1-leder;nord-skole-2-leder;", "\n"),
      ("absences.csv", "person;fra;del\nsyd-skole-1-leder;02-11-2026;", "\n"),
      (
        "workplaces.csv", "id;navn;type;distrikt;hører under\nny;Ny;",
        ";nord;nord-dagtilbud-1\nnord-dagtilbud-1;N;dagtilbud;nord;\n"
      ),
      ("people.csv", "id;navn;arbejdsplads;distrikt;roller\nny;Ny;nord-skole-1;nord;", "\n"),
      ("pins.csv", "art;møde;dato;gruppe;person\n", ";;;;\n"),
      ("venues.csv", "id;navn;kapacitet;ugedage\nny;Ny;20;", "\n"),
    ]
    for (file, before, after) in tables {
      let unknown = read([file: before + "qzqzq" + after]).faults.first {
        $0.id == "choice-is-unknown"
      }
      let remedy = try #require(unknown?.remedy, "\(file)")
      let (danish, english) = (remedy.danish, remedy.english)
      for (text, lead) in [(danish, "Her kan stå: "), (english, "Possible here: ")] {
        let list = try #require(text.split(separator: lead).last?.dropLast())
        let words = list.split(separator: ", ").map(String.init)
        #expect(words.count > 1)
        for word in words {
          let faults = read([file: before + word + after]).faults
          #expect(!faults.contains { $0.id.hasPrefix("choice-is") }, "\(file): \(word)")
        }
      }
      let shared = Set(danish.split { " ,.".contains($0) })
        .intersection(english.split { " ,.".contains($0) })
      #expect(shared.isEmpty, "\(file): \(shared)")
    }
  }

  /// A name left out or blank is made up for, so that no meeting is called nothing.
  @Test func activitiesWithoutNamesHaveOne() throws {
    let rules = """
      { version: 1, horizon: { from: "01-08-2026", to: "31-07-2027", published: "01-06-2026" },
        activities: [
          { id: "chefmoede", kind: "meeting", required: { roles: ["chief"] } },
          { id: "netvaerk", kind: "network", name: " " },
        ] }
      """
    let programme = try #require(read(["rules.json": rules]).programme)
    #expect(programme.activities.map(\.name) == ["chefmoede", "Netværk"])
  }

  @Test func severalCalendarsOfAPersonAreMerged() throws {
    func calendar(_ start: String) -> String {
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u\(start)\nDTSTART:\(start)\nDURATION:PT1H\nEND:VEVENT\nEND:VCALENDAR"
    }
    let reading = read([
      "busy/partner-1.ics": calendar("20261005T083000"),
      "busy/partner-1-uge.ics": calendar("20261006T083000"),
      "busy/partner-1/aula.ics": calendar("20261007T083000"),
    ])
    #expect(reading.faults == [])
    let person = try #require(
      reading.programme?.organisation.people.first { $0.key == "partner-1" })
    #expect(person.busy.count == 3)
  }

  @Test func everyFaultOfEveryFileComesInOneRun() {
    let faults = ids([
      "districts.csv": "id;navn\nnord;Nord\nsyd;Syd\nnord;Nord igen",
      "pairs.csv": "person;anden;ønske\nnord-skole-1-leder;nord-skole-2-ledr;sammen\nx;y;måske",
      "absences.csv": "person;fra;til\nsyd-skole-1-leder;1/2/2027;31-02-2027",
      "rules.json":
        "{ horizon: { from: '01-08-2026', to: '31-07-2027' }, rule: {}, hours: { school: { from: 8 } } }",
    ])
    #expect(
      faults == [
        "date-is-ambiguous", "date-does-not-exist", "key-is-double", "reference-is-misspelt",
        "reference-is-unknown", "reference-is-unknown", "choice-is-unknown",
        "json-key-is-misspelt", "json-type-is-wrong",
      ])
  }

  @Test(arguments: ["smallest: 5, largest: 3", "smallest: 6", "largest: 2"])
  func sizesOfGroupsInTheWrongOrderAreToldWhereTheyStand(entries: String) throws {
    let rules = try #require(
      StarterFolder.files(year: 2026, language: .danish).first { $0.path == "rules.json" }
        .map { String(decoding: $0.bytes, as: UTF8.self) }
    ).replacing("rules: {", with: "rules: { groupSize: { \(entries) },", maxReplacements: 1)
    let faults = read(["rules.json": rules]).faults
    #expect(faults.map(\.id) == ["number-is-out-of-range"])
    #expect(faults.allSatisfy { $0.place.row != nil && $0.place.column != nil })
  }

  @Test(
    arguments: [
      ("groupSizeTarget: { target: 9 }", "target-is-outside-sizes"),
      ("groupSize: { smallest: 5, largest: 6 }", "target-is-outside-sizes"),
      ("groupSizeTarget: { weight: 5 }, groupSize: { largest: 3 }", "target-is-outside-sizes"),
      ("groupSizeTarget: { target: 9, hard: true }", "target-is-outside-sizes"),
      ("groupSizeTarget: { target: 9, on: false }", nil),
      ("groupSizeTarget: { target: 9, weight: 0 }", nil),
      ("groupSize: { smallest: 5, largest: 6 }, groupSizeTarget: { target: 6 }", nil),
    ] as [(String, String?)])
  func aSizeThatNoGroupCanHaveIsNotWantedInSilence(entries: String, fault: String?) throws {
    let rules = try #require(
      StarterFolder.files(year: 2026, language: .danish).first { $0.path == "rules.json" }
        .map { String(decoding: $0.bytes, as: UTF8.self) }
    ).replacing("rules: {", with: "rules: { \(entries),", maxReplacements: 1)
    let reading = read(["rules.json": rules])
    #expect(reading.faults.map(\.id) == [fault].compactMap { $0 })
    #expect(reading.faults.allSatisfy { $0.place.row != nil && $0.place.column != nil })
    #expect(reading.programme != nil)
  }

  @Test(arguments: [
    (#"count: 1, value: 5"#, "json-type-is-wrong"),
    (#"count: "x", value: "5""#, "json-type-is-wrong"),
    (#"count: 1"#, "criterion-needs"), (#"value: "5""#, "criterion-needs"),
  ])
  func whatACriterionLacksOrHasWrongIsToldOnce(entries: String, fault: String) throws {
    let rules = try #require(
      StarterFolder.files(year: 2026, language: .danish).first { $0.path == "rules.json" }
        .map { String(decoding: $0.bytes, as: UTF8.self) }
    ).replacing(
      "criteria: [", with: #"criteria: [{ column: "erfaring", kind: "atMost", \#(entries) },"#)
    #expect(ids(["rules.json": rules]) == [fault])
  }

  @Test func seminarsOnRecordDecideTheYear() throws {
    let reading = read(["history/seminars.csv": "aktivitet;dato\nlederseminar;12-03-2025\n"])
    let programme = try #require(reading.programme)
    let id = try #require(programme.activity("lederseminar"))
    #expect(programme[id].biennial == .lastHeld(day("2025-03-12")))
    #expect(
      ids(["history/seminars.csv": "aktivitet;dato\nledersminar;12-03-2025\n"])
        == ["reference-is-misspelt"])
  }

  @Test func tablesThatTheProgramWroteAreReadWithTheirExtraColumns() {
    let groups =
      "skoleår;gruppe;person;vært;navn;arbejdsplads;type;distrikt\n"
      + "2025/26;nord-01;nord-skole-1-leder;2;Åse Lund;Birkelund Skole;skole;Nord\n"
    let pins =
      "art;møde;dato;kl.;sted;vært;titel;distrikt;minutter;deltagere\n"
      + "møde;sparring/2026/nord-01/1;22-09-2026;08:30;nord-skole-1;;Møde;Nord;180;4\n"
    #expect(ids(["history/groups.csv": groups, "pins.csv": pins]) == [])
  }

  @Test func aDamagedFolderIsSurvived() {
    let files = StarterFolder.files(year: 2026, language: .danish)
    for seed in 0..<150 {
      var random = TestRandom(seed: UInt64(seed))
      var damaged = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
      let path = files[random.below(files.count)].path
      var bytes = damaged[path] ?? []
      for _ in 0...random.below(8) where !bytes.isEmpty {
        let at = random.below(bytes.count)
        switch random.below(4) {
        case 0: bytes[at] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes.removeSubrange(at..<min(bytes.count, at + random.below(40)))
        case 2: bytes.insert([0x22, 0x3B, 0x0A, 0x2C, 0x7D][random.below(5)], at: at)
        default: bytes.insert(contentsOf: "99999999999999999999".utf8, at: at)
        }
      }
      damaged[path] = bytes
      let reading = FolderReader.read(FolderFiles(damaged))
      #expect((reading.programme == nil) == reading.hasErrors, "seed \(seed), \(path)")
    }
  }

  @Test func thousandsOfFaultsAreCounted() {
    let rows = (0..<20_000).map { "x\($0);en;leder;ingen-\($0)" }.joined(separator: "\n")
    let faults = ids(["people.csv": "id;navn;roller;arbejdsplads\n" + rows])
    #expect(faults.filter { $0 == "more-faults" }.count == 1)
    #expect(faults.count < 300)
  }

  @Test func theSmallestRulesPlanEverythingOnce() throws {
    let rules = "{ version: 1, horizon: { from: '01-08-2026', to: '31-07-2027' } }"
    let programme = try #require(read(["rules.json": rules]).programme)
    #expect(
      programme.activities.map(\.key) == [
        "forvaltningsseminar", "kapacitet", "laeringsdag", "laeringsforloeb", "laeringssamtale",
        "lederseminar", "netvaerk", "sparring", "workshop",
      ])
    #expect(programme.rules == RuleSettings())
  }

  @Test(arguments: ["betjener", "serves"])
  func officialsServeDistricts(header: String) throws {
    let rows = """
      id;navn;roller;distrikt;\(header)
      a;A;chef;nord;
      b;B;læringspartner;;syd, nord
      c;C;læringspartner;;syd
      nord-skole-1-leder;D;leder;nord;
      """
    let rules = "{ version: 1, horizon: { from: '01-08-2026', to: '31-07-2027' } }"
    let reading = read([
      "rules.json": rules, "people.csv": rows, "absences.csv": "person;fra\n",
      "pairs.csv": "person;anden;ønske\n",
    ])
    let people = try #require(reading.programme).organisation.people
    #expect(people.map(\.serves) == [[], [DistrictID(0), DistrictID(1)], [DistrictID(1)], []])
    #expect(people.allSatisfy { $0.attributes.isEmpty })
  }

  @Test func aDistrictServedThatIsNotThereIsAFault() throws {
    let faults = read([
      "people.csv": "id;navn;roller;betjener\na;A;konsulent;nord, nrod\nb;B;konsulent;vest\n"
    ]).faults.filter { $0.place.column == 4 }
    #expect(faults.map(\.place.row) == [2, 3])
    #expect(faults.first?.remedy.english.contains("nord") == true)
    #expect(faults.first?.problem.danish.contains("nrod") == true)
  }
}
