/// A copy of everything that a state has chosen.
struct Choices {
  private let arena = Arena()
  private let start: Flat<Int32>
  private let place: Flat<Int32>
  private let role: Flat<Int32>
  private let comes: Flat<Bool>
  private let variant: Flat<Int32>
  private let attends: Flat<Int32>
  /// The cost of what was copied.
  private(set) var cost = Int.max
  /// The greatest burden in it.
  private(set) var greatestBurden = Int32.max

  init(_ instance: Instance) {
    start = arena.make(instance.eventCount, -1)
    place = arena.make(instance.eventCount, 0)
    variant = arena.make(instance.eventCount, -1)
    role = arena.make(instance.roles.elements.count, 0)
    comes = arena.make(instance.guests.elements.count, false)
    attends = arena.make(instance.attendanceCount, -1)
  }

  /// Takes over what a state has chosen.
  mutating func copy(_ state: borrowing ScheduleState) {
    start.copy(from: state.start)
    place.copy(from: state.place)
    role.copy(from: state.role)
    comes.copy(from: state.comes)
    variant.copy(from: state.variant)
    attends.copy(from: state.attends)
    cost = state.cost
    greatestBurden = state.greatestBurden
  }

  /// Makes a state's choices these, moving only what differs.
  func restore(_ state: inout ScheduleState) {
    let instance = state.instance
    for event in 0..<instance.eventCount where state.start[event] >= 0 && differs(event, state) {
      state.removeEvent(event)
    }
    for a in 0..<instance.attendanceCount
    where state.attends[a] >= 0 && state.attends[a] != attends[a] {
      state.detach(a)
    }
    for a in 0..<instance.attendanceCount where state.attends[a] < 0 && attends[a] >= 0 {
      state.attach(a, Int(attends[a]))
    }
    for event in 0..<instance.eventCount where state.start[event] < 0 {
      state.setPlace(event, Int(place[event]))
      state.variant[event] = variant[event]
      for i in instance.roles.range(event) { state.role[i] = role[i] }
      for i in instance.guests.range(event) { state.comes[i] = comes[i] }
      if start[event] >= 0 { state.placeEvent(event, Int(start[event])) }
    }
  }

  private func differs(_ event: Int, _ state: borrowing ScheduleState) -> Bool {
    if start[event] != state.start[event] || place[event] != state.place[event]
      || variant[event] != state.variant[event]
    {
      return true
    }
    for i in state.instance.roles.range(event) where role[i] != state.role[i] { return true }
    for i in state.instance.guests.range(event) where comes[i] != state.comes[i] { return true }
    return false
  }

  /// The choices as a solution of the instance's problem.
  func solution(_ instance: Instance) -> ScheduleSolution {
    var solution = ScheduleSolution(problem: instance.problem)
    for event in 0..<instance.eventCount {
      solution.starts[event] = start[event]
      solution.places[event] = place[event]
      solution.variants[event] = variant[event]
      for (k, i) in instance.roles.range(event).enumerated() {
        solution.roles[event][k] = role[i] - instance.roles[i].firstOption
      }
      for (k, i) in instance.guests.range(event).enumerated() {
        solution.guests[event][k] = comes[i]
      }
    }
    for a in 0..<instance.attendanceCount { solution.attendances[a] = attends[a] }
    return solution
  }
}

extension ScheduleState {
  /// The choices so far as a solution of the instance's problem.
  func solution() -> ScheduleSolution {
    var choices = Choices(instance)
    choices.copy(self)
    return choices.solution(instance)
  }

  /// Takes over a solution of the right shape, whatever it breaks.
  mutating func load(_ solution: ScheduleSolution) {
    for a in 0..<instance.attendanceCount where solution.attendances[a] >= 0 {
      attach(a, Int(solution.attendances[a]))
    }
    for event in 0..<instance.eventCount {
      setPlace(event, Int(solution.places[event]))
      variant[event] = solution.variants[event]
      for (k, i) in instance.roles.range(event).enumerated() {
        role[i] = instance.roles[i].firstOption + solution.roles[event][k]
      }
      for (k, i) in instance.guests.range(event).enumerated() {
        comes[i] = solution.guests[event][k]
      }
      if solution.starts[event] >= 0 { placeEvent(event, Int(solution.starts[event])) }
    }
  }
}
