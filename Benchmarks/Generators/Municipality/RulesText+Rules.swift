import Programme

extension RulesText {
  /// Packs of earlier years and of the two learning days of each school year.
  static func packs(years: [Int], first: Municipality) -> String {
    func published(_ month: Int, _ day: Int) -> String {
      DanishText.date(first.day(month, day))
    }
    return """
        // Læringspakker. learningDay: hvilken læringsdag pakken hører til; uden er den fra tidligere år.
        packs: [
          { id: "faelles-sprog", name: "Fælles sprog", theme: "sprog", minutes: [60, 240] },
          { id: "data-i-hverdagen", name: "Data i hverdagen", theme: "data", minutes: [60, 240] },
          { id: "legende-laering", name: "Legende læring", theme: "leg", minutes: [60, 240] },
          { id: "boern-paa-tvaers", name: "Børn på tværs", theme: "fællesskab", minutes: [60, 240] },
          { id: "det-gode-moede", name: "Det gode møde", theme: "samarbejde", minutes: [60, 120] },
          {
            id: "feedback", name: "Feedback og observation", theme: "feedback", learningDay: 1,
            minutes: [60, 240], published: "\(published(8, 24))",
          },
          {
            id: "trivsel", name: "Trivsel i børnehøjde", theme: "trivsel", learningDay: 1,
            minutes: [90, 240], published: "\(published(9, 1))", kinds: ["daycare", "youth"],
          },
          {
            id: "laesning", name: "Læsning i alle fag", theme: "sprog", learningDay: 1,
            minutes: [120, 240], published: "\(published(9, 1))", kinds: ["school", "specialSchool"],
          },
          {
            id: "overgange", name: "Gode overgange", theme: "fællesskab", learningDay: 2,
            minutes: [60, 240], published: "\(published(1, 25))",
          },
          {
            id: "mangfoldighed", name: "Mangfoldige fællesskaber", theme: "trivsel", learningDay: 2,
            minutes: [120, 240], participants: [5, 200], published: "\(published(1, 25))",
          },
        ],

      """
  }

  /// The weights and parameters that a planner has thought about.
  static var rules: String {
    """
      // Regler, hvor vi afviger fra programmets egne tal eller vil kunne se dem.
      // on: false slår en regel fra; hard: true gør den ufravigelig; weight er prisen.
      rules: {
        groupSizeTarget: { target: 4, preferLarger: true },
        kindMix: { mode: "mixed", weight: 30 },   // helst to skoleledere og to dagtilbudsledere
        oneNewPerGroup: { most: 1 },              // højst én ny leder i en gruppe
        pastCoMembers: { years: 3, weight: 10 },
        travelLongest: { most: 30 },              // helst højst en halv time mellem to medlemmer
        moreFreeTime: { wanted: 20 },
        firstWeeks: { weeks: 2 },                 // intet de første to skoleuger
        fridayAfternoon: { until: "12:00" },
        nearHolidays: { weight: 3 },
        chiefDay: { most: 2 },
        chiefSparringWeek: { most: 4 },
        officialLimits: { chiefWeek: 10, partnerDay: 2, partnerWeek: 5, consultantDay: 3, consultantWeek: 8 },
        leaderWeek: { most: 2, never: 3 },
        learningDayDistance: { from: 14, to: 70 },
        departmentCover: { peakFrom: "09:00", peakTo: "11:45" },
      },

      // Egne ønsker til grupperne, efter kolonner i people.csv.
      criteria: [
        { name: "Områder spredt", column: "område", kind: "spread", weight: 4 },
        { name: "En erfaren i hver gruppe", column: "erfaring", kind: "atLeast", count: 1, value: "lang", weight: 20 },
      ],
    }

    """
  }
}
