/// What each chain costs at least by itself, so that the search sees which chains cost too much.
final class ChainFloors: Sendable {
  let candidates: BoundCandidates
  /// For each chain its least sum; nothing placed elsewhere can lower it.
  let least: [Int]

  /// Finds the least sums by one round of the bound without prices.
  ///
  /// - Complexity: O(candidates · log candidates).
  init(_ instance: Instance) {
    candidates = BoundCandidates(instance)
    var bound = PriceBound(instance, pricesBurdens: false, candidates: candidates)
    _ = bound.evaluate(bound.whole)
    least = (0..<instance.chainCount).map { bound.chainValue[$0] / Prices.scale }
  }
}

extension ScheduleState {
  /// What a chain's own choices cost: starts, places, variants, guests who miss it, distances,
  /// roles that no tie charges elsewhere, and what those who fill them dislike.
  func lonelyCost(_ chain: Int) -> Int {
    var cost = chainCost[chain]
    for i in instance.chainEvents.range(chain) {
      let event = Int(instance.chainEvents[i])
      guard start[event] >= 0 else { continue }
      cost += ownCost(event)
      for f in instance.followsOfEvent.range(event) {
        cost += followCost[instance.followsOfEvent[f]]
      }
      for r in instance.roles.range(event) {
        let option = instance.options[role[r]]
        if instance.roles[r].isCharged { cost += Int(option.cost) }
        cost += instance.dislike(option, Int(start[event]))
      }
    }
    return cost
  }
}
