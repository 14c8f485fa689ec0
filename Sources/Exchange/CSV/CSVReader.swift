import Foundation

/// Reads a table as Danish Excel, Numbers, LibreOffice or a text editor writes it.
///
/// What it understands: `;` `,` and tab as separators, found on the header outside quotes, or
/// named by a first line `sep=;`; UTF-8 with and without byte order mark, UTF-16, Windows-1252
/// (with a warning); quoted cells with separators, line breaks and doubled quotes; any of the
/// three line ends; blank rows; empty columns at the end. A formula made harmless by our own
/// writer loses its apostrophe again (``FormulaGuard``).
///
/// - Complexity: O(bytes), with the limits below.
enum CSVReader {
  /// The largest file read, in bytes.
  static let maximumBytes = 32 << 20
  /// The most rows read.
  static let maximumRows = 200_000
  /// The most columns of a header.
  static let maximumColumns = 1_000
  /// The longest cell, in bytes: what a spreadsheet's 32,767 characters may take.
  static let maximumCellBytes = 131_068

  /// Reads the bytes of a file, or returns nil and says why it is no table.
  static func read(_ bytes: [UInt8], into log: inout FaultLog) -> CSVTable? {
    guard bytes.count <= maximumBytes else {
      log.report(.fileIsTooLarge, row: nil, String(maximumBytes >> 20))
      return nil
    }
    guard let text = TextEncoding.decode(bytes, into: &log) else { return nil }
    var scanner = CSVScanner(bytes: text.bytes)
    let separator = scanner.findSeparator()
    return table(from: &scanner, separator: separator, encoding: text.encoding, into: &log)
  }

  private static func table(
    from scanner: inout CSVScanner, separator: UInt8, encoding: TextEncoding,
    into log: inout FaultLog
  ) -> CSVTable? {
    var table = CSVTable(
      headerRow: 0, header: [], records: [],
      separator: Character(UnicodeScalar(separator)), encoding: encoding)
    var nameless: Set<Int> = []
    while let record = scanner.next(separator: separator, into: &log) {
      if record.cells.allSatisfy(\.isEmpty) { continue }
      guard !table.header.isEmpty else {
        table.headerRow = record.row
        table.header = record.cells
        while table.header.last?.isEmpty == true { table.header.removeLast() }
        guard table.header.count <= maximumColumns else {
          log.report(.tooManyColumns, row: record.row, String(maximumColumns))
          return nil
        }
        continue
      }
      guard table.records.count < maximumRows else {
        log.report(.tooManyRows, row: record.row, String(maximumRows))
        return nil
      }
      table.records.append(fitted(record, to: table.header, &nameless, into: &log))
    }
    guard !table.header.isEmpty else {
      log.report(.tableIsEmpty, row: nil)
      return nil
    }
    return table
  }

  /// The record with exactly as many cells as the header.
  ///
  /// A column with cells but without a name is a fault, at its first cell.
  private static func fitted(
    _ record: CSVTable.Record, to header: [String], _ nameless: inout Set<Int>,
    into log: inout FaultLog
  ) -> CSVTable.Record {
    var record = record
    for column in record.cells.indices where !record.cells[column].isEmpty {
      guard column >= header.count || header[column].isEmpty else { continue }
      guard nameless.insert(column).inserted else { continue }
      log.report(
        .cellWithoutHeader, row: record.row, column: column + 1, record.cells[column],
        CSVTable.letters(ofColumn: column + 1))
    }
    if record.cells.count > header.count {
      record.cells.removeLast(record.cells.count - header.count)
    }
    while record.cells.count < header.count { record.cells.append("") }
    return record
  }
}

/// Walks over the bytes of a table, record by record.
struct CSVScanner {
  let bytes: [UInt8]
  private var index = 0
  /// The row of the record that comes next.
  private var row = 1
  /// From here on a quote is a letter: the one that was never closed, and all after it.
  private var literalQuotesFrom = Int.max

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Finds the separator, and steps over a first line that names it.
  mutating func findSeparator() -> UInt8 {
    let line = bytes.prefix(8)
    if line.count >= 5, line.prefix(4).elementsEqual("sep=".utf8) || isUpperSep(line) {
      let named = bytes[4]
      let end = 5
      if end == bytes.count || isLineEnd(bytes[end]) {
        index = end
        skipLineEnd()
        return named
      }
    }
    return separatorOfHeader()
  }

  private func isUpperSep(_ line: ArraySlice<UInt8>) -> Bool {
    line.prefix(4).elementsEqual("SEP=".utf8)
  }

  /// The most frequent candidate on the first line that holds anything, outside quotes.
  private func separatorOfHeader() -> UInt8 {
    let candidates: [UInt8] = [0x3B, 0x09, 0x2C]
    var counts = [0, 0, 0]
    var isQuoted = false
    var isBlank = true
    for byte in bytes {
      if byte == 0x22 {
        isQuoted.toggle()
        isBlank = false
      }
      if isQuoted { continue }
      if isLineEnd(byte) {
        guard isBlank else { break }
        counts = [0, 0, 0]
      } else if let candidate = candidates.firstIndex(of: byte) {
        counts[candidate] += 1
      } else if byte != 0x20 {
        isBlank = false
      }
    }
    var best = 0
    for candidate in 1..<3 where counts[candidate] > counts[best] { best = candidate }
    return candidates[best]
  }

  /// Reads the next record, blank ones too, or returns nil at the end.
  mutating func next(separator: UInt8, into log: inout FaultLog) -> CSVTable.Record? {
    // A file from the days of DOS ends in a control-Z.
    guard index < bytes.count, !(bytes[index] == 0x1A && index + 1 == bytes.count) else {
      return nil
    }
    var record = CSVTable.Record(row: row, cells: [])
    while true {
      let cell = cell(separator: separator, column: record.cells.count + 1, into: &log)
      if record.cells.count <= CSVReader.maximumColumns { record.cells.append(cell) }
      guard index < bytes.count else { break }
      if bytes[index] == separator {
        index += 1
        continue
      }
      skipLineEnd()
      break
    }
    row += 1
    return record
  }

  /// Reads one cell and stops at the separator, line end or file end after it.
  private mutating func cell(separator: UInt8, column: Int, into log: inout FaultLog) -> String {
    var start = index
    while start < bytes.count, bytes[start] == 0x20 { start += 1 }
    if start < bytes.count, bytes[start] == 0x22, start < literalQuotesFrom {
      if let text = quotedCell(from: start, separator: separator, column: column, into: &log) {
        return text
      }
    }
    start = index
    while index < bytes.count, bytes[index] != separator, !isLineEnd(bytes[index]) { index += 1 }
    return checked(bytes[start..<index], column: column, into: &log)
  }

  /// Reads a cell that begins with a quote; nil if the quote is never closed.
  private mutating func quotedCell(
    from quote: Int, separator: UInt8, column: Int, into log: inout FaultLog
  ) -> String? {
    var text: [UInt8] = []
    var at = quote + 1
    while true {
      guard at < bytes.count else {
        log.report(.unclosedQuote, row: row, column: column)
        literalQuotesFrom = quote
        return nil
      }
      let byte = bytes[at]
      if byte == 0x22 {
        guard at + 1 < bytes.count, bytes[at + 1] == 0x22 else { break }
        at += 1
      } else if byte == 0x0D {
        // A line break inside a cell is a line feed, however it was written.
        if at + 1 < bytes.count, bytes[at + 1] == 0x0A { at += 1 }
        text.append(0x0A)
        at += 1
        continue
      }
      text.append(byte)
      at += 1
    }
    let after = at + 1
    index = after
    while index < bytes.count, bytes[index] != separator, !isLineEnd(bytes[index]) { index += 1 }
    let rest = bytes[after..<index]
    if rest.contains(where: { $0 != 0x20 }) {
      log.report(
        .textAfterQuote, row: row, column: column, String(decoding: rest, as: UTF8.self))
      text += rest
    }
    return checked(text[...], column: column, into: &log)
  }

  /// The text of a cell: within the limit, trimmed, in normal form, without our own apostrophe.
  private func checked(_ raw: ArraySlice<UInt8>, column: Int, into log: inout FaultLog) -> String {
    if raw.isEmpty { return "" }
    guard raw.count <= CSVReader.maximumCellBytes else {
      log.report(.cellIsTooLong, row: row, column: column, String(raw.count))
      return CellText.cleaned(raw.prefix(100))
    }
    return FormulaGuard.removed(from: CellText.cleaned(raw))
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private mutating func skipLineEnd() {
    guard index < bytes.count else { return }
    let isReturn = bytes[index] == 0x0D
    index += 1
    if isReturn, index < bytes.count, bytes[index] == 0x0A { index += 1 }
  }
}

/// The text of a cell as the rest of the program wants it.
enum CellText {
  /// Trims spaces of every kind and brings the text to normal form C.
  static func cleaned(_ raw: ArraySlice<UInt8>) -> String {
    var slice = raw
    while let length = leadingSpace(slice) { slice = slice.dropFirst(length) }
    while let length = trailingSpace(slice) { slice = slice.dropLast(length) }
    let text = String(decoding: slice, as: UTF8.self)
    // Marks that combine with the letter before them lie in U+0300 to U+036F: CC and CD.
    guard slice.contains(where: { $0 == 0xCC || $0 == 0xCD }) else { return text }
    return text.precomposedStringWithCanonicalMapping
  }

  private static let wideSpaces: [[UInt8]] = [
    [0xC2, 0xA0], [0xE2, 0x80, 0xAF], [0xE2, 0x80, 0x8B], [0xEF, 0xBB, 0xBF],
  ]

  private static func leadingSpace(_ slice: ArraySlice<UInt8>) -> Int? {
    guard let first = slice.first else { return nil }
    if first == 0x20 || first == 0x09 || first == 0x0A || first == 0x0C { return 1 }
    guard first > 0x7F else { return nil }
    return wideSpaces.first { slice.starts(with: $0) }?.count
  }

  private static func trailingSpace(_ slice: ArraySlice<UInt8>) -> Int? {
    guard let last = slice.last else { return nil }
    if last == 0x20 || last == 0x09 || last == 0x0A || last == 0x0C { return 1 }
    guard last > 0x7F else { return nil }
    return wideSpaces.first { slice.suffix($0.count).elementsEqual($0) }?.count
  }
}
