import SolverSupport

/// Descent over swaps and moves of a large pool.
///
/// Where nothing but pairs costs anything, few swaps need a look at all. Where other rules are in
/// play every swap between two groups is priced, but pairs of groups that have not changed since
/// they were looked at are left out.
extension PoolState {
  /// Goes down to where no swap and no move helps, or until it is told to stop; returns the work
  /// done, in ticks.
  func descend(_ scratch: inout DescentScratch, _ cancellation: Cancellation) -> Int {
    if hasPairsOnly { return descendPlain(&scratch, cancellation) }
    var work = 0
    let before = extraWork
    // A pair of groups is clean if it was looked at after both last changed.
    for slot in 0..<slots { scratch.changed[slot] = scratch.clock + 1 }
    scratch.clock += 1
    for i in 0..<(slots * slots) { scratch.seen[i] = 0 }
    var improved = true
    while improved {
      improved = false
      for a in 0..<slots {
        for b in (a + 1)..<max(a + 1, slots) {
          let seen = scratch.seen[a * slots + b]
          if seen >= scratch.changed[a], seen >= scratch.changed[b] { continue }
          // With groups of forty, one pair of them is some thousand swaps.
          if cancellation.isDue() { return (work + extraWork - before) / 1000 }
          var steps = 0
          while improve(a, b, &work) {
            steps += 1
            if steps > 200 { break }
          }
          if steps > 0 {
            improved = true
            scratch.clock += 1
            scratch.changed[a] = scratch.clock
            scratch.changed[b] = scratch.clock
          }
          scratch.seen[a * slots + b] = scratch.clock
        }
      }
    }
    return (work + extraWork - before) / 1000
  }

  /// Goes down person by person, where nothing but pairs and sizes costs anything.
  ///
  /// A swap of x in a and y in b changes what the two moves change, less twice their pair cost. The
  /// cheapest move from b to a is kept until one of the two changes, so that most groups need one
  /// look for each person.
  private func descendPlain(
    _ scratch: inout DescentScratch, _ cancellation: Cancellation
  ) -> Int {
    var work = 0
    let slots = self.slots
    var clock = scratch.clock + 1
    for slot in 0..<slots { scratch.changed[slot] = clock }
    for i in 0..<(slots * slots) { scratch.seen[i] = 0 }
    scratch.changed.withUnsafeMutableBufferPointer { changed in
      scratch.seen.withUnsafeMutableBufferPointer { seen in
        scratch.least.withUnsafeMutableBufferPointer { least in
          var quiet = 0
          var x = 0
          while quiet < n {
            if x & 15 == 0, cancellation.isDue() { break }
            quiet += 1
            var a = Int(slotOf[x])
            var inA = sumRow(a)
            var b = 0
            while b < slots {
              if b == a {
                b += 1
                continue
              }
              let inB = sumRow(b)
              let change = inB[x] &- inA[x]
              let at = b * slots + a
              if seen[at] < changed[a] || seen[at] < changed[b] {
                let list = memberList(b)
                var low = Int32.max
                for k in 0..<Int(size[b]) {
                  let y = Int(list[k])
                  low = min(low, inA[y] &- inB[y])
                }
                least[at] = low
                seen[at] = clock
                work &+= 2 * Int(size[b])
              }
              var taken = false
              if change &+ least[at] < dearest[x] {
                let list = memberList(b)
                let row = pair + x * n
                for k in 0..<Int(size[b]) {
                  let y = Int(list[k])
                  if change &+ inA[y] &- inB[y] &- 2 &* row[y] < 0 {
                    swap(x, y)
                    taken = true
                    break
                  }
                }
                work &+= 2 * Int(size[b])
              }
              if !taken, isFlexible, let costs = sizeChange(larger: b, smaller: a),
                change &+ costs < 0
              {
                move(x, to: b)
                taken = true
              }
              if taken {
                clock += 1
                changed[a] = clock
                changed[b] = clock
                quiet = 0
                a = b
                inA = sumRow(a)
                work &+= 50 + n / 3
              }
              b += 1
            }
            work &+= 2 * slots
            x = x + 1 == n ? 0 : x + 1
          }
        }
      }
    }
    scratch.clock = clock
    return work / 1000
  }

  /// Takes the best swap or move between two groups, if one helps, by all rules.
  private func improve(
    _ a: Int, _ b: Int, _ work: inout Int
  ) -> Bool {
    var best: Int32 = 0
    var from: Int32 = -1
    var to: Int32 = -1
    let first = memberList(a)
    let second = memberList(b)
    for k in 0..<Int(size[a]) {
      for l in 0..<Int(size[b]) {
        let delta = swapDelta(Int(first[k]), Int(second[l]), below: best)
        if delta < best {
          best = delta
          from = first[k]
          to = second[l]
        }
      }
      if isFlexible, let delta = moveDelta(Int(first[k]), to: b, below: best), delta < best {
        best = delta
        from = first[k]
        to = -1
      }
    }
    if isFlexible {
      for l in 0..<Int(size[b]) {
        if let delta = moveDelta(Int(second[l]), to: a, below: best), delta < best {
          best = delta
          from = -1
          to = second[l]
        }
      }
    }
    work &+= Int(size[a]) * Int(size[b]) * 10
    return take(from: from, to: to, a, b, &work)
  }

  private func take(from: Int32, to: Int32, _ a: Int, _ b: Int, _ work: inout Int) -> Bool {
    if from < 0, to < 0 { return false }
    work &+= 50 + n / 3
    if from >= 0, to >= 0 {
      swap(Int(from), Int(to))
    } else if from >= 0 {
      move(Int(from), to: b)
    } else {
      move(Int(to), to: a)
    }
    return true
  }
}

/// What a descent writes on, kept from one to the next.
struct DescentScratch {
  fileprivate var clock = 0
  fileprivate var changed: [Int]  // of each group: when it changed last
  fileprivate var seen: [Int]  // of each pair of groups: when it was looked at last
  fileprivate var least: [Int32]  // of each pair of groups: the cheapest move between them

  init(_ state: PoolState) {
    changed = [Int](repeating: 0, count: state.slots)
    seen = [Int](repeating: 0, count: state.slots * state.slots)
    least = [Int32](repeating: 0, count: state.slots * state.slots)
  }
}
