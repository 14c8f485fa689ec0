extension ScheduleProblem {
  /// The greatest number of which every cost is a multiple; 1 if nothing costs anything.
  ///
  /// - Complexity: O(size of the problem).
  var costStep: Int {
    var step: Int32 = 0
    func add(_ cost: Int32) {
      // Costs are never the least number of their type: `faults` refuses what is so large.
      var (a, b) = (step, cost == .min ? 1 : abs(cost))
      while b != 0 { (a, b) = (b, a % b) }
      step = a
    }
    for event in events {
      if step == 1 { return 1 }
      for cost in event.startCosts { add(cost) }
      for place in event.places { add(place.cost) }
      for role in event.roles {
        for option in role.options {
          add(option.cost)
          add(option.dislikeCost)
        }
      }
      for guest in event.guests { add(guest.missCost) }
      for variant in event.variants { add(variant.cost) }
    }
    for chain in chains {
      add(chain.gapWeight)
      add(chain.weekdayWeight)
      add(chain.halfWeight)
      add(chain.themeWeight)
      for turn in chain.hosting?.turns ?? [] { add(turn.cost) }
    }
    for attendance in attendances {
      if step == 1 { return 1 }
      add(max(0, attendance.waitCost))
      for option in attendance.options {
        add(option.cost)
        add(option.lateCost)
        add(option.dislikeCost)
      }
    }
    for limit in limits { add(limit.weight) }
    for cover in covers { add(max(0, cover.weight)) }
    for load in loads { add(load.weight) }
    add(fairness?.weight ?? 0)
    for item in precedences { add(item.idealWeight) }
    for item in follows { add(item.idealWeight) }
    for item in weekClashes { add(item.weight) }
    for item in qualifications { add(item.cost) }
    return Int(max(1, step))
  }
}
