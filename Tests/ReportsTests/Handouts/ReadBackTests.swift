import Foundation
import Programme
import Testing

@testable import Exchange
@testable import Reports

/// Every file that is handed on is read back as it was meant, whatever names a folder has.
@Suite struct ReadBackTests {
  /// What people may be called, and what spreadsheets and calendars stumble over.
  private static let names = [
    "=SUM(A1)", "+45", "-minus", "@hjem", "'citat", "''=to", "Semikolon; komma, punkt.",
    "Han sagde \"ja\"", "A\u{30A}se Lund", "O'Brien ^og \\n", "🦔 Pindsvin",
    "0", "3-4", "1E5", "sep=;", "ja", "12-10-2026", "#navn", "Zoë–Ø „gås“",
  ]

  static func hostile() -> (programme: Programme, plan: Plan) {
    var (programme, plan) = DemoYear.middle.cached()
    for i in programme.organisation.people.indices {
      programme.organisation.people[i].name = names[i % names.count]
    }
    for i in programme.organisation.workplaces.indices {
      programme.organisation.workplaces[i].name = names[(i + 5) % names.count]
    }
    for i in programme.organisation.districts.indices {
      programme.organisation.districts[i].name = names[(i + 9) % names.count]
    }
    programme.organisation.venues[0].name = names[7]
    for i in programme.activities.indices { programme.activities[i].name = names[i] }
    for i in plan.groups.indices { plan.groups[i].label = "=\(i)" }
    for i in plan.events.indices where plan.events[i].key.activity == "sparring" {
      plan.events[i].key.subject = "=\(i % plan.groups.count)"
    }
    plan.events = plan.events.enumerated().filter { i, event in
      !plan.events[..<i].contains { $0.key == event.key }
    }.map(\.element).sorted { $0.key < $1.key }
    return (programme, plan)
  }

  private static func files(_ language: Language) -> [ReportFile] {
    let (programme, plan) = hostile()
    let options = ReportOptions(language: language, previous: DemoYear.changed(plan))
    return ReportBook.files(plan: plan, programme: programme, options: options)
  }

  /// What a reader of a table has for a cell: trimmed and composed, as all that is read.
  private static func read(_ cell: SheetCell, _ text: String) -> SheetCell? {
    switch cell {
    case .text(let meant):
      let plain = meant.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return text.split(whereSeparator: \.isWhitespace).joined(separator: " ") == plain
        ? cell : nil
    case .integer:
      return (try? CellParser.integer(text, in: -1_000_000...1_000_000).get()).map { .integer($0) }
    case .thousandths:
      return (try? CellParser.decimal(text, in: -1e6...1e6).get()).map {
        .thousandths(Int(($0 * 1000).rounded()))
      }
    case .day:
      return (try? DateText.parse(text).get()).map { .day(Day(rawValue: Int32($0))) }
    case .minute: return (try? CellParser.time(text).get()).map { .minute($0) }
    case .empty: return text.isEmpty ? .empty : nil
    }
  }

  @Test(arguments: [Language.danish, .english])
  func everyTableIsReadBackCellByCell(language: Language) throws {
    var tables: [String] = []
    for file in ReadBackTests.files(language) {
      guard case .table(let sheet) = file.content else { continue }
      var log = FaultLog(file: file.path)
      let back = try #require(CSVReader.read(CSVWriter().file(of: sheet), into: &log))
      #expect(log.all.isEmpty && back.separator == ";", "\(file.path): \(log.all)")
      #expect(back.header == sheet.header && back.records.count == sheet.rows.count)
      for (row, record) in zip(sheet.rows, back.records) {
        for (cell, text) in zip(row, record.cells) {
          let read = ReadBackTests.read(cell, text)
          guard read != cell else { continue }
          Issue.record("\(file.path):\(record.row): \(cell) as \(text)")
        }
      }
      tables.append(file.path)
    }
    #expect(tables.count == 5)
  }

  /// The same events with the same identities, and the same times on a Danish clock.
  @Test func everyCalendarIsReadBackEntryByEntry() throws {
    var count = 0
    for file in ReadBackTests.files(.danish) {
      guard case .calendar(let feed) = file.content else { continue }
      let bytes = CalendarWriter.file(of: feed)
      // A line is at most 75 octets and ends as the format has it.
      for line in bytes.split(separator: 0x0A) { #expect(line.count <= 76 && line.last == 0x0D) }
      var log = FaultLog(file: file.path)
      let back = try #require(CalendarFileParser.parse(bytes, file: 0, into: &log))
      #expect(log.all.isEmpty && back.skippedComponents == 0, "\(file.path): \(log.all)")
      #expect(back.events.count == feed.events.count && back.zoneNames == ["Europe/Copenhagen"])
      for (event, meant) in zip(back.events, feed.events) {
        let start = (Int(meant.day.rawValue) * 1440 + meant.start) * 60
        #expect(event.identifier == meant.uid && event.sequence == meant.sequence, "\(file.path)")
        #expect(event.start == CalendarTime(local: start, kind: .zone(0)), "\(file.path)")
        #expect(
          event.end == CalendarTime(local: start + meant.minutes * 60, kind: .zone(0)),
          "\(file.path)")
        #expect(event.isCancelled == (meant.isCancelled || feed.method == .cancel))
        #expect(event.rules.isEmpty == (meant.dayCount == 1))
        count += 1
      }
    }
    #expect(count > 500)
  }

  /// Pages and pictures are well-formed, and every text is whole.
  @Test func pagesAndPicturesAreReadBack() throws {
    for file in ReadBackTests.files(.danish) {
      guard case .text(let text) = file.content, text.hasPrefix("<") else { continue }
      #expect(throws: Never.self, "\(file.path)") { try MarkupReader.read(text) }
    }
  }

  /// Our tables are input again: the meetings as pins, the groups as next year's history.
  @Test(arguments: [Language.danish, .english])
  func meetingsAreReadAsPinsAndGroupsAsHistory(language: Language) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures/district")
    var files: [String: [UInt8]] = [:]
    for name in ["districts.csv", "workplaces.csv", "people.csv", "venues.csv", "rules.json"] {
      files[name] = Array(try Data(contentsOf: folder.appendingPathComponent(name)))
    }
    let programme = try #require(FolderReader.read(FolderFiles(files)).programme)
    let plan = DemoYear.plan(of: programme, seed: 7)
    let options = ReportOptions(language: language)
    for file in ReportBook.tableFiles(plan: plan, programme: programme, options: options) {
      guard case .table(let sheet) = file.content else { continue }
      let place = ["calendar.csv": "pins.csv", "groups.csv": "history/groups.csv"][file.path]
      if let place { files[place] = CSVWriter().file(of: sheet) }
    }
    let reading = FolderReader.read(FolderFiles(files))
    let again = try #require(reading.programme, "\(reading.faults.prefix(3))")
    #expect(reading.faults.filter { $0.place.file != "rules.json" }.isEmpty)
    #expect(
      again.pins.events.sorted { $0.key < $1.key }
        == plan.events.map {
          EventPin(key: $0.key, day: $0.day, start: $0.start, place: $0.place, host: $0.host)
        })
    #expect(again.history.groups.map(\.members) == plan.groups.map(\.members))
  }
}
