import ConstraintSolving
import Programme

/// The distance between the events of a chain, and what comes after what.
enum ClashOrder {
  static func apply(to calendar: inout ClashCalendar) {
    gaps(&calendar)
    precedences(&calendar)
  }

  private static func gaps(_ calendar: inout ClashCalendar) {
    guard calendar.programme.rules.binds(.gap) else { return }
    for chain in calendar.eventsOfChain {
      for (a, b) in zip(chain, chain.dropFirst()) {
        let (first, second) = (calendar.events[a], calendar.events[b])
        guard let gap = first.activity.gap, !first.isAnonymous,
          second.number == first.number + 1
        else { continue }
        let rule = calendar.clash.on(.demand(.gap, first.activityID))
        apart(a, b, from: gap.minimum, rule: [rule], &calendar)
        within(a, b, to: gap.maximum, rule: [rule], &calendar)
      }
    }
  }

  /// The second starts at least some days after the first's first day.
  private static func apart(
    _ a: Int, _ b: Int, from minimum: Int, rule: [BoolVariable], _ calendar: inout ClashCalendar
  ) {
    guard minimum > -calendar.dayCount else { return }
    let later = calendar.later(a)
    for (i, day) in calendar.events[b].days.enumerated() {
      // The first may not lie after `i - minimum`.
      let bound = i - minimum + 1
      guard let day, bound < calendar.dayCount else { continue }
      if let literal = later[max(0, bound)] { calendar.clash.forbid(rule + [literal, day]) }
    }
  }

  /// The second starts at most some days after the first's first day.
  private static func within(
    _ a: Int, _ b: Int, to maximum: Int, rule: [BoolVariable], _ calendar: inout ClashCalendar
  ) {
    guard maximum < calendar.dayCount else { return }
    let sooner = calendar.sooner(a)
    for (i, day) in calendar.events[b].days.enumerated() {
      // The first may not lie before `i - maximum`.
      let bound = i - maximum - 1
      guard let day, bound >= 0 else { continue }
      if let literal = sooner[min(bound, calendar.dayCount - 1)] {
        calendar.clash.forbid(rule + [literal, day])
      }
    }
  }

  private static func precedences(_ calendar: inout ClashCalendar) {
    let programme = calendar.programme
    guard programme.rules.binds(.precedence) else { return }
    for (l, later) in calendar.events.enumerated() {
      for demand in later.activity.after
      where programme.activities.indices.contains(demand.activity.index) {
        let number = min(later.number, programme[demand.activity].count)
        for (e, earlier) in calendar.events.enumerated()
        where e != l && earlier.activityID == demand.activity && earlier.number == number
          && earlier.key.year == later.key.year
        {
          let rule = calendar.clash.on(.demand(.precedence, later.activityID))
          let minimum = demand.minimumDays + earlier.activity.dayCount - 1
          for one in earlier.attendees where one.isParticipant {
            for two in later.attendees where two.isParticipant && one.person == two.person {
              let people = Array(Set([one.literal, two.literal])).sorted()
              apart(e, l, from: minimum, rule: [rule] + people, &calendar)
            }
          }
        }
      }
    }
  }
}

extension ClashCalendar {
  /// For each day, true where the event may take that day or a later one.
  mutating func later(_ e: Int) -> [BoolVariable?] {
    if let known = laters[e] { return known }
    var result = [BoolVariable?](repeating: nil, count: dayCount)
    var next: BoolVariable?
    for i in stride(from: dayCount - 1, through: 0, by: -1) {
      if let day = events[e].days[i] {
        let literal = clash.new()
        clash.demand([literal], where: [day])
        if let next { clash.demand([literal], where: [next]) }
        next = literal
      }
      result[i] = next
    }
    laters[e] = result
    return result
  }

  /// For each day, true where the event may take that day or an earlier one.
  mutating func sooner(_ e: Int) -> [BoolVariable?] {
    if let known = sooners[e] { return known }
    var result = [BoolVariable?](repeating: nil, count: dayCount)
    var before: BoolVariable?
    for i in 0..<dayCount {
      if let day = events[e].days[i] {
        let literal = clash.new()
        clash.demand([literal], where: [day])
        if let before { clash.demand([literal], where: [before]) }
        before = literal
      }
      result[i] = before
    }
    sooners[e] = result
    return result
  }
}
