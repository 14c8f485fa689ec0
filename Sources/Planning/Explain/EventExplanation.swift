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
    let mover = Mover(event, trial, tells: false)
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
    var parts = [event.place.map { Words.eventAtPlace.with(what, trial.name($0)) } ?? what]
    if let host = event.host { parts.append(Words.isHost.with(organisation[host].name)) }
    if let chief = event.chief { parts.append(Words.isChief.with(organisation[chief].name)) }
    return Words.takePartInAll.with(Text.joined(parts, by: "; "), event.people.count)
  }

  private func holdLines(_ trial: Trial) -> [Text] {
    switch hold {
    case nil: return []
    case .past:
      return [
        Words.isHeld.text
      ]
    case .pinned:
      return [
        Words.isPinned.text
      ]
    case .frozen:
      return [
        Words.isFrozen.text
      ]
    }
  }

  private func costLines(_ trial: Trial, _ reader: Reader) -> [Text] {
    var lines: [Text] = []
    let own = trial.words(event)
    if costs.isEmpty {
      if breaches.isEmpty { lines.append(Words.timeCostsNothing.text) }
    } else {
      let total = costs.reduce(0) { $0 + $1.cost }
      lines.append(
        Words.timeCosts.with(total))
      lines += Wording.costLines(costs, reader, about: own)
    }
    for text in reader.texts(breaches, about: own) {
      lines.append(Words.breach.with(text).indented(2))
    }
    return lines
  }

  private func windowLines(_ trial: Trial) -> [Text] {
    guard let window else { return [] }
    let from = trial.date(window.first)
    let to = trial.date(window.last)
    let others = Wording.otherTimes(suggestions.tried)
    if suggestions.tried == 0 { return [Words.windowAlone.with(from, to, others)] }
    var lines = [
      Words.windowAndTimes.with(from, to, others, Wording.some(suggestions.clean))
    ]
    let shown = forbidding.prefix(6)
    if !shown.isEmpty {
      let list = Wording.counted(shown)
      lines.append(
        Words.othersFallTo.with(list))
    }
    return lines
  }

  private func otherLines(_ trial: Trial, _ reader: Reader) -> [Text] {
    var lines: [Text] = []
    if let best = suggestions.choices.first {
      if best.effect.cost >= 0 {
        let when = Wording.moment(best.event.day, best.event.start, trial)
        lines.append(
          Words.nearestInCost.with(when, Wording.difference(best.effect.cost)))
      } else {
        lines.append(
          Words.theseAreCheaper.text)
        for choice in suggestions.choices where choice.effect.cost < 0 {
          let when = Wording.moment(choice.event.day, choice.event.start, trial)
          let rules = Wording.byRule(choice.effect.scores, reader)
          lines.append(
            (when + .same(" (\(choice.effect.cost)): ") + rules).indented(2))
        }
      }
    }
    if better.isEmpty { return lines }
    lines.append(
      Words.betterButBreak.text)
    for choice in better.prefix(4) {
      let when = Wording.moment(choice.event.day, choice.event.start, trial)
      let texts = reader.texts(
        choice.effect.breaches, most: 3, about: trial.words(choice.event))
      lines.append(
        (when + .same(" (\(choice.effect.cost)): ") + .joined(texts)).indented(2))
    }
    return lines
  }
}
