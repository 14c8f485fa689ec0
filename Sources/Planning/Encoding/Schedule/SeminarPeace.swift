import Programme

/// Nothing else around an event.
enum SeminarPeaceEncoding {
  static let id = RuleID.seminarPeace

  static func days(_ activity: Activity, _ programme: Programme) -> Int32 {
    guard programme.rules[id].isOn, let days = activity.isolationDays else { return -1 }
    return Int32(clamping: days)
  }
}
