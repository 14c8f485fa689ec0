extension Activity {
  /// Workshop: twice a year at every workplace for the whole pedagogical staff, facilitated by its
  /// leader and a resource person or beacon, with the pack of a learning day before it.
  static func fillWorkshop(_ activity: inout Activity) {
    activity.subject = .workplace
    activity.workplaces = Audience(kinds: [.school, .specialSchool, .daycare, .youth])
    activity.count = 2
    activity.minutes = 180
    activity.starts = [8 * 60 + 30, 12 * 60 + 30, 16 * 60 + 30, 17 * 60]
    activity.isEvening = true
    activity.gap = Gap(minimum: 10 * 7, ideal: 22 * 7, maximum: 34 * 7)
    activity.required = Audience(roles: [.leader, .resourcePerson, .beacon])
    activity.place = .subject
    activity.usesPack = true
    activity.isLocallyFacilitated = true
  }
}
