import Programme

/// The price of a preferred person who does not come.
enum PreferredAttendanceEncoding {
  static let id = RuleID.preferredAttendance

  static func weight(_ programme: Programme) -> Int { programme.rules.weight(id) }
}
