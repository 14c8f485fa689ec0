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

extension ScheduleEncoding {
  /// Finds the events that somebody must attend who may attend none.
  mutating func findForbidden() {
    for (limit, rule) in zip(problem.limits, limitRules) where limit.hard < 1 {
      let bound = Set(limit.resources)
      for (e, event) in problem.events.enumerated()
      where event.classes & limit.classes != 0 && !events[e].isHeld
        && !event.starts.isEmpty && !problem.chains[events[e].chain].isOptional
      {
        let people = event.uses.map(\.resource).filter(bound.contains)
        guard !people.isEmpty else { continue }
        hopeless.append(
          HopelessEvent(
            key: key(ofEvent: e), rules: [rule], people: people.map { PersonID(rawValue: $0) }))
      }
    }
  }
}

extension HopelessEvent {
  /// Finds out why an event has no possible start: rules that leave no day, or people who are never
  /// free together at the starts that are left, with the rules that alone take more starts than these.
  ///
  /// Starts that do not count, `besides` those that are left, are not looked at.
  static func explain(
    _ key: EventKey, _ context: StartContext, must: [PersonID], starts: [Int32],
    besides isOut: (Int32) -> Bool, _ availability: inout Availability
  ) -> HopelessEvent {
    let against = against(context, besides: isOut)
    guard !starts.isEmpty else {
      return HopelessEvent(key: key, rules: Set(against.joined()).sorted(), people: [])
    }
    var alone: [RuleID: Int] = [:]
    for rules in against where rules.count == 1 { alone[rules[0], default: 0] += 1 }
    let closing = alone.filter { $0.value > starts.count }.keys.sorted()
    var misses: [(PersonID, Int)] = []
    for person in must {
      var count = 0
      for start in starts {
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
    return HopelessEvent(key: key, rules: closing + [.availability], people: misses.map(\.0))
  }

  /// The binding rules that speak against each start in the window.
  private static func against(
    _ context: StartContext, besides isOut: (Int32) -> Bool
  ) -> [[RuleID]] {
    let origin = context.programme.horizon.days.first
    var result: [[RuleID]] = []
    for day in context.window.days where context.activity.weekdays.contains(day.weekday) {
      let isQuiet = QuietWeeksEncoding.forbids(day, in: context)
      for minute in context.activity.starts
      where !isOut(Int32(clamping: origin.distance(to: day) * 1440 + minute)) {
        var rules = StartTable.amounts(day: day, minute: minute, context).map(\.0)
          .filter { context.programme.rules.binds($0) }
        if isQuiet, !rules.contains(.quietWeeks) { rules.append(.quietWeeks) }
        result.append(rules)
      }
    }
    return result
  }
}
