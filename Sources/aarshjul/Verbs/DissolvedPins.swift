import Planning
import Programme

/// Pinned meetings of groups that are not there any more.
///
/// A pinned meeting never moves, so a division without its group cannot be taken before the planner
/// has said what is to become of the meeting.
enum DissolvedPins {
  /// The pinned meetings to come of groups that the plan had and that are not among some groups.
  static func find(
    _ programme: Programme, _ previous: PreviousPlan, groups: [SparringGroup]
  ) -> [EventKey] {
    let labels = Set(groups.map(\.label))
    let gone = Set(previous.plan.groups.map(\.label)).subtracting(labels)
    return programme.pins.events.filter { pin in
      pin.day >= previous.asOf && gone.contains(pin.key.subject)
        && programme.activity(pin.key.activity).map { programme[$0].kind == .sparringMeeting }
          ?? false
    }.map(\.key)
  }

  /// What to do about them.
  static func refusal(_ keys: [EventKey]) -> Text {
    Words.pinnedGroupGone.with(
      Set(keys.map(\.subject)).sorted().joined(separator: ", "),
      keys.map(\.text).joined(separator: ", "))
  }
}
