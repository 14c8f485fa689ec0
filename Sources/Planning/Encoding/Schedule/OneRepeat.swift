import ChainScheduling
import Programme
import SolverSupport

/// Each person comes to one of the repeats of an occasion.
enum OneRepeatEncoding: ScheduleRule {
  static let id = RuleID.oneRepeat

  static func encode(into encoding: inout ScheduleEncoding) {
    for (index, choice) in encoding.agenda.choices.enumerated() where !choice.isCourse {
      encoding.addAttendances(of: index) { _, _ in Choice() }
    }
  }
}

/// What a person's attending of a chain costs.
struct Choice {
  var latestDay: Int32 = .max
  var lateCost: Int32 = 0
}

extension ScheduleEncoding {
  /// Adds an attendance for each person of a choice; those who wait pay `waitCost` if given.
  mutating func addAttendances(
    of index: Int, waitCost: Int32 = -1, _ price: (PersonID, Programme) -> Choice
  ) {
    let choice = agenda.choices[index]
    var encoder = EventEncoder(programme: programme, groups: groups, previous: nil)
    let begun = begun(choice)
    for person in choice.people {
      let own = price(person, programme)
      var keeps = false
      let options = choice.chains.map { chain in
        var option = AttendanceOption(
          chain: Int32(chain), candidates: [], latestDay: own.latestDay, lateCost: own.lateCost)
        for event in events(ofChain: chain) {
          var bits = candidates(of: person, event, chain, begun, &encoder)
          if let dislikes = TentativeEncoding.dislikes(
            of: person, problem.events[event], programme[agenda.chains[chain].activity], &bits,
            programme, &availability)
          {
            option.disliked += option.candidates[option.disliked.count...].map {
              BitSet(capacity: $0.capacity)
            }
            option.disliked.append(dislikes.starts)
            option.dislikeCost = dislikes.cost
          }
          option.candidates.append(bits)
        }
        if begun[person] == chain { keeps = canGoOn(option) }
        return option
      }
      attendancesOf[person, default: []].append(problem.attendances.count)
      attendanceSources.append((index, person))
      problem.attendances.append(
        ChainScheduling.Attendance(
          resource: ScheduleEncoding.resource(person), options: options,
          waitCost: keeps ? -1 : waitCost))
    }
  }

  /// Whether somebody can come to all events of a chain where the earlier plan has them: who has
  /// begun then goes on, and does not wait for another.
  private func canGoOn(_ option: AttendanceOption) -> Bool {
    let first = programme.horizon.days.first
    return zip(events(ofChain: Int(option.chain)), option.candidates).allSatisfy { event, bits in
      if events[event].isHeld { return true }
      guard let old = previous?.event(key(ofEvent: event)) else { return false }
      let time = Int32(clamping: first.distance(to: old.day) * 1440 + old.start)
      return problem.events[event].starts.firstIndex(of: time).map(bits.contains) ?? false
    }
  }

  /// The chain of a choice that has begun for each of those who attend it.
  private func begun(_ choice: PlannedChoice) -> [PersonID: Int] {
    var result: [PersonID: Int] = [:]
    for chain in choice.chains {
      for event in events(ofChain: chain) where events[event].isHeld {
        guard let held = previous?.event(key(ofEvent: event)) else { continue }
        for person in held.participants { result[person] = chain }
      }
    }
    return result
  }

  /// The starts of an event at which somebody who chooses can come: what has begun is kept to.
  private mutating func candidates(
    of person: PersonID, _ event: Int, _ chain: Int, _ begun: [PersonID: Int],
    _ encoder: inout EventEncoder
  ) -> BitSet {
    let count = problem.events[event].starts.count
    if let own = begun[person], own != chain { return BitSet(capacity: count) }
    if events[event].isHeld {
      return begun[person] == nil ? BitSet(capacity: count) : BitSet(full: count)
    }
    var bits = encoder.candidates(
      of: person, for: problem.events[event], events[event].context, agenda.chains[chain].activity,
      PinnedEncoding.fixing(key(ofEvent: event), programme, previous), &availability)
    DepartmentCoverEncoding.narrow(
      &bits, person, problem.events[event], events[event].context.activity, programme)
    if begun[person] == chain {
      // Whoever has left stays on the list and away.
      let first = programme.horizon.days.first
      for (i, start) in problem.events[event].starts.enumerated()
      where !programme.organisation.people[person.index].isEmployed(
        on: first.advanced(by: Int(start) / 1440))
      {
        bits.insert(i)
      }
    }
    return bits
  }

  /// The key of an event of the problem.
  func key(ofEvent event: Int) -> EventKey {
    agenda.chains[events[event].chain].key(events[event].number, in: programme)
  }
}
