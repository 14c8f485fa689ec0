import SolverSupport

/// Where the events of a chain would be held together with others: for each event a day, before noon
/// or after.
struct JointSlots {
  var chain: Int
  var slots: [Int32]
}

extension PriceBound {
  /// Whether there are people whom many chains compete for.
  var isCrowded: Bool { !turns.isEmpty }

  /// Places the chains of each person whom many compete for together, at their least sum under the
  /// best prices of everything else.
  ///
  /// The person's own prices are left out, since the chains themselves make room for each other.
  ///
  /// - Parameters:
  ///   - budget: The ticks of each person.
  ///   - cancellation: Raised to end it early.
  /// - Returns: The chains with where they would be.
  mutating func jointSlots(budget: Int, cancellation: Cancellation) -> [JointSlots] {
    var result: [JointSlots] = []
    prices.copy(from: bestPrices)
    for block in BoundBlock.all(instance, turns.compactMap { $0.focus.resources.first }) {
      prices.forgetMinutes(of: Int(block.resource))
      _ = evaluate(whole)
      var search = BlockSearch(block, self)
      search.run(budget: budget, cancellation: cancellation)
      ticks &+= search.ticks
      for (chain, slots) in zip(block.chains, search.slots) {
        result.append(JointSlots(chain: Int(chain), slots: slots))
      }
      prices.copy(from: bestPrices, of: Int(block.resource))
    }
    return result
  }
}
