extension Phrase {
  /// The phrase in English.
  var english: String {
    switch self {
    // Words
    case .weekNumber: "week {1}"
    case .atHours: "{1} at {2}"
    case .overDays: "(over {1} days)"
    case .minutesShort: "{1} min"
    case .hoursShort: "{1} h"
    case .timesShort: "({1} times)"
    case .today: "Today"
    case .groupLabel: "group {1}"
    case .cohortLabel: "{1}"
    case .repeatLabel: "repeat {1}"
    case .wholeMunicipality: "The whole municipality"
    case .oneMeeting: "{1} meeting"
    case .manyMeetings: "{1} meetings"
    case .otherActivities: "Other meetings"
    case .ringOf: "{1}, {2}"

    // Year wheel
    case .wheelTitle: "Year wheel {1}"
    case .wheelDescription:
      """
      One turn is the school year from {1} to {2}, clockwise and with 1 August at the top. \
      Months and weeks are outermost, then a ring for each activity: {3}. Holidays are \
      grey. The table beside it holds the same in words.
      """
    case .legend: "Legend"
    case .barOne: "1 meeting that day"
    case .barTwo: "2–3 meetings"
    case .barFour: "4 or more"
    case .holidayLegend: "Holidays"

    // Roles and kinds
    case .roleLeader: "leader"
    case .roleLeadershipTeam: "leadership team"
    case .roleResourcePerson: "resource person"
    case .roleBeacon: "beacon"
    case .roleCounsellor: "counsellor"
    case .roleCoordinator: "coordinator"
    case .roleChief: "chief"
    case .roleLearningPartner: "learning partner"
    case .roleConsultant: "consultant"
    case .roleBoardMember: "board member"
    case .roleOther: "other participant"
    case .kindSchool: "school"
    case .kindSpecialSchool: "special school"
    case .kindDaycare: "daycare"
    case .kindYouth: "youth unit"
    case .kindAdministration: "administration"

    // Units of rules
    case .unitPeople: "people"
    case .unitSteps: "steps"
    case .unitPairs: "pairs"
    case .unitPoints: "points"
    case .unitGroups: "groups"
    case .unitMinutes: "minutes"
    case .unitWindows: "windows"
    case .unitOpenings: "common free times"
    case .unitEvents: "events"
    case .unitDays: "days"
    case .unitPeriods: "days or weeks"
    case .unitWeeks: "weeks"
    case .unitWorkplaces: "workplaces"
    case .unitCohorts: "cohorts"
    case .activity: "Activity"
    }
  }
}
