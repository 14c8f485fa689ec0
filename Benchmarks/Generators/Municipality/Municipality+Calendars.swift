import Programme
import SolverSupport

extension Municipality {
  /// Makes the calendar files of everybody who has exported one, by path.
  func calendarFiles() -> [GeneratedFile] {
    let random = self.random.split(7)
    var files: [GeneratedFile] = []
    for (index, person) in people.enumerated() {
      var own = random.split(UInt64(index))
      let share: Int
      if person.isChief || person.isPartner || person.has("konsulent") {
        share = 100
      } else if person.isHead {
        share = size.headCalendars
      } else {
        share = person.has("ledelsesteam") ? size.otherCalendars : 0
      }
      guard own.chance(share, in: 100) else { continue }
      files += calendarFiles(of: person, number: index, &own)
    }
    return files
  }

  private func calendarFiles(
    of person: DraftPerson, number: Int, _ random: inout RandomSource
  ) -> [GeneratedFile] {
    let styles: [ZoneStyle] = [.windows, .windows, .iana, .universal, .windowsUndefined]
    let style = styles[random.below(styles.count)]
    let entries = calendarEntries(of: person, number: number, &random)
    // Some export the next week and the rest of the year apart, as Aula does.
    let parts = random.chance(1, in: 9) ? 2 : 1
    return (0..<parts).map { part in
      var text = CalendarText(owner: "\(person.key)-\(part)", style: style)
      for (position, entry) in entries.enumerated() where position % parts == part {
        text.add(entry)
      }
      text.end()
      let suffix = parts == 1 ? "" : part == 0 ? "-uge" : "-aar"
      return GeneratedFile(path: "busy/\(person.key)\(suffix).ics", text: text.text)
    }
  }

  private func calendarEntries(
    of person: DraftPerson, number: Int, _ random: inout RandomSource
  ) -> [CalendarEntry] {
    var entries: [CalendarEntry] = []
    func weekly(_ weekday: Weekday, _ from: Int, _ to: Int, every: Int = 1, _ title: String) {
      if let entry = series(weekly: weekday, from, to, every: every, title, of: person) {
        entries.append(entry)
      }
    }
    let singles: Int
    let trips: Int
    if person.isChief {
      let duty: [Weekday] = [.tuesday, .thursday, .tuesday, .thursday, .friday]
      let titles = ["fritid", "skoler", "dagtilbud", "sårbare og udsatte", "specialområdet"]
      weekly(duty[number % 5], 9 * 60, 11 * 60 + 30, "Netværk: \(titles[number % 5])")
      weekly(.monday, 8 * 60 + 30, 10 * 60, "Chefteam")
      weekly(.wednesday, 13 * 60, 15 * 60, every: 2, "Udvalg")
      entries.append(monthly(of: person))
      (singles, trips) = (26, 3)
    } else if person.isPartner || person.has("konsulent") {
      weekly(.monday, 9 * 60, 11 * 60, "Teammøde")
      (singles, trips) = (18, 3)
    } else if person.isHead {
      weekly(.monday, 8 * 60 + 15, 10 * 60, "Ledelsesmøde")
      let free: [Weekday] =
        person.hasCourse ? [.tuesday, .wednesday, .thursday, .friday] : [.wednesday, .friday]
      let weekday = free[random.below(free.count)]
      if weekday == .friday {
        weekly(weekday, 8 * 60 + 15, 9 * 60 + 30, "Ugen der gik")
      } else {
        weekly(weekday, 14 * 60, 15 * 60 + 30, every: 1 + random.below(2), "Stormøde")
      }
      (singles, trips) = (9, 1)
    } else {
      let free: [Weekday] = [.monday, .wednesday, .friday]
      weekly(free[random.below(3)], 8 * 60 + 30, 10 * 60, every: 2, "Afdelingsmøde")
      (singles, trips) = (4, 0)
    }
    for _ in 0..<singles { addSingle(to: &entries, of: person, &random) }
    for _ in 0..<trips { addTrip(to: &entries, of: person, &random) }
    return entries
  }

  /// The last day on which made-up calendars hold anything.
  private var lastDay: Day { day(6, 25, year: size.years.last) }

  private func series(
    weekly weekday: Weekday, _ from: Int, _ to: Int, every: Int, _ title: String,
    of person: DraftPerson
  ) -> CalendarEntry? {
    if person.daysOff.contains(weekday) { return nil }
    let first = firstSchoolDay(size.startYear).advanced(by: weekday.index)
    var except: [Day] = []
    var current = first
    while current <= lastDay {
      let isHoliday = [42, 52, 53, 7].contains(current.week.number)
      if isHoliday || isKept(current, from: from, to: to, for: person) { except.append(current) }
      current = current.advanced(by: 7 * every)
    }
    return CalendarEntry(
      day: first, from: from, to: to,
      recurrence: .weekly(every: every, until: lastDay, except: except), title: title)
  }

  private func monthly(of person: DraftPerson) -> CalendarEntry {
    var first = day(9, 1)
    while first.weekday != .thursday { first = first.advanced(by: 1) }
    var except: [Day] = []
    var current = first
    while current <= lastDay {
      if current.civil.day <= 7, isKept(current, from: 750, to: 900, for: person) {
        except.append(current)
      }
      current = current.advanced(by: 7)
    }
    return CalendarEntry(
      day: first, from: 12 * 60 + 30, to: 15 * 60,
      recurrence: .monthly(ordinal: 1, until: lastDay, except: except), title: "MED-udvalg")
  }

  private func addSingle(
    to entries: inout [CalendarEntry], of person: DraftPerson, _ random: inout RandomSource
  ) {
    let start = firstSchoolDay(size.startYear)
    let day = start.advanced(by: random.below(start.distance(to: lastDay)))
    let from = 8 * 60 + 15 * (1 + random.below(24))
    let to = min(from + 30 * (1 + random.below(5)), 16 * 60)
    if day.weekday.isWeekend || isKept(day, from: from, to: to, for: person) { return }
    let titles = [
      "Tandlæge", "Samtale", "Byggemøde", "Forældremøde", "Ansættelsessamtale", "Kørsel",
    ]
    var entry = CalendarEntry(
      day: day, from: from, to: to, title: titles[random.below(titles.count)])
    switch random.below(10) {
    case 0: entry.status = .tentative
    case 1: entry.usesDuration = true
    case 2: entry.status = random.chance(1, in: 2) ? .free : .cancelled
    default: break
    }
    entries.append(entry)
  }

  private func addTrip(
    to entries: inout [CalendarEntry], of person: DraftPerson, _ random: inout RandomSource
  ) {
    let start = firstSchoolDay(size.startYear).advanced(by: 21)
    let day = start.advanced(by: random.below(start.distance(to: lastDay)))
    let days = 1 + random.below(2)
    let isKept = (0..<days).contains {
      self.isKept(day.advanced(by: $0), from: 0, to: 1440, for: person)
    }
    if isKept || day.weekday.isWeekend { return }
    entries.append(CalendarEntry(day: day, days: days, title: "Studietur til København"))
  }
}
