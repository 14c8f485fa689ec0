import Programme

extension RuleCheck {
  /// Exactly the officials that each event needs.
  static let staffing = RuleCheck(.staffing) { evidence, findings in
    for e in evidence.askedEvents {
      let event = evidence.events[e]
      let needs = evidence.programme.activities[evidence.facts[e].activity.index].staff
      if needs.isEmpty, event.staff.isEmpty { continue }
      let wanted = needs.reduce(0) { $0 + max(0, $1.count) }
      let isWhole =
        event.staff.count == wanted && Set(event.staff).count == wanted
        && !event.staff.contains(where: event.participants.contains)
        && evidence.fills(event.staff, needs)
      if isWhole {
        if !evidence.facts[e].isSettled { addStrangers(at: e, evidence, &findings) }
        continue
      }
      findings.add(events: [e], people: event.staff) {
        let what = evidence.words(e)
        let names = event.staff.isEmpty ? Words.noStaff.text : evidence.names(event.staff)
        let list = Text.joined(needs.map { CommonWord.count($0.count, $0.role) }, by: ", ")
        return Words.hasStaff.with(what, names, list.isEmpty ? Words.noStaff.text : list)
      }
    }
  }

  /// Officials at an event of districts that they do not serve.
  private static func addStrangers(at e: Int, _ evidence: Evidence, _ findings: inout Findings) {
    let activity = evidence.programme.activities[evidence.facts[e].activity.index]
    let strangers = evidence.events[e].staff.filter {
      !evidence.serves($0, activity, evidence.subject(e))
    }
    guard !strangers.isEmpty else { return }
    findings.add(events: [e], people: strangers) {
      Words.serveElsewhere.with(evidence.words(e), evidence.names(strangers))
    }
  }
}

extension Evidence {
  /// Whether people can be given to needs, each to one whose role they have.
  ///
  /// Augmenting paths: Kuhn, "The Hungarian method for the assignment problem", 1955.
  fileprivate func fills(_ staff: [PersonID], _ needs: [StaffNeed]) -> Bool {
    let places = needs.flatMap { [Role](repeating: $0.role, count: max(0, $0.count)) }
    var holder = [Int](repeating: -1, count: places.count)
    func place(_ person: Int, _ seen: inout [Bool]) -> Bool {
      for i in places.indices
      where !seen[i] && organisation.people[staff[person].index].has(places[i]) {
        seen[i] = true
        if holder[i] < 0 || place(holder[i], &seen) {
          holder[i] = person
          return true
        }
      }
      return false
    }
    return staff.indices.allSatisfy { person in
      var seen = [Bool](repeating: false, count: places.count)
      return place(person, &seen)
    }
  }
}
