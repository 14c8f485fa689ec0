import Programme

extension RuleCheck {
  /// Last year's guests host before last year's hosts do again.
  static let hostingTurn = RuleCheck(.hostingTurn) { evidence, findings in
    let hosted = evidence.hostsOfLastGroup()
    for chain in evidence.chains {
      guard let (members, times) = evidence.hostings(of: chain) else { continue }
      for (i, a) in members.enumerated() where hosted[a] == true {
        for (j, b) in members.enumerated() where hosted[b] == false && times[i] > times[j] {
          findings.add(people: [a, b], groups: [chain.label]) {
            let one = evidence.name(a)
            let other = evidence.name(b)
            return Words.hostsMoreOften.with(one, chain.label, other)
          }
        }
      }
    }
  }
}

extension Evidence {
  /// Whether each person who has been in a group hosted in the latest school year with one.
  fileprivate func hostsOfLastGroup() -> [PersonID: Bool] {
    var latest: [PersonID: (year: SchoolYear, hosted: Bool)] = [:]
    for group in programme.history.groups {
      for person in group.members {
        if let known = latest[person], known.year >= group.year { continue }
        latest[person] = (group.year, group.hosted[person] ?? 0 > 0)
      }
    }
    return latest.mapValues(\.hosted)
  }
}
