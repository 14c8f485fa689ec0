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
  public func summary(_ trial: Trial) -> [Text] {
    if rows.isEmpty {
      return [
        Text(
          da: "Der er ingen andre tidspunkter, der passer på det spørgsmål.",
          en: "There are no other times that fit the question.")
      ]
    }
    let title = trial.words(event)
    let count = Wording.times(rows.count)
    var lines = [
      Text(
        da: "\(title.danish). Der spørges til \(count.danish)"
          + (isOutside ? ", som mødet ellers ikke har" : " i mødets vindue")
          + "; \(possible) kan bruges, som planen er.",
        en: "\(title.english). The question is about \(count.english)"
          + (isOutside ? " that the meeting does not have" : " in the meeting's window")
          + "; \(possible) can be used as the plan stands.")
    ]
    let hard = forbidding.prefix(6)
    if !hard.isEmpty {
      func list(_ language: Language) -> String {
        hard.map { "\(Rule.of($0.rule).name.in(language)) (\($0.times))" }
          .joined(separator: ", ")
      }
      lines.append(
        Text(
          da: "I vejen står: \(list(.danish)).", en: "In the way: \(list(.english))."))
    }
    if let best = rows.filter(\.isPossible).min(by: {
      ($0.effect.cost, $0.moment) < ($1.effect.cost, $1.moment)
    }) {
      let when = Wording.moment(best.moment.day, best.moment.start, trial)
      let rules = Wording.byRule(best.effect.scores)
      let tail = rules.danish.isEmpty ? Text(da: "", en: "") : rules
      lines.append(
        Text(
          da: "Det bedste er \(when.danish), som \(Wording.difference(best.effect.cost).danish)"
            + (tail.danish.isEmpty ? "." : ": \(tail.danish)."),
          en: "The best is \(when.english), which \(Wording.difference(best.effect.cost).english)"
            + (tail.english.isEmpty ? "." : ": \(tail.english).")))
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
        return Text(
          da: "\(when.danish): nej. " + texts.map(\.danish).joined(separator: " "),
          en: "\(when.english): no. " + texts.map(\.english).joined(separator: " "))
      }
      let against = Wording.objections(row.effect, reader, about: then)
      let cost = Wording.difference(row.effect.cost)
      return Text(
        da: "\(when.danish): mulig, \(cost.danish). " + against.danish,
        en: "\(when.english): possible, \(cost.english). " + against.english)
    }
    if days.count > most {
      lines.append(
        Text(da: "og \(days.count - most) dage til.", en: "and \(days.count - most) more days."))
    }
    return lines
  }
}
