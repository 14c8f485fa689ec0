/// The phrases that people are shown, by key.
///
/// Places for values are written `{1}`, `{2}` and so on.
///
/// A new phrase is a case here and a line in each of `Phrase+Danish` and `Phrase+English`; the
/// compiler refuses a language that lacks one, and tests compare their places.
enum Phrase: String, CaseIterable, Hashable, Sendable {
  // Words
  case weekNumber
  case atHours
  case overDays
  case minutesShort
  case hoursShort
  case timesShort
  case today
  case groupLabel
  case cohortLabel
  case repeatLabel
  case wholeMunicipality
  case oneMeeting
  case manyMeetings
  case otherActivities
  case ringOf

  // Year wheel
  case wheelTitle
  case wheelDescription
  case legend
  case barOne
  case barTwo
  case barFour
  case holidayLegend

  // Roles and kinds
  case roleLeader
  case roleLeadershipTeam
  case roleResourcePerson
  case roleBeacon
  case roleCounsellor
  case roleCoordinator
  case roleChief
  case roleLearningPartner
  case roleConsultant
  case roleBoardMember
  case roleOther
  case kindSchool
  case kindSpecialSchool
  case kindDaycare
  case kindYouth
  case kindAdministration

  // Units of rules
  case unitPeople
  case unitSteps
  case unitPairs
  case unitPoints
  case unitGroups
  case unitMinutes
  case unitWindows
  case unitOpenings
  case unitEvents
  case unitDays
  case unitPeriods
  case unitWeeks
  case unitWorkplaces
  case unitCohorts
  case activity
}
