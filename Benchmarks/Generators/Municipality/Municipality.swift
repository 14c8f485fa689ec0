import Programme
import SolverSupport

/// A workplace or department as it is written to `workplaces.csv`.
struct DraftWorkplace {
  var key: String
  var name: String
  /// The word of `workplaces.csv`: skole, specialskole, dagtilbud, ungdom, forvaltning, afdeling.
  var kind: String
  var district: String
  var parent = ""
  var latitude = 0
  var longitude = 0
  var capacity: Int?
  var staff: Int?
}

/// A person as written to `people.csv`.
struct DraftPerson {
  var key: String
  var name: String
  var workplace = ""
  var district = ""
  var roles: [String]
  var joined: Day?
  var leaves: Day?
  var hasCourse = true
  var daysOff: [Weekday] = []
  var from: Int?
  var to: Int?
  var area = ""
  /// The position of the workplace among the workplaces, of the daycare for its departments.
  var home = -1

  func has(_ role: String) -> Bool { roles.contains(role) }
  var isHead: Bool { has("leder") }
  var isChief: Bool { has("chef") }
  var isPartner: Bool { has("læringspartner") }
  var leads: Bool { isHead || has("ledelsesteam") }
  /// Whether learning days and the course are for this person.
  var isInAudience: Bool { leads || has("ressourceperson") || has("fyrtårn") }
}

/// A row of `absences.csv`.
struct DraftAbsence {
  var person: Int
  var days: DayRange
  var from: Int?
  var to: Int?
  var part = ""
}

/// A municipality drawn at random: its places, its people, and what is known of their time.
struct Municipality {
  let size: MunicipalitySize
  var workplaces: [DraftWorkplace] = []
  var people: [DraftPerson] = []
  var absences: [DraftAbsence] = []
  var names: Names
  let random: RandomSource

  init(size: MunicipalitySize, seed: UInt64) {
    self.size = size
    random = RandomSource(seed: seed)
    names = Names(random: random.split(1))
    drawPlaces()
    drawPeople()
    drawNewcomers()
    drawWorkingTime()
    drawAbsences()
  }

  /// A day of the first school year, August to December in its first calendar year.
  func day(_ month: Int, _ day: Int, year: Int? = nil) -> Day {
    let start = year ?? size.startYear
    return Day(year: month >= 8 ? start : start + 1, month: month, day: day)
      ?? Day(rawValue: 0)
  }

  /// The first school day: the second Monday of August.
  func firstSchoolDay(_ year: Int) -> Day {
    let eighth = day(8, 8, year: year)
    return eighth.weekday == .monday ? eighth : eighth.monday.advanced(by: 7)
  }

  /// The Monday of an ISO week in the school year that begins in a calendar year.
  func monday(ofWeek week: Int, year: Int? = nil) -> Day {
    let start = year ?? size.startYear
    return Week(year: week >= 31 ? start : start + 1, number: week).monday
  }

  /// The first and last day that is planned.
  var horizon: DayRange {
    DayRange(day(8, 1), day(7, 31, year: size.years.last))
  }
}
