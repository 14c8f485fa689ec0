extension Activity {
  /// Ledersparringsmøde: the four of a group meet four times a year, one in each quarter, at a
  /// member's workplace; the district's chief attends, prepares and follows up.
  static func fillSparringMeeting(_ activity: inout Activity) {
    activity.subject = .group
    activity.count = 4
    activity.minutes = 180
    activity.starts = [8 * 60 + 30, 9 * 60, 12 * 60 + 30]
    activity.gap = Gap(minimum: 5 * 7, ideal: 9 * 7, maximum: 16 * 7)
    activity.chief = .all
    activity.preparation = 30
    activity.followUp = 30
    activity.place = .host
  }
}
