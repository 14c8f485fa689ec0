import Programme

/// Writes the `rules.json` of one or several municipalities, as a planner would keep it.
struct RulesText {
  let municipalities: [Municipality]
  private let first: Municipality
  private let years: [Int]

  init?(_ municipalities: [Municipality]) {
    guard let first = municipalities.first else { return nil }
    self.municipalities = municipalities
    self.first = first
    years = first.size.years
  }

  var text: String {
    var parts: [String] = [head, calendar, common, "  activities: ["]
    parts.append(sharedActivities)
    for municipality in municipalities { parts.append(ownActivities(of: municipality)) }
    parts.append("  ],\n")
    parts.append(RulesText.packs(years: years, first: first))
    parts.append(RulesText.rules)
    return parts.joined(separator: "\n")
  }

  private var head: String {
    let horizon = first.horizon
    let published = first.day(6, 1, year: first.size.startYear - 1)
    return """
      {
        // Planlægningsregler for \(first.size.name), skoleåret \(SchoolYear(startYear: first.size.startYear).label)\(years.count > 1 ? " og det næste" : "").
        // Alt efter to skråstreger er en bemærkning og læses ikke af programmet.
        version: 1,

        // Perioden, der planlægges, og dagen, hvor planen meldes ud.
        horizon: {
          from: "\(DanishText.date(horizon.first))",
          to: "\(DanishText.date(horizon.last))",
          published: "\(DanishText.date(published))",
        },

      """
  }

  private var calendar: String {
    let firstDays = years.map { "\"\(DanishText.date(first.firstSchoolDay($0)))\"" }
    var lines = [
      "  // Helligdage regner programmet selv ud. Ferier skrives her, hvis de afviger.",
      "  calendar: {",
      "    firstSchoolDay: [\(firstDays.joined(separator: ", "))],",
    ]
    if first.size.ownHolidays { lines += ownHolidays }
    lines.append(
      "    // Travle uger: her lægges helst intet. Med hard: true lægges der slet intet.")
    lines.append("    quiet: [")
    for year in years {
      let exams = span(
        first.monday(ofWeek: 19, year: year), first.monday(ofWeek: 23, year: year).advanced(by: 4))
      let written = span(first.day(5, 3, year: year), first.day(5, 7, year: year))
      let intake = span(first.day(8, 24, year: year), first.day(8, 28, year: year))
      let budget = span(first.day(9, 7, year: year), first.day(9, 11, year: year))
      lines += [
        "      { name: \"Skriftlige prøver\", \(written), kinds: [\"school\"], hard: true },",
        "      { name: \"Mundtlige prøver\", \(exams), kinds: [\"school\", \"specialSchool\"] },",
        "      { name: \"Indkøring af nye børn\", \(intake), kinds: [\"daycare\"] },",
        "      { name: \"Budgetforlig\", \(budget), kinds: [\"administration\"] },",
      ]
    }
    lines += ["    ],", "  },", ""]
    return lines.joined(separator: "\n")
  }

  /// Holidays by kind: daycares are open in weeks 42 and 7, when schools are not.
  private var ownHolidays: [String] {
    var lines = [
      "    // Skoler og dagtilbud holder ikke fri samtidig, så kommunens egne ferier står her.",
      "    // Dagtilbuddenes lukkedage står i closures.csv.",
      "    defaultHolidays: false,",
      "    holidays: [",
    ]
    let schools = "kinds: [\"school\", \"specialSchool\", \"youth\"]"
    for year in years {
      let autumn = first.monday(ofWeek: 42, year: year)
      let winter = first.monday(ofWeek: 7, year: year)
      let easter = PublicHolidays.easterSunday(year + 1)
      let summer = first.day(6, 26, year: year)
      lines += [
        "      { name: \"Sommerferie\", \(span(first.day(8, 1, year: year), first.firstSchoolDay(year).advanced(by: -1))) },",
        "      { name: \"Efterårsferie\", \(span(autumn, autumn.advanced(by: 4))), \(schools) },",
        "      { name: \"Juleferie\", \(span(first.day(12, 19, year: year), first.day(1, 3, year: year))), \(schools) },",
        "      { name: \"Vinterferie\", \(span(winter, winter.advanced(by: 4))), \(schools) },",
        "      { name: \"Påskeferie\", \(span(easter.advanced(by: -8), easter.advanced(by: 1))), \(schools) },",
        "      { name: \"Dagen efter Kristi himmelfartsdag\", \(span(easter.advanced(by: 40), easter.advanced(by: 40))) },",
        "      { name: \"Sommerferie\", \(span(summer, first.day(7, 31, year: year))) },",
      ]
    }
    lines.append("    ],")
    return lines
  }

  private var common: String {
    """
      // Tiden, hvor der kan holdes møder, efter arbejdspladsens type.
      hours: {
        school: { from: "08:15", to: "15:30", lunch: ["12:00", "12:30"] },
        specialSchool: { from: "08:15", to: "15:30", lunch: ["12:00", "12:30"] },
        daycare: { from: "08:15", to: "15:30", lunch: ["12:00", "12:30"] },
        youth: { from: "08:15", to: "15:30", lunch: ["12:00", "12:30"] },
        administration: { from: "08:00", to: "16:00", lunch: ["12:00", "12:30"] },
      },

      // Køretid: 40 km/t, vejen er 30 % længere end luftlinjen, 3 minutter til bilen.
      travel: { kmPerHour: 40, detourPercent: 130, startMinutes: 3, unknownMinutes: 15 },

      // Ledere af skoler og dagtilbud er i ledersparringsgrupper i deres eget distrikt.
      groups: { kinds: ["school", "specialSchool", "daycare"], roles: ["leader"] },

    """
  }

  private func span(_ from: Day, _ to: Day) -> String {
    "from: \"\(DanishText.date(from))\", to: \"\(DanishText.date(to))\""
  }

  /// Windows from the Monday of a week to the Friday of another, in each school year.
  func windows(_ weeks: [(Int, Int)], indent: String = "      ") -> String {
    var list: [String] = []
    for year in years {
      for (from, to) in weeks {
        let text = span(
          first.monday(ofWeek: from, year: year),
          first.monday(ofWeek: to, year: year).advanced(by: 4))
        list.append("{ \(text) }")
      }
    }
    return "windows: [\n" + list.map { "\(indent)  \($0),\n" }.joined() + "\(indent)],"
  }
}
