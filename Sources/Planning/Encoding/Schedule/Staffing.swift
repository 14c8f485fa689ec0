import Programme

/// Who can fill an activity's needs for officials.
enum StaffingEncoding {
  static let id = RuleID.staffing

  /// Those who have a role and are there, in order.
  static func candidates(for role: Role, _ programme: Programme) -> [PersonID] {
    programme.organisation.personIDs.filter {
      programme.organisation.people[$0.index].has(role) && Agenda.isThere($0, programme)
    }
  }
}
