import ChainScheduling
import Programme

/// A leader and a resource person or beacon who can facilitate: by history, or by a cohort in time.
///
/// Those who could by history may be on leave on some days: these cost, unless somebody is there who
/// may learn it in time.
enum FacilitatorPairEncoding: ScheduleRule {
  static let id = RuleID.facilitatorPair

  static func encode(into encoding: inout ScheduleEncoding) {
    let weight = Int32(clamping: encoding.programme.rules.weight(id))
    guard weight > 0 else { return }
    let organisation = encoding.programme.organisation
    let first = encoding.programme.horizon.days.first
    let needsCourse = encoding.setting(.trainedFacilitators).isOn
    for index in encoding.events.indices
    where encoding.events[index].context.activity.isLocallyFacilitated {
      for side in sides {
        let people = encoding.events[index].invited.filter { side(organisation[$0]) }
        let able = people.filter { !needsCourse || organisation[$0].hasTakenCourse }
        let courses = people.filter { !able.contains($0) }
          .flatMap { encoding.attendancesOf[$0] ?? [] }
          .filter { encoding.agenda.choices[encoding.attendanceSources[$0].choice].isCourse }
        if courses.isEmpty || !able.isEmpty {
          let hopes = courses.isEmpty ? able : people
          encoding.problem.events[index].charge(weight) { day in
            !hopes.contains { organisation[$0].isEmployed(on: first.advanced(by: day)) }
          }
        } else {
          encoding.problem.qualifications.append(
            Qualification(
              event: Int32(index), attendances: courses.map { Int32($0) }, cost: weight))
        }
      }
    }
  }

  /// How many of the two do not facilitate an event.
  static func amount(of event: PlannedEvent, _ programme: Programme) -> Int {
    guard programme[event.activity].isLocallyFacilitated else { return 0 }
    return sides.count { side in
      !event.facilitators.contains { side(programme.organisation[$0]) }
    }
  }

  /// Who leads, and who is a resource person or beacon.
  static let sides: [@Sendable (Person) -> Bool] = [
    { $0.leads }, { $0.has(.resourcePerson) || $0.has(.beacon) },
  ]
}

extension Event {
  /// Lets the starts on some days, counted from the first of the horizon, cost more.
  fileprivate mutating func charge(_ weight: Int32, on isCharged: (_ day: Int) -> Bool) {
    var last = (day: -1, isCharged: false)
    for (i, start) in starts.enumerated() {
      let day = Int(start) / 1440
      if day != last.day { last = (day, isCharged(day)) }
      if last.isCharged {
        startCosts[i] = Int32(clamping: Int(startCosts[i]) + Int(weight))
      }
    }
  }
}
