import Programme

extension RuleCheck {
  /// As many as possible of those who may come.
  static let optionalAttendance = RuleCheck(.optionalAttendance) { evidence, findings in
    for absence in evidence.absences(\.hopedFor) {
      findings.add(events: [absence.event], people: [absence.person]) {
        let what = evidence.words(absence.event)
        let name = evidence.name(absence.person)
        return Words.isNotThere.with(name, what)
      }
    }
  }
}
