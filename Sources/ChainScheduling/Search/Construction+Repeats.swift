import SolverSupport

extension Searcher {
  /// Places chains that people choose among, so many of each set as the people need, at times when
  /// many of them can and on different days.
  mutating func openAttended(_ chains: [Int], _ off: inout [Int32]) {
    for set in attendedSets(chains) {
      let open = chainsToOpen(set)
      let wanted = set.attendances.count / max(1, open.count) + 1
      for chain in open {
        begin()
        off += placeAttended(chain, among: set.chains, wanted: wanted, chance: 16)
      }
      begin()
    }
  }

  /// Gives up where and when a chain is held that somebody wants to attend and cannot, and lets all
  /// of its members choose again.
  ///
  /// - Returns: Whether one of the chains has another time to be held at.
  mutating func reopen(for attendance: Int, _ off: inout [Int32]) -> Bool {
    let options = instance.attendOptions.range(attendance)
    let siblings = options.map { Int(instance.attendOptions[$0].chain) }
    let movable = siblings.filter { chain in
      instance.chainEvents.range(chain).contains { i in
        let event = Int(instance.chainEvents[i])
        return instance.startBase[event + 1] - instance.startBase[event] > 1
      }
    }
    guard !movable.isEmpty else { return false }
    let chain = movable[random.below(movable.count)]
    var members: [Int] = [attendance]
    while state.memberHead[chain] >= 0 {
      members.append(Int(state.memberHead[chain]))
      detach(Int(state.memberHead[chain]))
    }
    for i in instance.chainEvents.range(chain) { take(Int(instance.chainEvents[i])) }
    let people = instance.candidatesOf.range(chain).count
    begin()
    off += placeAttended(
      chain, among: siblings, wanted: people / siblings.count + 1, for: attendance, chance: 1 << 11)
    begin()
    for a in members
    where state.attends[a] < 0 && !seat(a, spread: 2) && !swapIn(a) && !shift(a) {
      if let thrown = ejectForSeat(a) { off.append(contentsOf: thrown) }
    }
    begin()
    return true
  }

  /// Chains among which the same attendances choose.
  struct ChoiceSet {
    var chains: [Int]
    var attendances: [Int]
  }

  /// Attended chains by who chooses among them.
  ///
  /// - Complexity: O(options of all attendances), nearly.
  func attendedSets(_ chains: [Int]) -> [ChoiceSet] {
    var root = [Int](0..<instance.chainCount)
    func find(_ c: Int) -> Int {
      var c = c
      while root[c] != c { c = root[c] }
      return c
    }
    for a in 0..<instance.attendanceCount {
      let options = instance.attendOptions.range(a)
      guard let first = options.first else { continue }
      for o in options {
        let a = find(Int(instance.attendOptions[first].chain))
        let b = find(Int(instance.attendOptions[o].chain))
        if a != b { root[max(a, b)] = min(a, b) }
      }
    }
    var sets: [Int: ChoiceSet] = [:]
    for c in chains {
      sets[find(c), default: ChoiceSet(chains: [], attendances: [])].chains.append(c)
    }
    for a in 0..<instance.attendanceCount {
      guard let first = instance.attendOptions.range(a).first else { continue }
      sets[find(Int(instance.attendOptions[first].chain))]?.attendances.append(a)
    }
    // Sets with little room in time come first.
    return sets.keys.sorted().compactMap { sets[$0] }
  }

  /// The chains of a set to open: enough for all, few enough that each can have its fewest.
  private func chainsToOpen(_ set: ChoiceSet) -> [Int] {
    let people = set.attendances.count
    var open: [Int] = []
    var seats = 0
    var needed = 0
    let must = set.chains.filter { !instance.chains[$0].isOptional }
    for c in must + set.chains.filter({ instance.chains[$0].isOptional }) {
      var fewest: Int32 = 1
      var most: Int32 = .max
      for i in instance.chainEvents.range(c) {
        let event = Int(instance.chainEvents[i])
        fewest = max(fewest, instance.events[event].fewest)
        most = min(most, instance.events[event].most)
        var capacity: Int32 = 0
        for p in instance.places.range(event) {
          capacity = max(capacity, instance.places[p].capacity)
        }
        if capacity < .max { most = min(most, capacity) }
      }
      if instance.chains[c].isOptional {
        if needed + Int(fewest) > people { continue }
        // Cohorts that need many are not opened without need.
        if fewest > 4, seats >= people + people / 8 { continue }
      }
      open.append(c)
      needed += Int(fewest)
      seats += Int(most)
    }
    return open
  }

  /// Places a chain that nobody attends yet where many can, away from its siblings.
  ///
  /// One attendance that found no seat so far may be named: then only starts at which it can come
  /// are looked at.
  ///
  /// - Parameters:
  ///   - chain: The chain, of which nothing is placed.
  ///   - set: The chains among which its people choose.
  ///   - wanted: For how many members there should be room.
  ///   - attendance: Who must be able to come; -1 for nobody.
  ///   - chance: How much chance has a say: 16 is one of cost, or a quarter of a per cent absent.
  /// - Returns: The events that could not be placed.
  mutating func placeAttended(
    _ chain: Int, among set: [Int], wanted: Int, for attendance: Int = -1, chance: Int
  ) -> [Int32] {
    var off: [Int32] = []
    defer { scanner.wantedSeats = 0 }
    for i in instance.chainEvents.range(chain) {
      let event = Int(instance.chainEvents[i])
      touch(event)
      scanner.wantedSeats = min(wanted, Int(instance.events[event].most))
      var isFound = scanner.scan(event, in: state)
      if !isFound {
        scanner.wantedSeats = 0
        isFound = scanner.scan(event, in: state)
      }
      guard isFound else {
        off.append(Int32(event))
        continue
      }
      var best = Int.max
      var choice = -1
      for g in scanner.groups.range(event) {
        let first = 2 * Int(scanner.groups[g].day)
        for slot in first...first + 1 where scanner.slotCost[slot] < Scanner.never {
          let s = Int(scanner.slotStart[slot])
          if attendance >= 0, !allows(attendance, chain, event, s) { continue }
          let absent = absence(chain, event, s)
          let key =
            (scanner.slotCost[slot] + absent * 4 + nearness(slot / 2, set) * 40) << 4
            + random.below(chance)
          if key < best {
            best = key
            choice = slot
          }
        }
      }
      guard choice >= 0,
        scanner.commit(
          event, Int(scanner.slotStart[choice]), scanner.slotPlace[choice],
          scanner.dayVariant[choice / 2], in: &state)
      else {
        off.append(Int32(event))
        continue
      }
    }
    return off
  }

  /// Whether an attendance can ever come to an event of a chain at a start.
  private func allows(_ attendance: Int, _ chain: Int, _ event: Int, _ s: Int) -> Bool {
    let position = instance.events[event].position
    for o in instance.attendOptions.range(attendance)
    where Int(instance.attendOptions[o].chain) == chain {
      return instance.allows(instance.attendMasks[instance.attendOptions[o].masks + position], s)
    }
    return false
  }

  /// How many in a hundred of those who may choose a chain cannot come to an event at a start.
  private mutating func absence(_ chain: Int, _ event: Int, _ s: Int) -> Int {
    let candidates = instance.candidatesOf.range(chain)
    guard !candidates.isEmpty else { return 0 }
    let stride = max(1, candidates.count / 100)
    let data = instance.events[event]
    let time = instance.startTime[Int(instance.startBase[event]) + s]
    var asked = 0
    var absent = 0
    var i = candidates.lowerBound
    while i < candidates.upperBound {
      let a = Int(instance.candidatesOf[i])
      i += stride
      asked += 1
      let seat = Instance.Seat(
        resource: instance.attendResource[a], before: 0, after: 0, isPerson: true)
      var canCome = state.isFree(seat, data, start: time, place: -1)
      if canCome {
        for o in instance.attendOptions.range(a)
        where Int(instance.attendOptions[o].chain) == chain {
          let mask = instance.attendMasks[instance.attendOptions[o].masks + data.position]
          if !instance.allows(mask, s) { canCome = false }
        }
      }
      if !canCome { absent += 1 }
    }
    scanner.ticks &+= asked
    return absent * 100 / asked
  }

  /// How many chains of a set are on a day, or next to it.
  private func nearness(_ day: Int, _ set: [Int]) -> Int {
    var count = 0
    for c in set {
      for i in instance.chainEvents.range(c) {
        let event = Int(instance.chainEvents[i])
        guard state.start[event] >= 0 else { continue }
        let distance = abs(Int(state.day[event]) - day)
        if distance == 0 { count += 4 } else if distance < 3 { count += 1 }
      }
    }
    return count
  }
}
