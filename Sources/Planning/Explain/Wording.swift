import Programme
import Verification

/// Small pieces of prose that suggestions and explanations share.
enum Wording {
  /// A cost with its sign, as in "+12", "-3" or "0".
  static func signed(_ cost: Int) -> String { cost > 0 ? "+\(cost)" : "\(cost)" }

  /// A text in which an event that it is plainly about is called "the meeting".
  static func shortened(_ text: Text, _ event: Text?) -> Text {
    guard let event else { return text }
    return Text(
      da: text.danish.replacing(event.danish, with: "mødet"),
      en: text.english.replacing(event.english, with: "the meeting"))
  }

  /// What a text says after the name of its rule.
  static func body(_ match: Match, _ text: Text) -> Text {
    let name = Rule.of(match.rule).name
    let detail = match.detail.isEmpty ? "" : " (\(match.detail))"
    func cut(_ text: String, _ lead: String) -> String {
      text.hasPrefix(lead) ? String(text.dropFirst(lead.count)) : text
    }
    return Text(
      da: cut(text.danish, "\(name.danish)\(detail): "),
      en: cut(text.english, "\(name.english)\(detail): "))
  }

  /// For each rule that costs more what that is and one thing that it says, dearest first.
  static func objections(
    _ effect: Effect, _ reader: Reader, about event: Text?, most: Int = 3
  ) -> Text {
    let worse = effect.scores.filter { $0.cost > 0 }.sorted {
      $0.cost != $1.cost ? $0.cost > $1.cost : ($0.rule, $0.detail) < ($1.rule, $1.detail)
    }
    let parts = worse.prefix(most).map { score -> Text in
      let name = name(score.rule, score.detail)
      let example = effect.gained.filter {
        $0.rule == score.rule && $0.detail == score.detail && $0.strength == .soft
      }.max { $0.cost < $1.cost }
      let body = example.map { Wording.body($0, shortened(reader.text($0), event)) }
      return Text(
        da: "\(name.danish) +\(score.cost)" + (body.map { " – \($0.danish)" } ?? "."),
        en: "\(name.english) +\(score.cost)" + (body.map { " – \($0.english)" } ?? "."))
    }
    return Text(
      da: parts.map(\.danish).joined(separator: " "),
      en: parts.map(\.english).joined(separator: " "))
  }

  /// What a difference of cost means.
  static func difference(_ cost: Int) -> Text {
    switch cost {
    case 0: Text(da: "koster det samme", en: "costs the same")
    case 1...: Text(da: "koster \(cost) mere", en: "costs \(cost) more")
    default: Text(da: "koster \(-cost) mindre", en: "costs \(-cost) less")
    }
  }

  /// The costs of rules, dearest first, as in "Kort vej i gruppen +17, Blandede grupper -6".
  static func byRule(_ scores: [RuleScore]) -> Text {
    let ordered = scores.filter { $0.cost != 0 }.sorted {
      abs($0.cost) != abs($1.cost)
        ? abs($0.cost) > abs($1.cost) : ($0.rule, $0.detail) < ($1.rule, $1.detail)
    }
    func line(_ language: Language) -> String {
      ordered.map { "\(name($0.rule, $0.detail).in(language)) \(signed($0.cost))" }
        .joined(separator: ", ")
    }
    return Text(da: line(.danish), en: line(.english))
  }

  /// The name of a rule, or of the planner's own criterion.
  static func name(_ rule: RuleID, _ detail: String = "") -> Text {
    detail.isEmpty ? Rule.of(rule).name : Text(da: detail, en: detail)
  }

  /// The names of some rules, joined.
  static func names(_ rules: [RuleID]) -> Text {
    Text(
      da: joined(rules.map { Rule.of($0).name.danish }, "og"),
      en: joined(rules.map { Rule.of($0).name.english }, "and"))
  }

  /// A list as in "a, b og c".
  static func joined(_ items: [String], _ and: String) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(and) " + last
  }

  /// A number of times or events with its noun.
  static func count(_ number: Int, _ one: Text, _ many: Text) -> Text {
    Text(
      da: "\(number) \(number == 1 ? one.danish : many.danish)",
      en: "\(number) \(number == 1 ? one.english : many.english)")
  }

  /// A number of possible times.
  static func times(_ number: Int) -> Text {
    count(number, Text(da: "tidspunkt", en: "time"), Text(da: "tidspunkter", en: "times"))
  }

  /// A number of meetings.
  static func meetings(_ number: Int) -> Text {
    count(number, Text(da: "møde", en: "meeting"), Text(da: "møder", en: "meetings"))
  }

  /// A moment with its weekday.
  static func moment(_ day: Day, _ start: Int, _ trial: Trial) -> Text {
    let words = trial.words(day)
    let time = trial.time(start)
    return Text(da: "\(words.danish) kl. \(time)", en: "\(words.english) at \(time)")
  }

  /// The title of an event by its key, or the key itself if the plan does not have it.
  static func title(_ key: EventKey, _ trial: Trial) -> Text {
    trial.event(key).map { trial.title($0) } ?? Text(da: key.text, en: key.text)
  }

  /// The titles and times of some events, joined; of many only the first.
  static func events(_ keys: [EventKey], _ trial: Trial) -> Text {
    trial.list(
      keys.map { key in trial.event(key).map { trial.words($0) } ?? Text(da: key.text, en: key.text)
      })
  }
}
