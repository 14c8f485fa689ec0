import SolverSupport

/// A chain waiting to be placed, with how hard that will be.
private struct Waiting {
  var chain: Int
  var difficulty: Double
}

extension Searcher {
  /// Places everything: what cannot move, then what is attended by choice and who attends it, then
  /// all other chains, the hardest first, throwing out what is in the way where nothing is free.
  ///
  /// - Parameters:
  ///   - joint: Where some chains go before all else, as far as they fit.
  ///   - limit: The ticks after which it gives up.
  ///   - cancellation: Raised to end it early.
  /// - Returns: Whether everything is placed.
  mutating func construct(
    around joint: [JointSlots] = [], limit: Int, cancellation: Cancellation
  ) -> Bool {
    noise.heat(0)
    for item in joint {
      for (i, slot) in zip(instance.chainEvents.range(item.chain), item.slots) where slot >= 0 {
        begin()
        _ = insert(Int(instance.chainEvents[i]), onlySlot: Int(slot))
      }
    }
    begin()
    var order: [Waiting] = []
    var attended: [Int] = []
    for c in 0..<instance.chainCount {
      let data = instance.chains[c]
      if data.isAttended {
        attended.append(c)
      } else if !data.isOptional {
        order.append(Waiting(chain: c, difficulty: difficulty(c)))
      }
    }
    order.sort { ($1.difficulty, $0.chain) < ($0.difficulty, $1.chain) }
    // What cannot move, and what wants peace, comes before the repeats.
    let firm = order.filter { $0.difficulty >= Searcher.firm }
    var off: [Int32] = []
    for item in firm { place(item.chain, &off) }
    openAttended(attended, &off)
    seatAll()
    for item in order where item.difficulty < Searcher.firm { place(item.chain, &off) }
    return settle(off, limit: limit, cancellation: cancellation)
  }

  /// Difficulties from here on belong to chains that are placed before anybody chooses.
  private static var firm: Double { 1e9 }

  /// How hard a chain is to place: many people with little choice.
  private func difficulty(_ chain: Int) -> Double {
    var result = 0.0
    for i in instance.chainEvents.range(chain) {
      let event = Int(instance.chainEvents[i])
      let count = Double(instance.startBase[event + 1] - instance.startBase[event])
      let people = Double(
        instance.uses.range(event).count + 2 * instance.roles.range(event).count + 1)
      if count <= 1 { return 4 * Searcher.firm }
      if instance.events[event].isolation >= 0 {
        return Searcher.firm * (1 + people / (people + count))
      }
      result = max(result, people / count)
    }
    return result + 0.01 * Double(instance.chainEvents.range(chain).count)
  }

  /// Places what is off of a chain, or adds it to what is left over.
  private mutating func place(_ chain: Int, _ off: inout [Int32]) {
    begin()
    if state.placedCount[chain] == 0 {
      if insertChain(chain) { return }
      rollBack()
    }
    for i in instance.chainEvents.range(chain) {
      let event = Int(instance.chainEvents[i])
      if state.start[event] < 0, !insert(event) { off.append(Int32(event)) }
    }
  }

  /// Lets everybody attend something, those with the least choice first.
  mutating func seatAll() {
    var order: [(choices: Int, attendance: Int)] = []
    for a in 0..<instance.attendanceCount where state.attends[a] < 0 {
      var choices = 0
      for o in 0..<instance.attendOptions.range(a).count where attendCost(a, o) != nil {
        choices += 1
      }
      order.append((choices, a))
    }
    order.sort { ($0.choices, $0.attendance) < ($1.choices, $1.attendance) }
    for item in order {
      begin()
      if seat(item.attendance, spread: 2) || swapIn(item.attendance) { continue }
      rollBack()
      if shift(item.attendance) { continue }
      rollBack()
      if !seatBeforeFollowers(item.attendance) { rollBack() }
    }
    begin()
    closeSmall()
  }

  /// Gives up optional chains with too few members, or none; their members go elsewhere.
  mutating func closeSmall() {
    for c in 0..<instance.chainCount
    where instance.chains[c].isOptional && state.placedCount[c] > 0 {
      guard state.memberCount[c] < fewestMembers(c) else { continue }
      if state.memberCount[c] > 0, fill(c) { continue }
      while state.memberHead[c] >= 0 {
        let member = Int(state.memberHead[c])
        detach(member)
        _ = seat(member, spread: 2, avoiding: Int32(c))
      }
      for i in instance.chainEvents.range(c) { take(Int(instance.chainEvents[i])) }
    }
    begin()
  }

  /// The fewest members with which a chain may be held; an optional one has at least one.
  func fewestMembers(_ chain: Int) -> Int32 {
    var fewest: Int32 = instance.chains[chain].isOptional ? 1 : 0
    for i in instance.chainEvents.range(chain) {
      fewest = max(fewest, instance.events[instance.chainEvents[i]].fewest)
    }
    return fewest
  }

  /// Moves members of other chains into one until it has enough.
  ///
  /// - Parameters:
  ///   - chain: The chain.
  ///   - wanted: How many there should be, if that is more than the fewest.
  ///   - first: The position among its candidates of the first to be asked.
  /// - Returns: Whether it has its fewest members then.
  mutating func fill(_ chain: Int, wanted: Int32 = 0, from first: Int = 0) -> Bool {
    let fewest = fewestMembers(chain)
    let range = instance.candidatesOf.range(chain)
    for k in 0..<range.count {
      if state.memberCount[chain] >= max(fewest, wanted) { break }
      let a = Int(instance.candidatesOf[range.lowerBound + (first + k) % range.count])
      let options = instance.attendOptions.range(a)
      let old = Int(state.attends[a])
      if old >= 0 {
        let from = Int(instance.attendOptions[options.lowerBound + old].chain)
        if from == chain || !canLeave(from) { continue }
        detach(a)
      }
      for o in 0..<options.count
      where Int(instance.attendOptions[options.lowerBound + o].chain) == chain
        && state.attends[a] < 0 && attendCost(a, o) != nil
      {
        attach(a, o)
      }
      if state.attends[a] < 0, old >= 0 { attach(a, old) }
    }
    return state.memberCount[chain] >= fewest
  }

  /// Places events that are off, throwing out others, until all are placed or the limit is spent.
  mutating func settle(
    _ first: [Int32], limit: Int, cancellation: Cancellation
  ) -> Bool {
    var off = first
    var round = 0
    var repairs = 0
    while ticks < limit {
      round += 1
      // Every round costs something, so that none can go on for ever.
      scanner.ticks &+= 1
      if round & 31 == 0, cancellation.isDue() { break }
      begin()
      if off.isEmpty {
        off = missingEvents()
        if off.isEmpty {
          if state.idle == 0 {
            if state.hasFittingMembers { return true }
            repairs += 1
            if repairs > 60 { return false }
            fitMembers(&off)
            continue
          }
          if !settleIdle(&off) { return false }
          continue
        }
      }
      // The one thrown out most often goes first.
      var position = 0
      for i in off.indices where ejectWeight[off[i]] > ejectWeight[off[position]] { position = i }
      if round % 5 == 0 { position = random.below(off.count) }
      let event = Int(off[position])
      off.remove(at: position)
      if state.start[event] >= 0 { continue }
      if insert(event) { continue }
      if let thrown = eject(for: event) {
        off.append(contentsOf: thrown)
      } else {
        ejectWeight[event] &+= 1
        off.append(Int32(event))
        loosen(event, &off)
      }
    }
    begin()
    return missingEvents().isEmpty && state.idle == 0 && state.hasFittingMembers
  }

  /// Closes chains with too few members, and finds places for those of whom too many wait.
  private mutating func fitMembers(_ off: inout [Int32]) {
    closeSmall()
    for a in 0..<instance.attendanceCount where state.attends[a] < 0 {
      var isTooMany = false
      for i in instance.waitLimitsOf.range(a) {
        let limit = instance.waitLimitsOf[i]
        if state.waiting[limit] > instance.waitMost[limit] { isTooMany = true }
      }
      guard isTooMany else { continue }
      begin()
      if seat(a), state.attends[a] >= 0 { continue }
      if swapIn(a) || openAnother(for: a, &off) { continue }
      _ = reopen(for: a, &off)
      return
    }
    begin()
  }

  /// Takes off the chain of an event that can be placed nowhere, and what its people have nearby.
  private mutating func loosen(_ event: Int, _ off: inout [Int32]) {
    for i in instance.chainEvents.range(Int(instance.events[event].chain)) {
      let other = Int(instance.chainEvents[i])
      if state.start[other] >= 0, !isPinned[other] {
        take(other)
        off.append(Int32(other))
      }
    }
    // One attendance of somebody there may be what is in the way: let it choose again.
    let uses = instance.uses.range(event)
    guard !uses.isEmpty, instance.attendanceCount > 0 else { return }
    let resource = instance.uses[uses.lowerBound + random.below(uses.count)].resource
    for a in 0..<instance.attendanceCount
    where instance.attendResource[a] == resource && state.attends[a] >= 0 {
      let options = instance.attendOptions.range(a)
      let old = Int(state.attends[a])
      let chain = Int(instance.attendOptions[options.lowerBound + old].chain)
      guard options.count > 1, canLeave(chain) else { continue }
      detach(a)
      if !seat(a, avoiding: Int32(chain)) || state.attends[a] < 0 {
        if state.attends[a] < 0 { attach(a, old) }
      }
    }
  }

  /// Events of chains that must be held, or are attended, and are off.
  func missingEvents() -> [Int32] {
    var result: [Int32] = []
    for e in 0..<instance.eventCount where state.start[e] < 0 {
      let chain = Int(instance.events[e].chain)
      if !instance.chains[chain].isOptional || state.memberHead[chain] >= 0 {
        result.append(Int32(e))
      }
    }
    return result
  }

  /// Finds a seat for somebody who may not wait; false if there is none to be had.
  private mutating func settleIdle(_ off: inout [Int32]) -> Bool {
    for a in 0..<instance.attendanceCount
    where state.attends[a] < 0 && instance.attendWait[a] < 0 {
      if seat(a) || swapIn(a) || shift(a) { continue }
      let thrown = ejectForSeat(a)
      if let thrown {
        off.append(contentsOf: thrown)
        if state.attends[a] >= 0 { continue }
      }
      if openAnother(for: a, &off) { continue }
      // Where no time is open and nothing was in the way, no other deal helps either.
      return reopen(for: a, &off) || thrown != nil
    }
    return true
  }

  /// Opens a closed chain that an attendance may choose, if it may be held for it alone.
  private mutating func openAnother(for attendance: Int, _ off: inout [Int32]) -> Bool {
    let options = instance.attendOptions.range(attendance)
    for o in 0..<options.count {
      let chain = Int(instance.attendOptions[options.lowerBound + o].chain)
      guard state.placedCount[chain] == 0 else { continue }
      if insertChain(chain), attendCost(attendance, o) != nil {
        attach(attendance, o)
        guard !canLeaveOrStay(chain), !fill(chain) else {
          return true
        }
        detach(attendance)
      }
      for i in instance.chainEvents.range(chain) { take(Int(instance.chainEvents[i])) }
    }
    return false
  }

  private func canLeaveOrStay(_ chain: Int) -> Bool {
    for i in instance.chainEvents.range(chain)
    where state.memberCount[chain] < instance.events[instance.chainEvents[i]].fewest {
      return false
    }
    return true
  }
}
