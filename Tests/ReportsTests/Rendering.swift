import Programme

@testable import Reports

extension ReportFile {
  /// All that a reader of the file can see, as text.
  var visible: String {
    switch content {
    case .text(let text): return text
    case .table(let sheet):
      let say = Prose(.danish)
      let rows = sheet.rows.map { row in
        row.map { cell in
          switch cell {
          case .text(let text): text
          case .integer(let value): "\(value)"
          case .thousandths(let value): "\(value)"
          case .day(let day): say.date(day)
          case .minute(let minute): say.clock(minute)
          case .empty: ""
          }
        }.joined(separator: ";")
      }
      return ([sheet.header.joined(separator: ";")] + rows).joined(separator: "\n")
    case .calendar(let feed):
      let say = Prose(feed.language)
      let entries = feed.events.map { event in
        [
          event.uid, event.title, event.location, event.details, event.category,
          say.fullDate(event.day), say.hours(event.start, event.minutes),
          event.attendees.map { "\($0.name) \($0.email ?? "")" }.joined(separator: ", "),
        ].joined(separator: "\n")
      }
      let host = feed.organizer.map { "\($0.name) \($0.email ?? "")" } ?? ""
      return ([feed.name, host] + entries).joined(separator: "\n")
    }
  }

  /// The words of the file, without the tags, styles and scripts of a page or picture.
  var words: String {
    guard case .text(let text) = content, text.hasPrefix("<") else { return visible }
    guard let root = try? MarkupReader.read(text) else { return text }
    return root.all.filter { $0.name == "#text" && !["style", "script"].contains($0.parent?.name) }
      .map(\.ownText).joined(separator: "\n")
      + "\n" + root.all.compactMap { $0["aria-label"] }.joined(separator: "\n")
  }
}
