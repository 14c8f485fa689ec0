import ConstraintSolving
import Programme

/// What binds several events: one place at a time, travelling, limits, order, peace, cover.
enum ClashShared {
  /// Adds everything once all events are there.
  ///
  /// - Complexity: O(people * days * starts^2) over the people of several events.
  static func apply(to calendar: inout ClashCalendar) {
    var taken: [PersonID: [Stay]] = [:]
    for (e, event) in calendar.events.enumerated() {
      for attendee in event.attendees {
        taken[attendee.person, default: []].append(Stay(event: e, attendee: attendee))
      }
    }
    for person in taken.keys.sorted() {
      let stays = taken[person] ?? []
      ClashOverlap.apply(to: stays, &calendar)
      ClashLimits.apply(to: stays, person, &calendar)
      peace(stays, &calendar)
    }
    rooms(&calendar)
    notSameDay(&calendar)
    ClashOrder.apply(to: &calendar)
    cover(taken, &calendar)
    departmentCover(&calendar)
  }

  /// Nothing else around a seminar.
  private static func peace(_ stays: [Stay], _ calendar: inout ClashCalendar) {
    guard calendar.programme.rules.binds(.seminarPeace), stays.count > 1 else { return }
    for a in stays {
      let event = calendar.events[a.event]
      guard let quiet = event.activity.isolationDays else { continue }
      let rule = calendar.clash.on(.demand(.seminarPeace, event.activityID))
      let near = calendar.reach(of: a.event, before: quiet, after: quiet)
      for b in stays where b.event != a.event {
        let other = calendar.events[b.event]
        for (i, day) in other.days.enumerated() {
          guard let day else { continue }
          for offset in 0..<other.activity.dayCount {
            guard i + offset < near.count, let close = near[i + offset] else { continue }
            calendar.clash.forbid(rule, a.attendee.literal, b.attendee.literal, close, day)
          }
        }
      }
    }
  }

  /// One event at a time in a venue.
  private static func rooms(_ calendar: inout ClashCalendar) {
    var users: [VenueID: [(Int, BoolVariable?)]] = [:]
    for (e, event) in calendar.events.enumerated() {
      for option in event.places {
        if case .venue(let id) = option.place { users[id, default: []].append((e, option.literal)) }
      }
    }
    for venue in users.keys.sorted() {
      let list = users[venue] ?? []
      for (i, a) in list.enumerated() {
        for b in list[(i + 1)...] where a.0 != b.0 {
          for (x, y) in ClashOverlap.pairs(calendar.events[a.0], nil, calendar.events[b.0], nil) {
            let rule = calendar.clash.on(.rule(.venueFree))
            calendar.clash.forbid([rule, x, y] + [a.1, b.1].compactMap { $0 })
          }
        }
      }
    }
  }

  /// Events of two activities on different days, if they share somebody or one is joint.
  private static func notSameDay(_ calendar: inout ClashCalendar) {
    let programme = calendar.programme
    guard programme.rules.binds(.notSameDay) else { return }
    for (a, event) in calendar.events.enumerated() {
      for (b, other) in calendar.events.enumerated()
      where a != b && event.activity.notSameDay.contains(other.activityID) {
        let isJoint = event.activity.subject == .joint || other.activity.subject == .joint
        var shared: [[BoolVariable]] = isJoint ? [[]] : []
        if !isJoint {
          for one in event.attendees {
            for two in other.attendees where one.person == two.person {
              shared.append([one.literal, two.literal])
            }
          }
        }
        guard !shared.isEmpty else { continue }
        let rule = calendar.clash.on(.demand(.notSameDay, event.activityID))
        let reach = calendar.reach(of: a, before: 0, after: 0)
        for (i, day) in other.days.enumerated() {
          guard let day else { continue }
          for offset in 0..<other.activity.dayCount where i + offset < reach.count {
            guard let same = reach[i + offset] else { continue }
            for people in shared { calendar.clash.forbid([rule, same, day] + people) }
          }
        }
      }
    }
  }

  /// A leader of each workplace stays.
  private static func cover(
    _ taken: [PersonID: [Stay]], _ calendar: inout ClashCalendar
  ) {
    let programme = calendar.programme
    guard programme.rules.binds(.cover), calendar.events.contains(where: \.activity.keepsCover)
    else { return }
    let leaders = programme.organisation.personIDs.filter {
      programme.organisation[$0].leads && programme.organisation[$0].workplace != nil
    }
    let byWorkplace = Dictionary(grouping: leaders) { programme.organisation[$0].workplace }
    for workplace in programme.organisation.workplaceIDs {
      let own = byWorkplace[workplace] ?? []
      let stays = own.map { person in
        (taken[person] ?? []).filter { calendar.events[$0.event].activity.keepsCover }
      }
      guard own.count >= 2, stays.allSatisfy({ !$0.isEmpty }) else { continue }
      let rule = calendar.clash.on(.rule(.cover))
      calendar.clash.located[.rule(.cover), default: []].append(.workplace(workplace))
      for index in 0..<calendar.dayCount {
        let there = own.indices.filter {
          programme.organisation[own[$0]].isEmployed(on: calendar.day(index))
        }
        guard there.count >= 2 else { continue }
        var away: [BoolVariable] = []
        for i in there {
          let literals = stays[i].compactMap { stay -> [BoolVariable]? in
            let event = calendar.events[stay.event]
            let days = (0..<event.activity.dayCount).compactMap { offset in
              index - offset >= 0 ? event.days[index - offset] : nil
            }
            return days.isEmpty ? nil : [stay.attendee.literal] + days
          }
          guard !literals.isEmpty else { break }
          let isAway = calendar.clash.new()
          for pair in literals {
            for day in pair.dropFirst() {
              calendar.clash.demand([isAway], where: [pair[0], day])
            }
          }
          away.append(isAway)
        }
        if away.count == there.count { calendar.clash.forbid([rule] + away) }
      }
    }
  }

  /// Not all beacons of a department in peak hours.
  private static func departmentCover(_ calendar: inout ClashCalendar) {
    let programme = calendar.programme
    let setting = programme.rules[.departmentCover]
    guard setting.binds else { return }
    let beacons = programme.organisation.personIDs.filter {
      programme.organisation[$0].has(.beacon) && programme.organisation[$0].department != nil
    }
    let byDepartment = Dictionary(grouping: beacons) { programme.organisation[$0].department }
    for event in calendar.events where event.activity.keepsDepartmentCover {
      for department in programme.organisation.departments.indices {
        let own = byDepartment[DepartmentID(department)] ?? []
        let there = event.attendees.filter { own.contains($0.person) }.map(\.literal)
        guard !own.isEmpty, there.count == own.count,
          own.allSatisfy({ person in
            programme.horizon.days.days.allSatisfy {
              programme.organisation[person].isEmployed(on: $0)
            }
          })
        else { continue }
        for (minute, literal) in event.minutes
        where minute < setting["peakTo"] && minute + event.activity.minutes > setting["peakFrom"] {
          let rule = calendar.clash.on(.rule(.departmentCover))
          calendar.clash.forbid([rule, literal] + there)
        }
      }
    }
  }
}

/// Somebody at an event.
struct Stay {
  let event: Int
  let attendee: ClashAttendee
}

extension ClashCalendar {
  /// For each day, true where an event has a day from so many days after it to so many before it.
  mutating func reach(of e: Int, before: Int, after: Int) -> [BoolVariable?] {
    let event = events[e]
    var result = [BoolVariable?](repeating: nil, count: dayCount)
    let last = event.activity.dayCount - 1
    if before == 0, after == 0, last == 0 { return event.days }
    for (i, day) in event.days.enumerated() {
      guard let day else { continue }
      for near in max(0, i - before)...min(dayCount - 1, i + last + after) {
        let literal = result[near] ?? clash.new()
        result[near] = literal
        clash.demand([literal], where: [day])
      }
    }
    return result
  }
}
