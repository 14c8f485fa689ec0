import ChainScheduling
import Programme
import SolverSupport

/// A beacon of each department stays in peak hours, of those who are employed on the day.
///
/// An event to which all beacons of a department must come has no start in peak hours, or pays for
/// each such department where the rule is soft. Where beacons choose among repeats, the engine keeps
/// one of them at home the whole day; what a soft rule costs them counts in the plan's score only,
/// since it goes by event and hour.
enum DepartmentCoverEncoding: ScheduleRule {
  static let id = RuleID.departmentCover
  static let flag: UInt64 = 1 << 1

  static func encode(into encoding: inout ScheduleEncoding) {
    let programme = encoding.programme
    let setting = encoding.setting(id)
    guard setting.binds || setting.costs else { return }
    let spans = departments(programme).map { PresenceSpan.all(of: $0, programme) }
    for (i, event) in encoding.events.enumerated()
    where event.context.activity.keepsDepartmentCover && !event.isHeld {
      encoding.problem.events[i].coverFlags |= flag
      let invited = Set(event.invited)
      let touched = Set(
        event.invited.compactMap { programme.organisation.people[$0.index].department })
      let emptied = touched.sorted().flatMap { spans[$0.index] }.filter {
        !$0.people.isEmpty && $0.people.allSatisfy(invited.contains)
      }
      if !emptied.isEmpty { leavePeak(&encoding.problem.events[i], emptied, setting) }
    }
    let choose = encoding.events.contains {
      $0.context.activity.keepsDepartmentCover && $0.invited.isEmpty
    }
    guard choose, setting.isHard else { return }
    for own in departments(programme) where own.count >= 2 {
      encoding.addCovers(of: own, flag: flag, weight: -1)
    }
  }

  /// Takes off the starts at which somebody who chooses an event would leave a department without
  /// its only beacon.
  static func narrow(
    _ bits: inout BitSet, _ person: PersonID, _ event: Event, _ activity: Activity,
    _ programme: Programme
  ) {
    let setting = programme.rules[id]
    guard setting.binds, activity.keepsDepartmentCover,
      programme.organisation[person].has(.beacon),
      let department = programme.organisation[person].department
    else { return }
    let own = departments(programme)[department.index]
    let alone = PresenceSpan.all(of: own, programme).filter { $0.people == [person] }
    guard !alone.isEmpty else { return }
    for (i, start) in event.starts.enumerated() where isPeak(start, event, setting) {
      if alone.contains(where: { $0.contains(start / 1440) }) { bits.remove(i) }
    }
  }

  /// How many departments have no beacon at home at an event, given the beacons of each.
  static func amount(
    of event: PlannedEvent, _ activity: Activity, _ beacons: [[PersonID]], _ programme: Programme
  ) -> Int {
    let setting = programme.rules[id]
    guard activity.keepsDepartmentCover, event.start < setting["peakTo"],
      event.start + activity.minutes > setting["peakFrom"]
    else { return 0 }
    let present = Set(
      event.participants + event.staff + event.guests + (event.chief.map { [$0] } ?? []))
    let touched = Set(present.compactMap { programme.organisation.people[$0.index].department })
    return touched.count { department in
      let employed = beacons[department.index].filter {
        programme.organisation.people[$0.index].isEmployed(on: event.day)
      }
      return !employed.isEmpty && employed.allSatisfy(present.contains)
    }
  }

  /// The beacons of each department.
  static func departments(_ programme: Programme) -> [[PersonID]] {
    var result = [[PersonID]](repeating: [], count: programme.organisation.departments.count)
    for id in programme.organisation.personIDs where programme.organisation[id].has(.beacon) {
      if let department = programme.organisation[id].department {
        result[department.index].append(id)
      }
    }
    return result
  }

  /// Takes the starts in peak hours off an event, with all that is listed by start, on days on which
  /// a department would be empty; or lets each such department cost.
  private static func leavePeak(
    _ event: inout Event, _ emptied: [PresenceSpan], _ setting: RuleSetting
  ) {
    let counts = event.starts.map { start in
      isPeak(start, event, setting) ? emptied.count { $0.contains(start / 1440) } : 0
    }
    if setting.isHard {
      event.keepStarts(event.starts.indices.filter { counts[$0] == 0 })
    } else {
      for (i, count) in counts.enumerated() {
        event.startCosts[i] = Int32(
          clamping: Int(event.startCosts[i]) + count * setting.weight)
      }
    }
  }

  private static func isPeak(_ start: Int32, _ event: Event, _ setting: RuleSetting) -> Bool {
    let from = Int(start) % 1440
    return from < setting["peakTo"] && from + Int(event.minutes) > setting["peakFrom"]
  }
}

extension PresenceSpan {
  fileprivate func contains(_ day: Int32) -> Bool { day >= firstDay && day <= lastDay }
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
