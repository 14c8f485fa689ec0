import ChainScheduling
import Programme

/// How many people an event that is attended by choice has.
enum CohortSizeEncoding {
  static let id = RuleID.cohortSize

  static func bound(_ event: inout Event, _ activity: Activity, _ programme: Programme) {
    switch activity.attendance {
    case .cohorts(let smallest, let largest, _) where programme.rules[id].isOn:
      event.fewestMembers = Int32(clamping: smallest)
      event.mostMembers = Int32(clamping: largest)
    default:
      event.fewestMembers = 1
    }
  }
}
