import ChainScheduling
import Programme

/// Even numbers of tasks for learning partners and for consultants.
enum EvenLoadEncoding: ScheduleRule {
  static let id = RuleID.evenLoad

  /// Opens a load for each role before events are encoded, so that their roles can name it.
  static func open(_ encoding: inout ScheduleEncoding) {
    let weight = encoding.programme.rules.weight(id)
    guard weight > 0 else { return }
    for role in [PersonRole.learningPartner, .consultant] {
      let people = encoding.people(with: role)
      guard !people.isEmpty else { continue }
      encoding.loadOfRole[role] = Int32(encoding.problem.loads.count)
      encoding.problem.loads.append(
        Load(
          resources: people.map(ScheduleEncoding.resource), weight: Int32(clamping: weight)))
    }
  }

  static func encode(into encoding: inout ScheduleEncoding) {}
}
