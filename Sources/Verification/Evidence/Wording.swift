import Programme

/// How people, events and times are named in what a planner reads.
extension Evidence {
  /// A person's name.
  func name(_ person: PersonID) -> String { organisation.people[person.index].name }

  /// Some people's names; of many only the first.
  func names(_ people: [PersonID]) -> Text { ground.names(people) }

  /// An event with its subject, number and time.
  func words(_ event: Int) -> Text { ground.words(events[event]) }

  /// Some events; of many only the first.
  func words(_ events: some Sequence<Int>) -> Text {
    ground.list(events.map { words($0) })
  }
}

extension Ground {
  /// A person's name.
  func name(_ person: PersonID) -> String { programme.organisation.people[person.index].name }

  /// Some people's names; of many only the first.
  func names(_ people: [PersonID]) -> Text {
    list(people.map { Text(da: name($0), en: name($0)) })
  }

  /// Texts joined by commas and "and"; of many only the first five and how many more.
  func list(_ items: [Text]) -> Text {
    let shown = items.count > 6 ? Array(items.prefix(5)) : items
    let more = items.count - shown.count
    func join(_ parts: [String], _ and: String, _ others: String) -> String {
      if more > 0 { return parts.joined(separator: ", ") + " \(and) \(more) \(others)" }
      guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
      return parts.dropLast().joined(separator: ", ") + " \(and) " + last
    }
    return Text(
      da: join(shown.map(\.danish), "og", "til"), en: join(shown.map(\.english), "and", "more"))
  }

  /// An event with its subject, number and time.
  func words(_ event: PlannedEvent) -> Text {
    let title = title(event.key, of: event.activity)
    let day = words(event.day)
    let time = Ground.time(event.start)
    return Text(
      da: "\(title.danish) (\(day.danish) kl. \(time))",
      en: "\(title.english) (\(day.english) at \(time))")
  }

  /// What an event is, without its time.
  func title(_ key: EventKey, of activity: ActivityID) -> Text {
    let name = programme[activity].name
    var subject = ""
    switch programme[activity].subject {
    case .workplace:
      let id = workplaceOfKey[key.subject]
      subject = " " + (id.map { programme.organisation[$0].name } ?? key.subject)
    case .district:
      let id = districtOfKey[key.subject]
      subject = " " + (id.map { programme.organisation[$0].name } ?? key.subject)
    case .group, .cohort: subject = " " + key.subject
    case .joint: break
    }
    let again = key.repeatNumber > 0
    return Text(
      da: "\(name)\(subject) nr. \(key.number)" + (again ? " hold \(key.repeatNumber)" : ""),
      en: "\(name)\(subject) no. \(key.number)" + (again ? " repeat \(key.repeatNumber)" : ""))
  }

  /// A place's name.
  func name(_ place: Place) -> String {
    switch place {
    case .workplace(let id): programme.organisation[id].name
    case .venue(let id): programme.organisation[id].name
    }
  }

  /// A day with its weekday, as in "tirsdag 13-10-2026".
  func words(_ day: Day) -> Text {
    let date = Ground.date(day)
    let weekday = Ground.weekdays[day.weekday.index]
    return Text(da: "\(weekday.danish) \(date)", en: "\(weekday.english) \(date)")
  }

  /// A week, as in "uge 42 2026".
  func words(_ week: Week) -> Text {
    Text(da: "uge \(week.number) \(week.year)", en: "week \(week.number) of \(week.year)")
  }

  /// A range of days.
  func words(_ days: DayRange) -> Text {
    let from = Ground.date(days.first)
    let to = Ground.date(days.last)
    return Text(da: "\(from) til \(to)", en: "\(from) to \(to)")
  }

  /// A minute of the day as Danes write it, as in "8.30".
  static func time(_ minute: Int) -> String {
    let rest = minute % 60
    return "\(minute / 60).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// A day as Danes write it, as in "13-10-2026".
  static func date(_ day: Day) -> String {
    let civil = day.civil
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return "\(two(civil.day))-\(two(civil.month))-\(civil.year)"
  }

  private static let weekdays = [
    Text(da: "mandag", en: "Monday"), Text(da: "tirsdag", en: "Tuesday"),
    Text(da: "onsdag", en: "Wednesday"), Text(da: "torsdag", en: "Thursday"),
    Text(da: "fredag", en: "Friday"), Text(da: "lørdag", en: "Saturday"),
    Text(da: "søndag", en: "Sunday"),
  ]
}
