import ChainScheduling
import Programme
import SolverSupport

/// A beacon of each department stays in peak hours.
///
/// Events to which all beacons of a department must come have no start in peak hours; where beacons
/// choose among repeats, the engine keeps one of them at home.
enum DepartmentCoverEncoding: ScheduleRule {
  static let id = RuleID.departmentCover
  static let flag: UInt64 = 1 << 1

  static func encode(into encoding: inout ScheduleEncoding) {
    let programme = encoding.programme
    let beacons = programme.organisation.personIDs.filter {
      programme.organisation.people[$0.index].has(.beacon)
        && programme.organisation[$0].department != nil
        && Agenda.isThere($0, programme)
    }
    let byDepartment = Dictionary(grouping: beacons) { programme.organisation[$0].department }
    for (i, event) in encoding.events.enumerated()
    where event.context.activity.keepsDepartmentCover && !event.isHeld {
      encoding.problem.events[i].coverFlags |= flag
      let invited = Set(event.invited)
      let empties = byDepartment.values.contains { $0.allSatisfy(invited.contains) }
      if empties { leavePeak(&encoding.problem.events[i], programme) }
    }
    let choose = encoding.events.contains {
      $0.context.activity.keepsDepartmentCover && $0.invited.isEmpty
    }
    guard choose else { return }
    for department in programme.organisation.departments.indices {
      guard let own = byDepartment[DepartmentID(department)], own.count >= 2 else { continue }
      encoding.problem.covers.append(
        ChainScheduling.Cover(resources: own.map(ScheduleEncoding.resource), flags: flag))
    }
  }

  /// Takes the starts in peak hours off an event, with all that is listed by start.
  private static func leavePeak(_ event: inout Event, _ programme: Programme) {
    let setting = programme.rules[id]
    let kept = event.starts.indices.filter { i in
      let from = Int(event.starts[i]) % 1440
      return from >= setting["peakTo"] || from + Int(event.minutes) <= setting["peakFrom"]
    }
    event.keepStarts(kept)
  }
}

extension Event {
  /// Keeps some of the candidate starts, in all lists and sets that go by candidate.
  mutating func keepStarts(_ kept: [Int]) {
    func thinned(_ bits: BitSet?) -> BitSet? {
      guard let bits else { return nil }
      var result = BitSet(capacity: kept.count)
      for (new, old) in kept.enumerated() where bits.contains(old) { result.insert(new) }
      return result
    }
    starts = kept.map { starts[$0] }
    startCosts = kept.map { startCosts[$0] }
    startBurdens = kept.map { startBurdens[$0] }
    for i in places.indices { places[i].candidates = thinned(places[i].candidates) }
    for i in guests.indices { guests[i].candidates = thinned(guests[i].candidates) }
    for i in roles.indices {
      for j in roles[i].options.indices {
        roles[i].options[j].candidates = thinned(roles[i].options[j].candidates)
      }
    }
  }
}
