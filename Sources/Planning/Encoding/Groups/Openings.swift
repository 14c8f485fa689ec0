import Programme
import SolverSupport

/// The times at which each person could meet in a group, before anything is planned.
///
/// The bits are the pairs of a day and a start of every window of every activity that is held for
/// groups, window after window.
struct Openings {
  /// The bits of each window.
  var ranges: [Range<Int>] = []
  /// From when to when each bit takes the time of a chief who comes, in minutes of the horizon, with
  /// preparation and follow-up.
  var spans: [Range<Int>] = []
  /// Whether there is a chief who comes, in each window.
  var chiefComes: [Bool] = []
  /// The free bits of each person of the pool, in the pool's order, with the chief's already taken
  /// off.
  var free: [BitSet] = []

  /// Finds the openings of a district's pool.
  ///
  /// - Complexity: O(people * openings).
  init(
    pool: [PersonID], district: DistrictID, programme: Programme, availability: inout Availability
  ) {
    let chief = ChiefPost(of: district, programme)
    var rows = pool.map { _ in [Bool]() }
    var total = 0
    for activity in programme.activities where activity.subject == .group {
      for year in programme.horizon.schoolYears where activity.isDue(in: year) {
        for number in Agenda.numbers(of: activity, year, programme) {
          let window = Openings.Window(
            programme: programme, activity: activity, year: year, number: number)
          let base = window.starts(ofChief: window.chiefAttends ? chief : nil, &availability)
          for (i, person) in pool.enumerated() {
            let own = window.starts(of: person, &availability)
            rows[i] += zip(base, own).map { $0 && $1 }
          }
          spans += window.spans
          chiefComes.append(window.chiefAttends && chief.isHeld)
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

    /// For each day of the window and each start the chief's time that a meeting takes.
    var spans: [Range<Int>] {
      let horizon = programme.horizon.days
      return activity.window(number, in: year).days
        .filter { horizon.contains($0) && activity.weekdays.contains($0.weekday) }
        .flatMap { day in
          activity.starts.map { start in
            let minute = horizon.first.distance(to: day) * 1440 + start
            return (minute - activity.preparation)..<(minute + activity.minutes + activity.followUp)
          }
        }
    }

    /// For each day of the window and each start whether a member is free; on days on which the
    /// member is not there, nobody is asked.
    func starts(of person: PersonID, _ availability: inout Availability) -> [Bool] {
      let minutes = allowed(person, isOwn: true)
      return starts { day, minute in
        guard programme.organisation.people[person.index].isEmployed(on: day) else { return true }
        return isFree(person, day, minute, minutes, before: 0, after: 0, &availability)
      }
    }

    /// For each day of the window and each start whether whoever is the chief is free, with
    /// preparation and follow-up; where there is none, nobody is asked.
    func starts(ofChief post: ChiefPost?, _ availability: inout Availability) -> [Bool] {
      var minutes: [PersonID: Set<Int32>] = [:]
      for chief in post?.holders ?? [] { minutes[chief] = allowed(chief, isOwn: false) }
      return starts { day, minute in
        guard let chief = post?.holder(on: day) else { return true }
        return programme.organisation.people[chief.index].isEmployed(on: day)
          && isFree(
            chief, day, minute, minutes[chief] ?? [], before: activity.preparation,
            after: activity.followUp, &availability)
      }
    }

    /// The minutes of the horizon at which the rules let somebody come, whatever the calendar says.
    private func allowed(_ person: PersonID, isOwn: Bool) -> Set<Int32> {
      let kind = programme.organisation.kind(of: person)
      let context = StartContext(
        programme: programme, activity: activity, year: year,
        window: activity.window(number, in: year), kinds: [kind], ownKinds: isOwn ? [kind] : [],
        isPinned: false)
      return Set(StartTable(context).starts)
    }

    private func isFree(
      _ person: PersonID, _ day: Day, _ minute: Int, _ allowed: Set<Int32>, before: Int,
      after: Int, _ availability: inout Availability
    ) -> Bool {
      let index = programme.horizon.days.first.distance(to: day)
      return allowed.contains(Int32(clamping: index * 1440 + minute))
        && availability.isFree(
          person, day: index, from: minute - before, to: minute + activity.minutes + after,
          evening: activity.isEvening)
    }

    private func starts(_ isOpen: (Day, Int) -> Bool) -> [Bool] {
      let horizon = programme.horizon.days
      return activity.window(number, in: year).days
        .filter { horizon.contains($0) && activity.weekdays.contains($0.weekday) }
        .flatMap { day in activity.starts.map { isOpen(day, $0) } }
    }
  }
}
