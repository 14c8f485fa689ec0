extension Activity {
  /// Læringssamtale: every half year at every workplace, the leadership team with the chief, a
  /// learning partner and a consultant; resource persons and a board member as far as possible.
  static func fillConversation(_ activity: inout Activity) {
    activity.subject = .workplace
    activity.workplaces = Audience(kinds: [.school, .specialSchool, .daycare, .youth])
    activity.count = 2
    activity.minutes = 120
    activity.starts = [8 * 60 + 30, 10 * 60, 12 * 60 + 30, 13 * 60, 13 * 60 + 30]
    activity.gap = Gap(minimum: 8 * 7, ideal: 22 * 7, maximum: 40 * 7)
    activity.required = Audience(roles: [.leader, .leadershipTeam])
    activity.optional = Audience(roles: [.resourcePerson, .beacon, .boardMember])
    activity.chief = .all
    activity.staff = [
      StaffNeed(role: .learningPartner, count: 1, stays: true),
      StaffNeed(role: .consultant, count: 1),
    ]
    activity.place = .subject
    activity.leadDays = 21
  }
}
