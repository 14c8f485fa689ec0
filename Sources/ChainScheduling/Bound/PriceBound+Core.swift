import SolverSupport

extension PriceBound {
  /// The days, by halves, on which each event may lie in a schedule that costs at most so much more
  /// than the bound of the best prices.
  ///
  /// What the least path of a chain through a slot costs beyond its least path, every schedule that
  /// uses the slot costs beyond the bound. Fewer choices make a search sure of more ("core": Balas,
  /// Zemel, "An algorithm for large zero-one knapsack problems", 1980).
  ///
  /// - Parameter gap: How much more, in scaled cost, at least 0.
  /// - Returns: For each event its days of candidates, which live as long as the bound; all of them
  ///   where a chain may be left out.
  /// - Complexity: O(candidates * seats + chains * slots^2).
  mutating func core(within gap: Int) -> FlatLists<Instance.DayGroup> {
    prices.copy(from: bestPrices)
    _ = evaluate(whole)
    var lists = (0..<instance.eventCount).map { event in
      instance.groups.range(event).map { instance.groups[$0] }
    }
    let slots = 2 * instance.dayCount
    let more = arena.make(longest * slots, 0)
    var work = 0
    for chain in 0..<instance.chainCount where !instance.chains[chain].isOptional {
      let range = instance.chainEvents.range(chain)
      for (k, i) in range.enumerated() {
        path.clear(k)
        work += weighEvent(
          Int(instance.chainEvents[i]), k, isHosted: instance.chains[chain].isHosted)
      }
      more.fill(.max)
      work += path.detours(chain, range.count) { k, slot, cost in
        more[k * slots + Int(slot)] = cost
      }
      guard path.least < .max / 4 else { continue }
      for (k, i) in range.enumerated() {
        let event = Int(instance.chainEvents[i])
        lists[event] = lists[event].compactMap { group in
          let early = k * slots + 2 * Int(group.day)
          return narrowed(group, event, early: more[early] <= gap, late: more[early + 1] <= gap)
        }
      }
    }
    ticks &+= work >> 5
    return arena.make(lists: lists)
  }

  /// The candidates of a day before noon, after it, or both; nil if none are left.
  private func narrowed(_ group: Instance.DayGroup, _ event: Int, early: Bool, late: Bool)
    -> Instance.DayGroup?
  {
    let base = instance.startBase[event]
    var noon = group.first
    while noon < group.end, instance.startTime[base + noon] % 1440 < 720 { noon += 1 }
    let first = early ? group.first : noon
    let end = late ? group.end : noon
    return first < end ? Instance.DayGroup(day: group.day, first: first, end: end) : nil
  }
}
