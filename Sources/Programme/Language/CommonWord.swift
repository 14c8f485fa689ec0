/// What every part of the program says alike: days, months, dates, lists.
public enum CommonWord: String, Catalog {
  // Days of the week, from Monday
  case monday
  case tuesday
  case wednesday
  case thursday
  case friday
  case saturday
  case sunday

  // Months
  case january
  case february
  case march
  case april
  case may
  case june
  case july
  case august
  case september
  case october
  case november
  case december

  // Dates
  case date
  case fullDate
  case fromTo

  // Numbers of things
  case days
  case oneDay
  case oneTime
  case times

  // Lists
  case and
  case andMore

  // Roles, of one and of several
  case leader
  case leaders
  case leadershipTeam
  case leadershipTeams
  case resourcePerson
  case resourcePersons
  case beacon
  case beacons
  case counsellor
  case counsellors
  case coordinator
  case coordinators
  case chief
  case chiefs
  case learningPartner
  case learningPartners
  case consultant
  case consultants
  case boardMember
  case boardMembers
  case otherRole
  case otherRoles
}

extension CommonWord {
  /// The name of a weekday.
  public static func weekday(_ weekday: Weekday) -> Text { allCases[weekday.index].text }

  /// The name of a month from 1 to 12.
  public static func month(_ month: Int) -> Text {
    let months: [CommonWord] = [
      .january, .february, .march, .april, .may, .june, .july, .august, .september, .october,
      .november, .december,
    ]
    return months[min(max(month, 1), 12) - 1].text
  }

  /// The name of a role.
  public static func role(_ role: Role) -> Text { words(for: role).one.text }

  /// The name of a role that several people have.
  public static func roles(_ role: Role) -> Text { words(for: role).many.text }

  /// A number of people of a role.
  ///
  /// As in "2 læringspartnere".
  public static func count(_ number: Int, _ role: Role) -> Text {
    .same("\(number) ") + (number == 1 ? self.role(role) : roles(role))
  }

  /// A number of days.
  ///
  /// As in "1 dag" or "3 dage".
  public static func days(_ number: Int) -> Text { count(number, .oneDay, .days) }

  /// How often.
  ///
  /// As in "1 gang" or "3 gange".
  public static func times(_ number: Int) -> Text { count(number, .oneTime, .times) }

  private static func words(for role: Role) -> (one: CommonWord, many: CommonWord) {
    switch role {
    case .leader: (.leader, .leaders)
    case .leadershipTeam: (.leadershipTeam, .leadershipTeams)
    case .resourcePerson: (.resourcePerson, .resourcePersons)
    case .beacon: (.beacon, .beacons)
    case .counsellor: (.counsellor, .counsellors)
    case .coordinator: (.coordinator, .coordinators)
    case .chief: (.chief, .chiefs)
    case .learningPartner: (.learningPartner, .learningPartners)
    case .consultant: (.consultant, .consultants)
    case .boardMember: (.boardMember, .boardMembers)
    case .other: (.otherRole, .otherRoles)
    }
  }

  /// A day with its month in words.
  ///
  /// As in "5. oktober 2026".
  public static func date(_ day: Day) -> Text {
    let (year, month, number) = day.civil
    return CommonWord.date.with("\(number)", CommonWord.month(month), "\(year)")
  }

  /// A day with its weekday and its month in words.
  ///
  /// As in "mandag den 5. oktober 2026".
  public static func fullDate(_ day: Day) -> Text {
    CommonWord.fullDate.with(weekday(day.weekday), date(day))
  }
}

extension Text {
  /// Texts joined as in "a, b og c"; of more than `most` only the first and how many more.
  public static func list(_ items: [Text], most: Int = .max) -> Text {
    guard let last = items.last, items.count > 1 else { return items.first ?? .same("") }
    if items.count > most {
      let shown = items.prefix(max(1, most - 1))
      return CommonWord.andMore.with(Text.joined(shown, by: ", "), items.count - shown.count)
    }
    return CommonWord.and.with(Text.joined(items.dropLast(), by: ", "), last)
  }
}
