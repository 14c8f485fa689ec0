public import Programme

/// Writes a table that a Danish Excel opens by a double click.
///
/// The separator is `;`, the encoding UTF-8 with byte order mark, the line end CRLF, dates are
/// dd-mm-yyyy and decimals have a comma. Text that a spreadsheet would run is made harmless
/// (``FormulaGuard``) unless the writer is raw; numbers stay numbers.
public struct CSVWriter: Sendable {
  /// Whether formulas are left as they are, for programs that read the file.
  public var isRaw: Bool
  /// Whether dates are written yyyy-mm-dd.
  public var usesISODates: Bool

  private var bytes: [UInt8] = []

  /// Makes a writer with its options.
  public init(isRaw: Bool = false, usesISODates: Bool = false) {
    self.isRaw = isRaw
    self.usesISODates = usesISODates
  }

  /// The file of a table.
  ///
  /// - Complexity: O(characters).
  public func file(of sheet: TableSheet) -> [UInt8] {
    var writer = self
    writer.bytes = isRaw ? [] : [0xEF, 0xBB, 0xBF]
    writer.append(sheet.header.map { .text($0) })
    for row in sheet.rows { writer.append(row) }
    return writer.bytes
  }

  private mutating func append(_ cells: [SheetCell]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(0x3B) }
      append(cell)
    }
    bytes += [0x0D, 0x0A]
  }

  private mutating func append(_ cell: SheetCell) {
    switch cell {
    case .text(let text): append(quoted: isRaw ? text : FormulaGuard.added(to: text))
    case .integer(let value): bytes += String(value).utf8
    case .thousandths(let value): bytes += CSVWriter.decimal(value).utf8
    case .day(let day): bytes += CivilDate(day: Int(day.rawValue)).text(iso: usesISODates).utf8
    case .minute(let minute): bytes += CSVWriter.time(minute).utf8
    case .empty: break
    }
  }

  /// Adds a text, in quotes where its characters, or a space at either end, ask for them.
  private mutating func append(quoted text: String) {
    let utf8 = text.utf8
    let isEdged = utf8.first == 0x20 || utf8.last == 0x20
    let needsQuotes =
      isEdged
      || utf8.contains { $0 == 0x3B || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
    guard needsQuotes else {
      bytes += utf8
      return
    }
    bytes.append(0x22)
    for byte in utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  static func decimal(_ thousandths: Int) -> String {
    let (whole, rest) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
    var text = (thousandths < 0 ? "-" : "") + String(whole)
    guard rest > 0 else { return text }
    var digits = String(rest + 1000).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    text += "," + digits
    return text
  }

  static func time(_ minute: Int) -> String {
    let (hours, minutes) = minute.quotientAndRemainder(dividingBy: 60)
    return twoDigits(hours) + ":" + twoDigits(abs(minutes))
  }
}

/// A number below a hundred with a leading zero where it needs one.
func twoDigits(_ number: Int) -> String { (0..<10).contains(number) ? "0\(number)" : "\(number)" }
