public import Programme
public import Verification

/// Why an event is when it is.
public struct EventExplanation: Sendable {
  /// What holds an event at its time, whatever else could be.
  public enum Hold: Sendable, Hashable {
    /// It has been held.
    case past
    /// The planner fixed it by hand.
    case pinned
    /// It lies in the frozen time.
    case frozen
  }

  /// The event.
  public let event: PlannedEvent
  /// What it costs where it is.
  public let costs: [Match]
  /// Hard rules that it breaks; none in a plan that was made here.
  public let breaches: [Match]
  /// What holds it there, if anything does.
  public let hold: Hold?
  /// The days in which it must lie.
  public let window: DayRange?
  /// For each hard rule how many of the times in the window it forbids, most first.
  public let forbidding: [(rule: RuleID, times: Int)]
  /// The best other times.
  public let suggestions: TimeSuggestions

  /// Times that would be cheaper if other events made room.
  public var better: [TimeSuggestions.Choice] {
    suggestions.pushing.filter { $0.effect.cost < 0 }
  }

  /// Explains an event of the plan.
  ///
  /// - Complexity: O(times * events of the people concerned).
  public init(_ event: PlannedEvent, _ trial: Trial, frozen: Bool = false) {
    self.event = event
    let matches = trial.matches(about: [event.key])
    costs = matches.filter { $0.strength == .soft && $0.cost > 0 }
    breaches = matches.filter { $0.strength == .hard }
    if event.day < trial.programme.asOf {
      hold = .past
    } else if trial.programme.pins.events.contains(where: { $0.key == event.key }) {
      hold = .pinned
    } else {
      hold = frozen ? .frozen : nil
    }
    window = trial.window(of: event)
    suggestions = TimeSuggestions(event, trial, most: 5)
    var counts: [RuleID: Int] = [:]
    let now = Trial.Moment(day: event.day, start: event.start)
    let mover = Mover(event, trial)
    for moment in trial.moments(of: event) where moment != now {
      for rule in mover.effect(to: moment).effect.brokenRules {
        counts[rule, default: 0] += 1
      }
    }
    forbidding = counts.map { ($0.key, $0.value) }.sorted {
      $0.times != $1.times ? $0.times > $1.times : $0.rule < $1.rule
    }
  }
}

extension EventExplanation {
  /// The explanation as prose.
  public func lines(_ trial: Trial, for reader: Reader = .planner) -> [Text] {
    var lines = [opening(trial)]
    lines += holdLines(trial)
    lines += costLines(trial, reader)
    lines += windowLines(trial)
    lines += otherLines(trial, reader)
    return lines
  }

  private func opening(_ trial: Trial) -> Text {
    let what = trial.words(event)
    let organisation = trial.programme.organisation
    var danish = "\(what.danish)"
    var english = "\(what.english)"
    if let place = event.place {
      danish += " på \(trial.name(place))"
      english += " at \(trial.name(place))"
    }
    if let host = event.host {
      danish += "; \(organisation[host].name) er vært"
      english += "; \(organisation[host].name) hosts"
    }
    if let chief = event.chief {
      danish += "; \(organisation[chief].name) er med som chef"
      english += "; \(organisation[chief].name) is there as chief"
    }
    let count = event.people.count
    return Text(
      da: "\(danish). \(count) deltager i alt.", en: "\(english). \(count) take part in all.")
  }

  private func holdLines(_ trial: Trial) -> [Text] {
    switch hold {
    case nil: return []
    case .past:
      return [
        Text(
          da: "Mødet er holdt og kan ikke ændres.",
          en: "The meeting has been held and cannot change.")
      ]
    case .pinned:
      return [
        Text(
          da: "Tidspunktet er låst i pins.csv; derfor ligger mødet her.",
          en: "The time is fixed in pins.csv; that is why the meeting is here.")
      ]
    case .frozen:
      return [
        Text(
          da: "Mødet ligger i den frosne periode og flyttes ikke.",
          en: "The meeting is in the frozen time and does not move.")
      ]
    }
  }

  private func costLines(_ trial: Trial, _ reader: Reader) -> [Text] {
    var lines: [Text] = []
    let own = trial.words(event)
    if costs.isEmpty {
      lines.append(
        Text(
          da: "Ingen regel har noget imod tidspunktet: mødet koster intet, hvor det ligger.",
          en: "No rule objects to the time: the meeting costs nothing where it is."))
    } else {
      let total = costs.reduce(0) { $0 + $1.cost }
      lines.append(
        Text(
          da: "Det koster \(total), hvor det ligger:", en: "It costs \(total) where it is:"))
      for match in costs.sorted(by: { $0.cost > $1.cost }).prefix(8) {
        let text = Wording.shortened(reader.text(match), own)
        lines.append(
          Text(da: "  \(match.cost)  \(text.danish)", en: "  \(match.cost)  \(text.english)"))
      }
    }
    for text in reader.texts(breaches, about: own) {
      lines.append(Text(da: "  BRUD  \(text.danish)", en: "  BREACH  \(text.english)"))
    }
    return lines
  }

  private func windowLines(_ trial: Trial) -> [Text] {
    guard let window else { return [] }
    let from = trial.date(window.first)
    let to = trial.date(window.last)
    let tried = suggestions.tried
    var lines = [
      Text(
        da: "Mødet skal ligge fra \(from) til \(to). Der er \(tried) andre tidspunkter i det "
          + "vindue; \(suggestions.clean) kan bruges, som planen er.",
        en: "The meeting must lie from \(from) to \(to). There are \(tried) other times in that "
          + "window; \(suggestions.clean) can be used as the plan stands.")
    ]
    let shown = forbidding.prefix(6)
    if !shown.isEmpty {
      func list(_ language: Language) -> String {
        shown.map { "\(Rule.of($0.rule).name.in(language)) (\($0.times))" }
          .joined(separator: ", ")
      }
      lines.append(
        Text(
          da: "De andre falder for: \(list(.danish)).",
          en: "The others fall to: \(list(.english))."))
    }
    return lines
  }

  private func otherLines(_ trial: Trial, _ reader: Reader) -> [Text] {
    var lines: [Text] = []
    if let best = suggestions.choices.first {
      if best.effect.cost >= 0 {
        let when = Wording.moment(best.event.day, best.event.start, trial)
        lines.append(
          Text(
            da: "Intet frit tidspunkt er billigere; det nærmeste i pris er \(when.danish), som "
              + "\(Wording.difference(best.effect.cost).danish).",
            en: "No free time is cheaper; the nearest in cost is \(when.english), which "
              + "\(Wording.difference(best.effect.cost).english)."))
      } else {
        lines.append(
          Text(
            da: "Disse frie tidspunkter er billigere:", en: "These free times are cheaper:"))
        for choice in suggestions.choices where choice.effect.cost < 0 {
          let when = Wording.moment(choice.event.day, choice.event.start, trial)
          let rules = Wording.byRule(choice.effect.scores)
          lines.append(
            Text(
              da: "  \(when.danish) (\(choice.effect.cost)): \(rules.danish)",
              en: "  \(when.english) (\(choice.effect.cost)): \(rules.english)"))
        }
      }
    }
    if better.isEmpty { return lines }
    lines.append(
      Text(
        da: "Bedre tidspunkter, og hvad de ville bryde:",
        en: "Better times, and what they would break:"))
    for choice in better.prefix(4) {
      let when = Wording.moment(choice.event.day, choice.event.start, trial)
      let texts = reader.texts(
        choice.effect.breaches, most: 3, about: trial.words(choice.event))
      lines.append(
        Text(
          da: "  \(when.danish) (\(choice.effect.cost)): "
            + texts.map(\.danish).joined(separator: " "),
          en: "  \(when.english) (\(choice.effect.cost)): "
            + texts.map(\.english).joined(separator: " ")))
    }
    return lines
  }
}
