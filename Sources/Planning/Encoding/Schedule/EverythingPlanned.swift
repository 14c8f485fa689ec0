import Programme

/// Everything that is due is an event of the problem: `Agenda` lists it.
enum EverythingPlannedEncoding {
  static let id = RuleID.everythingPlanned
}
