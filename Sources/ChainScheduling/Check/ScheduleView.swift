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

  /// When and for how long an event is held.
  private struct Span {
    /// The minute at which it starts; -1 if it is not held.
    var start: Int
    var firstDay: Int
    var lastDay: Int
  }

  let problem: ScheduleProblem
  let solution: ScheduleSolution
  /// For each event the attendances that choose its chain.
  let members: [[Int32]]
  /// When each event is held; asked for more often than anything else.
  private let spans: [Span]
  /// The uses of each event that is placed, rooms included, one list after another.
  private let uses: [Use]
  /// Where each event's uses begin, and one more.
  private let firstUse: [Int]

  init(problem: ScheduleProblem, solution: ScheduleSolution) {
    self.problem = problem
    self.solution = solution
    var members = [[Int32]](repeating: [], count: problem.events.count)
    for (a, attendance) in problem.attendances.enumerated() where solution.attendances[a] >= 0 {
      let option = attendance.options[Int(solution.attendances[a])]
      for e in problem.chains[Int(option.chain)].events { members[Int(e)].append(Int32(a)) }
    }
    self.members = members
    spans = problem.events.indices.map { e in
      guard solution.starts[e] >= 0 else { return Span(start: -1, firstDay: -1, lastDay: -1) }
      let start = Int(problem.events[e].starts[Int(solution.starts[e])])
      return Span(
        start: start, firstDay: start / 1440,
        lastDay: start / 1440 + Int(problem.events[e].dayCount) - 1)
    }
    var uses: [Use] = []
    var firstUse = [0]
    firstUse.reserveCapacity(problem.events.count + 1)
    for e in problem.events.indices {
      if spans[e].start >= 0 {
        ScheduleView.collectUses(at: e, problem, solution, members[e], &uses)
      }
      firstUse.append(uses.count)
    }
    self.uses = uses
    self.firstUse = firstUse
  }

  func isPlaced(_ event: Int) -> Bool { spans[event].start >= 0 }

  /// The minute at which a placed event starts.
  func start(_ event: Int) -> Int { spans[event].start }

  func firstDay(_ event: Int) -> Int { spans[event].firstDay }

  func lastDay(_ event: Int) -> Int { spans[event].lastDay }

  func place(_ event: Int) -> PlaceOption {
    problem.events[event].places[Int(solution.places[event])]
  }

  func variant(_ event: Int) -> Variant? {
    let variant = solution.variants[event]
    return variant < 0 ? nil : problem.events[event].variants[Int(variant)]
  }

  /// The uses of a placed event that its choices add up to, rooms included.
  func uses(at event: Int) -> ArraySlice<Use> { uses[firstUse[event]..<firstUse[event + 1]] }

  /// Appends what the choices of an event add up to.
  private static func collectUses(
    at event: Int, _ problem: ScheduleProblem, _ solution: ScheduleSolution, _ members: [Int32],
    _ uses: inout [Use]
  ) {
    uses += problem.events[event].uses
    for r in problem.events[event].roles.indices {
      let option = problem.events[event].roles[r].options[Int(solution.roles[event][r])]
      guard option.resource >= 0 else { continue }
      uses.append(Use(resource: option.resource, before: option.before, after: option.after))
    }
    for g in problem.events[event].guests.indices where solution.guests[event][g] {
      uses.append(Use(resource: problem.events[event].guests[g].resource))
    }
    for a in members { uses.append(Use(resource: problem.attendances[Int(a)].resource)) }
    let room = problem.events[event].places[Int(solution.places[event])].room
    if room >= 0 { uses.append(Use(resource: room)) }
  }

  /// The people at a placed event, rising; somebody who is there twice is listed twice.
  func people(at event: Int) -> [Int32] {
    var people: [Int32] = []
    for use in uses(at: event) where !problem.resources[Int(use.resource)].isRoom {
      people.append(use.resource)
    }
    people.sort()
    return people
  }

  /// The bookings of every resource, in the order of events.
  func bookings() -> [[Booking]] {
    var bookings = [[Booking]](repeating: [], count: problem.resources.count)
    for event in problem.events.indices where isPlaced(event) {
      let minutes = Int(problem.events[event].minutes)
      for use in uses(at: event) {
        for day in firstDay(event)...lastDay(event) {
          let from = start(event) + (day - firstDay(event)) * 1440
          bookings[Int(use.resource)].append(
            Booking(
              event: event, day: day, from: from - Int(use.before),
              to: from + minutes + Int(use.after)))
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
