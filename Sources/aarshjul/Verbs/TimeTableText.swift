import Planning
import Programme
import Verification

/// The table of times and rules as text: a row for each day, a lettered column for each rule.
enum TimeTableText {
  static func write(_ table: TimeTable, _ asked: AskedPlan, _ console: Console) {
    AskedPlan.write(table.summary(asked.trial, for: asked.reader), console)
    let columns = table.columns
    let days = table.days.prefix(60)
    guard !days.isEmpty, !columns.isEmpty else { return }
    let times = days.map { row in
      let day = asked.trial.words(row.moment.day).in(console.language)
      return "\(day) \(asked.trial.time(row.moment.start))"
    }
    let marks = columns.indices.map(mark)
    let cells = columns.map { rule in days.map { cell(table.cell($0, rule)) } }
    for part in lines(
      Words.dayHeading.text.in(console.language), times, zip(marks, cells).map { ($0, $1) })
    {
      console.line()
      console.line(console.bold(part[0]))
      for line in part.dropFirst() { console.line(line) }
    }
    for (name, rule) in zip(marks, columns) {
      console.line("  \(HelpText.padded(name, 3)) \(Rule.of(rule).name.in(console.language))")
    }
    console.line(
      Words.tableLegend.text)
    console.line()
    AskedPlan.write(table.reasons(asked.trial, for: asked.reader), console)
  }

  /// The table's lines, the head first; columns that a terminal has no room for stand in further
  /// tables with the same rows.
  static func lines(
    _ heading: String, _ names: [String], _ columns: [(head: String, cells: [String])]
  ) -> [[String]] {
    let first = ([heading] + names).map(\.count).max() ?? 0
    var parts: [[String]] = []
    var room = 0
    for column in columns {
      let width = 2 + (column.cells + [column.head]).reduce(0) { max($0, $1.count) }
      if parts.isEmpty || width > room {
        parts.append(([heading] + names).map { HelpText.padded($0, first) })
        room = HelpText.width - first
      }
      room -= width
      for (row, cell) in ([column.head] + column.cells).enumerated() {
        parts[parts.count - 1][row] += ScoreTable.right(cell, width)
      }
    }
    return parts
  }

  private static func cell(_ text: String) -> String { text.isEmpty ? "·" : text }

  private static func mark(_ position: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return position < letters.count
      ? String(letters[position]) : String(letters[position % letters.count]) + "2"
  }
}
