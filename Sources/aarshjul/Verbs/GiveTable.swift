import Planning
import Programme
import Reports

/// What the groups gave and the calendar gained, for the planner.
struct GiveTable {
  let trade: GiveAndGain
  let language: Language

  /// The table in text.
  var lines: [String] {
    func say(_ word: Words) -> String { word.text.in(language) }
    let prose = Prose(language)
    func row(_ title: Words, _ before: String, _ after: String) -> String {
      HelpText.padded(say(title), 34) + ScoreTable.right(before, 16) + ScoreTable.right(after, 16)
    }
    guard !trade.changed.isEmpty else { return HelpText.wrapped(say(.giveNothing), 80) }
    let before = trade.bestGroups + trade.bestCalendar
    let after = trade.groups + trade.calendar
    return [
      row(.giveHeading, say(.giveBest), say(.giveChosen)),
      row(.scenarioGroups, prose.number(trade.bestGroups), prose.number(trade.groups)),
      row(.scenarioCalendar, prose.number(trade.bestCalendar), prose.number(trade.calendar)),
      row(.totalHeading, prose.number(before), prose.number(after)),
    ]
      + HelpText.wrapped(
        Words.giveChanged.with(trade.changed.joined(separator: ", ")).in(language), 80)
  }

  /// The plan for programs, with the exchange as one more member.
  func json(_ plan: String) -> String {
    guard plan.hasPrefix("{\n") else { return plan }
    let record = JSONOutput.text(Record(trade)).split(separator: "\n").joined(separator: "\n  ")
    return "{\n  \"groupsGive\": \(record),\n" + plan.dropFirst(2)
  }

  private struct Record: Encodable {
    let groupsBest: Int
    let groups: Int
    let calendarBest: Int
    let calendar: Int
    let changed: [String]

    init(_ trade: GiveAndGain) {
      groupsBest = trade.bestGroups
      groups = trade.groups
      calendarBest = trade.bestCalendar
      calendar = trade.calendar
      changed = trade.changed
    }
  }
}
