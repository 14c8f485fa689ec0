import Programme
import SolverSupport

/// The rows of the tables of a folder; a folder with several municipalities fills them in turn.
struct FolderTables {
  var districts = TableText(["id", "navn"])
  var workplaces = TableText([
    "id", "navn", "type", "distrikt", "hører under", "breddegrad", "længdegrad", "kapacitet",
    "personale",
  ])
  var people = TableText(FolderTables.peopleHeader)
  var venues = TableText([
    "id", "navn", "breddegrad", "længdegrad", "kapacitet", "åbner", "lukker", "ugedage",
  ])
  var absences = TableText(["person", "fra", "til", "fra kl.", "til kl.", "del"])
  var closures = TableText(["hvem", "navn", "fra", "til", "del"])
  var pairs = TableText(["person", "anden", "ønske", "krav"])
  var pins = TableText(["art", "møde", "dato", "kl.", "sted", "vært", "gruppe", "person"])
  var pastGroups = TableText(["skoleår", "gruppe", "person", "vært"])
  var pastCourses = TableText(["person", "dato"])
  var pastSeminars = TableText(["aktivitet", "dato"])
  var pastPacks = TableText(["arbejdsplads", "pakke"])
  var pastPartners = TableText(["skoleår", "arbejdsplads", "person"])

  private static let peopleHeader = [
    "id", "navn", "e-mail", "arbejdsplads", "distrikt", "roller", "tiltrådt", "fratræder",
    "læringsforløb", "fridage", "fra", "til", "område", "erfaring",
  ]

  /// Gives the table of people, which has no rows yet, a column for the districts that officials
  /// serve.
  mutating func addServedColumn() {
    people = TableText(FolderTables.peopleHeader + ["betjener"])
  }

  /// Adds the tables to a folder; those that need not be there only if they hold a row.
  func add(to folder: inout GeneratedFolder) {
    folder.add("districts.csv", districts)
    folder.add("workplaces.csv", workplaces)
    folder.add("people.csv", people)
    let others = [
      ("venues.csv", venues), ("absences.csv", absences), ("closures.csv", closures),
      ("pairs.csv", pairs), ("pins.csv", pins), ("history/groups.csv", pastGroups),
      ("history/course.csv", pastCourses), ("history/seminars.csv", pastSeminars),
      ("history/packs.csv", pastPacks), ("history/partners.csv", pastPartners),
    ]
    for (path, table) in others where table.rowCount > 0 { folder.add(path, table) }
  }
}

extension Municipality {
  func addOrganisation(to tables: inout FolderTables) {
    for district in size.districts {
      tables.districts.add([district.key, district.name])
    }
    for place in workplaces {
      let hasPosition = place.latitude > 0
      tables.workplaces.add([
        place.key, place.name, place.kind, place.district, place.parent,
        hasPosition ? DanishText.degrees(place.latitude) : "",
        hasPosition ? DanishText.degrees(place.longitude) : "",
        place.capacity.map(String.init) ?? "", place.staff.map(String.init) ?? "",
      ])
    }
    for person in people { tables.people.add(row(of: person)) }
    for (number, venue) in size.venues.enumerated() {
      let isBooked = !venue.closedWeeks.isEmpty
      tables.venues.add([
        venue.key, venue.name, DanishText.degrees(size.latitude + 37 * number),
        DanishText.degrees(size.longitude + 41 * number), "\(venue.capacity)", "08:00",
        isBooked ? "16:00" : "21:00", isBooked ? "man, tir, ons, tor" : "",
      ])
    }
  }

  private func row(of person: DraftPerson) -> [String] {
    let course =
      !person.isInAudience ? "" : person.hasCourse && !isOnRecord(person) ? "ja" : "nej"
    return [
      person.key, person.name, "\(person.key)@example.org", person.workplace, person.district,
      person.roles.joined(separator: ", "), person.joined.map(DanishText.date) ?? "",
      person.leaves.map(DanishText.date) ?? "", course,
      person.daysOff.map { CommonWord.weekday($0).danish }.joined(separator: ", "),
      person.from.map(DanishText.time) ?? "", person.to.map(DanishText.time) ?? "", person.area,
      experience(of: person), served(by: person),
    ]
  }

  private func served(by person: DraftPerson) -> String {
    person.isPartner || person.has("konsulent")
      ? size.districts.map(\.key).joined(separator: ", ") : ""
  }

  /// Whether a trained person stands in `history/course.csv` instead of in the column.
  func isOnRecord(_ person: DraftPerson) -> Bool {
    guard let joined = person.joined else { return false }
    return person.hasCourse && person.isInAudience && joined.distance(to: day(8, 1)) < 1200
  }

  private func experience(of person: DraftPerson) -> String {
    guard person.isHead, let joined = person.joined else { return "" }
    let days = joined.distance(to: day(8, 1))
    return days < 365 ? "ny" : days < 2200 ? "mellem" : "lang"
  }

  func addAbsences(to tables: inout FolderTables) {
    for absence in absences {
      tables.absences.add([
        people[absence.person].key, DanishText.date(absence.days.first),
        absence.days.count > 1 ? DanishText.date(absence.days.last) : "",
        absence.from.map(DanishText.time) ?? "", absence.to.map(DanishText.time) ?? "",
        absence.part,
      ])
    }
  }

  /// Closed days: those of all daycares, planning days of each workplace, halls that are let out.
  func addClosures(to tables: inout FolderTables) {
    for year in size.years where size.ownHolidays {
      let winter = day(12, 23, year: year)
      let rows = [
        ("dagtilbud", "Fællespasning", day(12, 24, year: year), day(12, 24, year: year), ""),
        ("dagtilbud", "Fællespasning", day(12, 28, year: year), day(12, 31, year: year), ""),
        ("dagtilbud", "Lille juleaften", winter, winter, "eftermiddag"),
      ]
      for (who, name, from, to, part) in rows {
        tables.closures.add([who, name, DanishText.date(from), DanishText.date(to), part])
      }
      let easter = PublicHolidays.easterSunday(year + 1)
      tables.closures.add([
        "dagtilbud", "Fællespasning før påske", DanishText.date(easter.advanced(by: -6)),
        DanishText.date(easter.advanced(by: -4)),
      ])
    }
    addPlanningDays(to: &tables)
    for venue in size.venues {
      for week in venue.closedWeeks {
        let monday = monday(ofWeek: week)
        tables.closures.add([
          venue.key, "Udlejet", DanishText.date(monday), DanishText.date(monday.advanced(by: 4)),
        ])
      }
    }
  }

  private func addPlanningDays(to tables: inout FolderTables) {
    var random = self.random.split(8)
    for place in workplaces where place.kind != "afdeling" && place.kind != "forvaltning" {
      let isDaycare = place.kind == "dagtilbud"
      for _ in 0..<(isDaycare ? 2 : 1) {
        let day = firstSchoolDay(size.startYear).advanced(by: 7 * random.below(44))
          .advanced(by: random.chance(1, in: 2) ? 0 : 4)
        tables.closures.add([
          place.key, isDaycare ? "Planlægningsdag" : "Skolefest", DanishText.date(day), "",
          isDaycare ? "" : "eftermiddag",
        ])
      }
    }
  }
}
