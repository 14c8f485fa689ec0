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

  /// Those of some officials who serve one of the districts that an event means.
  static func serving(
    _ districts: Set<DistrictID>?, among people: [PersonID], _ programme: Programme
  ) -> [PersonID] {
    people.filter { programme.organisation.people[$0.index].isOfficial(in: districts) }
  }
}
