import Programme
import Verification

/// Small pieces of prose that suggestions and explanations share.
enum Wording {
  /// A number with its thousands marked.
  static func number(_ value: Int) -> Text {
    Text(da: Numeral.grouped(value, .danish), en: Numeral.grouped(value, .english))
  }

  /// A cost with its sign, as in "+12", "-3" or "0".
  static func signed(_ cost: Int) -> Text { .same(cost > 0 ? "+" : "") + number(cost) }

  /// A text in which an event that it is plainly about is called "the meeting".
  static func shortened(_ text: Text, _ event: Text?) -> Text {
    guard let event else { return text }
    let meeting = Words.theMeeting.text
    return Text(
      da: text.danish.replacing(event.danish, with: meeting.danish),
      en: text.english.replacing(event.english, with: meeting.english))
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
    let known = reader.known(effect.scores.filter { $0.cost > 0 })
    let worse = known.scores.sorted {
      $0.cost != $1.cost ? $0.cost > $1.cost : ($0.rule, $0.detail) < ($1.rule, $1.detail)
    }
    var parts = worse.prefix(most).map { score -> Text in
      let name = name(score.rule, score.detail)
      let example = effect.gained.filter {
        $0.rule == score.rule && $0.detail == score.detail && $0.strength == .soft
      }.max { $0.cost < $1.cost }
      let body = example.map { Wording.body($0, shortened(reader.text($0), event)) }
      return name + .same(" ") + signed(score.cost)
        + (body.map { .same(" – ") + $0 } ?? .same("."))
    }
    if known.otherCost > 0 {
      parts.append(Words.otherReasons.text + .same(" ") + signed(known.otherCost) + .same("."))
    }
    return .joined(parts)
  }

  /// What a difference of cost means.
  static func difference(_ cost: Int) -> Text {
    switch cost {
    case 0: Words.costsTheSame.text
    case 1...: Words.costsMore.with(cost)
    default: Words.costsLess.with(-cost)
    }
  }

  /// The costs of rules, dearest first, as in "Kort vej i gruppen +17, Blandede grupper -6"; what the
  /// reader may not know comes last and together.
  static func byRule(_ scores: [RuleScore], _ reader: Reader) -> Text {
    let known = reader.known(scores)
    let ordered = known.scores.filter { $0.cost != 0 }.sorted {
      abs($0.cost) != abs($1.cost)
        ? abs($0.cost) > abs($1.cost) : ($0.rule, $0.detail) < ($1.rule, $1.detail)
    }
    var parts = ordered.map { name($0.rule, $0.detail) + .same(" ") + signed($0.cost) }
    if known.otherCost != 0 {
      parts.append(Words.otherReasons.text + .same(" ") + signed(known.otherCost))
    }
    return .joined(parts, by: ", ")
  }

  /// The name of a rule, or of the planner's own criterion.
  static func name(_ rule: RuleID, _ detail: String = "") -> Text {
    detail.isEmpty ? Rule.of(rule).name : .same(detail)
  }

  /// The names of some rules, joined.
  static func names(_ rules: [RuleID]) -> Text {
    .list(rules.map { Rule.of($0).name })
  }

  /// Names as in "a, b og c".
  static func joined(_ names: [String]) -> Text { .list(names.map(Text.same)) }

  /// A number of meetings.
  static func meetings(_ number: Int) -> Text {
    Words.count(number, .meetingsOne, .meetingsMany)
  }

  /// How many of several there are; a zero reads badly.
  static func some(_ number: Int) -> Text {
    number == 0 ? Words.noneOfThem.text : .same("\(number)")
  }

  /// A number of times besides the one that is.
  static func otherTimes(_ number: Int) -> Text {
    number == 0 ? Words.noOtherTimes.text : Words.count(number, .otherTimesOne, .otherTimesMany)
  }

  /// What something costs and why, as an item of a list.
  static func costLine(_ cost: Int, _ text: Text) -> Text {
    (number(cost) + .same("  ") + text).indented(2)
  }

  /// What something costs, a line for each reason, dearest first.
  ///
  /// What is not told one by one has a line of its own, so that the lines add up. An event that all of
  /// it is about is called "the meeting".
  static func costLines(
    _ costs: [Match], _ reader: Reader, about event: Text? = nil, most: Int = 8
  ) -> [Text] {
    let known = reader.known(costs)
    let matches = known.matches.sorted { $0.cost > $1.cost }
    let told = matches.prefix(matches.count > most ? most - 1 : most)
    var lines = told.map { costLine($0.cost, shortened(reader.text($0), event)) }
    let rest = matches.dropFirst(told.count)
    if !rest.isEmpty {
      lines.append(
        costLine(rest.reduce(0) { $0 + $1.cost }, Words.moreReasons.with(rest.count)))
    }
    if known.otherCost != 0 {
      lines.append(costLine(known.otherCost, Words.otherReasons.text))
    }
    return lines
  }

  /// A rule by its name, and what it says.
  static func ruleSays(_ rule: Rule, _ text: Text) -> Text { rule.name + .same(": ") + text }

  /// Rules with how often each speaks, as in "Kort vej i gruppen (3), Frokost (1)".
  static func counted(_ rules: some Sequence<(rule: RuleID, times: Int)>) -> Text {
    .joined(rules.map { Rule.of($0.rule).name + .same(" (\($0.times))") }, by: ", ")
  }

  /// A moment with its weekday.
  static func moment(_ day: Day, _ start: Int, _ trial: Trial) -> Text {
    let words = trial.words(day)
    let time = trial.time(start)
    return Words.momentAt.with(words, time)
  }

  /// The title of an event by its key, or the key itself if the plan does not have it.
  static func title(_ key: EventKey, _ trial: Trial) -> Text {
    trial.event(key).map { trial.title($0) } ?? .same(key.text)
  }

  /// The titles and times of some events, joined; of many only the first.
  static func events(_ keys: [EventKey], _ trial: Trial) -> Text {
    trial.list(
      keys.map { key in trial.event(key).map { trial.words($0) } ?? .same(key.text) })
  }
}
