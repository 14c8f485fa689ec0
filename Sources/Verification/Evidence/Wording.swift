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
    list(DanishOrder.sorted(people.map { name($0) }) { $0 }.map(Text.same))
  }

  /// Texts joined by commas and "and"; of many only the first five and how many more.
  func list(_ items: [Text]) -> Text { Text.list(items, most: 6) }

  /// An event with its subject, number and time.
  func words(_ event: PlannedEvent) -> Text {
    let title = title(event.key, of: event.activity)
    let day = words(event.day)
    let time = Ground.time(event.start)
    return Words.eventAt.with(title, day, time)
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
    let what = name + subject
    let number = repeats.number(key)
    return number > 0
      ? Words.titleRepeat.with(what, key.number, number)
      : Words.titleNumber.with(what, key.number)
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
    CommonWord.weekday(day.weekday) + .same(" " + Ground.date(day))
  }

  /// A week, as in "uge 42 2026".
  func words(_ week: Week) -> Text {
    Words.week.with(week.number, "\(week.year)")
  }

  /// A range of days.
  func words(_ days: DayRange) -> Text {
    let from = Ground.date(days.first)
    let to = Ground.date(days.last)
    return CommonWord.fromTo.with(from, to)
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
}
