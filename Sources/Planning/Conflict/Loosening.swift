import Programme

/// One change to a programme that a planner could make, and how it is told.
struct Loosening: Sendable {
  /// The change, as it follows "hvis" and "if".
  let text: Text
  /// How hard it is for the planner.
  let effort: Int
  /// Makes the change.
  let edit: @Sendable (inout Programme) -> Void
}

/// Where and when the events of a clash would be if one member gave way.
struct ClashExample {
  /// An event at a time.
  struct Meeting {
    let event: ClashEvent
    let day: Day
    let start: Int
    /// Where it could be.
    let places: [Place]
    /// Who would be there.
    let people: [PersonID]
  }

  var meetings: [Meeting] = []
}

extension ClashMember {
  /// Whether what a planner could do about it depends on where and when the events could be.
  var needsExample: Bool {
    switch self {
    case .holiday, .closedWorkplace, .person: true
    case .rule(let id):
      [.availability, .workingHours, .venueOpen, .venueCapacity, .cover].contains(id)
    default: false
    }
  }
}

/// The changes by which a member of a clash can give way, each list a ladder from the gentlest step
/// to the whole.
struct Loosenings {
  let programme: Programme
  let clash: Clash
  /// What a plan could look like without the member.
  let example: ClashExample

  /// The ladders of a member.
  func ladders(of member: ClashMember) -> [[Loosening]] {
    switch member {
    case .pin(let key): return [pin(key)]
    case .lock(let label): return [[lock(label)]]
    case .wish(let i): return [[wish(i)]]
    case .holiday(let i): return [holiday(i)]
    case .publicHoliday: return []
    case .quietPeriod(let i): return [quiet(i)]
    case .closedWorkplace(let id): return [[closed(id)]]
    case .demand(let rule, let id): return demand(rule, id)
    case .rule(let id): return rule(id)
    case .criterion(let i): return [[criterion(i)]]
    case .occasion(let key): return occasion(key)
    case .person(let id): return [person(id)]
    case .participants(let id): return participants(id)
    case .pool(let id): return pool(id)
    }
  }

  private func pin(_ key: EventKey) -> [Loosening] {
    let title = ClashWords.title(key, programme)
    var steps: [Loosening] = []
    if let pin = programme.pins.events.first(where: { $0.key == key }), pin.start != nil {
      let day = ClashWords.date(pin.day)
      steps.append(
        Loosening(
          text: Words.wayPinDay.with(title, day),
          effort: 1
        ) { programme in
          for i in programme.pins.events.indices where programme.pins.events[i].key == key {
            programme.pins.events[i].start = nil
          }
        })
    }
    steps.append(
      Loosening(
        text: Words.wayNotPinned.with(title), effort: 2
      ) { $0.pins.events.removeAll { $0.key == key } })
    return steps
  }

  private func lock(_ label: String) -> Loosening {
    Loosening(
      text: Words.wayGroupUnlocked.with(label),
      effort: 3
    ) { $0.pins.groups.removeAll { $0.label == label } }
  }

  private func wish(_ i: Int) -> Loosening {
    let wish = programme.pairs[i]
    let names = ClashWords.names([wish.first, wish.second], programme)
    return Loosening(
      text: wish.together
        ? Words.wayNotTogether.with(names)
        : Words.wayTogether.with(names),
      effort: 2
    ) { $0.pairs.removeAll { $0 == wish } }
  }

  private func holiday(_ i: Int) -> [Loosening] {
    let holiday = programme.calendar.holidays[i]
    let days = example.meetings.flatMap { meeting in
      (0..<meeting.event.activity.dayCount).map { meeting.day.advanced(by: $0) }
    }.filter(holiday.days.contains)
    let lifted = Array(Set(days)).sorted()
    var steps: [Loosening] = []
    if !lifted.isEmpty, lifted.count < holiday.days.count {
      let list = ClashWords.list(lifted.map(ClashWords.day))
      steps.append(
        Loosening(
          text: Words.wayMeetInHoliday.with(HolidayName.text(of: holiday.name), list),
          effort: 8 + 4 * lifted.count
        ) { programme in
          programme.calendar.holidays = programme.calendar.holidays.flatMap { one in
            one == holiday ? Loosenings.split(one, at: lifted) : [one]
          }
        })
    }
    steps.append(
      Loosening(
        text: Words.wayNoHoliday.with(HolidayName.text(of: holiday.name)), effort: 40
      ) { $0.calendar.holidays.removeAll { $0 == holiday } })
    return steps
  }

  /// A holiday without some of its days.
  static func split(_ holiday: Holiday, at days: [Day]) -> [Holiday] {
    var result: [Holiday] = []
    for day in holiday.days.days where !days.contains(day) {
      if let last = result.last, last.days.last.advanced(by: 1) == day {
        result[result.count - 1].days = DayRange(last.days.first, day)
      } else {
        result.append(Holiday(name: holiday.name, days: DayRange(day, day), kinds: holiday.kinds))
      }
    }
    return result
  }

  private func quiet(_ i: Int) -> [Loosening] {
    let period = programme.calendar.quietPeriods[i]
    return [
      Loosening(
        text: Words.wayQuietSoft.with(period.name), effort: 4
      ) { programme in
        programme.rules[.quietWeeks].isHard = false
        for j in programme.calendar.quietPeriods.indices
        where programme.calendar.quietPeriods[j] == period {
          programme.calendar.quietPeriods[j].isHard = false
        }
      }
    ]
  }

  private func closed(_ id: WorkplaceID) -> Loosening {
    let spans = example.meetings.flatMap { meeting in
      (0..<meeting.event.activity.dayCount).map {
        Span(
          day: meeting.day.advanced(by: $0), minute: meeting.start,
          minutes: meeting.event.activity.minutes)
      }
    }.filter { Availability.hits(programme.organisation[id].closed, $0) }
    let days = ClashWords.list(Array(Set(spans.map(\.day))).sorted().map(ClashWords.day))
    let name = programme.organisation[id].name
    return Loosening(
      text: Words.wayOpenDays.with(name, days), effort: 6
    ) { programme in
      programme.organisation.workplaces[id.index].closed = Loosenings.without(
        spans, in: programme.organisation.workplaces[id.index].closed)
    }
  }

  /// Spans with some stretches cut out of them.
  static func without(_ cuts: [Span], in spans: [Span]) -> [Span] {
    var result = spans
    for cut in cuts {
      result = result.flatMap { span in
        span.overlaps(cut)
          ? [
            Span(start: span.start, end: min(span.end, cut.start)),
            Span(start: max(span.start, cut.end), end: span.end),
          ] : [span]
      }
    }
    return Span.merged(result)
  }

  private func criterion(_ i: Int) -> Loosening {
    let name = programme.rules.criteria[i].name
    return Loosening(
      text: Words.wayCriterionWish.with(name),
      effort: 4
    ) { programme in
      for j in programme.rules.criteria.indices where programme.rules.criteria[j].name == name {
        programme.rules.criteria[j].isHard = false
      }
    }
  }
}
