extension Activity {
  /// Læringsforløb: three obligatory days in order for leaders, resource persons and beacons who
  /// have not had it, in cohorts that stay together.
  static func fillCourse(_ activity: inout Activity) {
    activity.subject = .cohort
    activity.count = 3
    activity.minutes = 420
    activity.starts = [8 * 60 + 30]
    activity.weekdays = [.monday, .tuesday, .wednesday, .thursday]
    activity.gap = Gap(minimum: 14, ideal: 28, maximum: 42)
    activity.required = Audience(roles: [.leader, .leadershipTeam, .resourcePerson, .beacon])
    activity.attendance = .cohorts(smallest: 12, largest: 30, startsWithinMonths: 6)
    activity.staff = [StaffNeed(role: .learningPartner, count: 2)]
    activity.place = .venue([])
  }
}
