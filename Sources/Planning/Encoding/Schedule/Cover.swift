import ChainScheduling
import Programme

/// A leader of each workplace stays.
enum CoverEncoding: ScheduleRule {
  static let id = RuleID.cover
  static let flag: UInt64 = 1 << 0

  static func encode(into encoding: inout ScheduleEncoding) {
    let programme = encoding.programme
    let leaders = programme.organisation.personIDs.filter {
      programme.organisation[$0].leads && programme.organisation[$0].workplace != nil
        && Agenda.isThere($0, programme)
    }
    let byWorkplace = Dictionary(grouping: leaders) { programme.organisation[$0].workplace }
    for workplace in programme.organisation.workplaceIDs {
      guard let own = byWorkplace[workplace], own.count >= 2 else { continue }
      encoding.problem.covers.append(
        ChainScheduling.Cover(resources: own.map(ScheduleEncoding.resource), flags: flag))
    }
    for (i, event) in encoding.events.enumerated()
    where event.context.activity.keepsCover && !event.isHeld {
      encoding.problem.events[i].coverFlags |= flag
    }
  }
}
