import Programme

/// Who can fill an activity's needs for officials.
enum StaffingEncoding {
  static let id = RuleID.staffing

  static func candidates(
    for need: StaffNeed, _ chain: PlannedChain, _ programme: Programme
  ) -> [PersonID] {
    programme.organisation.personIDs.filter {
      programme.organisation[$0].has(need.role) && !chain.invited.contains($0)
        && Agenda.isThere($0, programme)
    }
  }
}
