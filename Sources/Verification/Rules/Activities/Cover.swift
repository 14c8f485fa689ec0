import Programme

extension RuleCheck {
  /// Never all leaders of a workplace away on one day.
  static let cover = RuleCheck(.cover) { evidence, findings in
    var away: [WorkplaceDay: Set<PersonID>] = [:]
    for e in evidence.events.indices
    where evidence.programme.activities[evidence.facts[e].activity.index].keepsCover {
      for person in evidence.attendees[e] {
        let facts = evidence.ground.people[person.index]
        guard facts.leads, let workplace = facts.workplace else { continue }
        for day in evidence.events[e].days.days {
          away[WorkplaceDay(workplace: workplace, day: day), default: []].insert(person)
        }
      }
    }
    for (key, people) in away.sorted(by: { $0.key < $1.key }) {
      let leaders = evidence.ground.peopleOfWorkplace[key.workplace.index].filter {
        evidence.ground.people[$0.index].leads
          && evidence.ground.people[$0.index].isEmployed(on: key.day)
      }
      guard leaders.count >= 2, leaders.allSatisfy(people.contains) else { continue }
      findings.add(people: leaders, day: key.day) {
        let place = evidence.organisation[key.workplace].name
        let day = evidence.ground.words(key.day)
        let names = evidence.names(leaders)
        return Words.hasNoLeader.with(place, day, names)
      }
    }
  }
}

private struct WorkplaceDay: Hashable, Comparable {
  var workplace: WorkplaceID
  var day: Day

  static func < (left: WorkplaceDay, right: WorkplaceDay) -> Bool {
    (left.workplace, left.day) < (right.workplace, right.day)
  }
}
