public import Programme
public import Verification

/// Candidate times of an event beside the rules that speak against each: why not then.
public struct TimeTable: Sendable {
  /// What speaks against one time.
  public struct Row: Sendable {
    /// The time.
    public let moment: Trial.Moment
    /// What moving the event there does.
    public let effect: Effect

    /// Whether a hard rule forbids it as the plan stands.
    public var isPossible: Bool { effect.breaches.isEmpty }

    /// The cost of each soft rule that speaks against it, dearest first.
    public var objections: [RuleScore] {
      effect.scores.filter { $0.cost > 0 }.sorted {
        $0.cost != $1.cost ? $0.cost > $1.cost : ($0.rule, $0.detail) < ($1.rule, $1.detail)
      }
    }
  }

  /// The event as it is.
  public let event: PlannedEvent
  /// The times that were asked about, in order.
  public let rows: [Row]
  /// Whether the times lie outside the event's window, because there are none in it.
  public let isOutside: Bool

  /// Tries every time that is asked about.
  ///
  /// Times are those of the activity in the event's window. A single day or time that is asked for
  /// by name is tried even if the activity does not have it, and then the answer says so.
  ///
  /// - Complexity: O(times * events of the people concerned).
  public init(_ event: PlannedEvent, when filter: TimeFilter, _ trial: Trial) {
    self.event = event
    let now = Trial.Moment(day: event.day, start: event.start)
    var moments = trial.moments(of: event).filter { filter.contains($0) && $0 != now }
    let isExact = moments.isEmpty
    if isExact {
      moments = TimeTable.outside(event, filter, trial).filter { $0 != now }
    }
    isOutside = isExact
    let mover = Mover(event, trial, words: true)
    rows = moments.map { Row(moment: $0, effect: mover.effect(to: $0).effect) }
  }

  /// The best time of each day.
  public var days: [Row] {
    var result: [Row] = []
    for row in rows {
      guard let last = result.last, last.moment.day == row.moment.day else {
        result.append(row)
        continue
      }
      if TimeTable.isBetter(row, last) { result[result.count - 1] = row }
    }
    return result
  }

  /// How many times can be used as the plan stands.
  public var possible: Int { rows.filter(\.isPossible).count }

  /// The hard rules that stand in the way, with how many times each does, most first.
  public var forbidding: [(rule: RuleID, times: Int)] {
    var counts: [RuleID: Int] = [:]
    for row in rows { for rule in row.effect.brokenRules { counts[rule, default: 0] += 1 } }
    return counts.map { ($0.key, $0.value) }.sorted {
      $0.times != $1.times ? $0.times > $1.times : $0.rule < $1.rule
    }
  }

  private static func isBetter(_ a: Row, _ b: Row) -> Bool {
    if a.isPossible != b.isPossible { return a.isPossible }
    if a.isPossible { return a.effect.cost < b.effect.cost }
    return (a.effect.breaches.count, a.effect.cost) < (b.effect.breaches.count, b.effect.cost)
  }

  /// Times of a filter that the activity does not have in its window.
  private static func outside(
    _ event: PlannedEvent, _ filter: TimeFilter, _ trial: Trial
  ) -> [Trial.Moment] {
    let starts = filter.start.map { [$0] } ?? trial.programme[event.activity].starts
    if let day = filter.day {
      return starts.map { Trial.Moment(day: day, start: $0) }.filter { filter.contains($0) }
    }
    let days = trial.window(of: event) ?? trial.programme.horizon.days
    let inWindow = moments(days, starts, filter)
    let all = inWindow.isEmpty ? moments(trial.programme.horizon.days, starts, filter) : inWindow
    return Array(all.prefix(400))
  }

  private static func moments(_ days: DayRange, _ starts: [Int], _ filter: TimeFilter)
    -> [Trial.Moment]
  {
    days.days.flatMap { day in starts.map { Trial.Moment(day: day, start: $0) } }
      .filter { filter.contains($0) }
  }
}
