import ChainScheduling
import Programme
import SolverSupport

/// An earlier plan, read back as choices for the schedule problem of what holds now.
///
/// What has no counterpart any more is left open: an event whose time is not allowed is off, a place
/// or an official that cannot be had gives way to one that can.
struct PlannedSolution {
  private let encoding: ScheduleEncoding
  private let previous: PreviousPlan
  /// The choices.
  private(set) var solution: ScheduleSolution
  /// For each event of the problem the earlier plan's event, if there is one.
  private(set) var former: [PlannedEvent?]
  /// Events of the earlier plan whose time is not possible any more, whatever else is planned.
  private(set) var forced: [Int] = []
  /// Events to come of cohorts that nobody is left to attend.
  private(set) var emptied: Set<Int> = []

  /// Reads a plan back.
  ///
  /// - Complexity: O(events * people of an event).
  init(_ encoding: ScheduleEncoding, _ previous: PreviousPlan) {
    self.encoding = encoding
    self.previous = previous
    solution = ScheduleSolution(problem: encoding.problem)
    former = encoding.events.indices.map { previous.event(encoding.key(ofEvent: $0)) }
    for event in encoding.events.indices { read(event) }
    readAttendances()
    settleChains()
  }

  /// Whether an event counts when it moves or is given up: it is in the earlier plan, to come, and
  /// somebody is left to attend it.
  func isCounted(_ e: Int) -> Bool {
    former[e] != nil && !encoding.events[e].isHeld && !emptied.contains(e)
  }

  private mutating func read(_ e: Int) {
    let event = encoding.problem.events[e]
    guard let old = former[e] else { return }
    let day = encoding.programme.horizon.days.first.distance(to: old.day)
    let minute = day * 1440 + old.start
    guard let start = PlannedSolution.position(minute, event.starts) else {
      forced.append(e)
      return
    }
    let place = place(old, event, start)
    let roles = roles(old, event, start, e)
    guard let place, let roles else {
      forced.append(e)
      return
    }
    solution.starts[e] = Int32(start)
    solution.places[e] = place
    solution.roles[e] = roles
    if encoding.events[e].isHeld { return }
    for (i, person) in encoding.events[e].guests.enumerated() {
      let isFree = event.guests[i].candidates.map { $0.contains(start) } ?? true
      solution.guests[e][i] = isFree && old.guests.contains(person)
    }
    if let pack = old.pack, let variant = encoding.events[e].packs.firstIndex(of: pack) {
      solution.variants[e] = Int32(variant)
    }
  }

  /// The place the event was at, or the first that can be had at that time; nil if none can.
  private func place(_ old: PlannedEvent, _ event: Event, _ start: Int) -> Int32? {
    func isOpen(_ i: Int) -> Bool { event.places[i].candidates.map { $0.contains(start) } ?? true }
    let number = old.place.map { encoding.place($0) } ?? -1
    let host = old.host.map(ScheduleEncoding.resource) ?? -1
    let same = event.places.indices.first {
      event.places[$0].place == number && event.places[$0].host == host
    }
    if let same, isOpen(same) { return Int32(same) }
    return event.places.indices.first(where: isOpen).map { Int32($0) }
  }

  /// The officials the event had in the seats that they can fill, others where they cannot; nil if
  /// some seat can be filled by nobody.
  private func roles(_ old: PlannedEvent, _ event: Event, _ start: Int, _ e: Int) -> [Int32]? {
    var wanted = old.staff.map(ScheduleEncoding.resource)
    if !encoding.events[e].countedChiefs.isEmpty, let chief = old.chief {
      wanted.insert(ScheduleEncoding.resource(chief), at: 0)
    }
    var taken: Set<Int32> = []
    var result = [Int32](repeating: -1, count: event.roles.count)
    func isFree(_ option: RoleOption) -> Bool {
      option.candidates.map { $0.contains(start) } ?? true
    }
    for pass in 0...1 {
      for (r, role) in event.roles.enumerated() where result[r] < 0 {
        let choice = role.options.indices.first { i in
          let option = role.options[i]
          guard isFree(option), !taken.contains(option.resource) else { return false }
          return pass == 1 || wanted.contains(option.resource)
        }
        guard let choice else { continue }
        result[r] = Int32(choice)
        let resource = role.options[choice].resource
        if resource >= 0 { taken.insert(resource) }
      }
      if !encoding.events[e].countedChiefs.isEmpty, old.chief == nil, result.first == -1 {
        // The chief stays away as before.
        if let empty = event.roles[0].options.firstIndex(where: { $0.resource < 0 }) {
          result[0] = Int32(empty)
        }
      }
    }
    return result.contains(-1) ? nil : result
  }

  private mutating func readAttendances() {
    var attended = [Set<PersonID>](repeating: [], count: encoding.problem.chains.count)
    for (c, chain) in encoding.problem.chains.enumerated() {
      for e in chain.events {
        attended[c].formUnion(former[Int(e)]?.participants ?? [])
      }
    }
    for cohort in previous.plan.cohorts {
      let chain = encoding.agenda.chains.firstIndex {
        $0.activity == cohort.activity && $0.year == cohort.year && $0.subjectKey == cohort.label
      }
      if let chain { attended[chain] = Set(cohort.members) }
    }
    for (a, source) in encoding.attendanceSources.enumerated() {
      let options = encoding.problem.attendances[a].options
      let choice = options.firstIndex { attended[Int($0.chain)].contains(source.person) }
      solution.attendances[a] = choice.map { Int32($0) } ?? -1
    }
  }

  /// Takes chains off that are held only for those who choose them, if nobody does any more, and
  /// lets nobody attend what was not planned.
  private mutating func settleChains() {
    var members = [Int](repeating: 0, count: encoding.problem.chains.count)
    for (a, choice) in solution.attendances.enumerated() where choice >= 0 {
      members[Int(encoding.problem.attendances[a].options[Int(choice)].chain)] += 1
    }
    for (c, chain) in encoding.problem.chains.enumerated()
    where chain.isOptional && members[c] == 0 {
      for e in chain.events.map(Int.init) where !encoding.events[e].isHeld {
        solution.starts[e] = -1
        emptied.insert(e)
      }
    }
  }

  /// Lets a guest stay away.
  mutating func excuse(_ resource: Int32, from event: Int) -> Bool {
    for (i, guest) in encoding.problem.events[event].guests.enumerated()
    where guest.resource == resource && solution.guests[event][i] {
      solution.guests[event][i] = false
      return true
    }
    return false
  }

  private static func position(_ minute: Int, _ starts: [Int32]) -> Int? {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) < minute { low = middle + 1 } else { high = middle }
    }
    return low < starts.count && Int(starts[low]) == minute ? low : nil
  }
}
