import Programme
import Testing

@testable import Exchange

@Suite struct CSVReaderTests {
  @Test(arguments: [
    ("id;navn\na;b", ";"), ("id,navn\na,b", ","), ("id\tnavn\na\tb", "\t"),
    ("\"x;y;z\",navn\na,b", ","), ("sep=,\r\nid;x,navn\r\na,b", ","), ("id\na", ";"),
    ("\n;;\nid,navn;x,y\na,b,c", ","),
  ])
  func findsTheSeparator(text: String, separator: String) {
    #expect(table(text).table?.separator == Character(separator))
  }

  @Test func keepsRowsAsASpreadsheetCountsThem() throws {
    let read = table("\r\nid;note\r\n1;\"a\r\nb\"\r\n;\r\n2;c\r\n\r\n")
    let found = try #require(read.table)
    #expect(read.faults == [])
    #expect(found.headerRow == 2)
    #expect(found.records.map(\.row) == [3, 5])
    #expect(found.records.map(\.cells) == [["1", "a\nb"], ["2", "c"]])
  }

  @Test func readsEveryLineEnd() {
    for end in ["\n", "\r\n", "\r"] {
      let found = table("id;navn\(end)1;æ\(end)2;ø").table
      #expect(found?.records.map(\.cells) == [["1", "æ"], ["2", "ø"]])
    }
  }

  @Test func dropsEmptyColumnsAndFillsShortRows() {
    let read = table("id;navn;;;\n1;a;;;;;\n2\n3;b;;x\n")
    #expect(read.table?.header == ["id", "navn"])
    #expect(read.table?.records.map(\.cells) == [["1", "a"], ["2", ""], ["3", "b"]])
    #expect(read.faults == ["cell-without-header"])
  }

  @Test func unquotes() {
    let cells = table("a;b;c\n\"Lund, \"\"Åse\"\"\"; \"x;y\" ;5\" skærm").table?.records.first?
      .cells
    #expect(cells == ["Lund, \"Åse\"", "x;y", "5\" skærm"])
  }

  @Test func readsOnAfterAQuoteThatNeverCloses() {
    let read = table("a;b\n1;\"x\n2;y\n3;z")
    #expect(read.faults == ["unclosed-quote"])
    #expect(read.table?.records.map(\.cells) == [["1", "\"x"], ["2", "y"], ["3", "z"]])
  }

  @Test func trimsEverySpaceAndComposes() {
    let cells = table("a\n\u{A0} A\u{30A}se\u{200B} \t").table?.records.first?.cells
    #expect(cells.map { Array($0[0].utf8) } == Array("Åse".utf8))
  }

  @Test func readsEveryEncoding() throws {
    let text = "id;navn\r\n1;Bo-Åge Ørsted\r\n"
    let utf16 = Array(text.utf16)
    let low = utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let high = utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let windows = text.unicodeScalars.map { UInt8($0.value) }
    let variants: [([UInt8], TextEncoding, [String])] = [
      (Array(text.utf8), .utf8, []),
      ([0xEF, 0xBB, 0xBF] + text.utf8, .utf8, []),
      ([0xFF, 0xFE] + low, .utf16LittleEndian, []),
      ([0xFE, 0xFF] + high, .utf16BigEndian, []),
      (low, .utf16LittleEndian, []),
      (windows, .windows1252, ["text-is-windows1252"]),
    ]
    for (bytes, encoding, faults) in variants {
      let read = table(bytes: bytes)
      let found = try #require(read.table)
      #expect(found.encoding == encoding)
      #expect(found.records.first?.cells == ["1", "Bo-Åge Ørsted"])
      #expect(read.faults == faults)
    }
  }

  @Test func refusesWhatIsNoText() {
    #expect(table(bytes: Array("id;navn\n1;Åse Å".utf8.dropLast())).faults == ["text-is-cut"])
    #expect(table(bytes: [0x50, 0x4B, 3, 4, 0, 0]).faults == ["text-is-binary"])
    #expect(table(bytes: [0xEF, 0xBB, 0xBF, 0x61, 0xE5]).faults == ["text-is-not-utf8"])
    #expect(table(bytes: [0xFF, 0xFE, 0x61]).faults == ["text-is-cut"])
    #expect(table("").faults == ["table-is-empty"])
    #expect(table(";;\n\n").faults == ["table-is-empty"])
  }

  @Test func limitsTheLengthOfACell() {
    let read = table("a;b\n" + String(repeating: "x", count: 200_000) + ";y")
    #expect(read.faults == ["cell-is-too-long"])
    #expect(read.table?.records.first?.cells == [String(repeating: "x", count: 100), "y"])
  }
}

@Suite struct FormulaGuardTests {
  @Test(arguments: [
    "=1+1", "+45", "-x", "@a", "\t=1", " =1", "'=1", "''=1", "＝1", "plain", "'quoted'", "3-4", "",
    "'", "\u{A0}-x", "\n=1", "5-01", "'5-01", " 007", "maj-01", "12", "SAND",
  ])
  func isUndoneExactlyOnce(text: String) {
    let written = FormulaGuard.added(to: text)
    #expect(FormulaGuard.removed(from: written) == text)
    #expect(!"=+-@\t\r\n".contains(written.first ?? "x"))
  }

  @Test func surelyGuards() {
    #expect(FormulaGuard.added(to: "=HYPERLINK(1)") == "'=HYPERLINK(1)")
    #expect(FormulaGuard.added(to: "Åse") == "Åse")
  }

  /// Texts that a spreadsheet would make a date, a time, a number or a truth of, and save so.
  @Test(arguments: [
    "5-01", "12-1999", "1/2", "2009/10", "5.1", "1-2-3", "1.000", "1,50", "007", "8:30", "5 %",
    "maj-01", "1. maj", "5. oktober 2026", "okt 26", "1E5", "2,5e-3", "1234567890123456", "Sand",
    "Maj 2026", "OKT-26", "september 5", "o\u{212A}t 26",
  ])
  func keepsATextFromBecomingSomethingElse(text: String) {
    #expect(FormulaGuard.added(to: text) == "'" + text)
  }

  /// What a spreadsheet leaves as it is carries no mark that people would have to look at.
  @Test(arguments: [
    "2026/27", "nord-01", "12", "0", "e5", "hold-1", "maj", "Maj Lund", "33-40", "1. klasse", "3a",
    "sparring/2026/nord-01/1", "1-2-3-4", "13/45", "dagtilbud 5", "1e", "Sandet",
    "Læringsdag nr. 6", "k001-nord", "Øst 5", "majs 5", "septembers 5", "å-1",
  ])
  func leavesWhatASpreadsheetLeaves(text: String) {
    #expect(FormulaGuard.added(to: text) == text)
  }
}

@Suite struct CSVWriterTests {
  @Test func writesWhatADanishExcelOpens() {
    var sheet = TableSheet(header: ["id", "dato", "tal"])
    sheet.append([.text("a;\"b\"\n"), .day(day("2026-10-05")), .thousandths(-1250)])
    sheet.append([.text("=x"), .empty, .integer(-3)])
    sheet.append([.text("ja"), .minute(510), .text(" å ")])
    let text = String(decoding: CSVWriter().file(of: sheet), as: UTF8.self)
    #expect(
      text == "\u{FEFF}id;dato;tal\r\n\"a;\"\"b\"\"\n\";05-10-2026;-1,25\r\n'=x;;-3\r\n"
        + "ja;08:30;\" å \"\r\n")
  }

  @Test func isReadBackAsWritten() {
    let texts = ["=a", "'=a", "a\nb", "\"", ";", "x\ty", "Åse", "-", "1;2\"3"]
    var sheet = TableSheet(header: ["a", "b"])
    for text in texts { sheet.append([.text(text), .text("x")]) }
    let read = table(bytes: CSVWriter().file(of: sheet))
    #expect(read.table?.records.map { $0.cells[0] } == texts)
  }

  @Test func leavesFormulasToPrograms() {
    var sheet = TableSheet(header: ["a"])
    sheet.append([.text("=x")])
    sheet.append([.day(day("2026-10-05"))])
    let file = CSVWriter(isRaw: true, usesISODates: true).file(of: sheet)
    #expect(String(decoding: file, as: UTF8.self) == "a\r\n=x\r\n2026-10-05\r\n")
  }
}
