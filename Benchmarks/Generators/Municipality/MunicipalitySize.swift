/// How large a district is, and where it lies.
struct DistrictSize {
  var key: String
  var name: String
  var schools: Int
  var specialSchools = 0
  var daycares: Int
  /// Departments of all its daycares together.
  var departments: Int
  var youthUnits: Int
  /// The middle of it, in ten-thousandths of a degree.
  var latitude: Int
  var longitude: Int
}

/// How large a municipality is; all that a generated folder is made of follows from it and a seed.
struct MunicipalitySize {
  /// Stands before every key, so that several municipalities can share a folder.
  var prefix = ""
  var name: String
  /// Where its offices and halls are, in ten-thousandths of a degree.
  var latitude = 561_500
  var longitude = 102_000
  var districts: [DistrictSize]
  /// The calendar years in which the school years of the horizon begin.
  var years: [Int]
  var partners: Int
  var consultants: Int
  var offices: Int
  /// How many are invited to learning days; school leadership teams are filled up to it.
  var learningDayAudience: Int
  /// How many still lack the course.
  var newcomers: Int
  /// In how many of a hundred departments there is a beacon; two in each daycare at least.
  var beaconPercent = 55
  /// How many of a hundred heads, and of the other leading people, have a calendar file.
  var headCalendars = 88
  var otherCalendars = 38
  /// Repeats of a learning day.
  var repeats: Int
  var smallestCohort: Int
  var largestCohort: Int
  var venues: [VenueSize]
  /// Whether names that are hard to read occur.
  var hasSpecialNames = false
  /// Whether names of people and workplaces are of 40 letters and more, to try every picture with.
  var hasLongNames = false
  /// School years since the last leader seminar.
  var yearsSinceLeaderSeminar = 2
  /// Long leaves, pairs and pins, part-timers among a hundred people who are no heads.
  var leaves = 0
  var pairsApart = 0
  var pairsTogether = 0
  var hasPins = false
  var partTimePercent = 12
  /// Whether the municipality's holidays are written out by kind of workplace.
  var ownHolidays = false

  var startYear: Int { years.first ?? 2026 }
}

/// A hall for common days.
struct VenueSize {
  var key: String
  var name: String
  var capacity: Int
  /// Weeks (of 2026 and 2027) in which somebody else has it.
  var closedWeeks: [Int] = []
}
