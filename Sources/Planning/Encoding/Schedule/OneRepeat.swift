import ChainScheduling
import Programme

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
    for person in choice.people {
      let own = price(person, programme)
      let options = choice.chains.map { chain in
        AttendanceOption(
          chain: Int32(chain),
          candidates: events(ofChain: chain).map { event in
            encoder.candidates(
              of: person, for: problem.events[event], events[event].context,
              agenda.chains[chain].activity,
              PinnedEncoding.fixing(key(ofEvent: event), programme, nil), &availability)
          }, latestDay: own.latestDay, lateCost: own.lateCost)
      }
      attendancesOf[person, default: []].append(problem.attendances.count)
      attendanceSources.append((index, person))
      problem.attendances.append(
        ChainScheduling.Attendance(
          resource: ScheduleEncoding.resource(person), options: options, waitCost: waitCost))
    }
  }

  /// The key of an event of the problem.
  func key(ofEvent event: Int) -> EventKey {
    agenda.chains[events[event].chain].key(events[event].number, in: programme)
  }
}
