extension Activity {
  /// Netværk: the beacons of one daycare meet across its departments, never taking all beacons of
  /// a department away in peak hours.
  static func fillNetwork(_ activity: inout Activity) {
    activity.subject = .workplace
    activity.workplaces = Audience(kinds: [.daycare])
    activity.count = 4
    activity.minutes = 120
    activity.starts = [12 * 60 + 30, 13 * 60, 13 * 60 + 30]
    activity.weekdays = [.monday, .tuesday, .wednesday, .thursday]
    activity.gap = Gap(minimum: 4 * 7, ideal: 9 * 7, maximum: 16 * 7)
    activity.required = Audience(roles: [.beacon])
    activity.place = .subject
    activity.keepsDepartmentCover = true
  }
}
