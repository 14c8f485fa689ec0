import Programme

/// Days, times, names and lists as they are told.
enum ClashWords {
  /// A day with its weekday and its month in words.
  static func day(_ day: Day) -> Text { CommonWord.fullDate(day) }

  /// A day with its month in words.
  static func date(_ day: Day) -> Text { CommonWord.date(day) }

  /// A range of days.
  static func days(_ days: DayRange) -> Text {
    if days.first == days.last { return date(days.first) }
    return CommonWord.fromTo.with(date(days.first), date(days.last))
  }

  /// A minute of the day as Danes write it, as in "8.30".
  static func time(_ minute: Int) -> String {
    let rest = minute % 60
    return "\(minute / 60).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Minutes as people say them, as in "2½ time".
  static func length(_ minutes: Int) -> Text {
    guard minutes % 30 == 0, minutes >= 30 else {
      return Words.minutesLong.with(minutes)
    }
    let half = minutes % 60 == 30 ? "½" : ""
    let whole = minutes / 60
    let number = (whole > 0 ? "\(whole)" : "") + half
    if whole > 1 { return Words.hoursMany.with(number) }
    return (half.isEmpty ? Words.hourOne : .hourAndHalf).with(number)
  }

  /// Days as weeks where they are whole weeks.
  static func span(_ days: Int) -> Text {
    if days > 0, days % 7 == 0 {
      return Words.count(days / 7, .weeksOne, .weeksMany)
    }
    return Words.count(days, .daysOne, .daysMany)
  }

  /// Texts joined by commas and "og"; of many only the first and how many more.
  static func list(_ items: [Text]) -> Text {
    Text.list(items, most: 7)
  }

  /// Names of people.
  static func names(_ people: [PersonID], _ programme: Programme) -> Text {
    list(programme.organisation.names(people).map(Text.same))
  }

  /// What an event is.
  static func title(_ key: EventKey, _ programme: Programme) -> Text {
    guard let id = programme.activity(key.activity) else { return .same(key.text) }
    let activity = programme[id]
    let organisation = programme.organisation
    var subject = ""
    switch activity.subject {
    case .workplace:
      let place = organisation.workplaces.first { $0.key == key.subject }
      subject = ": " + (place?.name ?? key.subject)
    case .district:
      let place = organisation.districts.first { $0.key == key.subject }
      subject = ": " + (place?.name ?? key.subject)
    case .group, .joint, .cohort: break
    }
    var title = name(id, programme)
    if activity.count > 1 { title = Words.titleNumber.with(title, key.number) }
    if key.repeatNumber > 0 { title = Words.titleRepeat.with(title, key.repeatNumber) }
    return title + .same(subject)
  }

  /// What an event is and of whom: of groups, the district.
  static func whose(_ key: EventKey, _ programme: Programme) -> Text {
    let title = title(key, programme)
    guard let id = programme.activity(key.activity), programme[id].subject == .group else {
      return title
    }
    let district = programme.organisation.districts.first { $0.key == key.subject }
    return title + .same(": " + (district?.name ?? key.subject))
  }

  /// The name of an activity in quotes.
  static func name(_ id: ActivityID, _ programme: Programme) -> Text {
    Words.quotedName.with(programme[id].name)
  }

  /// A kind of workplace in the plural.
  static func kind(_ kind: WorkplaceKind) -> Text {
    switch kind {
    case .school: Words.schools.text
    case .specialSchool: Words.specialSchools.text
    case .daycare: Words.daycares.text
    case .youth: Words.youthUnits.text
    case .administration: Words.administration.text
    }
  }
}
