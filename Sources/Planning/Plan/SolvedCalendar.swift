import ChainScheduling
import Programme

/// A plan as solved, with what is needed to go on from it.
struct WholePlan {
  let division: GroupDivision
  let availability: Availability
  let districts: [DistrictGroups]
  let calendar: SolvedCalendar
}

/// A calendar as solved, from which one of other groups can start.
struct SolvedCalendar {
  let encoding: ScheduleEncoding
  let solution: ScheduleSolution
  let cost: Int

  /// What the calendar would cost less if a group, by its position, did not meet.
  ///
  /// - Complexity: O(people at events), as a full count of the cost.
  func cost(ofGroup group: Int) -> Int {
    var without = solution
    for (e, event) in encoding.events.enumerated() {
      if case .group(group) = encoding.agenda.chains[event.chain].subject { without.starts[e] = -1 }
    }
    return cost - ScheduleCheck.cost(of: without, in: encoding.problem).total
  }

  /// The same choices for the calendar of other groups; meetings of groups that are not in this one
  /// are left open.
  ///
  /// - Complexity: O(events * starts).
  func carried(to other: ScheduleEncoding) -> ScheduleSolution {
    var result = ScheduleSolution(problem: other.problem)
    var known: [Meeting: Int] = [:]
    for e in encoding.events.indices { known[Meeting(encoding, e)] = e }
    var former = [Int](repeating: -1, count: other.agenda.chains.count)
    for e in other.events.indices {
      guard let old = known[Meeting(other, e)],
        SolvedCalendar.haveSameChoices(encoding.problem.events[old], other.problem.events[e])
      else { continue }
      former[other.events[e].chain] = encoding.events[old].chain
      result.starts[e] = solution.starts[old]
      result.places[e] = solution.places[old]
      result.roles[e] = solution.roles[old]
      result.guests[e] = solution.guests[old]
      result.variants[e] = solution.variants[old]
    }
    for (a, attendance) in other.problem.attendances.enumerated()
    where solution.attendances.indices.contains(a) && solution.attendances[a] >= 0 {
      let choice = Int(solution.attendances[a])
      let chain = Int(encoding.problem.attendances[a].options[choice].chain)
      let same = attendance.options.firstIndex { former[Int($0.chain)] == chain }
      result.attendances[a] = same.map { Int32($0) } ?? -1
    }
    return result
  }

  private static func haveSameChoices(_ one: Event, _ other: Event) -> Bool {
    one.starts == other.starts && one.places.count == other.places.count
      && one.roles.map(\.options.count) == other.roles.map(\.options.count)
      && one.guests.count == other.guests.count && one.variants.count == other.variants.count
  }

  /// What a meeting is, whatever its group is called.
  private struct Meeting: Hashable {
    let activity: ActivityID
    let year: SchoolYear
    let subject: String
    let members: [PersonID]
    let number: Int
    let repeatNumber: Int
    let cohort: Int?

    init(_ encoding: ScheduleEncoding, _ event: Int) {
      let chain = encoding.agenda.chains[encoding.events[event].chain]
      activity = chain.activity
      year = chain.year
      if case .group(let index) = chain.subject {
        subject = ""
        members = encoding.groups[index].members
      } else {
        subject = chain.subjectKey
        members = []
      }
      number = encoding.events[event].number
      repeatNumber = chain.repeatNumber
      cohort = chain.cohort
    }
  }
}
