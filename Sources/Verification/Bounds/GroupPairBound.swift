import Programme
import ProofFormat

/// What prices on pairs prove about all partitions, no group looked at.
///
/// Under prices `u`, a group of `s` people costs by its pairs at least `(s - 1)` times the prices of
/// its members, less what its pairs are paid back, `max(0, u[a] + u[b] - cost)` each; taken together,
/// groups are paid back no more than all pairs are.
struct GroupPairBound {
  /// More than any price may be, and any pair's cost, scaled: sums over all pairs stay below 2^62.
  private static let limit = 1 << 36

  private let floor: PairFloor
  private let people: [Int]  // those in no fixed group
  private let sizes: [Int]
  private let scale: Int

  init(_ floor: PairFloor, people: [Int], sizes: [Int], scale: Int) {
    self.floor = floor
    self.people = people
    self.sizes = sizes
    self.scale = scale
  }

  /// The least that groups of the people cost, scaled; nil if no sizes fit.
  ///
  /// - Complexity: O(people^2 + people * sizes).
  func least(_ prices: GroupPairPrices) throws(GroupProofFault) -> Int? {
    guard people.count <= 4096, prices.people.count == floor.pairs.count,
      prices.people.allSatisfy({ $0.magnitude < GroupPairBound.limit }),
      prices.counts.allSatisfy({ $0.price.magnitude < GroupPairBound.limit })
    else { throw GroupProofFault(reason: Words.pricesMalformed.text) }
    var paid = 0
    var bySize: [Int: Int] = [:]
    for size in sizes where size <= people.count {
      bySize[size] = try scaled(floor.sizes[size] ?? 0)
    }
    for count in floor.counts {
      let carriers = count.carriers.indices.filter { count.carriers[$0] }
      let price = prices.counts.first { $0.carriers == carriers }?.price ?? 0
      let there = people.count { count.carriers[$0] }
      paid += price * there
      for size in bySize.keys {
        guard let least = try least(count, price, of: size, carriers: there) else {
          bySize[size] = nil
          continue
        }
        bySize[size] = bySize[size].map { $0 + least }
      }
    }
    let back = try paidBack(prices.people)
    // The smallest groups take those who pay the most for each of the others: any order of sizes is
    // tried, this one among them.
    var sums = [0]
    for price in people.map({ prices.people[$0] }).sorted(by: >) {
      sums.append((sums.last ?? 0) + price)
    }
    var rest = [Int?](repeating: nil, count: people.count + 1)
    rest[0] = paid - back
    for total in stride(from: 1, through: people.count, by: 1) {
      for (size, own) in bySize where size <= total {
        guard let before = rest[total - size] else { continue }
        let sum = before + own + (size - 1) * (sums[total] - sums[total - size])
        rest[total] = min(rest[total] ?? .max, sum)
      }
    }
    return rest[people.count]
  }

  /// What all pairs together are paid back.
  private func paidBack(_ prices: [Int]) throws(GroupProofFault) -> Int {
    var total = 0
    for (i, a) in people.enumerated() {
      let row = floor.pairs[a]
      for b in people[(i + 1)...] {
        guard let cost = row[b] else { continue }
        total += max(0, prices[a] + prices[b] - (try scaled(cost)))
      }
    }
    return total
  }

  /// The least that a counted value costs a group of a size, once its carriers have paid; nil if no
  /// number of carriers will do.
  private func least(
    _ count: CountFloor, _ price: Int, of size: Int, carriers: Int
  ) throws(GroupProofFault) -> Int? {
    guard let costs = count.costs[size] else { return 0 }
    var least: Int?
    for held in max(0, size - (people.count - carriers))...max(0, min(size, carriers)) {
      guard costs.indices.contains(held), let cost = costs[held] else { continue }
      least = min(least ?? .max, try scaled(cost) - price * held)
    }
    return least
  }

  private func scaled(_ cost: Int) throws(GroupProofFault) -> Int {
    let product = cost.multipliedReportingOverflow(by: scale)
    guard !product.overflow, product.partialValue.magnitude < GroupPairBound.limit else {
      throw GroupProofFault(reason: Words.costsTooLarge.text)
    }
    return product.partialValue
  }
}
