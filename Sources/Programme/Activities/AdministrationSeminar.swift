extension Activity {
  /// Forvaltningsseminar: every second year for the leaders of the administration; never on a
  /// leader seminar's day, since chiefs and learning partners attend both.
  static func fillAdministrationSeminar(_ activity: inout Activity) {
    activity.subject = .joint
    activity.count = 1
    activity.biennial = .evenYears
    activity.minutes = 420
    activity.starts = [8 * 60 + 30]
    activity.weekdays = [.monday, .tuesday, .wednesday, .thursday]
    activity.required = Audience(
      roles: [.leader, .leadershipTeam, .chief, .learningPartner], kinds: [.administration])
    activity.place = .venue([])
    activity.isolationDays = 1
  }
}
