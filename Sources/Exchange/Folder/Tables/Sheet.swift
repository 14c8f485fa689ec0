import Programme

/// The columns of one kind of table, in the order of the format's description.
protocol SheetColumn: CaseIterable, RawRepresentable<Int> {
  /// The names that a header may have.
  var name: ColumnName { get }
}

/// What is done with columns that have no meaning in a table.
enum ExtraColumns {
  /// Each is a warning.
  case warned
  /// They are kept for whoever wants them.
  case kept
  /// They are passed over: the table may be one that the program wrote with columns for people.
  case passedOver
}

/// A table of the folder with typed access to its cells, collecting every fault on the way.
final class Sheet<Column: SheetColumn> {
  var log: FaultLog
  private(set) var rows: [SheetRow<Column>] = []
  /// The columns that have no meaning here, with their names as written.
  private(set) var extraColumns: [(index: Int, name: String)] = []
  private var header: [String] = []
  private var columns: [Int?] = []

  /// Reads a table; one that lacks a required column has no rows, since each would be a fault.
  ///
  /// - Parameters:
  ///   - file: the path in the folder.
  ///   - bytes: what the file holds.
  ///   - extraColumns: what is done with further columns.
  ///   - wanted: the further columns, folded, that somebody asks for by name.
  init(
    file: String, bytes: [UInt8], extraColumns: ExtraColumns = .warned, wanted: Set<String> = []
  ) {
    log = FaultLog(file: file)
    guard let table = CSVReader.read(bytes, into: &log) else { return }
    header = table.header
    let known = Column.allCases.map(\.name)
    let match = HeaderMatch.match(table, to: known, into: &log)
    columns = match.columns
    sortOut(match, table, known: known, extraColumns, wanted)
    let lacksColumn = zip(known, columns).contains { $0.isRequired && $1 == nil }
    if !lacksColumn { rows = table.records.map { SheetRow(sheet: self, record: $0) } }
  }

  private func sortOut(
    _ match: HeaderMatch, _ table: CSVTable, known: [ColumnName], _ extra: ExtraColumns,
    _ wanted: Set<String>
  ) {
    let absent = zip(known, columns).filter { $1 == nil }.map(\.0)
    let names = absent.filter { !$0.isRequired }.flatMap { [$0.danish] + $0.others }
    let missing = absent.filter(\.isRequired).flatMap { [$0.danish] + $0.others }
    for index in match.unknown {
      let name = table.header[index]
      let folded = HeaderMatch.folded(name)
      if extra == .kept, wanted.contains(folded) {
        extraColumns.append((index, name))
        continue
      }
      if SheetNotes.names.contains(folded) { continue }
      // The missing column that this one probably is has been named already.
      if Nearest.match(name, among: missing) != nil { continue }
      if let nearest = Nearest.match(name, among: names) {
        log.report(
          .columnMayBeMisspelt, row: table.headerRow, column: index + 1, field: name, name, nearest)
      } else if extra == .kept {
        extraColumns.append((index, name))
      } else if extra == .warned {
        log.report(.columnIsUnknown, row: table.headerRow, column: index + 1, field: name, name)
      }
    }
    guard extra == .kept else { return }
    // A column with a meaning of its own may be asked for by its name as well.
    for (index, name) in table.header.enumerated()
    where columns.contains(index) && wanted.contains(HeaderMatch.folded(name)) {
      extraColumns.append((index, name))
    }
  }

  fileprivate func index(of column: Column) -> Int? {
    columns.indices.contains(column.rawValue) ? columns[column.rawValue] : nil
  }

  fileprivate func headerText(_ index: Int) -> String? {
    header.indices.contains(index) ? header[index] : nil
  }

  /// Whether the header has a column.
  func has(_ column: Column) -> Bool { index(of: column) != nil }
}

/// Names of columns in which people keep remarks for themselves; they are never read.
enum SheetNotes {
  static let names: Set<String> = [
    "note", "noter", "notat", "bemærkning", "bemærkninger", "kommentar", "kommentarer", "remark",
    "remarks", "comment", "comments", "notes",
  ]
}

/// A row of a sheet.
struct SheetRow<Column: SheetColumn> {
  fileprivate let sheet: Sheet<Column>
  fileprivate let record: CSVTable.Record

  /// The row in the file, counted from 1.
  var number: Int { record.row }

  /// The text of a cell; empty if the cell is, or the column is not there.
  func text(_ column: Column) -> String {
    sheet.index(of: column).map { record.cells[$0] } ?? ""
  }

  /// The text of a cell of a further column.
  func text(extra index: Int) -> String { record.cells[index] }

  /// The text of a cell that must not be empty.
  func required(_ column: Column) -> String? {
    let text = text(column)
    guard text.isEmpty else { return text }
    report(.cellIsEmpty, column, column.name.danish)
    return nil
  }

  /// A key of the table itself: a short text without the characters that divide lists and paths.
  func key(_ column: Column) -> String? {
    guard let text = required(column) else { return nil }
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      scalar != "/" && scalar != "|" && scalar != "," && scalar.value >= 0x20
    }
    guard isPlain, text.count <= 80 else {
      report(.keyIsUnreadable, column, text)
      return nil
    }
    return text
  }

  func day(_ column: Column) -> Day? {
    value(column, DateText.parse).map { Day(rawValue: Int32(clamping: $0)) }
  }

  func minute(_ column: Column) -> Int? { value(column, CellParser.time) }

  func flag(_ column: Column) -> Bool? { value(column, CellParser.flag) }

  func integer(_ column: Column, in bounds: ClosedRange<Int>) -> Int? {
    value(column) { CellParser.integer($0, in: bounds) }
  }

  func decimal(_ column: Column, in bounds: ClosedRange<Double>) -> Double? {
    value(column) { CellParser.decimal($0, in: bounds) }
  }

  func schoolYear(_ column: Column) -> SchoolYear? {
    value(column, CellParser.schoolYear).map { SchoolYear(startYear: $0) }
  }

  /// The words of a list, divided by commas, `|` or line breaks.
  func list(_ column: Column) -> [String] {
    text(column).split { $0 == "," || $0 == "|" || $0 == "\n" }
      .map { CellText.cleaned(Array($0.utf8)[...]) }.filter { !$0.isEmpty }
  }

  /// A word of a vocabulary; one that is not in it comes with the nearest.
  func word<T>(_ column: Column, _ find: (String) -> T?, among words: [String]) -> T? {
    let text = text(column)
    return text.isEmpty ? nil : word(text, column, find, among: words)
  }

  /// The words of a list, each of a vocabulary.
  func words<T>(_ column: Column, _ find: (String) -> T?, among words: [String]) -> [T] {
    list(column).compactMap { word($0, column, find, among: words) }
  }

  private func word<T>(
    _ text: String, _ column: Column, _ find: (String) -> T?, among words: [String]
  ) -> T? {
    if let value = find(text) { return value }
    if let nearest = Nearest.match(text, among: words) {
      report(.choiceIsMisspelt, column, text, nearest)
    } else {
      report(.choiceIsUnknown, column, text, FaultWord.list(words, words.map(Vocabulary.english)))
    }
    return nil
  }

  /// The position of what a cell refers to; a cell that is empty refers to nothing.
  func reference(_ column: Column, in table: KeyTable) -> Int? {
    let text = text(column)
    return text.isEmpty ? nil : reference(text, column, in: table)
  }

  /// The positions of what the keys of a list refer to.
  func references(_ column: Column, in table: KeyTable) -> [Int] {
    list(column).compactMap { reference($0, column, in: table) }
  }

  private func reference(_ text: String, _ column: Column, in table: KeyTable) -> Int? {
    if let position = table.position(of: text) { return position }
    // Looking for the nearest of many keys takes time, and past the limit nobody sees it.
    if sheet.log.isFull {
      if table.isReliable { report(.referenceIsUnknown, column, table.word.argument, text) }
    } else if let fault = table.fault(for: text) {
      sheet.log.report(
        fault.id, row: number, column: sheet.index(of: column).map { $0 + 1 },
        field: header(column), arguments: fault.arguments)
    }
    return nil
  }

  /// Days from one cell to another, both inclusive; the second may be empty for a single day.
  func days(_ from: Column, _ to: Column) -> DayRange? {
    guard required(from) != nil, let first = day(from) else {
      _ = day(to)
      return nil
    }
    if text(to).isEmpty { return DayRange(first, first) }
    guard let last = day(to) else { return nil }
    guard first <= last else {
      report(.datesAreReversed, to, text(from), text(to))
      return nil
    }
    return DayRange(first, last)
  }

  func report(_ id: FaultID, _ column: Column, _ arguments: String...) {
    sheet.log.report(
      id, row: number, column: sheet.index(of: column).map { $0 + 1 }, field: header(column),
      arguments: arguments)
  }

  /// Where a cell stands.
  func place(_ column: Column) -> Fault.Place {
    Fault.Place(
      file: sheet.log.file, row: number, column: sheet.index(of: column).map { $0 + 1 },
      header: header(column))
  }

  private func header(_ column: Column) -> String {
    sheet.index(of: column).flatMap(sheet.headerText) ?? column.name.danish
  }

  private func value<T>(_ column: Column, _ parse: (String) -> Result<T, Misreading>) -> T? {
    let text = text(column)
    if text.isEmpty { return nil }
    switch parse(text) {
    case .success(let value): return value
    case .failure(let misreading):
      sheet.log.report(
        misreading.id, row: number, column: sheet.index(of: column).map { $0 + 1 },
        field: header(column), arguments: misreading.arguments)
      return nil
    }
  }
}

extension CellParser {
  /// The year in which a school year begins: `2025/26`, `2025/2026`, `2025-26` or `2025`.
  static func schoolYear(_ text: String) -> Result<Int, Misreading> {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" }
    let failure = Result<Int, Misreading>.failure(Misreading(.schoolYearIsUnreadable, text))
    guard (1...2).contains(parts.count), parts[0].count == 4, let year = digits(parts[0]),
      DateText.years.contains(year)
    else { return failure }
    guard parts.count == 2 else { return .success(year) }
    guard let next = digits(parts[1]),
      (parts[1].count == 2 && next == (year + 1) % 100) || next == year + 1
    else { return failure }
    return .success(year)
  }
}
