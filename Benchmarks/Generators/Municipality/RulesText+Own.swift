extension RulesText {
  /// Activities held for the whole of one municipality.
  func ownActivities(of municipality: Municipality) -> String {
    let size = municipality.size
    let prefix = size.prefix
    let scope = scope(of: size)
    let halls = halls(of: size)
    let seminar = prefix.isEmpty ? "" : leaderSeminar(of: municipality) + "\n"
    let leading = "\"leader\", \"leadershipTeam\""
    return seminar + """
          // To læringsdage om året, hver holdt \(size.repeats) gange. Alle kommer til netop én af gangene,
          // og en arbejdsplads sender aldrig alle sine ledere på samme dag.
          {
            id: "\(prefix)laeringsdag", kind: "learningDay", name: "Læringsdag",
            count: 2, minutes: 420, starts: ["08:30"], repeats: \(size.repeats),
            weekdays: ["mandag", "tirsdag", "onsdag", "torsdag"],
            \(windows([(35, 41), (4, 8)]))
            required: { roles: [\(leading), "resourcePerson", "beacon"]\(scope) },
            staff: [{ role: "learningPartner", count: \(size.partners > 8 ? 2 : 1) }],
            place: \(halls), keepsCover: true, notSameWeek: ["\(prefix)lederseminar"],
          },
          // Læringsforløbet: tre dage for dem, der ikke har haft det. Et hold følges ad.
          {
            id: "\(prefix)laeringsforloeb", kind: "course", name: "Læringsforløb",
            count: 3, minutes: 420, starts: ["08:30"],
            weekdays: ["tirsdag", "torsdag"],
            gap: { minDays: 14, idealDays: 28, maxDays: 56 },
            required: { roles: [\(leading), "resourcePerson", "beacon"]\(scope) },
            cohort: { smallest: \(size.smallestCohort), largest: \(size.largestCohort), startsWithinMonths: 6 },
            staff: [{ role: "learningPartner", count: \(size.partners > 8 ? 2 : 1) }], place: \(halls),
          },
          // Forvaltningsseminar hvert andet år; chefer og læringspartnere er også med til lederseminar.
          {
            id: "\(prefix)forvaltningsseminar", kind: "administrationSeminar", name: "Forvaltningsseminar",
            every: "evenYears", minutes: 420, starts: ["08:30"], weekdays: ["tirsdag", "torsdag"],
            \(windows([(45, 47)]))
            required: {
              roles: [\(leading), "chief", "learningPartner"], kinds: ["administration"]\(scope),
            },
            place: \(halls), isolationDays: 1, notSameDay: ["\(prefix)lederseminar"],
          },
          // Kapacitetsopbygning: to dage for vejledere og koordinatorer, to for fyrtårne.
          {
            id: "\(prefix)kapacitet-skole", kind: "capacityBuilding", name: "Kompetencedag for vejledere",
            count: 2, minutes: 360, starts: ["09:00"], repeats: 2,
            required: { roles: ["counsellor", "coordinator"]\(scope) },
            staff: [{ role: "learningPartner", count: 1 }], place: \(halls),
          },
          {
            id: "\(prefix)kapacitet-dagtilbud", kind: "capacityBuilding", name: "Kompetencedag for fyrtårne",
            count: 2, minutes: 360, starts: ["09:00"], repeats: \(size.repeats > 2 ? 3 : 2),
            required: { roles: ["beacon"]\(scope) },
            staff: [{ role: "learningPartner", count: 1 }], place: \(halls),
          },
          // Chefernes månedlige møde.
          {
            id: "\(prefix)chefmoede", kind: "meeting", name: "Chefmøde",
            count: 10, minutes: 120, starts: ["08:30", "10:00", "12:30", "13:00", "13:30"],
            gap: { minWeeks: 2, idealWeeks: 4, maxWeeks: 9 },
            required: { roles: ["chief"]\(scope) }, place: "none",
          },
          \(projectMeeting(of: municipality))
      """
  }

  /// What an audience says besides: in a shared folder the people of a municipality are told by
  /// their districts.
  func scope(of size: MunicipalitySize) -> String {
    let districts = size.districts.map { "\"\($0.key)\"" }.joined(separator: ", ")
    return size.prefix.isEmpty ? "" : ", districts: [\(districts)]"
  }

  /// Where common days are held: at any hall, in a shared folder at the municipality's own.
  func halls(of size: MunicipalitySize) -> String {
    let halls = size.venues.map { "\"\($0.key)\"" }.joined(separator: ", ")
    return size.prefix.isEmpty ? "\"venue\"" : "[\(halls)]"
  }

  /// A meeting of people by name, some of whom would be missed and some may come.
  private func projectMeeting(of municipality: Municipality) -> String {
    let people = municipality.people
    func keys(_ list: [DraftPerson], _ range: Range<Int>) -> String {
      list.dropFirst(range.lowerBound).prefix(range.count).map { "\"\($0.key)\"" }
        .joined(separator: ", ")
    }
    let heads = people.filter { $0.isHead && $0.hasCourse && $0.home >= 0 }
    let consultants = people.filter { $0.has("konsulent") }
    let teams = people.filter { $0.has("ledelsesteam") }
    return """
        // Projektgruppen for overgange: navngivne personer. De første skal med, de næste helst.
          {
            id: "\(municipality.size.prefix)projekt", kind: "meeting", name: "Projektgruppe: overgange",
            count: 6, minutes: 90, starts: ["08:30", "10:00", "10:30", "12:30", "13:00", "14:00"],
            required: { people: [\(keys(consultants, 0..<2)), \(keys(heads, 3..<5))] },
            preferred: { people: [\(keys(heads, 5..<7))] },
            optional: { people: [\(keys(teams, 2..<5))] },
            place: "none",
          },
      """
  }
}
