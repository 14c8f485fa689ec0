import Programme

/// Days, times, names and lists as they are told.
enum ClashWords {
  private static let weekdays: [(String, String)] = [
    ("mandag", "Monday"), ("tirsdag", "Tuesday"), ("onsdag", "Wednesday"),
    ("torsdag", "Thursday"), ("fredag", "Friday"), ("lørdag", "Saturday"), ("søndag", "Sunday"),
  ]
  private static let months: [(String, String)] = [
    ("januar", "January"), ("februar", "February"), ("marts", "March"), ("april", "April"),
    ("maj", "May"), ("juni", "June"), ("juli", "July"), ("august", "August"),
    ("september", "September"), ("oktober", "October"), ("november", "November"),
    ("december", "December"),
  ]

  /// A day with its weekday and its month in words.
  static func day(_ day: Day) -> Text {
    let weekday = weekdays[day.weekday.index]
    let date = date(day)
    return Text(da: "\(weekday.0) den \(date.danish)", en: "\(weekday.1) \(date.english)")
  }

  /// A day with its month in words.
  static func date(_ day: Day) -> Text {
    let civil = day.civil
    let month = months[(civil.month - 1) % 12]
    return Text(
      da: "\(civil.day). \(month.0) \(civil.year)", en: "\(civil.day) \(month.1) \(civil.year)")
  }

  /// A range of days.
  static func days(_ days: DayRange) -> Text {
    if days.first == days.last { return date(days.first) }
    let (from, to) = (date(days.first), date(days.last))
    return Text(
      da: "\(from.danish) til \(to.danish)", en: "\(from.english) to \(to.english)")
  }

  /// A minute of the day as Danes write it, as in "8.30".
  static func time(_ minute: Int) -> String {
    let rest = minute % 60
    return "\(minute / 60).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Minutes as people say them, as in "2½ time".
  static func length(_ minutes: Int) -> Text {
    guard minutes % 30 == 0, minutes >= 30 else {
      return Text(da: "\(minutes) minutter", en: "\(minutes) minutes")
    }
    let half = minutes % 60 == 30 ? "½" : ""
    let whole = minutes / 60
    let number = (whole > 0 ? "\(whole)" : "") + half
    let isOne = whole < 1 || whole == 1
    return Text(
      da: "\(number) \(isOne ? "time" : "timer")",
      en: "\(number) \(isOne && half.isEmpty ? "hour" : "hours")")
  }

  /// Days as weeks where they are whole weeks.
  static func span(_ days: Int) -> Text {
    if days > 0, days % 7 == 0 {
      let weeks = days / 7
      return Text(
        da: "\(weeks) \(weeks == 1 ? "uge" : "uger")",
        en: "\(weeks) \(weeks == 1 ? "week" : "weeks")")
    }
    return Text(
      da: "\(days) \(days == 1 ? "dag" : "dage")", en: "\(days) \(days == 1 ? "day" : "days")")
  }

  /// Texts joined by commas and "og"; of many only the first and how many more.
  static func list(_ items: [Text]) -> Text {
    let shown = items.count > 7 ? Array(items.prefix(6)) : items
    let more = items.count - shown.count
    func join(_ parts: [String], _ and: String, _ others: String) -> String {
      if more > 0 { return parts.joined(separator: ", ") + " \(and) \(more) \(others)" }
      guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
      return parts.dropLast().joined(separator: ", ") + " \(and) " + last
    }
    return Text(
      da: join(shown.map(\.danish), "og", "til"), en: join(shown.map(\.english), "and", "more"))
  }

  /// Names of people.
  static func names(_ people: [PersonID], _ programme: Programme) -> Text {
    list(
      people.map {
        let name = programme.organisation[$0].name
        return Text(da: name, en: name)
      })
  }

  /// What an event is.
  static func title(_ key: EventKey, _ programme: Programme) -> Text {
    guard let id = programme.activity(key.activity) else { return Text(da: key.text, en: key.text) }
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
    let isOnly = activity.count <= 1
    let isRepeat = key.repeatNumber > 0
    return Text(
      da: "»\(activity.name)«" + (isOnly ? "" : " nr. \(key.number)")
        + (isRepeat ? " (hold \(key.repeatNumber))" : "") + subject,
      en: "\"\(activity.name)\"" + (isOnly ? "" : " no. \(key.number)")
        + (isRepeat ? " (repeat \(key.repeatNumber))" : "") + subject)
  }

  /// The name of an activity in quotes.
  static func name(_ id: ActivityID, _ programme: Programme) -> Text {
    Text(da: "»\(programme[id].name)«", en: "\"\(programme[id].name)\"")
  }

  /// A kind of workplace in the plural.
  static func kind(_ kind: WorkplaceKind) -> Text {
    switch kind {
    case .school: Text(da: "skoler", en: "schools")
    case .specialSchool: Text(da: "specialskoler", en: "special schools")
    case .daycare: Text(da: "dagtilbud", en: "daycares")
    case .youth: Text(da: "fritids- og ungdomstilbud", en: "youth units")
    case .administration: Text(da: "forvaltningen", en: "the administration")
    }
  }

  /// A number of people of a role.
  static func count(_ number: Int, _ role: Role) -> Text {
    guard number == 1 else {
      let plural = self.role(role)
      return Text(da: "\(number) \(plural.danish)", en: "\(number) \(plural.english)")
    }
    switch role {
    case .learningPartner: return Text(da: "1 læringspartner", en: "1 learning partner")
    case .consultant: return Text(da: "1 konsulent", en: "1 consultant")
    case .chief: return Text(da: "1 chef", en: "1 chief")
    default: return Text(da: "1 med rollen \(role.rawValue)", en: "1 of the role \(role.rawValue)")
    }
  }

  /// A role in the plural.
  static func role(_ role: Role) -> Text {
    switch role {
    case .learningPartner: Text(da: "læringspartnere", en: "learning partners")
    case .consultant: Text(da: "konsulenter", en: "consultants")
    case .chief: Text(da: "chefer", en: "chiefs")
    default: Text(da: "med rollen \(role.rawValue)", en: "of the role \(role.rawValue)")
    }
  }
}
