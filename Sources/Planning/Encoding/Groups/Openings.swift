import Programme
import SolverSupport

/// The times at which each person could meet in a group, before anything is planned.
///
/// The bits are the pairs of a day and a start of every window of every activity that is held for
/// groups, window after window.
struct Openings {
  /// The bits of each window.
  var ranges: [Range<Int>] = []
  /// The free bits of each person of the pool, in the pool's order, with the chief's already taken
  /// off.
  var free: [BitSet] = []

  /// Finds the openings of a district's pool.
  ///
  /// - Complexity: O(people * openings).
  init(
    pool: [PersonID], district: DistrictID, programme: Programme, availability: inout Availability
  ) {
    let chief = programme.organisation.chief(of: district)
    var rows = pool.map { _ in [Bool]() }
    var total = 0
    for activity in programme.activities where activity.subject == .group {
      for year in programme.horizon.schoolYears where activity.isDue(in: year) {
        for number in Agenda.numbers(of: activity, year, programme) {
          let window = Openings.Window(
            programme: programme, activity: activity, year: year, number: number)
          let attends = window.chiefAttends ? chief : nil
          let base = window.starts(of: attends, &availability)
          for (i, person) in pool.enumerated() {
            let own = window.starts(of: person, &availability)
            rows[i] += zip(base, own).map { $0 && $1 }
          }
          ranges.append(total..<(total + base.count))
          total += base.count
        }
      }
    }
    free = rows.map { row in
      var bits = BitSet(capacity: total)
      for (i, isFree) in row.enumerated() where isFree { bits.insert(i) }
      return bits
    }
  }

  /// One window of one activity.
  private struct Window {
    let programme: Programme
    let activity: Activity
    let year: SchoolYear
    let number: Int

    var chiefAttends: Bool {
      switch activity.chief {
      case .all: true
      case .firstAndLast: number == 1 || number == activity.count
      case .count(let count): count >= activity.count
      case .none: false
      }
    }

    /// For each day of the window and each start whether somebody is free; nobody is always free.
    func starts(of person: PersonID?, _ availability: inout Availability) -> [Bool] {
      let days = activity.window(number, in: year)
      let origin = programme.horizon.days.first
      var allowed = Set<Int32>()
      let kind = person.map { programme.organisation.kind(of: $0) }
      let isOwn = person.map { !programme.organisation.people[$0.index].has(.chief) } ?? false
      if let kind {
        let context = StartContext(
          programme: programme, activity: activity, year: year, window: days, kinds: [kind],
          ownKinds: isOwn ? [kind] : [], isPinned: false)
        allowed = Set(StartTable(context).starts)
      }
      // The chief's own time counts with preparation and follow-up.
      let before = isOwn ? 0 : activity.preparation
      let after = isOwn ? 0 : activity.followUp
      var result: [Bool] = []
      let horizon = programme.horizon.days
      for day in days.days where horizon.contains(day) && activity.weekdays.contains(day.weekday) {
        let index = origin.distance(to: day)
        let isExpected =
          person.map { programme.organisation.people[$0.index].isEmployed(on: day) } ?? false
        for minute in activity.starts {
          guard let person, isExpected else {
            result.append(true)
            continue
          }
          result.append(
            allowed.contains(Int32(clamping: index * 1440 + minute))
              && availability.isFree(
                person, day: index, from: minute - before, to: minute + activity.minutes + after,
                evening: activity.isEvening)
          )
        }
      }
      return result
    }
  }
}
