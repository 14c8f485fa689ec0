import ChainScheduling
import Programme

/// Those who lack the course choose a cohort or wait; fewer wait than a cohort needs.
enum CohortMembersEncoding: ScheduleRule {
  static let id = RuleID.cohortMembers

  static func encode(into encoding: inout ScheduleEncoding) {
    for (index, choice) in encoding.agenda.choices.enumerated() where choice.isCourse {
      let first = encoding.problem.attendances.count
      let activity = encoding.programme[choice.activity]
      encoding.addAttendances(
        of: index, waitCost: Int32(clamping: encoding.programme.rules.weight(.courseStart))
      ) { person, programme in
        CourseStartEncoding.price(person, activity, programme)
      }
      guard case .cohorts(let smallest, _, _) = activity.attendance else { continue }
      encoding.problem.waitLimits.append(
        WaitLimit(
          attendances: (first..<encoding.problem.attendances.count).map { Int32($0) },
          most: Int32(clamping: max(0, smallest - 1))))
    }
  }
}
