extension MunicipalitySize {
  /// A municipality of the size of Aarhus; every name and number in it is made up.
  static var aarhus: MunicipalitySize {
    var size = MunicipalitySize(
      name: "Aarhus", districts: aarhusDistricts, years: [2026], partners: 20, consultants: 9,
      offices: 12, learningDayAudience: 850, newcomers: 64, repeats: 6, smallestCohort: 12,
      largestCohort: 30, venues: aarhusVenues)
    size.hasSpecialNames = true
    size.leaves = 10
    size.pairsApart = 10
    size.pairsTogether = 4
    size.hasPins = true
    size.ownHolidays = true
    return size
  }

  private static var aarhusDistricts: [DistrictSize] {
    [
      DistrictSize(
        key: "nord", name: "Nord", schools: 10, daycares: 9, departments: 58, youthUnits: 6,
        latitude: 562_100, longitude: 101_900),
      DistrictSize(
        key: "oest", name: "Øst", schools: 9, daycares: 9, departments: 60, youthUnits: 6,
        latitude: 561_700, longitude: 102_100),
      DistrictSize(
        key: "syd", name: "Syd", schools: 9, daycares: 8, departments: 55, youthUnits: 5,
        latitude: 560_900, longitude: 102_000),
      DistrictSize(
        key: "vest", name: "Vest", schools: 8, specialSchools: 1, daycares: 7, departments: 45,
        youthUnits: 6, latitude: 561_650, longitude: 101_150),
      DistrictSize(
        key: "sydvest", name: "Sydvest", schools: 9, specialSchools: 1, daycares: 6,
        departments: 38, youthUnits: 4, latitude: 561_100, longitude: 101_000),
    ]
  }

  private static var aarhusVenues: [VenueSize] {
    [
      VenueSize(
        key: "kongrescenter", name: "Århus Kongreshal", capacity: 200,
        closedWeeks: [38, 40, 6]),
      VenueSize(key: "hal-syd", name: "Multihal Syd", capacity: 160, closedWeeks: [37, 39, 5]),
      VenueSize(key: "kulturhus", name: "Kulturhuset ved Åen", capacity: 120, closedWeeks: [41]),
      VenueSize(key: "laererhus", name: "Lærernes Hus", capacity: 80),
      VenueSize(key: "kursusrum", name: "Kursusrum Aarhus Nord", capacity: 40),
    ]
  }

  /// One small district, quick to plan, for the tutorial.
  static var district: MunicipalitySize {
    var size = MunicipalitySize(
      name: "Distrikt Å",
      districts: [
        DistrictSize(
          key: "aa", name: "Å", schools: 4, daycares: 4, departments: 12, youthUnits: 1,
          latitude: 561_500, longitude: 102_000)
      ],
      years: [2026], partners: 4, consultants: 2, offices: 2, learningDayAudience: 56,
      newcomers: 7, repeats: 2, smallestCohort: 4, largestCohort: 12,
      venues: [
        VenueSize(key: "sal", name: "Salen", capacity: 60),
        VenueSize(key: "kursusrum", name: "Kursusrummet", capacity: 30),
      ])
    size.headCalendars = 70
    size.otherCalendars = 20
    size.pairsApart = 1
    size.pairsTogether = 1
    return size
  }

  /// Two districts over two school years, with seminars in one of the two each.
  static var twoYears: MunicipalitySize {
    var size = MunicipalitySize(
      name: "To år",
      districts: [
        DistrictSize(
          key: "by", name: "Byen", schools: 5, daycares: 4, departments: 16, youthUnits: 2,
          latitude: 561_600, longitude: 102_050),
        DistrictSize(
          key: "land", name: "Landet", schools: 4, daycares: 3, departments: 11, youthUnits: 1,
          latitude: 561_000, longitude: 101_200),
      ],
      years: [2026, 2027], partners: 6, consultants: 3, offices: 3, learningDayAudience: 105,
      newcomers: 12, repeats: 3, smallestCohort: 5, largestCohort: 15,
      venues: [
        VenueSize(key: "sal", name: "Byens Sal", capacity: 90),
        VenueSize(key: "hus", name: "Medborgerhuset", capacity: 50),
        VenueSize(key: "kursusrum", name: "Kursusrummet", capacity: 25),
      ])
    size.yearsSinceLeaderSeminar = 1
    size.pairsApart = 2
    size.leaves = 2
    return size
  }

  /// Twelve districts whose names, and those of people and workplaces, have 40 letters and more:
  /// the folder to look at pictures with.
  static var wide: MunicipalitySize {
    let names = [
      "Nordre Havn og Øernes Fællesdistrikt", "Vestre Enge med Åbrinkens Opland",
      "Søndre Skov og Bøgehøjens Landdistrikt", "Østre Strand og Ålekistens Bydistrikt",
      "Midtbyen med Ørnereden og Kongelunden", "Gamle Stationsby og Æblehavens Omegn",
      "Åbakkerne og Nørre Tranehøjs Distrikt", "Fjordlandet med Ravnstrup og Rævehøj",
      "Hedeegnen og de sammenlagte Landsbyer", "Kystbyerne fra Måløre til Sønderhage",
      "Ådalen og Lyngbakkernes Skoledistrikt", "Øhavet med Færgebyen og Sandholmene",
    ]
    var size = MunicipalitySize(
      name: "Tolv distrikter",
      districts: names.enumerated().map { index, name in
        DistrictSize(
          key: "d\(index < 9 ? "0" : "")\(index + 1)", name: name, schools: 4, daycares: 4,
          departments: 8, youthUnits: 1, latitude: 561_000 + 500 * (index / 4),
          longitude: 101_000 + 700 * (index % 4))
      },
      years: [2026], partners: 14, consultants: 8, offices: 4, learningDayAudience: 420,
      newcomers: 30, repeats: 6, smallestCohort: 10, largestCohort: 30,
      venues: [
        VenueSize(
          key: "sal", name: "Den Store Kongressal ved Gamle Havneplads", capacity: 320),
        VenueSize(key: "hal", name: "Multihallen i Nordre Havns Idrætscenter", capacity: 220),
        VenueSize(key: "kursusrum", name: "Kursusrummet på Rådhusets Øverste Etage", capacity: 120),
      ])
    size.hasLongNames = true
    // Few calendars and nobody in part time: the folder is for pictures, not for hard puzzles.
    size.headCalendars = 20
    size.otherCalendars = 0
    size.partTimePercent = 0
    return size
  }

  /// One of several municipalities of a folder, each as large as Aarhus.
  static func numbered(_ number: Int) -> MunicipalitySize {
    var size = MunicipalitySize.aarhus
    let digits = String(number)
    let padded = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    size.prefix = "k\(padded)-"
    size.name = "Kommune \(number)"
    // Municipalities lie beside each other, well apart.
    let (north, east) = (3000 * ((number - 1) / 10), 6000 * ((number - 1) % 10))
    size.latitude += north
    size.longitude += east
    for index in size.districts.indices {
      size.districts[index].key = size.prefix + size.districts[index].key
      size.districts[index].name += " \(number)"
      size.districts[index].latitude += north
      size.districts[index].longitude += east
    }
    for index in size.venues.indices {
      size.venues[index].key = size.prefix + size.venues[index].key
    }
    size.hasPins = false
    size.ownHolidays = number == 1
    size.hasSpecialNames = number == 1
    size.headCalendars = 0
    size.otherCalendars = 0
    // Nobody in part time: of many municipalities some would have a meeting for which all have no
    // common day, and the folder is to measure growth.
    size.partTimePercent = 0
    return size
  }
}
