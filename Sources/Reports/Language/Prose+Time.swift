import Programme

extension Prose {
  /// Returns a date in full.
  ///
  /// As in "mandag den 5. oktober 2026".
  func fullDate(_ day: Day) -> String { self(CommonWord.fullDate(day)) }

  /// Returns a date with its year.
  ///
  /// As in "5. oktober 2026".
  func date(_ day: Day) -> String { self(CommonWord.date(day)) }

  /// Returns a date without its year.
  ///
  /// As in "5. oktober".
  func dayAndMonth(_ day: Day) -> String {
    let (_, month, number) = day.civil
    return "\(number)\(language == .danish ? "." : "") \(self.month(month))"
  }

  /// Returns the number of a day in its month.
  ///
  /// As in "5.".
  func dayNumber(_ day: Day) -> String {
    "\(day.civil.day)" + (language == .danish ? "." : "")
  }

  /// Returns a short date with its weekday.
  ///
  /// As in "man. 5. okt.".
  func shortDate(_ day: Day) -> String {
    let (_, month, number) = day.civil
    return switch language {
    case .danish: "\(weekday(day.weekday).prefix(3)). \(number). \(shortMonth(month))"
    case .english: "\(weekday(day.weekday).prefix(3)) \(number) \(shortMonth(month))"
    }
  }

  /// Returns a short date without its weekday.
  ///
  /// As in "5. okt.".
  func dayAndShortMonth(_ day: Day) -> String {
    let (_, month, number) = day.civil
    return "\(number)\(language == .danish ? "." : "") \(shortMonth(month))"
  }

  /// Returns a stretch of days.
  ///
  /// As in "12.-16. oktober" or "28. sep.-2. okt.".
  func range(_ days: DayRange) -> String {
    if days.first == days.last { return dayAndShortMonth(days.first) }
    let (year, month, first) = days.first.civil
    let (lastYear, lastMonth, _) = days.last.civil
    guard (year, month) == (lastYear, lastMonth) else {
      return "\(dayAndShortMonth(days.first))\u{2013}\(dayAndShortMonth(days.last))"
    }
    return "\(first)\(language == .danish ? "." : "")\u{2013}\(dayAndShortMonth(days.last))"
  }

  /// Returns a time of day.
  ///
  /// As in "8.30".
  func clock(_ minute: Int) -> String {
    let (hours, minutes) = minute.quotientAndRemainder(dividingBy: 60)
    let padded = minutes < 10 ? "0\(minutes)" : "\(minutes)"
    return language == .danish ? "\(hours).\(padded)" : "\(hours):\(padded)"
  }

  /// Returns a time of day in a sentence.
  ///
  /// As in "kl. 8.30".
  func time(_ minute: Int) -> String {
    language == .danish ? "kl. \(clock(minute))" : "at \(clock(minute))"
  }

  /// Returns the hours of a meeting.
  ///
  /// As in "8.30–11.30".
  func hours(_ start: Int, _ minutes: Int) -> String {
    "\(clock(start))\u{2013}\(clock(start + minutes))"
  }

  /// Returns a week.
  ///
  /// As in "uge 42".
  func week(_ week: Week) -> String { self(.weekNumber, "\(week.number)") }

  /// Returns the name of a weekday.
  func weekday(_ weekday: Weekday) -> String { self(CommonWord.weekday(weekday)) }

  /// Returns the name of a month from 1 to 12.
  func month(_ month: Int) -> String { self(CommonWord.month(month)) }

  /// Returns the short name of a month from 1 to 12.
  ///
  /// As in "okt.".
  func shortMonth(_ month: Int) -> String {
    let name = self.month(month)
    if language == .english { return String(name.prefix(3)) }
    return name.count <= 4 ? name : "\(name.prefix(3))."
  }
}
