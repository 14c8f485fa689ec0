extension Activity {
  /// Lederseminar: every second year for the leaders of a district's daycares, schools and youth
  /// units; nothing else the day before, the same day and the day after.
  static func fillLeaderSeminar(_ activity: inout Activity) {
    activity.subject = .district
    activity.count = 1
    activity.biennial = .evenYears
    activity.minutes = 420
    activity.starts = [8 * 60 + 30]
    activity.weekdays = [.monday, .tuesday, .wednesday, .thursday]
    activity.required = Audience(
      roles: [.leader], kinds: [.school, .specialSchool, .daycare, .youth])
    activity.chief = .all
    activity.staff = [StaffNeed(role: .learningPartner, count: 1)]
    activity.place = .venue([])
    activity.isolationDays = 1
  }
}
