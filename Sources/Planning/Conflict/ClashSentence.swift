import Programme

/// What a member of a clash says, as a sentence without its full stop.
struct ClashSentence {
  let programme: Programme
  /// The events that take part in the clash.
  let occasions: [EventKey]
  /// The people whom a member concerns.
  let people: [PersonID]
  /// The places that the member concerns.
  var places: [Place] = []
  /// Those of whom it is said that they need a group.
  var grouped: Set<PersonID> = []

  func text(_ member: ClashMember) -> Text {
    let organisation = programme.organisation
    switch member {
    case .pin(let key): return pin(key)
    case .lock(let label): return lock(label)
    case .wish(let i): return wish(i)
    case .holiday(let i):
      let holiday = programme.calendar.holidays[i]
      let days = ClashWords.days(holiday.days)
      return Words.closedInHoliday.with(HolidayName.text(of: holiday.name), days)
    case .publicHoliday(let day):
      let name = programme.calendar.publicHolidays.first { $0.day == day }?.name ?? ""
      let date = ClashWords.day(day)
      return Words.isPublicHoliday.with(date, HolidayName.text(of: name))
    case .quietPeriod(let i):
      let period = programme.calendar.quietPeriods[i]
      let days = ClashWords.days(period.days)
      return Words.nothingInQuiet.with(period.name, days)
    case .closedWorkplace(let id):
      return Words.hasClosedDays.with(organisation[id].name)
    case .demand(let rule, let id): return demand(rule, id)
    case .rule(let id): return rule(id)
    case .criterion(let i):
      let name = programme.rules.criteria[i].name
      return Words.criterionMustHold.with(name)
    case .occasion(let key):
      let title = ClashWords.title(key, programme)
      return Words.isToBeHeld.with(title)
    case .person(let id):
      let name = organisation[id].name
      return grouped.contains(id)
        ? Words.needsGroup.with(name)
        : Words.mustBeThere.with(name)
    case .participants(let id):
      let name = ClashWords.name(id, programme)
      return Words.allMustBeThere.with(people.count, name)
    case .pool(let id):
      let leaders = Words.poolNeedsGroups.with(organisation[id].name, people.count)
      return people.count <= 7
        ? leaders + .same(": ") + ClashWords.names(people, programme) : leaders
    }
  }

  private func pin(_ key: EventKey) -> Text {
    let title = ClashWords.title(key, programme)
    guard let pin = programme.pins.events.first(where: { $0.key == key }) else { return title }
    let day = ClashWords.day(pin.day)
    guard let start = pin.start else { return Words.pinnedToDay.with(title, day) }
    return Words.pinnedToTime.with(title, day, ClashWords.time(start))
  }

  private func lock(_ label: String) -> Text {
    let lock = programme.pins.groups.first { $0.label == label }
    let names = ClashWords.names(lock?.members ?? [], programme)
    return lock?.isWhole ?? false
      ? Words.groupIsLocked.with(label, names)
      : Words.lockedTogether.with(names, label)
  }

  private func wish(_ i: Int) -> Text {
    let wish = programme.pairs[i]
    let names = ClashWords.names([wish.first, wish.second], programme)
    return wish.together
      ? Words.areToBeTogether.with(names)
      : Words.mustNotBeTogether.with(names)
  }

  private func demand(_ rule: RuleID, _ id: ActivityID) -> Text {
    let activity = programme[id]
    let name = ClashWords.name(id, programme)
    switch rule {
    case .windows: return windows(id)
    case .gap:
      guard let gap = activity.gap else { return Rule.of(rule).sentence }
      let (low, high) = (ClashWords.span(gap.minimum), ClashWords.span(gap.maximum))
      return Words.gapBetween.with(name, low, high)
    case .chiefAttends:
      let count: Text
      switch activity.chief {
      case .all: count = Words.allMeetings.text
      case .firstAndLast:
        count = Words.firstAndLast.text
      case .count(let k): count = Words.count(k, .meetingsOne, .meetingsMany)
      case .none: count = Words.noMeetings.text
      }
      return Words.chiefIsAt.with(count, name)
    case .staffing:
      let needs = ClashWords.list(
        activity.staff.map { CommonWord.count($0.count, $0.role) })
      return Words.needsStaff.with(name, needs)
    case .precedence:
      let names = ClashWords.list(activity.after.map { ClashWords.name($0.activity, programme) })
      return Words.mustComeAfter.with(name, names)
    case .seminarPeace:
      let days = ClashWords.span(activity.isolationDays ?? 0)
      return Words.nothingElseAround.with(name, days)
    case .notSameDay:
      let names = ClashWords.list(activity.notSameDay.map { ClashWords.name($0, programme) })
      return Words.notSameDayAs.with(name, names)
    case .leadTime:
      let days = ClashWords.span(activity.leadDays)
      return Words.focusChosenBefore.with(name, days)
    default: return ClashSentence.lowered(Rule.of(rule).sentence)
    }
  }

  private func windows(_ id: ActivityID) -> Text {
    let activity = programme[id]
    let name = ClashWords.name(id, programme)
    var seen: [DayRange] = []
    var parts: [Text] = []
    let keys = occasions.filter { $0.activity == activity.key }
    let shown =
      keys.isEmpty
      ? programme.horizon.schoolYears.flatMap { year in
        (1...max(1, activity.count)).map { (year, $0) }
      } : keys.map { (SchoolYear(startYear: $0.year), $0.number) }
    for (year, number) in shown {
      let window = activity.window(number, in: year)
      guard !seen.contains(window) else { continue }
      seen.append(window)
      let days = ClashWords.days(window)
      parts.append(activity.count > 1 ? Words.windowOfNumber.with(number, days) : days)
    }
    let list = ClashWords.list(parts)
    return Words.mustLieInWindow.with(name, list)
  }

  private func rule(_ id: RuleID) -> Text {
    let setting = programme.rules[id]
    switch id {
    case .groupSize:
      return Words.groupHasSize.with(setting["smallest"], setting["largest"])
    case .chiefDay:
      return Words.count(setting["most"], .chiefDayOne, .chiefDayMany)
    case .chiefSparringWeek:
      return Words.count(setting["most"], .chiefSparringOne, .chiefSparringMany)
    case .leaderWeek:
      let limit = min(setting["never"] - 1, setting.isHard ? setting["most"] : .max)
      return Words.count(limit, .leaderWeekOne, .leaderWeekMany)
    case .firstWeeks:
      let weeks = ClashWords.span(7 * setting["weeks"])
      return Words.firstWeeksFree.with(weeks)
    case .notice:
      let days = ClashWords.span(setting["days"])
      let from = ClashWords.date(programme.horizon.publishingDay)
      return Words.nothingBeforePublishing.with(days, from)
    case .fridayAfternoon:
      let until = ClashWords.time(setting["until"])
      return Words.fridayEnd.with(until)
    case .travelBuffer:
      let minutes = setting["buffer"]
      return Words.travelBetween.with(minutes)
    case .workingHours: return workingHours()
    case .availability:
      return Words.nobodyBusyCalled.text
    case .venueOpen where !places.isEmpty:
      return Words.venueOpenWhenUsed.with(ClashWords.list(places.map(openings)))
    case .venueCapacity where !places.isEmpty:
      let rooms = ClashWords.list(
        places.map { place in
          let (name, room) = capacity(place)
          return Words.hasRoomFor.with(name, room)
        })
      return rooms
    default: return ClashSentence.lowered(Rule.of(id).sentence)
    }
  }

  /// A room, and when it is closed at the time of the meetings.
  private func openings(_ place: Place) -> Text {
    guard case .venue(let id) = place else { return .same(capacity(place).name) }
    let venue = programme.organisation[id]
    let windows = occasions.compactMap { key in
      programme.activity(key.activity).map {
        Span(
          days: programme[$0].window(key.number, in: SchoolYear(startYear: key.year)))
      }
    }
    let closed = venue.closed.filter { span in
      windows.isEmpty || windows.contains { $0.overlaps(span) }
    }
    guard !closed.isEmpty else { return .same(venue.name) }
    let days = closed.map {
      ClashWords.days(DayRange($0.day, Span.day(ofMinute: max($0.start, $0.end - 1))))
    }
    return Words.venueIsShut.with(venue.name, ClashWords.list(days))
  }

  private func capacity(_ place: Place) -> (name: String, room: Int) {
    switch place {
    case .venue(let id):
      (programme.organisation[id].name, programme.organisation[id].capacity)
    case .workplace(let id):
      (programme.organisation[id].name, programme.organisation[id].capacity ?? 0)
    }
  }

  private func workingHours() -> Text {
    let kinds = Array(Set(people.map { programme.organisation.kind(of: $0) })).sorted()
    let parts = kinds.map { kind in
      let hours = programme.hours(of: kind)
      let name = ClashWords.kind(kind)
      let range = "\(ClashWords.time(hours.from))-\(ClashWords.time(hours.to))"
      return Words.kindHours.with(name, range)
    }
    let list = ClashWords.list(parts)
    return parts.isEmpty
      ? ClashSentence.lowered(Rule.of(.workingHours).sentence)
      : Words.withinHours.with(list)
  }

  /// A rule's sentence as part of a longer one.
  static func lowered(_ text: Text) -> Text {
    text.map { text in
      let body = text.hasSuffix(".") ? String(text.dropLast()) : text
      return body.prefix(1).lowercased() + body.dropFirst()
    }
  }
}
