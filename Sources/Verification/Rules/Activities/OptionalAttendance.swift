import Programme

extension RuleCheck {
  /// As many as possible of those who may come.
  static let optionalAttendance = RuleCheck(.optionalAttendance) { evidence, findings in
    for absence in evidence.absences({ lists in
      lists.optional.all.filter { !lists.preferred.contains($0) }
    }) {
      findings.add(events: [absence.event], people: [absence.person]) {
        let what = evidence.words(absence.event)
        let name = evidence.name(absence.person)
        return Words.isNotThere.with(name, what)
      }
    }
  }
}
