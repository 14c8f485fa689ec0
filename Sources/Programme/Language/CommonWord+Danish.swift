extension CommonWord {
  /// The phrase in Danish.
  public var danish: String {
    switch self {
    case .monday: "mandag"
    case .tuesday: "tirsdag"
    case .wednesday: "onsdag"
    case .thursday: "torsdag"
    case .friday: "fredag"
    case .saturday: "lørdag"
    case .sunday: "søndag"
    case .january: "januar"
    case .february: "februar"
    case .march: "marts"
    case .april: "april"
    case .may: "maj"
    case .june: "juni"
    case .july: "juli"
    case .august: "august"
    case .september: "september"
    case .october: "oktober"
    case .november: "november"
    case .december: "december"
    case .date: "{1}. {2} {3}"
    case .fullDate: "{1} den {2}"
    case .fromTo: "{1} til {2}"
    case .and: "{1} og {2}"
    case .andMore: "{1} og {2} til"
    case .leader: "leder"
    case .leaders: "ledere"
    case .leadershipTeam: "ledelsesteam"
    case .leadershipTeams: "fra ledelsesteam"
    case .resourcePerson: "ressourceperson"
    case .resourcePersons: "ressourcepersoner"
    case .beacon: "fagligt fyrtårn"
    case .beacons: "faglige fyrtårne"
    case .counsellor: "vejleder"
    case .counsellors: "vejledere"
    case .coordinator: "koordinator"
    case .coordinators: "koordinatorer"
    case .chief: "Børn og Unge-chef"
    case .chiefs: "Børn og Unge-chefer"
    case .learningPartner: "læringspartner"
    case .learningPartners: "læringspartnere"
    case .consultant: "pædagogisk konsulent"
    case .consultants: "pædagogiske konsulenter"
    case .boardMember: "bestyrelsesrepræsentant"
    case .boardMembers: "bestyrelsesrepræsentanter"
    case .otherRole: "anden deltager"
    case .otherRoles: "andre deltagere"
    }
  }
}

extension HolidayName {
  /// The name in Danish.
  public var danish: String {
    switch self {
    case .newYear: "Nytårsdag"
    case .maundyThursday: "Skærtorsdag"
    case .goodFriday: "Langfredag"
    case .easterSunday: "Påskedag"
    case .easterMonday: "2. påskedag"
    case .prayerDay: "Store bededag"
    case .ascensionDay: "Kristi himmelfartsdag"
    case .whitSunday: "Pinsedag"
    case .whitMonday: "2. pinsedag"
    case .christmasDay: "Juledag"
    case .boxingDay: "2. juledag"
    case .summerHoliday: "Sommerferie"
    case .autumnHoliday: "Efterårsferie"
    case .christmasHoliday: "Juleferie"
    case .winterHoliday: "Vinterferie"
    case .easterHoliday: "Påskeferie"
    case .afterAscensionDay: "Dagen efter Kristi himmelfartsdag"
    case .constitutionDay: "Grundlovsdag"
    }
  }
}
