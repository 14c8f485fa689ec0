import ChainScheduling
import Programme

/// A leader and a resource person or beacon who can facilitate: by history, or by a cohort in time.
enum FacilitatorPairEncoding: ScheduleRule {
  static let id = RuleID.facilitatorPair

  static func encode(into encoding: inout ScheduleEncoding) {
    let weight = Int32(clamping: encoding.programme.rules.weight(id))
    guard weight > 0, encoding.setting(.trainedFacilitators).isOn else { return }
    for index in encoding.events.indices
    where encoding.events[index].context.activity.isLocallyFacilitated {
      for side in sides {
        let people = encoding.events[index].invited.filter {
          side(encoding.programme.organisation[$0])
        }
        if people.contains(where: { encoding.programme.organisation[$0].hasTakenCourse }) {
          continue
        }
        let courses = people.flatMap { encoding.attendancesOf[$0] ?? [] }.filter {
          encoding.agenda.choices[encoding.attendanceSources[$0].choice].isCourse
        }
        encoding.problem.qualifications.append(
          Qualification(
            event: Int32(index), attendances: courses.map { Int32($0) }, cost: weight))
      }
    }
  }

  /// Who leads, and who is a resource person or beacon.
  static let sides: [@Sendable (Person) -> Bool] = [
    { $0.leads }, { $0.has(.resourcePerson) || $0.has(.beacon) },
  ]
}
