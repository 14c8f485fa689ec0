public import Programme
public import Verification

extension TimeTable {
  /// The columns of the table: hard rules that forbid some time, then soft rules that cost.
  public var columns: [RuleID] {
    let shown = days
    let hard = Set(shown.flatMap { $0.effect.brokenRules })
    let soft = Set(shown.flatMap { row in row.objections.map(\.rule) }).subtracting(hard)
    return hard.sorted() + soft.sorted()
  }

  /// What stands in a cell: "x" where the rule forbids the time, else what it costs; nothing where
  /// it does not speak against it.
  public func cell(_ row: Row, _ rule: RuleID) -> String {
    if row.effect.brokenRules.contains(rule) { return "x" }
    let cost = row.effect.scores.reduce(0) { $0 + ($1.rule == rule ? $1.cost : 0) }
    return cost > 0 ? "+\(cost)" : ""
  }

  /// A sentence or two on all times together.
  public func summary(_ trial: Trial, for reader: Reader = .planner) -> [Text] {
    if rows.isEmpty {
      return [
        Words.noTimesFit.text
      ]
    }
    let title = trial.words(event)
    let count = Words.count(rows.count, .timesOne, .timesMany)
    var lines = [
      (isOutside ? Words.askedOutside : .askedInWindow).with(title, count, Wording.some(possible))
    ]
    let hard = forbidding.prefix(6)
    if !hard.isEmpty {
      let list = Wording.counted(hard)
      lines.append(
        Words.inTheWay.with(list))
    }
    if let best = rows.filter(\.isPossible).min(by: {
      ($0.effect.cost, $0.moment) < ($1.effect.cost, $1.moment)
    }) {
      let when = Wording.moment(best.moment.day, best.moment.start, trial)
      let rules = Wording.byRule(best.effect.scores, reader)
      let cost = Wording.difference(best.effect.cost)
      lines.append(
        Words.bestTimeIs.with(when, cost) + rules.map { $0.isEmpty ? "." : ": \($0)." })
    }
    return lines
  }

  /// The reasons against the best time of each day, a line for each.
  public func reasons(_ trial: Trial, for reader: Reader, most: Int = 15) -> [Text] {
    var lines = days.prefix(most).map { row -> Text in
      let when = Wording.moment(row.moment.day, row.moment.start, trial)
      let then = trial.words(trial.moved(event, to: row.moment))
      guard row.isPossible else {
        let texts = reader.texts(row.effect.breaches, most: 3, about: then)
        return Words.timeNo.with(when, Text.joined(texts))
      }
      let against = Wording.objections(row.effect, reader, about: then)
      let cost = Wording.difference(row.effect.cost)
      return Words.timePossible.with(when, cost, against)
    }
    if days.count > most {
      lines.append(
        Words.moreDays.with(days.count - most))
    }
    return lines
  }
}
