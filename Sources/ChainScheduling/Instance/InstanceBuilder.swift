import SolverSupport

/// Gathers what an `Instance` is made of.
struct InstanceBuilder {
  let problem: ScheduleProblem
  let arena = Arena()
  private(set) var startBase: [Int32] = [0]
  private(set) var words: [UInt64] = []
  /// The places that occur, in the order of their positions in the problem.
  private(set) var placeIDs: [Int32] = []
  private(set) var places: [[Instance.PlaceData]] = []
  private(set) var roles: [[Instance.RoleData]] = []
  private(set) var options: [Instance.OptionData] = []
  private(set) var guests: [[Instance.GuestData]] = []
  private(set) var attendOptions: [[Instance.AttendData]] = []
  private(set) var attendMasks: [Int32] = []
  private(set) var tieCount = 0

  init(_ problem: ScheduleProblem) {
    self.problem = problem
    for event in problem.events {
      startBase.append(startBase[startBase.count - 1] + Int32(event.starts.count))
    }
    placeIDs = Set(problem.events.flatMap { $0.places.map(\.place) }).filter { $0 >= 0 }.sorted()
    var position: [Int32: Int32] = [-1: -1]
    for (i, id) in placeIDs.enumerated() { position[id] = Int32(i) }
    var ties: [Int32: Int32] = [:]
    for (e, event) in problem.events.enumerated() {
      places.append(
        event.places.map {
          Instance.PlaceData(
            place: position[$0.place] ?? -1, room: $0.room, host: $0.host, capacity: $0.capacity,
            cost: $0.cost, mask: mask($0.candidates))
        })
      roles.append(event.roles.map { role(of: Int32(e), $0, &ties) })
      let present = Set(event.uses.map(\.resource))
      guests.append(
        event.guests.map {
          // Who is always there is never missed.
          Instance.GuestData(
            resource: $0.resource, missCost: present.contains($0.resource) ? 0 : $0.missCost,
            mask: present.contains($0.resource) ? never(event) : mask($0.candidates))
        })
    }
    tieCount = ties.count
    for attendance in problem.attendances {
      attendOptions.append(
        attendance.options.map { option in
          let base = Int32(attendMasks.count)
          for i in problem.chains[Int(option.chain)].events.indices {
            attendMasks.append(
              i < option.candidates.count ? mask(option.candidates[i]) : -1)
          }
          let dislikes = dislikes(of: option)
          return Instance.AttendData(
            chain: option.chain, cost: option.cost, latestDay: option.latestDay,
            lateCost: option.lateCost, masks: base, dislikes: dislikes,
            dislikeCost: option.dislikeCost)
        })
    }
  }

  /// Stores the offsets of what somebody who attends dislikes and returns where they begin; -1 for
  /// nothing.
  private mutating func dislikes(of option: AttendanceOption) -> Int32 {
    guard option.dislikeCost > 0, option.disliked.contains(where: { !$0.isEmpty }) else {
      return -1
    }
    let base = Int32(attendMasks.count)
    for i in problem.chains[Int(option.chain)].events.indices {
      let set = i < option.disliked.count ? option.disliked[i] : BitSet(capacity: 0)
      attendMasks.append(set.isEmpty ? -1 : mask(set))
    }
    return base
  }

  /// Stores a set of candidates and returns its offset; -1 for every candidate.
  private mutating func mask(_ set: BitSet?) -> Int32 {
    guard let set else { return -1 }
    words.append(contentsOf: set.words)
    return Int32(words.count - set.words.count)
  }

  private mutating func never(_ event: Event) -> Int32 {
    mask(BitSet(capacity: max(1, event.starts.count)))
  }

  private mutating func role(
    of event: Int32, _ role: Role, _ ties: inout [Int32: Int32]
  ) -> Instance.RoleData {
    let first = Int32(options.count)
    for option in role.options {
      options.append(
        Instance.OptionData(
          resource: option.resource, before: option.before, after: option.after,
          cost: option.cost, mask: mask(option.candidates),
          disliked: option.dislikeCost > 0 ? mask(option.disliked) : -1,
          dislikeCost: option.dislikeCost))
    }
    var tie: Int32 = -1
    var isCharged = true
    if role.tie >= 0 {
      if let known = ties[role.tie] {
        tie = known
        isCharged = false
      } else {
        tie = Int32(ties.count)
        ties[role.tie] = tie
      }
    }
    return Instance.RoleData(
      event: event, firstOption: first, endOption: Int32(options.count), tie: tie,
      load: role.load, isCharged: isCharged)
  }

  func events() -> [Instance.EventData] {
    var result = problem.events.map {
      Instance.EventData(
        minutes: $0.minutes, days: $0.dayCount, chain: -1, position: 0,
        isolation: $0.isolationDays, fewest: $0.fewestMembers, most: $0.mostMembers,
        classes: $0.classes, coverFlags: $0.coverFlags)
    }
    for (c, chain) in problem.chains.enumerated() {
      for (i, e) in chain.events.enumerated() {
        result[Int(e)].chain = Int32(c)
        result[Int(e)].position = Int32(i)
      }
    }
    return result
  }

  func groups() -> [[Instance.DayGroup]] {
    problem.events.map { event in
      var groups: [Instance.DayGroup] = []
      for (i, start) in event.starts.enumerated() {
        let day = start / 1440
        if let last = groups.last, last.day == day {
          groups[groups.count - 1].end = Int32(i + 1)
        } else {
          groups.append(Instance.DayGroup(day: day, first: Int32(i), end: Int32(i + 1)))
        }
      }
      return groups
    }
  }

  func uses() -> [[Instance.Seat]] {
    problem.events.map { event in
      event.uses.map {
        Instance.Seat(
          resource: $0.resource, before: $0.before, after: $0.after,
          isPerson: !problem.resources[Int($0.resource)].isRoom)
      }
    }
  }

  func variants() -> [[Instance.VariantData]] {
    problem.events.map { event in
      event.variants.map {
        Instance.VariantData(
          label: $0.label, theme: $0.theme, earliestDay: $0.earliestDay, cost: $0.cost,
          follow: $0.follow)
      }
    }
  }

  func chains() -> [Instance.ChainData] {
    var isAttended = [Bool](repeating: false, count: problem.chains.count)
    for attendance in problem.attendances {
      for option in attendance.options { isAttended[Int(option.chain)] = true }
    }
    return problem.chains.enumerated().map { c, chain in
      Instance.ChainData(
        isOptional: chain.isOptional, isAttended: isAttended[c], gapMinimum: chain.gapMinimum,
        gapMaximum: chain.gapMaximum, gapIdeal: chain.gapIdeal, gapWeight: chain.gapWeight,
        weekdayWeight: chain.weekdayWeight, halfWeight: chain.halfWeight,
        variantsDiffer: chain.variantsDiffer, themeWeight: chain.themeWeight,
        isHosted: chain.hosting != nil, hostFewest: chain.hosting?.fewest ?? 0,
        hostMost: chain.hosting?.most ?? .max, countedRole: chain.countedRole,
        fewestFilled: chain.fewestFilled)
    }
  }
}
