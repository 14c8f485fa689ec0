import Programme

/// The price of starting the course late.
enum CourseStartEncoding {
  static let id = RuleID.courseStart

  static func price(_ person: PersonID, _ activity: Activity, _ programme: Programme) -> Choice {
    guard case .cohorts(_, _, let months) = activity.attendance else { return Choice() }
    let origin = programme.horizon.days.first
    let joined = max(programme.organisation[person].joined ?? origin, origin)
    return Choice(
      latestDay: Int32(clamping: origin.distance(to: joined) + months * 30),
      lateCost: Int32(clamping: programme.rules.weight(id)))
  }
}
