extension CommonWord {
  /// The phrase in English.
  public var english: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    case .january: "January"
    case .february: "February"
    case .march: "March"
    case .april: "April"
    case .may: "May"
    case .june: "June"
    case .july: "July"
    case .august: "August"
    case .september: "September"
    case .october: "October"
    case .november: "November"
    case .december: "December"
    case .date: "{1} {2} {3}"
    case .fullDate: "{1} {2}"
    case .fromTo: "{1} to {2}"
    case .and: "{1} and {2}"
    case .andMore: "{1} and {2} more"
    case .leader: "leader"
    case .leaders: "leaders"
    case .leadershipTeam: "leadership team"
    case .leadershipTeams: "of leadership teams"
    case .resourcePerson: "resource person"
    case .resourcePersons: "resource persons"
    case .beacon: "beacon"
    case .beacons: "beacons"
    case .counsellor: "counsellor"
    case .counsellors: "counsellors"
    case .coordinator: "coordinator"
    case .coordinators: "coordinators"
    case .chief: "chief"
    case .chiefs: "chiefs"
    case .learningPartner: "learning partner"
    case .learningPartners: "learning partners"
    case .consultant: "consultant"
    case .consultants: "consultants"
    case .boardMember: "board member"
    case .boardMembers: "board members"
    case .otherRole: "other participant"
    case .otherRoles: "other participants"
    }
  }
}

extension HolidayName {
  /// The name in English.
  public var english: String {
    switch self {
    case .newYear: "New Year's Day"
    case .maundyThursday: "Maundy Thursday"
    case .goodFriday: "Good Friday"
    case .easterSunday: "Easter Sunday"
    case .easterMonday: "Easter Monday"
    case .prayerDay: "Great Prayer Day"
    case .ascensionDay: "Ascension Day"
    case .whitSunday: "Whit Sunday"
    case .whitMonday: "Whit Monday"
    case .christmasDay: "Christmas Day"
    case .boxingDay: "Boxing Day"
    case .summerHoliday: "Summer holiday"
    case .autumnHoliday: "Autumn holiday"
    case .christmasHoliday: "Christmas holiday"
    case .winterHoliday: "Winter holiday"
    case .easterHoliday: "Easter holiday"
    case .afterAscensionDay: "Day after Ascension Day"
    case .constitutionDay: "Constitution Day"
    }
  }
}
