import Planning
import Programme
import Reports

/// The results of several scenarios as a table: a row for each measure and rule, a column for each
/// scenario.
struct ScenarioTable {
  private let comparison: ScenarioComparison
  private let programme: Programme
  private let language: Language
  private let prose: Prose

  init(_ comparison: ScenarioComparison, _ programme: Programme, _ language: Language) {
    self.comparison = comparison
    self.programme = programme
    self.language = language
    prose = Prose(language)
  }

  /// The table for a spreadsheet.
  var sheet: TableSheet {
    TableSheet(
      header: [say(.scenarioMeasure)] + comparison.results.map(\.name),
      rows: rows.map { row in [SheetCell(row.title)] + row.cells.map(\.cell) })
  }

  /// The table in text, under a legend of the scenarios' letters.
  var lines: [String] {
    var lines = comparison.results.indices.map { "\(letter($0))  \(comparison.results[$0].name)" }
    lines.append("")
    // Few columns have room for whole names.
    let width = max(11, min(24, 46 / max(1, comparison.results.count)))
    // More scenarios than a terminal is wide stand below each other.
    let room = 46 / width
    for first in stride(from: 0, to: comparison.results.count, by: room) {
      if first > 0 { lines.append("") }
      let shown = first..<min(first + room, comparison.results.count)
      lines.append(
        HelpText.padded("", 34) + shown.map { ScoreTable.right(letter($0), width) }.joined())
      for row in rows {
        var parts = HelpText.wrapped(row.title, 32)
        let last = parts.popLast() ?? ""
        lines += parts
        let cells = shown.map { ScoreTable.right(text(row.cells[$0], width - 1), width) }
        lines.append(HelpText.padded(last, 34) + cells.joined())
      }
    }
    return lines
  }

  private enum Value {
    case words(String)
    case number(Int)
    case nothing

    var cell: SheetCell {
      switch self {
      case .words(let text): SheetCell(text)
      case .number(let number): .integer(number)
      case .nothing: .empty
      }
    }
  }

  private struct Row {
    var title: String
    var cells: [Value]
  }

  private var rows: [Row] {
    let results = comparison.results
    func row(_ title: Words, _ value: (ScenarioResult) -> Value) -> Row {
      Row(title: say(title), cells: results.map(value))
    }
    func number(_ value: Int?) -> Value { value.map { .number($0) } ?? .nothing }
    var rows = [
      row(.scenarioEnding) { .words(say(ending($0))) },
      row(.scenarioUnplaced) { number($0.ending == .blocked ? $0.unplaced : nil) },
      row(.scenarioGroups) { number($0.groupCost) },
      row(.scenarioGroupsProven) {
        $0.plan == nil ? .nothing : .words(say($0.groupsAreProven ? .yes : .no))
      },
      row(.scenarioCalendar) { number($0.calendar?.objective) },
      row(.scenarioBound) { number($0.calendar?.lowerBound) },
      row(.scenarioTotal) { number($0.plan?.score.total) },
      row(.scenarioUnderFirst) { number($0.underFirst?.total) },
      row(.scenarioBreaks) { number($0.underFirst?.hardViolations) },
      row(.scenarioWorst) { number($0.plan.map(\.score.worstBurden)) },
      row(.scenarioWorstName) { result in
        guard let plan = result.plan, let person = plan.score.worstOff else { return .nothing }
        return .words(programme.organisation[person].name)
      },
    ]
    rows += ruleRows
    return rows
  }

  /// What each rule costs in each scenario.
  private var ruleRows: [Row] {
    var keys: [RuleScore] = []
    for score in comparison.results.flatMap({ $0.plan?.score.rules ?? [] }) {
      let key = RuleScore(rule: score.rule, detail: score.detail, amount: 0, cost: 0)
      if !keys.contains(key) { keys.append(key) }
    }
    keys.sort { ($0.rule, $0.detail) < ($1.rule, $1.detail) }
    return keys.map { key in
      func cost(_ result: ScenarioResult) -> Int? {
        result.plan.map { plan in
          plan.score.rules.filter { $0.rule == key.rule && $0.detail == key.detail }
            .reduce(0) { $0 + $1.cost }
        }
      }
      let cells = comparison.results.map { cost($0).map { Value.number($0) } ?? .nothing }
      let name = key.detail.isEmpty ? Rule.of(key.rule).name.in(language) : key.detail
      return Row(title: name, cells: cells)
    }
  }

  private func ending(_ result: ScenarioResult) -> Words {
    switch result.ending {
    case .planned: .yes
    case .blocked: result.isProvenImpossible ? .scenarioImpossible : .scenarioNotFound
    case .stopped: .scenarioStopped
    }
  }

  private func text(_ value: Value, _ width: Int) -> String {
    switch value {
    case .words(let text):
      text.count > width ? String(text.prefix(width - 1)) + "\u{2026}" : text
    case .number(let number): prose.number(number)
    case .nothing: "\u{2013}"
    }
  }

  private func say(_ word: Words) -> String { word.text.in(language) }

  private func letter(_ position: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return position < letters.count ? String(letters[position]) : "\(position + 1)"
  }
}

/// The results of several scenarios as programs read them.
struct ScenariosRecord: Encodable {
  struct Result: Encodable {
    let name: String
    let ending: String
    let isProvenImpossible: Bool
    let unplaced: Int
    let groupCost: Int?
    let groupsAreProven: Bool
    let calendarCost: Int?
    let calendarBound: Int?
    let total: Int?
    let totalUnderFirst: Int?
    let breachesUnderFirst: Int?
    let worstOff: String?
    let worstBurden: Int?
    let rules: [DifferenceRecord]
    let differences: [DifferenceRecord]
  }

  let scenarios: [Result]

  init(_ comparison: ScenarioComparison, _ programme: Programme) {
    let first = comparison.results.first
    scenarios = comparison.results.map { result in
      Result(
        name: result.name, ending: result.ending.rawValue,
        isProvenImpossible: result.isProvenImpossible, unplaced: result.unplaced,
        groupCost: result.groupCost, groupsAreProven: result.groupsAreProven,
        calendarCost: result.calendar?.objective, calendarBound: result.calendar?.lowerBound,
        total: result.plan?.score.total, totalUnderFirst: result.underFirst?.total,
        breachesUnderFirst: result.underFirst?.hardViolations,
        worstOff: result.plan?.score.worstOff.map { programme.organisation[$0].key },
        worstBurden: result.plan?.score.worstBurden,
        rules: result.plan?.score.rules.map(DifferenceRecord.init) ?? [],
        differences: first.map { result.difference(from: $0).map(DifferenceRecord.init) } ?? [])
    }
  }
}
