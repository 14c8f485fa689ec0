import ConstraintSolving
import Programme

/// Nobody in two places at once, and time to travel between two.
enum ClashOverlap {
  /// Adds both for the events of one person.
  static func apply(to stays: [Stay], _ calendar: inout ClashCalendar) {
    for (i, a) in stays.enumerated() {
      if calendar.events[a.event].isAnonymous { alone(a, &calendar) }
      for b in stays[(i + 1)...] where a.event != b.event {
        let (first, second) = (calendar.events[a.event], calendar.events[b.event])
        if first.chain != second.chain, let choice = a.attendee.choice,
          choice == b.attendee.choice
        {
          continue
        }
        if first.chain == second.chain, a.attendee.isParticipant,
          calendar.programme.rules.binds(.gap), (first.activity.gap?.minimum ?? 0) > 0
        {
          continue
        }
        for (x, y) in pairs(first, a.attendee, second, b.attendee) {
          let rule = calendar.clash.on(.rule(.noOverlap))
          calendar.clash.forbid(rule, a.attendee.literal, b.attendee.literal, x, y)
        }
        travel(a, b, &calendar)
      }
    }
  }

  /// Pairs of starts of two events that share a minute; those of a room have no attendee.
  static func pairs(
    _ a: ClashEvent, _ one: ClashAttendee?, _ b: ClashEvent, _ two: ClashAttendee?
  ) -> [(BoolVariable, BoolVariable)] {
    var result: [(BoolVariable, BoolVariable)] = []
    near(a, b) { x, y, offset in
      let from = x.minute - (one?.before ?? 0)
      let to = x.minute + a.activity.minutes + (one?.after ?? 0)
      let other = y.minute - (two?.before ?? 0) + offset
      let end = y.minute + b.activity.minutes + (two?.after ?? 0) + offset
      if from < end && other < to { result.append((x.literal, y.literal)) }
    }
    return result
  }

  /// Visits the pairs of starts on days that meet, with the minutes from the first's to the
  /// second's midnight.
  private static func near(
    _ a: ClashEvent, _ b: ClashEvent, _ visit: (ClashStart, ClashStart, Int) -> Void
  ) {
    var onDay: [Int: [ClashStart]] = [:]
    for start in b.starts { onDay[start.day, default: []].append(start) }
    for x in a.starts {
      for day in (x.day - b.activity.dayCount + 1)...(x.day + a.activity.dayCount - 1) {
        for y in onDay[day] ?? [] { visit(x, y, 0) }
      }
    }
  }

  /// The meetings of different groups that one event stands for.
  private static func alone(_ stay: Stay, _ calendar: inout ClashCalendar) {
    let event = calendar.events[stay.event]
    var onDay: [Int: [ClashStart]] = [:]
    for start in event.starts { onDay[start.day, default: []].append(start) }
    for x in event.starts {
      for y in onDay[x.day] ?? [] where x.minute < y.minute {
        guard event.span(x, stay.attendee).overlaps(event.span(y, stay.attendee)) else { continue }
        let rule = calendar.clash.on(.rule(.noOverlap))
        calendar.clash.forbid(rule, stay.attendee.literal, x.literal, y.literal)
      }
    }
  }

  /// Between two places on one day there is time to travel and the buffer.
  private static func travel(_ a: Stay, _ b: Stay, _ calendar: inout ClashCalendar) {
    let programme = calendar.programme
    guard programme.rules.binds(.travelBuffer) else { return }
    let (first, second) = (calendar.events[a.event], calendar.events[b.event])
    guard first.places.count * second.places.count <= 16 else { return }
    let buffer = programme.rules[.travelBuffer]["buffer"]
    for from in first.places {
      for to in second.places where from.place != to.place {
        let apart = buffer + programme.organisation.travelMinutes(from: from.place, to: to.place)
        var found: [(BoolVariable, BoolVariable)] = []
        near(first, second) { x, y, _ in
          let (s, t) = (
            first.span(ClashStart(day: 0, minute: x.minute, literal: x.literal), a.attendee),
            second.span(ClashStart(day: 0, minute: y.minute, literal: y.literal), b.attendee)
          )
          if s.overlaps(t) { return }
          let between =
            s.lowerBound < t.lowerBound
            ? t.lowerBound - s.upperBound : s.lowerBound - t.upperBound
          if between < apart { found.append((x.literal, y.literal)) }
        }
        for (x, y) in found {
          let rule = calendar.clash.on(.rule(.travelBuffer))
          let there = [from.literal, to.literal].compactMap { $0 }
          calendar.clash.forbid(
            [rule, a.attendee.literal, b.attendee.literal, x, y] + there)
        }
        if !found.isEmpty {
          calendar.clash.located[.rule(.travelBuffer), default: []] += [from.place, to.place]
        }
      }
    }
  }
}
