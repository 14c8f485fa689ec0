import ChainScheduling
import Programme

/// Even numbers of tasks for learning partners and for consultants.
enum EvenLoadEncoding: ScheduleRule {
  static let id = RuleID.evenLoad

  /// Opens the loads of each role before events are encoded, so that their roles can name them.
  static func open(_ encoding: inout ScheduleEncoding) {
    let weight = encoding.programme.rules.weight(id)
    guard weight > 0 else { return }
    for role in [PersonRole.learningPartner, .consultant] {
      for people in encoding.programme.evenedOut(role) {
        let load = Int32(encoding.problem.loads.count)
        for person in people { encoding.loadOfOfficial[role, default: [:]][person] = load }
        encoding.problem.loads.append(
          Load(
            resources: people.map(ScheduleEncoding.resource), weight: Int32(clamping: weight)))
      }
    }
  }

  static func encode(into encoding: inout ScheduleEncoding) {}
}
