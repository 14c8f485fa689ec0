public import Programme

/// A file to be written, with what it holds; its path is relative to the plan's folder.
public struct ReportFile: Hashable, Sendable {
  /// What a file holds.
  public enum Content: Hashable, Sendable {
    /// A text as it is: a page, a picture, a letter.
    case text(String)
    /// A table, to be spelled as CSV.
    case table(TableSheet)
    /// A calendar, to be spelled as iCalendar.
    case calendar(CalendarFeed)
  }

  /// The path, with `/` between its parts.
  public var path: String
  /// What it holds.
  public var content: Content

  /// Makes a file.
  public init(path: String, content: Content) {
    self.path = path
    self.content = content
  }
}
