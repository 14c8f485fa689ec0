import Programme

extension RuleCheck {
  /// Never all beacons of a department away in peak hours.
  static let departmentCover = RuleCheck(.departmentCover) { evidence, findings in
    let from = evidence.ground.value(.departmentCover, "peakFrom")
    let to = evidence.ground.value(.departmentCover, "peakTo")
    let isAsked = evidence.programme.activities.contains { $0.keepsDepartmentCover }
    if !isAsked { return }
    var beacons = [[PersonID]](repeating: [], count: evidence.organisation.departments.count)
    for person in evidence.organisation.personIDs
    where evidence.organisation.people[person.index].has(.beacon) {
      if let department = evidence.ground.people[person.index].department {
        beacons[department.index].append(person)
      }
    }
    for e in evidence.events.indices where evidence.activity(e).keepsDepartmentCover {
      let event = evidence.events[e]
      guard event.start < to, from < event.start + event.minutes else { continue }
      let departments = Set(
        evidence.attendees[e].compactMap { evidence.ground.people[$0.index].department })
      for department in departments.sorted() {
        let employed = beacons[department.index].filter {
          evidence.ground.people[$0.index].isEmployed(on: event.day)
        }
        guard !employed.isEmpty, employed.allSatisfy(evidence.attendees[e].contains)
        else { continue }
        findings.add(events: [e], people: employed) {
          let what = evidence.words(e)
          let name = evidence.organisation[department].name
          return Words.hasNoBeacon.with(name, what)
        }
      }
    }
  }
}
