import ConstraintSolving
import Programme

/// What takes starts away from a single event: pins, windows, closures, hours, calendars, rooms.
enum ClashTime {
  static func apply(to event: ClashEvent, _ year: SchoolYear, in calendar: inout ClashCalendar) {
    pin(event, &calendar)
    days(event, year, &calendar)
    closures(event, &calendar)
    hours(event, &calendar)
    people(event, &calendar)
    places(event, &calendar)
  }

  /// Takes starts away from people who choose, once they are known to be among those who come.
  static func choosers(
    of event: ClashEvent, among people: Set<PersonID>, in calendar: inout ClashCalendar
  ) {
    var own = event
    own.attendees = event.attendees.filter { people.contains($0.person) && $0.isParticipant }
    // Closures of all are there already; the same clause twice does no harm.
    closures(own, &calendar)
    hours(own, &calendar)
    self.people(own, &calendar)
  }

  private static func pin(_ event: ClashEvent, _ calendar: inout ClashCalendar) {
    guard let pin = event.pin else { return }
    let literal = calendar.clash.on(.pin(event.key))
    let index = calendar.first.distance(to: pin.day)
    for (i, day) in event.days.enumerated() where i != index {
      if let day { calendar.clash.forbid(literal, day) }
    }
    if let start = pin.start {
      for (minute, atMinute) in event.minutes where minute != start {
        calendar.clash.forbid(literal, atMinute)
      }
    }
  }

  /// Rules that know a day by its date alone.
  private static func days(
    _ event: ClashEvent, _ year: SchoolYear, _ calendar: inout ClashCalendar
  ) {
    let programme = calendar.programme
    let context = StartContext(
      programme: programme, activity: event.activity, year: year,
      window: event.activity.window(event.number, in: year), kinds: [], ownKinds: [],
      isPinned: false)
    let rules: [(any DayRule.Type, ClashMember)] = [
      (WindowsEncoding.self, .demand(.windows, event.activityID)),
      (FirstWeeksEncoding.self, .rule(.firstWeeks)),
      (NoticeEncoding.self, .rule(.notice)),
      (LeadTimeEncoding.self, .demand(.leadTime, event.activityID)),
      (BridgeDaysEncoding.self, .rule(.bridgeDays)),
      (NearHolidaysEncoding.self, .rule(.nearHolidays)),
      (LastWeeksEncoding.self, .rule(.lastWeeks)),
    ]
    for (rule, member) in rules where programme.rules.binds(rule.id) {
      for (i, day) in event.days.enumerated() {
        guard let day else { continue }
        let isAgainst = (0..<(rule.judgesFirstDayOnly ? 1 : event.activity.dayCount)).contains {
          rule.amount(on: calendar.day(i + $0), in: context) > 0
        }
        guard isAgainst else { continue }
        if rule.id == .notice, event.pin != nil {
          // A pinned event needs no notice.
          let pin = calendar.clash.on(.pin(event.key))
          let notice = calendar.clash.on(member)
          calendar.clash.demand([pin], where: [notice, day])
        } else {
          let literal = calendar.clash.on(member)
          calendar.clash.forbid(literal, day)
        }
      }
    }
  }

  /// Weekends, public holidays, holidays, quiet periods.
  private static func closures(_ event: ClashEvent, _ calendar: inout ClashCalendar) {
    let programme = calendar.programme
    let isClosing = programme.rules.binds(.closedDays)
    let quiet = programme.rules[.quietWeeks]
    for (i, literal) in event.days.enumerated() {
      guard let literal else { continue }
      for offset in 0..<event.activity.dayCount {
        let date = calendar.day(i + offset)
        if isClosing {
          if date.weekday.isWeekend {
            let rule = calendar.clash.on(.rule(.closedDays))
            calendar.clash.forbid(rule, literal)
          }
          if programme.calendar.isPublicHoliday(date) {
            let holiday = calendar.clash.on(.publicHoliday(date))
            calendar.clash.forbid(holiday, literal)
          }
          for (h, holiday) in programme.calendar.holidays.enumerated()
          where holiday.days.contains(date) {
            forbid(.holiday(h), holiday.kinds, on: literal, i, event, isAll: true, &calendar)
          }
        }
        for (q, period) in programme.calendar.quietPeriods.enumerated()
        where period.days.contains(date) && quiet.isOn && (period.isHard || quiet.isHard) {
          forbid(.quietPeriod(q), period.kinds, on: literal, i, event, isAll: false, &calendar)
        }
      }
    }
  }

  /// Takes a day away from those of some kinds; from everybody where there are none.
  private static func forbid(
    _ member: ClashMember, _ kinds: Set<WorkplaceKind>, on day: BoolVariable, _ index: Int,
    _ event: ClashEvent, isAll: Bool, _ calendar: inout ClashCalendar
  ) {
    let programme = calendar.programme
    let closure = calendar.clash.on(member)
    if kinds.isEmpty || (!event.poolKinds.isEmpty && event.poolKinds.allSatisfy(kinds.contains)) {
      calendar.clash.forbid(closure, day)
      return
    }
    for attendee in event.attendees where isAll || attendee.isParticipant {
      if isExcused(attendee, on: index, calendar) { continue }
      if kinds.contains(programme.organisation.kind(of: attendee.person)) {
        calendar.clash.forbid(closure, attendee.literal, day)
      }
    }
    if !isAll, let place = subject(event, programme),
      kinds.contains(programme.organisation[place].kind)
    {
      calendar.clash.forbid(closure, day)
    }
  }

  /// Whether an event on a day goes on without somebody who is not employed then.
  private static func isExcused(
    _ attendee: ClashAttendee, on day: Int, _ calendar: ClashCalendar
  ) -> Bool {
    attendee.isExcused
      && !calendar.programme.organisation[attendee.person].isEmployed(on: calendar.day(day))
  }

  private static func subject(_ event: ClashEvent, _ programme: Programme) -> WorkplaceID? {
    guard event.activity.subject == .workplace else { return nil }
    return programme.organisation.workplaces.firstIndex { $0.key == event.key.subject }
      .map { WorkplaceID($0) }
  }

  /// Working hours, lunch, Friday afternoon.
  private static func hours(_ event: ClashEvent, _ calendar: inout ClashCalendar) {
    let programme = calendar.programme
    let minutes = event.activity.minutes
    for (minute, literal) in event.minutes {
      func isAgainst(_ rule: any TimeRule.Type, _ kind: WorkplaceKind) -> Bool {
        let context = StartContext(
          programme: programme, activity: event.activity, year: SchoolYear(startYear: 0),
          window: programme.horizon.days, kinds: [kind], ownKinds: [], isPinned: false)
        return rule.amount(from: minute, to: minute + minutes, weekday: .monday, in: context) > 0
      }
      for rule in [WorkingHoursEncoding.self, LunchEncoding.self] as [any TimeRule.Type]
      where programme.rules.binds(rule.id) {
        if !event.poolKinds.isEmpty, event.poolKinds.allSatisfy({ isAgainst(rule, $0) }) {
          let literal_ = calendar.clash.on(.rule(rule.id))
          calendar.clash.forbid(literal_, literal)
        }
        for attendee in event.attendees
        where isAgainst(rule, programme.organisation.kind(of: attendee.person)) {
          let literal_ = calendar.clash.on(.rule(rule.id))
          let excused = event.starts.contains { isExcused(attendee, on: $0.day, calendar) }
          if !excused {
            calendar.clash.forbid(literal_, attendee.literal, literal)
            continue
          }
          for start in event.starts
          where start.minute == minute && !isExcused(attendee, on: start.day, calendar) {
            calendar.clash.forbid(literal_, attendee.literal, start.literal)
          }
        }
      }
    }
    guard programme.rules.binds(.fridayAfternoon) else { return }
    let until = programme.rules[.fridayAfternoon]["until"]
    for start in event.starts where start.minute + minutes > until {
      let isFriday = (0..<event.activity.dayCount).contains {
        calendar.day(start.day + $0).weekday == .friday
      }
      if isFriday {
        let rule = calendar.clash.on(.rule(.fridayAfternoon))
        calendar.clash.forbid(rule, start.literal)
      }
    }
  }

  /// Busy times, days off, own hours, closed workplaces of everybody who comes.
  private static func people(_ event: ClashEvent, _ calendar: inout ClashCalendar) {
    let programme = calendar.programme
    let isBound = programme.rules.binds(.availability)
    let isClosing = programme.rules.binds(.closedDays)
    let minutes = event.activity.minutes
    for attendee in event.attendees {
      let person = programme.organisation[attendee.person]
      let closed = person.workplace.map { programme.organisation[$0].closed } ?? []
      for start in event.starts {
        let isThere = person.isEmployed(on: calendar.day(start.day))
        if !isThere, attendee.isExcused { continue }
        var isFree = isThere
        var isClosed = false
        for offset in 0..<event.activity.dayCount {
          let date = calendar.day(start.day + offset)
          let before = attendee.reserves ? attendee.before : 0
          let span = Span(
            day: date, minute: start.minute - before,
            minutes: minutes + before + (attendee.reserves ? attendee.after : 0))
          if person.daysOff.contains(date.weekday) || Availability.hits(person.busy, span) {
            isFree = false
          }
          if !event.activity.isEvening {
            if let from = person.workFrom, start.minute < from { isFree = false }
            if let to = person.workTo, start.minute + minutes > to { isFree = false }
          }
          if Availability.hits(closed, Span(day: date, minute: start.minute, minutes: minutes)) {
            isClosed = true
          }
        }
        if isBound, !isFree {
          let rule = calendar.clash.on(.rule(.availability))
          calendar.clash.forbid(rule, attendee.literal, start.literal)
        }
        if isClosing, isClosed, let workplace = person.workplace {
          let closure = calendar.clash.on(.closedWorkplace(workplace))
          calendar.clash.forbid(closure, attendee.literal, start.literal)
        }
      }
    }
  }

  /// When places are closed.
  private static func places(_ event: ClashEvent, _ calendar: inout ClashCalendar) {
    let programme = calendar.programme
    for option in event.places {
      let there = option.literal.map { [$0] } ?? []
      for start in event.starts {
        switch option.place {
        case .workplace(let id):
          let closed = programme.organisation[id].closed
          guard programme.rules.binds(.closedDays),
            isClosed(closed, start, event, calendar)
          else { continue }
          let closure = calendar.clash.on(.closedWorkplace(id))
          calendar.clash.forbid(there + [closure, start.literal])
        case .venue(let id):
          let venue = programme.organisation[id]
          guard programme.rules.binds(.venueOpen) else { continue }
          let to = start.minute + event.activity.minutes
          let isShut =
            start.minute < venue.opens || to > venue.closes
            || (0..<event.activity.dayCount).contains {
              !venue.weekdays.contains(calendar.day(start.day + $0).weekday)
            } || isClosed(venue.closed, start, event, calendar)
          guard isShut else { continue }
          let rule = calendar.clash.on(.rule(.venueOpen))
          calendar.clash.located[.rule(.venueOpen), default: []].append(option.place)
          calendar.clash.forbid(there + [rule, start.literal])
        }
      }
    }
  }

  private static func isClosed(
    _ spans: [Span], _ start: ClashStart, _ event: ClashEvent, _ calendar: ClashCalendar
  ) -> Bool {
    (0..<event.activity.dayCount).contains { offset in
      Availability.hits(
        spans,
        Span(
          day: calendar.day(start.day + offset), minute: start.minute,
          minutes: event.activity.minutes))
    }
  }
}
