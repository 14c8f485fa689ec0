import Programme

extension RuleCheck {
  /// A light burden for whoever carries the most.
  static let fairShare = RuleCheck(.fairShare) { evidence, findings in
    let burdens = Burdens(evidence)
    var worst: (person: PersonID, points: Int)?
    for person in evidence.organisation.personIDs
    where evidence.ground.people[person.index].isEligible {
      let points = burdens.points(of: person)
      if points > worst?.points ?? 0 { worst = (person, points) }
    }
    guard let worst else { return }
    findings.worstOff = worst.person
    findings.worstBurden = worst.points
    findings.add(worst.points, people: [worst.person]) {
      let name = evidence.name(worst.person)
      return Words.carriesMost.with(name, worst.points)
    }
  }
}

/// What each event adds to the burden of whoever attends it.
struct Burdens {
  private let evidence: Evidence
  private let morning: Int
  private let late: Int
  private let travelMinutes: Int

  init(_ evidence: Evidence) {
    self.evidence = evidence
    morning = evidence.ground.value(.fairShare, "morning")
    late = evidence.ground.value(.fairShare, "late")
    travelMinutes = max(1, evidence.ground.value(.fairShare, "travelMinutes"))
  }

  func points(of person: PersonID) -> Int {
    var points = 0
    let home = evidence.ground.people[person.index].workplace
    for e in evidence.diary(of: person) {
      let event = evidence.events[Int(e)]
      if event.day.weekday == .monday { points += 1 }
      if event.start < morning { points += 1 }
      if event.start + event.minutes > late { points += 2 }
      if event.host == person { points += 2 }
      if let home, let place = event.place {
        points +=
          evidence.organisation.travelMinutes(from: .workplace(home), to: place) / travelMinutes
      }
    }
    return points
  }
}
