/// A problem with a solution, and plain answers about the two together.
struct ScheduleView {
  /// Somebody's time at one day of an event.
  struct Booking {
    /// The event.
    var event: Int
    /// The day of the event.
    var day: Int
    /// The first minute taken.
    var from: Int
    /// The minute after the last taken.
    var to: Int
  }

  let problem: ScheduleProblem
  let solution: ScheduleSolution
  /// For each event the attendances that choose its chain.
  let members: [[Int32]]

  init(problem: ScheduleProblem, solution: ScheduleSolution) {
    self.problem = problem
    self.solution = solution
    var members = [[Int32]](repeating: [], count: problem.events.count)
    for (a, attendance) in problem.attendances.enumerated() where solution.attendances[a] >= 0 {
      let option = attendance.options[Int(solution.attendances[a])]
      for e in problem.chains[Int(option.chain)].events { members[Int(e)].append(Int32(a)) }
    }
    self.members = members
  }

  func isPlaced(_ event: Int) -> Bool { solution.starts[event] >= 0 }

  /// The minute at which a placed event starts.
  func start(_ event: Int) -> Int {
    Int(problem.events[event].starts[Int(solution.starts[event])])
  }

  func firstDay(_ event: Int) -> Int { start(event) / 1440 }

  func lastDay(_ event: Int) -> Int {
    firstDay(event) + Int(problem.events[event].dayCount) - 1
  }

  func place(_ event: Int) -> PlaceOption {
    problem.events[event].places[Int(solution.places[event])]
  }

  func variant(_ event: Int) -> Variant? {
    let variant = solution.variants[event]
    return variant < 0 ? nil : problem.events[event].variants[Int(variant)]
  }

  /// The uses of a placed event that its choices add up to, rooms included.
  func uses(at event: Int) -> [Use] {
    let data = problem.events[event]
    var uses = data.uses
    for (role, choice) in zip(data.roles, solution.roles[event]) {
      let option = role.options[Int(choice)]
      guard option.resource >= 0 else { continue }
      uses.append(Use(resource: option.resource, before: option.before, after: option.after))
    }
    for (guest, comes) in zip(data.guests, solution.guests[event]) where comes {
      uses.append(Use(resource: guest.resource))
    }
    for a in members[event] {
      uses.append(Use(resource: problem.attendances[Int(a)].resource))
    }
    let room = place(event).room
    if room >= 0 { uses.append(Use(resource: room)) }
    return uses
  }

  /// The people at a placed event; somebody who is there twice is listed twice.
  func people(at event: Int) -> [Int32] {
    uses(at: event).map(\.resource).filter { !problem.resources[Int($0)].isRoom }
  }

  /// The bookings of every resource, in the order of events.
  func bookings() -> [[Booking]] {
    var bookings = [[Booking]](repeating: [], count: problem.resources.count)
    for event in problem.events.indices where isPlaced(event) {
      for use in uses(at: event) {
        for day in 0..<Int(problem.events[event].dayCount) {
          let from = start(event) + day * 1440
          bookings[Int(use.resource)].append(
            Booking(
              event: event, day: firstDay(event) + day, from: from - Int(use.before),
              to: from + Int(problem.events[event].minutes) + Int(use.after)))
        }
      }
    }
    return bookings
  }

  /// Weeks begun by which a number of days is short of a range or beyond it.
  static func weeksBegun(_ days: Int, outside range: (from: Int32, to: Int32)) -> Int {
    let short = Int(range.from) - days
    let beyond = days - Int(range.to)
    return short > 0 ? (short + 6) / 7 : beyond > 0 ? (beyond + 6) / 7 : 0
  }
}
