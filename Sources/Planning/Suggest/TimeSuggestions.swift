public import Programme
import SolverSupport
public import Verification

/// The best other times of an event, each tried in the plan as it stands.
///
/// Every time of the activity in the event's window is tried that holidays, hours and calendars
/// allow. The event keeps its place, host and staff; who is in post on the day attends. What a time
/// costs is the verifier's own count of the plan so changed, less its count of the plan.
public struct TimeSuggestions: Sendable {
  /// A time, and what the plan would be with it.
  public struct Choice: Sendable, Hashable {
    /// The event as it would be.
    public let event: PlannedEvent
    /// What that does.
    public let effect: Effect
    /// The events that would have to make room.
    public let pushes: [EventKey]

    /// When it would start.
    public var moment: Trial.Moment { Trial.Moment(day: event.day, start: event.start) }
  }

  /// The event as it is.
  public let event: PlannedEvent
  /// How many times the activity has in the event's window.
  public let tried: Int
  /// How many of them holidays, hours and calendars allow.
  public let open: Int
  /// How many of these break no rule at all.
  public let clean: Int
  /// The best times that break nothing, cheapest first, near ones before far ones.
  public let choices: [Choice]
  /// The best times at which other events would have to make room, one a day: those that push
  /// fewest first, then the cheapest.
  public let pushing: [Choice]
  /// Rules that forbid every time, whatever other events do; none where there are choices.
  public let forbidding: [RuleID]

  /// Tries every time.
  ///
  /// - Complexity: O(times * events of the people concerned).
  public init(_ event: PlannedEvent, _ trial: Trial, most: Int = 10) {
    self.event = event
    let now = Trial.Moment(day: event.day, start: event.start)
    let moments = trial.moments(of: event).filter { $0 != now }
    tried = moments.count
    let possible = moments.filter { trial.isOpen($0, for: event) }
    open = possible.count
    var free: [Choice] = []
    var clashing: [Choice] = []
    var fixed: Set<RuleID>?
    let mover = Mover(event, trial, tells: false)
    for (then, effect) in TimeSuggestions.effects(of: possible, mover) {
      let breaches = effect.breaches
      if breaches.isEmpty {
        free.append(Choice(event: then, effect: effect, pushes: []))
        continue
      }
      let alone = Set(
        breaches.filter { $0.events.allSatisfy { $0 == event.key } }.map(\.rule))
      fixed = fixed.map { $0.intersection(alone) } ?? alone
      guard alone.isEmpty else { continue }
      clashing.append(
        Choice(event: then, effect: effect, pushes: effect.others(than: [event.key])))
    }
    clean = free.count
    func distance(_ choice: Choice) -> Int {
      abs(event.day.distance(to: choice.event.day) * 1440 + choice.event.start - event.start)
    }
    free.sort {
      ($0.effect.cost, distance($0), $0.moment) < ($1.effect.cost, distance($1), $1.moment)
    }
    clashing.sort {
      ($0.pushes.count, $0.effect.cost, distance($0), $0.moment.day, $0.moment.start)
        < ($1.pushes.count, $1.effect.cost, distance($1), $1.moment.day, $1.moment.start)
    }
    var seen = Set<Day>()
    clashing = clashing.filter { seen.insert($0.event.day).inserted }
    // Sentences are made only for what is shown.
    let teller = Mover(event, trial, words: true)
    func told(_ choice: Choice) -> Choice {
      Choice(
        event: choice.event, effect: teller.effect(to: choice.moment).effect,
        pushes: choice.pushes)
    }
    choices = free.prefix(most).map(told)
    pushing = clashing.prefix(max(3, most / 2)).map(told)
    forbidding = free.isEmpty && clashing.isEmpty ? (fixed ?? []).sorted() : []
  }
}

extension TimeSuggestions {
  /// What each time does, in the order of the times; they are tried on two threads.
  private static func effects(
    of moments: [Trial.Moment], _ mover: Mover
  ) -> [(event: PlannedEvent, effect: Effect)] {
    Threads.map(moments.count, threads: 2) { mover.effect(to: moments[$0]) }
  }
}

extension TimeSuggestions {
  /// The suggestions as prose, a sentence or two for each.
  public func lines(_ trial: Trial, for reader: Reader = .planner) -> [Text] {
    let title = trial.words(event)
    var lines = [
      Words.timesTried.with(
        title, Wording.otherTimes(tried), Wording.some(open), Wording.some(clean))
    ]
    if choices.isEmpty {
      lines.append(
        forbidding.isEmpty
          ? Words.noOtherTime.text
          : Words.cannotMove.with(Wording.names(forbidding)))
    }
    for (i, choice) in choices.enumerated() {
      lines.append(line(i + 1, choice, trial, reader))
    }
    guard !pushing.isEmpty else { return lines }
    lines.append(
      Words.othersMakeRoom.text)
    for choice in pushing {
      let when = Wording.moment(choice.event.day, choice.event.start, trial)
      let others =
        reader == .planner
        ? Wording.events(choice.pushes, trial) : Wording.meetings(choice.pushes.count)
      let rules = Wording.names(choice.effect.brokenRules)
      lines.append(
        Words.timePushes.with(when, Wording.signed(choice.effect.cost), others, rules).indented(2))
    }
    return lines
  }

  private func line(_ number: Int, _ choice: Choice, _ trial: Trial, _ reader: Reader) -> Text {
    let when = Wording.moment(choice.event.day, choice.event.start, trial)
    let rules = Wording.byRule(choice.effect.scores, reader)
    return .same("\(number)  ") + when + .same("  ") + Wording.difference(choice.effect.cost)
      + rules.map { $0.isEmpty ? "" : ": \($0)" }
  }
}
