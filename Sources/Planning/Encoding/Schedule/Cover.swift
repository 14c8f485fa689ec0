import ChainScheduling
import Programme

/// A leader of each workplace stays, of those who are employed on the day.
enum CoverEncoding: ScheduleRule {
  static let id = RuleID.cover
  static let flag: UInt64 = 1 << 0

  static func encode(into encoding: inout ScheduleEncoding) {
    let programme = encoding.programme
    let setting = encoding.setting(id)
    guard setting.binds || setting.costs else { return }
    let leaders = programme.organisation.personIDs.filter {
      programme.organisation[$0].leads && programme.organisation[$0].workplace != nil
    }
    let byWorkplace = Dictionary(grouping: leaders) { programme.organisation[$0].workplace }
    for workplace in programme.organisation.workplaceIDs {
      guard let own = byWorkplace[workplace], own.count >= 2 else { continue }
      encoding.addCovers(
        of: own, flag: flag, weight: setting.isHard ? -1 : Int32(clamping: setting.weight))
    }
    for (i, event) in encoding.events.enumerated()
    where event.context.activity.keepsCover && !event.isHeld {
      encoding.problem.events[i].coverFlags |= flag
    }
  }
}

extension ScheduleEncoding {
  /// Adds a cover for each span of days in which the same two or more of some people are employed.
  mutating func addCovers(of people: [PersonID], flag: UInt64, weight: Int32) {
    for span in PresenceSpan.all(of: people, programme) where span.people.count >= 2 {
      problem.covers.append(
        ChainScheduling.Cover(
          resources: span.people.map(ScheduleEncoding.resource), flags: flag,
          firstDay: span.firstDay, lastDay: span.lastDay, weight: weight))
    }
  }
}
