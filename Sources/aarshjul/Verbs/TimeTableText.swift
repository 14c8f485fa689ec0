import Planning
import Programme
import Verification

/// The table of times and rules as text: a row for each day, a lettered column for each rule.
enum TimeTableText {
  static func write(_ table: TimeTable, _ asked: AskedPlan, _ console: Console) {
    AskedPlan.write(table.summary(asked.trial), console)
    let columns = table.columns
    let days = table.days
    guard !days.isEmpty, !columns.isEmpty else { return }
    console.line()
    let marks = columns.indices.map(mark)
    var head = HelpText.padded(Words.dayHeading.text.in(console.language), 27)
    for name in marks { head += ScoreTable.right(name, 5) }
    console.line(console.bold(head))
    for row in days.prefix(60) {
      let day = asked.trial.words(row.moment.day).in(console.language)
      var line = HelpText.padded("\(day) \(asked.trial.time(row.moment.start))", 27)
      for rule in columns { line += ScoreTable.right(cell(table.cell(row, rule)), 5) }
      console.line(line)
    }
    for (name, rule) in zip(marks, columns) {
      console.line("  \(HelpText.padded(name, 3)) \(Rule.of(rule).name.in(console.language))")
    }
    console.line(
      Words.tableLegend.text)
    console.line()
    AskedPlan.write(table.reasons(asked.trial, for: asked.reader), console)
  }

  private static func cell(_ text: String) -> String { text.isEmpty ? "·" : text }

  private static func mark(_ position: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return position < letters.count
      ? String(letters[position]) : String(letters[position % letters.count]) + "2"
  }
}
