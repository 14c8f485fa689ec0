/// A table as it stands in a file: a header and the records under it.
///
/// Texts are trimmed (also of no-break spaces) and in normal form C; a line break inside a
/// quoted cell is a line feed. Rows are counted as a spreadsheet counts them: the header of a
/// file without blank rows on top is row 1, and a cell with a line break does not begin a row.
public struct CSVTable: Sendable {
  /// A row of the file that holds something.
  public struct Record: Sendable {
    /// The row in the file, counted from 1.
    public var row: Int
    /// One text for each column of the header, empty where the row has none.
    public var cells: [String]
  }

  /// The row in the file that holds the header.
  public var headerRow: Int
  /// The names of the columns, without empty ones at the end.
  public var header: [String]
  /// The rows under the header that are not blank.
  public var records: [Record]
  /// The character between cells.
  public var separator: Character
  /// How the file was encoded.
  public var encoding: TextEncoding

  /// The letters by which a spreadsheet names a column counted from 1.
  public static func letters(ofColumn column: Int) -> String {
    var rest = column
    var letters = ""
    while rest > 0 {
      let digit = (rest - 1) % 26
      letters = String(UnicodeScalar(UInt8(65 + digit))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}
