import Programme

/// The times at which people can meet as far as is known before anything else is planned.
struct Openings {
  private let ground: Ground
  private let closedDays: Bool
  private let workingHours: Bool
  private let fridayUntil: Int?
  private let lunchUnder: Int?
  private let availability: Bool
  private let firstDays: Int?
  private let noticeFrom: Day?
  private let people: [PersonFacts]
  /// The working hours of each person's kind of workplace.
  private let hoursOf: [WorkingHours]
  private let quiet: [QuietPeriod]

  init(_ ground: Ground) {
    self.ground = ground
    let programme = ground.programme
    let rules = programme.rules
    closedDays = rules.binds(.closedDays)
    workingHours = rules.binds(.workingHours)
    availability = rules.binds(.availability)
    fridayUntil = rules.binds(.fridayAfternoon) ? ground.value(.fridayAfternoon, "until") : nil
    lunchUnder = rules.binds(.lunch) ? ground.value(.lunch, "longMinutes") : nil
    firstDays = rules.binds(.firstWeeks) ? 7 * ground.value(.firstWeeks, "weeks") : nil
    noticeFrom =
      rules.binds(.notice)
      ? programme.horizon.publishingDay.advanced(by: ground.value(.notice, "days")) : nil
    people = ground.people
    let hours = Dictionary(
      uniqueKeysWithValues: WorkplaceKind.allCases.map { ($0, programme.hours(of: $0)) })
    hoursOf = people.map { hours[$0.kind] ?? WorkingHours() }
    let isQuiet = rules[.quietWeeks]
    quiet = programme.calendar.quietPeriods.filter {
      isQuiet.isOn && ($0.isHard || isQuiet.isHard)
    }
  }

  /// Whom an opening is for.
  struct Meeting {
    var activity: Activity
    /// Those who are asked on the days they are employed.
    var members: [PersonID]
    /// The district whose chief is there too, if the chief is.
    var chiefOf: DistrictID?
    /// Whether days count at which no member is employed.
    var isChiefAlone = false
  }

  /// Returns how many openings a meeting has in some days, counting no further than a limit.
  ///
  /// - Complexity: O(days * starts * members).
  func count(_ meeting: Meeting, in days: DayRange, of year: SchoolYear, limit: Int) -> Int {
    var count = 0
    let activity = meeting.activity
    for raw in days.first.rawValue...days.last.rawValue {
      let day = Day(rawValue: raw)
      guard days.contains(DayRange(day, day.advanced(by: activity.dayCount - 1))),
        isPossible(activity, on: day, of: year)
      else { continue }
      let members = meeting.members.filter { ground.people[$0.index].isEmployed(on: day) }
      if members.isEmpty, !meeting.isChiefAlone { continue }
      let chief = ground.chief(of: meeting.chiefOf, on: day)
      for start in activity.starts where isPossible(activity, on: day, at: start) {
        guard members.allSatisfy({ isFree($0, for: activity, on: day, at: start) }),
          chief.map({ isFree(chief: $0, for: activity, on: day, at: start) }) ?? true
        else { continue }
        count += 1
        if count >= limit { return count }
      }
    }
    return count
  }

  /// Whether an activity may be on a day as far as the calendar goes, whoever comes.
  func isPossible(_ activity: Activity, on day: Day, of year: SchoolYear) -> Bool {
    for offset in 0..<activity.dayCount {
      let next = day.advanced(by: offset)
      guard activity.weekdays.contains(next.weekday) else { return false }
      if closedDays, ground.calendar.isClosedForAll(next) { return false }
    }
    if let firstDays, let first = ground.programme.calendar.firstSchoolDay[year.startYear],
      day < first.advanced(by: firstDays)
    {
      return false
    }
    if let noticeFrom, day < noticeFrom { return false }
    return true
  }

  /// Whether an activity may start at a minute of a day as far as Fridays go.
  func isPossible(_ activity: Activity, on day: Day, at start: Int) -> Bool {
    guard let fridayUntil, start + activity.minutes > fridayUntil else { return true }
    return !(0..<activity.dayCount).contains {
      day.advanced(by: $0).weekday == .friday
    }
  }

  /// Whether a participant is free.
  func isFree(_ person: PersonID, for activity: Activity, on day: Day, at start: Int) -> Bool {
    isFree(person, activity, day, start, before: 0, after: 0, isParticipant: true)
  }

  /// Whether the chief of a meeting is free, with preparation and follow-up.
  func isFree(chief: PersonID, for activity: Activity, on day: Day, at start: Int) -> Bool {
    isFree(
      chief, activity, day, start, before: activity.preparation, after: activity.followUp,
      isParticipant: false)
  }

  /// Whether somebody chosen as staff is free.
  func isFree(staff: PersonID, for activity: Activity, on day: Day, at start: Int) -> Bool {
    isFree(staff, activity, day, start, before: 0, after: 0, isParticipant: false)
  }

  private func isFree(
    _ person: PersonID, _ activity: Activity, _ first: Day, _ start: Int, before: Int, after: Int,
    isParticipant: Bool
  ) -> Bool {
    let i = person.index
    let kind = people[i].kind
    let end = start + activity.minutes
    let hours = hoursOf[i]
    if !activity.isEvening {
      if workingHours, start < hours.from || end > hours.to { return false }
      if availability {
        if let from = people[i].workFrom, start < from { return false }
        if let to = people[i].workTo, end > to { return false }
      }
    }
    if let lunchUnder, activity.minutes < lunchUnder, start < hours.lunchTo, hours.lunchFrom < end {
      return false
    }
    for offset in 0..<activity.dayCount {
      let day = first.advanced(by: offset)
      let span = Span(day: day, minute: start, minutes: activity.minutes)
      if closedDays {
        if ground.calendar.isClosed(day, for: kind) { return false }
        if let id = people[i].workplace,
          ground.programme.organisation.workplaces[id.index].closed.overlap(span)
        {
          return false
        }
      }
      if availability {
        let wide = Span(start: span.start - before, end: span.end + after)
        if people[i].isOff(on: day) || !people[i].isEmployed(on: day) { return false }
        if ground.programme.organisation.people[i].busy.overlap(wide) { return false }
      }
      if isParticipant, quiet.contains(where: { $0.concerns(kind, on: day) }) {
        return false
      }
    }
    return true
  }
}

extension QuietPeriod {
  /// Whether a day lies in the period and a kind of workplace is concerned.
  func concerns(_ kind: WorkplaceKind, on day: Day) -> Bool {
    days.contains(day) && (kinds.isEmpty || kinds.contains(kind))
  }
}

extension Activity {
  /// Whether the chief is to be at the meeting of a number, whatever happens with the others.
  func needsChief(at number: Int) -> Bool {
    switch chief {
    case .none: false
    case .all: true
    case .firstAndLast: number == 1 || number == count
    case .count(let wanted): wanted >= count
    }
  }
}

extension Evidence {
  /// How many openings each group has in each window of each activity held for groups, counting no
  /// further than a limit.
  ///
  /// - Complexity: O(groups * days * starts * members).
  func groupWindows(limit: Int) -> [GroupWindow] {
    let openings = Openings(ground)
    var result: [GroupWindow] = []
    for id in programme.activityIDs where programme[id].subject == .group {
      let activity = programme[id]
      for year in ground.years where activity.isDue(in: year) {
        for number in 1...max(1, activity.count) {
          guard let days = ground.window(number, of: activity, in: year) else { continue }
          for (i, group) in plan.groups.enumerated() where !group.members.isEmpty {
            let meeting = Openings.Meeting(
              activity: activity, members: group.members,
              chiefOf: activity.needsChief(at: number) ? group.district : nil)
            let count = openings.count(meeting, in: days, of: year, limit: limit)
            result.append(GroupWindow(group: i, activity: id, days: days, openings: count))
          }
        }
      }
    }
    return result
  }
}

/// The openings of a group in a window.
struct GroupWindow {
  var group: Int
  var activity: ActivityID
  var days: DayRange
  var openings: Int
}
