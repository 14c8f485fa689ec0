extension Activity {
  /// Læringsdag: common for all leaders, resource persons and beacons, held in repeats that
  /// learning partners facilitate.
  static func fillLearningDay(_ activity: inout Activity) {
    activity.subject = .joint
    activity.count = 2
    activity.minutes = 420
    activity.starts = [8 * 60 + 30]
    activity.weekdays = [.monday, .tuesday, .wednesday, .thursday]
    activity.required = Audience(roles: [.leader, .leadershipTeam, .resourcePerson, .beacon])
    activity.attendance = .oneRepeat(repeats: 6)
    activity.staff = [StaffNeed(role: .learningPartner, count: 2)]
    activity.place = .venue([])
    activity.keepsCover = true
  }
}
