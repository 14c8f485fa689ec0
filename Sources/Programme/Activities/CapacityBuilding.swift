extension Activity {
  /// Kapacitetsopbygning: competence days for counsellors, coordinators and beacons, in repeats
  /// like learning days.
  static func fillCapacityBuilding(_ activity: inout Activity) {
    activity.subject = .joint
    activity.count = 1
    activity.minutes = 360
    activity.starts = [9 * 60]
    activity.weekdays = [.monday, .tuesday, .wednesday, .thursday]
    activity.required = Audience(roles: [.counsellor, .coordinator])
    activity.attendance = .oneRepeat(repeats: 2)
    activity.staff = [StaffNeed(role: .learningPartner, count: 1)]
    activity.place = .venue([])
  }
}
