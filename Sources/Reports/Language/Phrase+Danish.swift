extension Phrase {
  /// The phrase in Danish.
  var danish: String {
    switch self {
    // Words
    case .weekNumber: "uge {1}"
    case .atHours: "{1} kl. {2}"
    case .overDays: "(over {1} dage)"
    case .minutesShort: "{1} min."
    case .hoursShort: "{1} t."
    case .timesShort: "({1} gange)"
    case .today: "I dag"
    case .groupLabel: "gruppe {1}"
    case .cohortLabel: "{1}"
    case .repeatLabel: "gentagelse {1}"
    case .wholeMunicipality: "Hele kommunen"
    case .oneMeeting: "{1} møde"
    case .manyMeetings: "{1} møder"
    case .otherActivities: "Andre møder"
    case .ringOf: "{1}, {2}"

    // Year wheel
    case .wheelTitle: "Årshjul {1}"
    case .wheelDescription:
      """
      En omgang er skoleåret fra {1} til {2}, med uret og med 1. august øverst. Yderst \
      måneder og uger, derefter en ring for hver aktivitet: {3}. Ferier og helligdage er \
      grå. Tabellen ved siden af rummer det samme i ord.
      """
    case .legend: "Signaturer"
    case .barOne: "1 møde den dag"
    case .barTwo: "2–3 møder"
    case .barFour: "4 eller flere"
    case .holidayLegend: "Ferie og helligdage"

    // Roles and kinds
    case .roleLeader: "leder"
    case .roleLeadershipTeam: "ledelsesteam"
    case .roleResourcePerson: "ressourceperson"
    case .roleBeacon: "fagligt fyrtårn"
    case .roleCounsellor: "vejleder"
    case .roleCoordinator: "koordinator"
    case .roleChief: "Børn og Unge-chef"
    case .roleLearningPartner: "læringspartner"
    case .roleConsultant: "pædagogisk konsulent"
    case .roleBoardMember: "bestyrelsesrepræsentant"
    case .roleOther: "anden deltager"
    case .kindSchool: "skole"
    case .kindSpecialSchool: "specialskole"
    case .kindDaycare: "dagtilbud"
    case .kindYouth: "fritids- og ungdomstilbud"
    case .kindAdministration: "fællesfunktion"

    // Units of rules
    case .unitPeople: "personer"
    case .unitSteps: "trin"
    case .unitPairs: "par"
    case .unitPoints: "point"
    case .unitGroups: "grupper"
    case .unitMinutes: "minutter"
    case .unitWindows: "perioder"
    case .unitOpenings: "fælles ledige tider"
    case .unitEvents: "møder"
    case .unitDays: "dage"
    case .unitPeriods: "dage eller uger"
    case .unitWeeks: "uger"
    case .unitWorkplaces: "arbejdspladser"
    case .unitCohorts: "hold"
    case .activity: "Aktivitet"
    }
  }
}
