extension Engine {
  /// Forgets the half of the learned nogoods that is of least use; only at the root.
  ///
  /// Use is measured by the number of levels a nogood spans (Audemard, Simon, "Predicting learnt
  /// clauses quality in modern SAT solvers", 2009); those of two levels are kept for good.
  mutating func reduceNogoods() {
    assert(currentLevel == 0, "nogoods are forgotten at the root")
    var candidates: [(quality: Int32, size: Int32, place: Int32)] = []
    var kept: [Int32] = []
    for i in 0..<nogoods.count {
      let place = nogoods[i]
      let quality = arena[place + ClauseLayout.quality]
      if isSatisfiedAtRoot(place) {
        candidates.append((quality: .max, size: .max, place: place))
      } else if quality <= 2 {
        kept.append(place)
      } else {
        candidates.append((quality: quality, size: arena[place], place: place))
      }
    }
    candidates.sort { ($0.quality, $0.size, -$0.place) < ($1.quality, $1.size, -$1.place) }
    let stay = candidates.count / 2
    for (i, candidate) in candidates.enumerated() {
      if i < stay && candidate.quality != .max {
        kept.append(candidate.place)
      } else {
        remove(candidate.place)
      }
    }
    kept.sort()
    nogoods.truncate(to: 0)
    for place in kept { nogoods.append(place) }
    sweepWatches()
    if wasted * 3 > arena.count { compact() }
  }

  private func isSatisfiedAtRoot(_ place: Int32) -> Bool {
    for k in 0..<arena[place] where isTrue(arena[place + ClauseLayout.header + k]) { return true }
    return false
  }

  /// Marks a clause as removed.
  private mutating func remove(_ place: Int32) {
    wasted += Int(arena[place] + ClauseLayout.header)
    arena[place + ClauseLayout.quality] = -1
  }

  /// Takes removed clauses out of the watch lists.
  private mutating func sweepWatches() {
    let words = arena.base
    for row in 0..<Int32(watches.rows.count) {
      watches.filter(row) { watch in
        watch.clause < 0 || words[Int(watch.clause + ClauseLayout.quality)] >= 0
      }
    }
  }

  /// Moves the clauses that are left together.
  private mutating func compact() {
    var moved = FlatBuffer<Int32>(capacity: arena.count - wasted + 1)
    var place: Int32 = 0
    while place < arena.count {
      let length = arena[place] + ClauseLayout.header
      if arena[place + ClauseLayout.quality] >= 0 {
        let target = Int32(moved.count)
        for k in 0..<length { moved.append(arena[place + k]) }
        arena[place + ClauseLayout.use] = target
      }
      place += length
    }
    for i in 0..<nogoods.count { nogoods[i] = arena[nogoods[i] + ClauseLayout.use] }
    for i in 0..<clauses.count { clauses[i] = arena[clauses[i] + ClauseLayout.use] }
    for row in 0..<watches.rows.count {
      guard let list = watches.rows[row].base else { continue }
      for i in 0..<Int(watches.rows[row].count) where list[i].clause >= 0 {
        list[i].clause = arena[list[i].clause + ClauseLayout.use]
      }
    }
    arena = moved
    wasted = 0
    forgetRootReasons()
  }

  /// Root facts need no reasons any more; those they had may have moved.
  private mutating func forgetRootReasons() {
    for i in 0..<trail.count {
      let code = trail[i]
      if code >= 0 {
        reason[code >> 1] = .none
      } else {
        var event = events[~code]
        event.reason = .none
        events[~code] = event
      }
    }
  }
}
