import ChainScheduling
import Programme

/// The fewest and the most days between consecutive events of a chain.
enum GapEncoding: ScheduleRule {
  static let id = RuleID.gap

  static func encode(into encoding: inout ScheduleEncoding) {
    for (i, chain) in encoding.agenda.chains.enumerated() {
      guard let gap = encoding.programme[chain.activity].gap else { continue }
      encoding.problem.chains[i].gapMinimum = Int32(clamping: gap.minimum)
      encoding.problem.chains[i].gapMaximum = Int32(clamping: gap.maximum)
    }
  }

  /// Takes held events off their chains where another held one follows at a distance that is not
  /// allowed any more; returns them as chains of their own.
  static func unbind(_ encoding: inout ScheduleEncoding) -> [Chain] {
    guard encoding.programme.rules[id].isOn else { return [] }
    var result: [Chain] = []
    for (i, chain) in encoding.agenda.chains.enumerated() where !chain.isOptional {
      guard let gap = encoding.programme[chain.activity].gap else { continue }
      let events = encoding.problem.chains[i].events
      let held = events.prefix { encoding.events[Int($0)].isHeld }
      let days = held.map { Int(encoding.problem.events[Int($0)].starts.first ?? 0) / 1440 }
      let isFine = zip(days, days.dropFirst()).allSatisfy { a, b in
        (gap.minimum...max(gap.minimum, gap.maximum)).contains(b - a)
      }
      if isFine { continue }
      result += held.dropLast().map { Chain(events: [$0]) }
      encoding.problem.chains[i].events.removeFirst(held.count - 1)
    }
    return result
  }
}
