/// Finds the times at which a rule falls, on the wall clock of its own zone.
///
/// Period by period (a year, month, week, day or hour, as the frequency says), the days that
/// pass every part of the rule are combined with its times of day, BYSETPOS picks from them, and
/// what lies before the first occurrence falls away. A rule without COUNT is entered at the
/// period where the window begins, so that a weekly meeting from years ago costs no more than a
/// new one; a rule with COUNT has to be counted from its start. The form of the method, days as
/// a mask under filters, is that of `dateutil.rrule` (G. Niemeyer, 2003); the tests compare with
/// its results.
///
/// The first occurrence is DTSTART in any case and counts as the first of COUNT. If the rule does
/// not fall on it, the RFC leaves the meaning open; ``startsOffRule`` tells.
struct RecurrenceExpansion {
  /// The wall-clock seconds of the occurrences inside the window, ascending.
  private(set) var occurrences: [Int] = []
  /// Whether the rule does not fall on its own start.
  private(set) var startsOffRule = false

  private let rule: RecurrenceRule
  private let start: Int
  private let last: Int
  private let monthDays: [Int]
  private let months: UInt16
  private let weekdays: UInt8
  private let times: [Int]

  /// Expands a rule.
  ///
  /// - Parameters:
  ///   - rule: the rule.
  ///   - start: the first occurrence, in seconds on the wall clock.
  ///   - until: the last moment at which an occurrence may be, likewise.
  ///   - window: where occurrences are wanted, likewise.
  ///   - budget: how many days may still be looked at; what is left comes back.
  init(
    _ rule: RecurrenceRule, start: Int, until: Int?, window: Range<Int>, budget: inout Int
  ) {
    self.rule = rule
    self.start = start
    last = min(until ?? .max, window.upperBound - 1)
    let day = floorDivide(start, 86_400)
    let date = CivilDate(day: day)
    var monthDays = rule.monthDays
    var months = rule.months
    var weekdays = rule.weekdays
    // What the rule does not say is taken from its start.
    switch rule.frequency {
    case .yearly where !rule.namesDays:
      monthDays = [date.dayOfMonth]
      if months == 0 { months = 1 << UInt16(date.month) }
    case .yearly
    where !rule.weekNumbers.isEmpty && weekdays == 0 && rule.nthWeekdays.isEmpty
      && rule.yearDays.isEmpty && monthDays.isEmpty:
      weekdays = 1 << UInt8(CivilDate.weekday(day))
    case .monthly where monthDays.isEmpty && weekdays == 0 && rule.nthWeekdays.isEmpty:
      monthDays = [date.dayOfMonth]
    case .weekly:
      monthDays = []
      for nth in rule.nthWeekdays { weekdays |= 1 << UInt8(nth.weekday) }
      if weekdays == 0 { weekdays = 1 << UInt8(CivilDate.weekday(day)) }
    case .daily, .hourly:
      for nth in rule.nthWeekdays { weekdays |= 1 << UInt8(nth.weekday) }
    default: break
    }
    self.monthDays = monthDays
    self.months = months
    self.weekdays = weekdays
    times = RecurrenceExpansion.times(of: rule, start: start - day * 86_400)
    run(window: window, budget: &budget)
  }

  /// The times of day at which the rule falls, in seconds, ascending; for an hourly rule those
  /// within the hour.
  private static func times(of rule: RecurrenceRule, start: Int) -> [Int] {
    let isHourly = rule.frequency == .hourly
    let hours = isHourly ? [0] : rule.hours.isEmpty ? [start / 3600] : rule.hours
    let minutes = rule.minutes.isEmpty ? [start / 60 % 60] : rule.minutes
    let seconds = rule.seconds.isEmpty ? [start % 60] : Array(Set(rule.seconds.map { min($0, 59) }))
    var times: [Int] = []
    for hour in hours {
      for minute in minutes {
        for second in seconds.sorted() { times.append(hour * 3600 + minute * 60 + second) }
      }
    }
    return times
  }

  private mutating func run(window: Range<Int>, budget: inout Int) {
    let first = instances(ofPeriod: 0, budget: &budget)
    startsOffRule = !first.contains(start)
    var counted = 1
    if window.contains(start), start <= last { occurrences.append(start) }
    var period = rule.count == nil ? max(0, self.period(containing: window.lowerBound)) : 0
    while periodStart(period) <= last, budget > 0 {
      for instance in instances(ofPeriod: period, budget: &budget) where instance > start {
        counted += 1
        if instance > last { return }
        if let count = rule.count, counted > count { return }
        if instance >= window.lowerBound { occurrences.append(instance) }
      }
      period += 1
    }
  }

  // MARK: Periods

  /// The number of the period, counted from that of the start, in which a time lies at the latest.
  private func period(containing time: Int) -> Int {
    let day = floorDivide(time, 86_400)
    let startDay = floorDivide(start, 86_400)
    let distance: Int
    switch rule.frequency {
    case .yearly: distance = CivilDate(day: day).year - CivilDate(day: startDay).year
    case .monthly: distance = month(of: day) - month(of: startDay)
    case .weekly: distance = (weekStart(of: day) - weekStart(of: startDay)) / 7
    case .daily: distance = day - startDay
    case .hourly: distance = floorDivide(time, 3600) - floorDivide(start, 3600)
    }
    return floorDivide(distance, rule.interval)
  }

  private func month(of day: Int) -> Int {
    let date = CivilDate(day: day)
    return date.year * 12 + date.month - 1
  }

  private func weekStart(of day: Int) -> Int {
    day - (CivilDate.weekday(day) - rule.weekStart + 7) % 7
  }

  /// The days of a period; for an hourly rule the day of its hour.
  private func days(ofPeriod period: Int) -> Range<Int> {
    let startDay = floorDivide(start, 86_400)
    let offset = period * rule.interval
    switch rule.frequency {
    case .yearly:
      let year = CivilDate(day: startDay).year + offset
      let first = CivilDate(year: year, month: 1, dayOfMonth: 1).day
      return first..<first + CivilDate.daysIn(year: year)
    case .monthly:
      let month = month(of: startDay) + offset
      let (year, index) = (floorDivide(month, 12), month - floorDivide(month, 12) * 12)
      let first = CivilDate(year: year, month: index + 1, dayOfMonth: 1).day
      return first..<first + CivilDate.daysIn(month: index + 1, of: year)
    case .weekly:
      let first = weekStart(of: startDay) + offset * 7
      return first..<first + 7
    case .daily: return startDay + offset..<startDay + offset + 1
    case .hourly:
      let day = floorDivide(floorDivide(start, 3600) + offset, 24)
      return day..<day + 1
    }
  }

  private func periodStart(_ period: Int) -> Int {
    if rule.frequency == .hourly {
      return (floorDivide(start, 3600) + period * rule.interval) * 3600
    }
    return days(ofPeriod: period).lowerBound * 86_400
  }

  /// The times of one period that pass the rule, ascending.
  private func instances(ofPeriod period: Int, budget: inout Int) -> [Int] {
    let days = days(ofPeriod: period)
    budget -= days.count
    var instances: [Int] = []
    if rule.frequency == .hourly {
      let hour = floorDivide(start, 3600) + period * rule.interval
      let fits = rule.hours.isEmpty || rule.hours.contains(hour - days.lowerBound * 24)
      if fits, passes(days.lowerBound, CivilDate(day: days.lowerBound)) {
        for time in times { instances.append(hour * 3600 + time) }
      }
    } else {
      var date = CivilDate(day: days.lowerBound)
      var day = days.lowerBound
      while day < days.upperBound {
        let length = CivilDate.daysIn(month: date.month, of: date.year)
        if months == 0 || months >> UInt16(date.month) & 1 != 0 {
          let end = min(days.upperBound, day + length - date.dayOfMonth + 1)
          while day < end {
            if passes(day, date) {
              for time in times { instances.append(day * 86_400 + time) }
            }
            day += 1
            date.dayOfMonth += 1
          }
        } else {
          // A month that is not meant is stepped over whole.
          day += length - date.dayOfMonth + 1
        }
        date = CivilDate(
          year: date.month == 12 ? date.year + 1 : date.year,
          month: date.month == 12 ? 1 : date.month + 1, dayOfMonth: 1)
      }
    }
    budget -= instances.count
    return rule.positions.isEmpty ? instances : picked(from: instances)
  }

  /// The instances at the positions that BYSETPOS names.
  private func picked(from instances: [Int]) -> [Int] {
    var indices: [Int] = []
    for position in rule.positions {
      let index = position > 0 ? position - 1 : instances.count + position
      if instances.indices.contains(index) { indices.append(index) }
    }
    return Array(Set(indices)).sorted().map { instances[$0] }
  }

  // MARK: Days

  /// Whether a day passes every part of the rule that speaks of days.
  private func passes(_ day: Int, _ date: CivilDate) -> Bool {
    if months != 0, months >> UInt16(date.month) & 1 == 0 { return false }
    let isWide = rule.frequency == .yearly || rule.frequency == .monthly
    if weekdays != 0 || (isWide && !rule.nthWeekdays.isEmpty) {
      let weekday = CivilDate.weekday(day)
      if weekdays >> UInt8(weekday) & 1 == 0,
        !isWide || !isNth(weekday, day, date)
      {
        return false
      }
    }
    if !monthDays.isEmpty {
      let fromEnd = date.dayOfMonth - CivilDate.daysIn(month: date.month, of: date.year) - 1
      if !monthDays.contains(date.dayOfMonth), !monthDays.contains(fromEnd) { return false }
    }
    if !rule.yearDays.isEmpty, rule.frequency == .yearly || rule.frequency == .hourly {
      let dayOfYear = day - CivilDate(year: date.year, month: 1, dayOfMonth: 1).day + 1
      let fromEnd = dayOfYear - CivilDate.daysIn(year: date.year) - 1
      if !rule.yearDays.contains(dayOfYear), !rule.yearDays.contains(fromEnd) { return false }
    }
    if !rule.weekNumbers.isEmpty, rule.frequency == .yearly {
      let (week, fromEnd) = weekNumber(day)
      if !rule.weekNumbers.contains(week), !rule.weekNumbers.contains(fromEnd) { return false }
    }
    return true
  }

  /// Whether a day is the nth of its weekday that the rule names, in its month or year.
  private func isNth(_ weekday: Int, _ day: Int, _ date: CivilDate) -> Bool {
    guard !rule.nthWeekdays.isEmpty else { return false }
    let position: Int
    let length: Int
    if rule.frequency == .monthly || months != 0 {
      position = date.dayOfMonth - 1
      length = CivilDate.daysIn(month: date.month, of: date.year)
    } else {
      position = day - CivilDate(year: date.year, month: 1, dayOfMonth: 1).day
      length = CivilDate.daysIn(year: date.year)
    }
    let n = position / 7 + 1
    let fromEnd = -((length - 1 - position) / 7 + 1)
    return rule.nthWeekdays.contains {
      $0.weekday == weekday && ($0.n == n || $0.n == fromEnd)
    }
  }

  /// The number of the week in which a day lies, from the start and from the end of its year.
  ///
  /// A week belongs to the year that holds its fourth day (ISO 8601, for any first weekday).
  private func weekNumber(_ day: Int) -> (week: Int, fromEnd: Int) {
    let fourth = weekStart(of: day) + 3
    let year = CivilDate(day: fourth).year
    let first = CivilDate(year: year, month: 1, dayOfMonth: 1).day
    let week = (fourth - first) / 7 + 1
    let weeks = week + (first + CivilDate.daysIn(year: year) - 1 - fourth) / 7
    return (week, week - weeks - 1)
  }
}

/// The quotient rounded down, also below zero.
func floorDivide(_ dividend: Int, _ divisor: Int) -> Int {
  let quotient = dividend / divisor
  return dividend % divisor < 0 ? quotient - 1 : quotient
}
