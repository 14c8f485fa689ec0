import Programme

/// Everybody who must come is a use of the event; those who choose are attendances.
enum AttendanceEncoding {
  static let id = RuleID.attendance
}
