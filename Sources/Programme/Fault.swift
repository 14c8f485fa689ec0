/// Something wrong in the planner's files, or something that cannot hold.
public struct Fault: Hashable, Comparable, Sendable {
  /// How bad it is.
  public enum Severity: String, Hashable, Sendable, Codable {
    /// Planning cannot go on.
    case error
    /// Planning goes on; the planner should look.
    case warning
  }

  /// Where it is: a file of the folder, and a row and a column of it where they are known.
  public struct Place: Hashable, Sendable {
    /// The file, relative to the folder; empty when the folder as a whole is meant.
    public var file: String
    /// The row, from 1.
    public var row: Int?
    /// The column, from 1: the cell of a table, the character of a line of JSON.
    public var column: Int?
    /// The column's header, if it is a table's.
    public var header: String?

    /// Makes a place.
    public init(file: String, row: Int? = nil, column: Int? = nil, header: String? = nil) {
      self.file = file
      self.row = row
      self.column = column
      self.header = header
    }

    /// The place as it is told, as in "pins.csv:3:2 (møde)".
    public var text: String {
      var text = file
      if let row { text += ":\(row)" }
      if let column { text += ":\(column)" }
      if let header { text += " (\(header))" }
      return text
    }
  }

  /// The kind of fault, a stable word such as "unknown-person".
  public var id: String
  /// How bad it is.
  public var severity: Severity
  /// Where it is.
  public var place: Place
  /// What is wrong.
  public var problem: Text
  /// What to write or do instead.
  public var remedy: Text

  /// Makes a fault.
  public init(
    id: String, severity: Severity = .error, place: Place, problem: Text, remedy: Text
  ) {
    self.id = id
    self.severity = severity
    self.place = place
    self.problem = problem
    self.remedy = remedy
  }

  /// Orders by file, row, column, then id.
  public static func < (left: Fault, right: Fault) -> Bool {
    let a = (left.place.file, left.place.row ?? 0, left.place.column ?? 0, left.id)
    let b = (right.place.file, right.place.row ?? 0, right.place.column ?? 0, right.id)
    return a != b ? a < b : left.problem.danish < right.problem.danish
  }

  /// Returns one line with place, problem and remedy.
  public func line(in language: Language) -> String {
    let lead = place.text.isEmpty ? "" : place.text + ": "
    return lead + problem.in(language) + " " + remedy.in(language)
  }
}
