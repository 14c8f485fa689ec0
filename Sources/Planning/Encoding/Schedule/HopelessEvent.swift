import ChainScheduling
import Programme

/// An event that has no possible start, and what takes its starts away.
struct HopelessEvent: Sendable {
  let key: EventKey
  /// Rules that leave no day or time; empty if people are in the way.
  var rules: [RuleID]
  /// People who are never free when all others are, those most in the way first.
  let people: [PersonID]
}

extension HopelessEvent {
  /// Finds out why an event has no possible start: rules that leave no day, or people who are never
  /// free together.
  static func explain(
    _ key: EventKey, _ context: StartContext, must: [PersonID], table: StartTable,
    _ availability: inout Availability
  ) -> HopelessEvent {
    guard !table.starts.isEmpty else {
      return HopelessEvent(key: key, rules: rules(context), people: [])
    }
    var misses: [(PersonID, Int)] = []
    for person in must {
      var count = 0
      for start in table.starts {
        let minute = Int(start) % 1440
        let isFree = (0..<context.activity.dayCount).allSatisfy {
          availability.isFree(
            person, day: Int(start) / 1440 + $0, from: minute,
            to: minute + context.activity.minutes, evening: context.activity.isEvening)
        }
        if !isFree { count += 1 }
      }
      if count > 0 { misses.append((person, count)) }
    }
    misses.sort { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }
    return HopelessEvent(key: key, rules: [.availability], people: misses.map(\.0))
  }

  /// The binding rules that speak against some start in the window.
  private static func rules(_ context: StartContext) -> [RuleID] {
    var found = Set<RuleID>()
    for day in context.window.days where context.activity.weekdays.contains(day.weekday) {
      for minute in context.activity.starts {
        for (rule, _) in StartTable.amounts(day: day, minute: minute, context)
        where context.programme.rules.binds(rule) {
          found.insert(rule)
        }
      }
      if QuietWeeksEncoding.forbids(day, in: context) { found.insert(.quietWeeks) }
    }
    return found.sorted()
  }
}
