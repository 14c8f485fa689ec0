import ChainScheduling
import Programme
import SetPartitioning
import SolverSupport

/// The parts of a programme in which clashes are looked for, the cheapest first.
struct ClashParts {
  let programme: Programme
  /// The groups of each district with people for them, as they were encoded to find the parts.
  private(set) var encodings: [DistrictID: GroupEncoding] = [:]

  init(programme: Programme) { self.programme = programme }

  /// A calendar of no more events than this is looked at as a whole.
  private static let small = 24

  /// The parts that can be named before anything is planned.
  ///
  /// - Complexity: O(people * openings), besides the encoding of the calendar.
  mutating func first() -> [ClashPart] {
    var parts: [ClashPart] = []
    var availability = Availability(programme)
    for district in programme.organisation.districtIDs {
      let encoding = GroupEncoding(
        district: district, programme: programme, availability: &availability)
      guard !encoding.pool.isEmpty else { continue }
      encodings[district] = encoding
      parts.append(.counting(district))
      parts += meetings(encoding)
      parts += groups(encoding)
    }
    for (district, activity, year) in ClashPart.pools(programme) {
      parts.append(.pool(district, activity, year))
    }
    return parts + calendar(&availability)
  }

  /// Leaders who are bound to or kept from others, and leaders who have no group at all.
  private func groups(_ encoding: GroupEncoding) -> [ClashPart] {
    var parts: [ClashPart] = []
    let pool = encoding.pool
    var partner: [Int] = Array(pool.indices)  // a forest of those who speak of each other
    func root(_ i: Int) -> Int {
      var i = i
      while partner[i] != i { i = partner[i] }
      return i
    }
    func join(_ people: [PersonID]) {
      let known = people.compactMap { encoding.position(of: $0) }
      for (a, b) in zip(known, known.dropFirst()) { partner[root(b)] = root(a) }
    }
    for lock in programme.pins.groups { join(lock.members) }
    for wish in programme.pairs where wish.isHard { join([wish.first, wish.second]) }
    let bound = Dictionary(grouping: pool.indices, by: root).values.filter { $0.count > 1 }
    for people in bound.sorted(by: { $0[0] < $1[0] }) where people.count <= 12 {
      parts.append(.groups(encoding.district, needing: people.map { pool[$0] }))
    }
    if pool.count <= 12 {
      parts.append(.groups(encoding.district, needing: pool))
    } else {
      for position in pool.indices where isLonely(position, encoding) {
        parts.append(.groups(encoding.district, needing: [pool[position]]))
      }
      for people in colleagues(encoding) where people.count > 1 {
        parts.append(.groups(encoding.district, needing: people))
      }
    }
    return parts
  }

  /// Leaders of one workplace, where there are more of them than groups.
  private func colleagues(_ encoding: GroupEncoding) -> [[PersonID]] {
    guard programme.rules.binds(.differentWorkplaces) else { return [] }
    let groups = encoding.pool.count / max(1, programme.rules[.groupSize]["smallest"])
    let byWorkplace = Dictionary(grouping: encoding.pool) { programme.organisation[$0].workplace }
    return byWorkplace.values.filter { $0.count > groups }.sorted { $0[0] < $1[0] }
      .map { Array($0.prefix(groups + 1)) }
  }

  /// Whether too few others can be in a group with somebody, by rules on pairs and free times.
  private func isLonely(_ position: Int, _ encoding: GroupEncoding) -> Bool {
    let smallest = programme.rules[.groupSize]["smallest"]
    let problem = encoding.problem
    var apart = Set<Int>()
    for pair in problem.forbiddenPairs {
      if pair.a == position { apart.insert(pair.b) }
      if pair.b == position { apart.insert(pair.a) }
    }
    for other in encoding.pool.indices where other != position && !apart.contains(other) {
      let misses = problem.commonTimes.contains { criterion in
        criterion.commonCounts(of: [position, other].sorted()).contains { $0 < criterion.minimum }
      }
      if misses { apart.insert(other) }
    }
    return encoding.pool.count - 1 - apart.count < smallest - 1
  }

  /// Leaders who have no time for a meeting of any group; and one leader of the district for what
  /// holds for all of them.
  private func meetings(_ encoding: GroupEncoding) -> [ClashPart] {
    var suspects = encoding.pool.indices.filter { position in
      encoding.openings.ranges.contains { range in
        !range.contains { encoding.openings.free[position].contains($0) }
      }
    }
    if !suspects.contains(0) { suspects.insert(0, at: 0) }
    var parts: [ClashPart] = []
    for id in programme.activityIDs where programme[id].subject == .group {
      for year in programme.horizon.schoolYears where programme[id].isDue(in: year) {
        parts += suspects.prefix(40).map { .anchored(encoding.pool[$0], id, year) }
      }
    }
    return parts
  }

  private func calendar(_ availability: inout Availability) -> [ClashPart] {
    let agenda = Agenda(programme, groups: [])
    let events = agenda.chains.reduce(0) { $0 + $1.numbers.count }
    let choosers = agenda.choices.reduce(0) { $0 + $1.people.count * $1.chains.count }
    if events <= ClashParts.small, choosers <= 200 { return [.calendar] }
    let encoding = ScheduleEncoding(
      programme, groups: [], availability: availability, bindsTogether: false)
    var hopeless = Set(encoding.hopeless.map(\.key))
    for (e, event) in encoding.problem.events.enumerated()
    where event.places.allSatisfy({ $0.candidates?.isEmpty ?? false }) {
      hopeless.insert(encoding.key(ofEvent: e))
    }
    // Only a quiet period is in the way of what people choose because of the people.
    let quiet = Set(encoding.hopeless.filter { $0.rules.contains(.quietWeeks) }.map(\.key))
    let pins = Set(programme.pins.events.map(\.key))
    var parts: [ClashPart] = []
    var alone: [ClashPart] = []
    var choices: [ActivityID] = []
    for (c, chain) in agenda.chains.enumerated() {
      let keys = chain.numbers.map { chain.key($0, in: programme) }
      guard keys.contains(where: hopeless.contains), let first = keys.first else { continue }
      let isBound = !chain.isOptional || keys.contains(where: pins.contains)
      if isBound {
        alone += keys.filter(hopeless.contains).map { .event($0, of: first) }
        parts.append(.chains([first], choices: []))
      }
      if !isBound || (agenda.isChosen(c) && keys.contains(where: quiet.contains)),
        !choices.contains(chain.activity)
      {
        choices.append(chain.activity)
      }
    }
    let pinned = pinnedChains(agenda, pins)
    if !pinned.isEmpty { parts.append(.chains(pinned, choices: [])) }
    for chain in agenda.chains where !chain.isOptional && chain.numbers.count > 1 {
      guard isTight(chain), let number = chain.numbers.first else { continue }
      parts.append(.chains([chain.key(number, in: programme)], choices: []))
    }
    for choice in agenda.choices
    where choice.people.count * choice.chains.count <= 200 && !choices.contains(choice.activity) {
      choices.append(choice.activity)
    }
    return Array(alone.prefix(200)) + Array(parts.prefix(60))
      + choices.map { .chains([], choices: [$0]) }
  }

  /// The chains with a pinned event, at most as many as can be looked at together.
  private func pinnedChains(_ agenda: Agenda, _ pins: Set<EventKey>) -> [EventKey] {
    var keys: [EventKey] = []
    for chain in agenda.chains {
      let own = chain.numbers.map { chain.key($0, in: programme) }
      if own.contains(where: pins.contains), let first = own.first { keys.append(first) }
    }
    return Array(keys.prefix(16))
  }

  /// Whether the windows of a chain cannot hold its gaps.
  private func isTight(_ chain: PlannedChain) -> Bool {
    let activity = programme[chain.activity]
    guard programme.rules.binds(.gap), let gap = activity.gap else { return false }
    var earliest: Day?
    for number in chain.numbers {
      let window = activity.window(number, in: chain.year)
      let from = earliest.map { max($0.advanced(by: gap.minimum), window.first) } ?? window.first
      if from > window.last { return true }
      earliest = from
    }
    return false
  }

  /// The parts that an attempt to plan points to: what found no room, and what is in its way.
  func suspected(_ obstacles: [Obstacle]) -> [ClashPart] {
    let agenda = Agenda(programme, groups: [])
    var firsts: [EventKey: EventKey] = [:]
    var chosen: Set<EventKey> = []
    for (c, chain) in agenda.chains.enumerated() where !chain.isOptional {
      guard let first = chain.numbers.first else { continue }
      for number in chain.numbers {
        let key = chain.key(number, in: programme)
        firsts[key] = chain.key(first, in: programme)
        if agenda.isChosen(c) { chosen.insert(key) }
      }
    }
    var parts: [ClashPart] = []
    for obstacle in obstacles.prefix(20) {
      switch obstacle.kind {
      case .groups(let district):
        parts.append(.groups(district, needing: obstacle.people))
      case .weights: continue
      case .noTime(let key), .crowdedOut(let key):
        var keys: [EventKey] = []
        var choices: [ActivityID] = []
        // What has no time by itself has none whoever chooses it.
        let isAlone = obstacle.hasNoTime && obstacle.events.isEmpty
        for event in [key] + obstacle.events.prefix(10) {
          if let first = firsts[event], isAlone || !chosen.contains(event) {
            if !keys.contains(first) { keys.append(first) }
          } else if let id = programme.activity(event.activity), programme[id].subject != .group {
            if !choices.contains(id) { choices.append(id) }
          }
        }
        if !keys.isEmpty || !choices.isEmpty { parts.append(.chains(keys, choices: choices)) }
      }
    }
    return parts
  }
}
