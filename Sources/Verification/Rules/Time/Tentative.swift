import Programme

extension RuleCheck {
  /// Events clear of tentative appointments.
  static let tentative = RuleCheck(.tentative) { evidence, findings in
    for e in evidence.askedEvents {
      for person in evidence.required[e] {
        let spans = evidence.organisation.people[person.index].tentative
        guard !spans.isEmpty, evidence.events[e].spans.contains(where: { spans.overlap($0) })
        else { continue }
        findings.add(events: [e], people: [person]) {
          let what = evidence.words(e)
          let name = evidence.name(person)
          return Words.hasTentative.with(name, what)
        }
      }
    }
  }
}
