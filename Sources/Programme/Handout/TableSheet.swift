/// A value in a cell of a table that is handed on.
public enum SheetCell: Hashable, Sendable {
  /// Words.
  case text(String)
  /// A whole number.
  case integer(Int)
  /// A number in thousandths.
  case thousandths(Int)
  /// A day.
  case day(Day)
  /// A time of day in minutes since midnight.
  case minute(Int)
  /// Nothing.
  case empty

  /// Makes a text, or an empty cell of nothing.
  public init(_ text: String?) { self = text.map { $0.isEmpty ? .empty : .text($0) } ?? .empty }
}

/// A table to hand on as a file: what it says, without how a file spells it.
public struct TableSheet: Hashable, Sendable {
  /// The names of the columns.
  public var header: [String]
  /// The rows, each as long as the header.
  public var rows: [[SheetCell]]

  /// Makes a table; rows that are too short are filled up, those too long are cut.
  public init(header: [String], rows: [[SheetCell]] = []) {
    self.header = header
    self.rows = []
    for row in rows { append(row) }
  }

  /// Adds a row; one that is too short is filled up, one too long is cut.
  public mutating func append(_ row: [SheetCell]) {
    let missing = max(0, header.count - row.count)
    rows.append(
      Array(row.prefix(header.count)) + Array(repeating: SheetCell.empty, count: missing))
  }
}
