import Programme

/// A stretch of days on which everything or something is closed.
struct ClosedDays: Hashable {
  var name: String
  var days: DayRange
  /// Whether only some kinds of workplace are closed.
  var isPartial: Bool
}

extension PlanView {
  /// The stretches of a school year on which everything or something is closed, in order: holidays
  /// with their names, and public holidays on weekdays that lie in no holiday of all.
  func closedDays(_ year: SchoolYear) -> [ClosedDays] {
    var result: [ClosedDays] = []
    let geometry = WheelGeometry(days: year.days, centre: YearWheel.centre)
    for holiday in programme.calendar.holidays {
      guard let days = geometry.clipped(holiday.days) else { continue }
      if days.days.allSatisfy(\.weekday.isWeekend) { continue }
      let entry = ClosedDays(
        name: say.holiday(holiday.name), days: days, isPartial: !holiday.kinds.isEmpty)
      // The same days for several kinds are listed once.
      if !result.contains(entry) { result.append(entry) }
    }
    let common = programme.calendar.holidays.filter(\.kinds.isEmpty)
    for holiday in programme.calendar.publicHolidays {
      let day = holiday.day
      guard year.days.contains(day), !day.weekday.isWeekend,
        !common.contains(where: { $0.days.contains(day) })
      else { continue }
      let name = say.holiday(holiday.name)
      result.append(ClosedDays(name: name, days: DayRange(day, day), isPartial: false))
    }
    return result.sorted {
      $0.days.first != $1.days.first ? $0.days.first < $1.days.first : $0.name < $1.name
    }
  }

  /// The names of holidays beside the wheel; a public holiday within the holiday of some is not
  /// named again.
  func holidayCallouts(
    _ holidays: [ClosedDays], _ geometry: WheelGeometry
  ) -> [YearWheel.Callout] {
    holidays.compactMap { holiday in
      let isNamed = holidays.contains {
        $0.isPartial && !holiday.isPartial && $0.days.count > 1
          && $0.days.contains(holiday.days.first) && $0.days.contains(holiday.days.last)
      }
      if isNamed { return nil }
      let middle =
        (geometry.angle(startOf: holiday.days.first) + geometry.angle(endOf: holiday.days.last)) / 2
      return callout(
        holiday.name, words(holiday), middle, Palette.quietInk,
        priority: holiday.days.count > 1 ? 5 : 1)
    }
  }

  /// The days of a holiday, and whether it is not for all.
  func words(_ holiday: ClosedDays) -> String {
    let range = say.range(holiday.days)
    return holiday.isPartial ? say(.closedForSome, range) : range
  }

  /// The names of common days beside the wheel: learning days, courses, seminars.
  ///
  /// The repeats of one occasion share a label as long as they lie within six weeks, or are so many
  /// that labels of their own would fill the side.
  func eventCallouts(
    _ year: SchoolYear, _ district: DistrictID?, _ geometry: WheelGeometry
  ) -> [YearWheel.Callout] {
    struct Occasion: Hashable {
      var activity: ActivityID
      var number: Int
      var subject: String
    }
    var days: [Occasion: [DayRange]] = [:]
    var owners: [Occasion: [String]] = [:]
    var sequence: [Occasion] = []
    for i in order {
      let event = plan.events[i]
      let activity = activity(i)
      guard year.days.contains(event.day), isNamed(activity.kind) else { continue }
      if let district, let own = districtOf[i], own != district { continue }
      let isCohort = activity.subject == .cohort
      let occasion = Occasion(
        activity: event.activity, number: isCohort ? 0 : event.key.number,
        subject: isCohort ? event.key.subject : "")
      if days[occasion] == nil { sequence.append(occasion) }
      days[occasion, default: []].append(event.days)
      owners[occasion, default: []].append(district == nil ? subject(i) : "")
    }
    return sequence.flatMap { occasion -> [YearWheel.Callout] in
      let activity = programme[occasion.activity]
      let ranges = days[occasion] ?? []
      guard let first = ranges.first, let last = ranges.map(\.last).max() else { return [] }
      var name = activity.name
      if activity.subject == .cohort { name += ", " + say.cohort(occasion.subject) }
      if activity.count > 1, occasion.number > 0 { name += " \(occasion.number)" }
      let colour = Palette.colour(activity.kind)
      if activity.subject == .cohort {
        let dates = ranges.map { say.range($0) }.joined(separator: ", ")
        return [
          callout(name, dates, geometry.angle(middleOf: first.first), colour, priority: 6)
        ]
      }
      let parts = separate(ranges, owners: owners[occasion] ?? [])
      if first.first.distance(to: last) <= 42 || parts.count > YearWheel.mostSeparate {
        let range = DayRange(first.first, last)
        let middle = (geometry.angle(startOf: range.first) + geometry.angle(endOf: range.last)) / 2
        let times = ranges.count > 1 ? " " + say(.timesShort, say.number(ranges.count)) : ""
        return [callout(name, say.range(range) + times, middle, colour, priority: 7)]
      }
      return parts.map { range, words in
        callout(name, words, geometry.angle(middleOf: range.first), colour, priority: 4)
      }
    }
  }

  /// The events of an occasion that lie far apart, those of equal days joined, with their words.
  private func separate(_ ranges: [DayRange], owners: [String]) -> [(DayRange, String)] {
    var result: [(range: DayRange, owners: [String])] = []
    for (range, owner) in zip(ranges, owners) {
      if let last = result.last, last.range == range {
        result[result.count - 1].owners.append(owner)
      } else {
        result.append((range, [owner]))
      }
    }
    return result.map { range, owners in
      let dates = say.range(range)
      if owners.count > 1 { return (range, dates + " " + say(.timesShort, "\(owners.count)")) }
      return (range, owners[0].isEmpty ? dates : "\(dates), \(owners[0])")
    }
  }

  private func isNamed(_ kind: ActivityKind) -> Bool {
    switch kind {
    case .learningDay, .course, .leaderSeminar, .administrationSeminar, .capacityBuilding: true
    case .sparringMeeting, .workshop, .conversation, .network, .meeting: false
    }
  }

  private func callout(
    _ name: String, _ dates: String, _ angle: Double, _ colour: String, priority: Int
  ) -> YearWheel.Callout {
    let size = YearWheel.labelSize
    return YearWheel.Callout(
      name: TextMetrics.lines(name, size: size * 1.12, width: YearWheel.labelWidth),
      dates: TextMetrics.lines(dates, size: size, width: YearWheel.labelWidth),
      angle: angle, isRight: angle < 180, colour: colour, priority: priority)
  }
}
