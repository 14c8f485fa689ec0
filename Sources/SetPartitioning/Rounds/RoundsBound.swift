/// How few pairs can be repeated when groups are formed anew for several rounds.
public enum RoundsBound {
  /// A number of repeated pairs that no plan of so many rounds can stay below; nil if sizes do not
  /// fit.
  ///
  /// In every round the sizes cost as little as can be.
  ///
  /// Each round brings at least so many pairs together as the pattern of sizes with the fewest
  /// does; what all rounds bring is more than there are pairs not met yet, and the rest are
  /// repeats. And each round gives everybody at least as many companions as the smallest group
  /// allows; what that is more than there are people not met yet are repeats, and each belongs to
  /// two. A pair that meets k times counts k - 1 repeats. Pairs who must be apart are as little to be
  /// had as those who have met. Where a round has fewer groups than members in a group, some of each
  /// group come from one group of the round before: so many repeats has every round but the first.
  ///
  /// - Complexity: O(people * sizes).
  public static func leastRepeats(
    people: Int, sizes: [SizeCost], rounds: Int, met: [PersonPair] = [],
    apart: [PersonPair] = []
  ) -> Int? {
    guard let patterns = CheapestSizes(people: people, sizes: sizes) else { return nil }
    var unmet = [Int](repeating: people - 1, count: people)
    var seen = Set<PersonPair>()
    for pair in met + apart where pair.a != pair.b && seen.insert(pair.ordered).inserted {
      for person in [pair.a, pair.b] where unmet.indices.contains(person) { unmet[person] -= 1 }
    }
    let needed = rounds * ((patterns.sizes.first?.size ?? 1) - 1)
    let twice = unmet.reduce(0) { $0 + max(0, needed - $1) }
    let pairs = rounds * patterns.fewestPairs - unmet.reduce(0, +) / 2
    return max(0, (twice + 1) / 2, pairs, (rounds - 1) * patterns.fewestShared)
  }
}

/// The sizes that groups can have where the sizes of all together cost as little as can be.
struct CheapestSizes {
  /// The sizes, ascending, with their costs.
  let sizes: [SizeCost]
  /// How many pairs share a group at least.
  let fewestPairs: Int
  /// How many pairs share a group both of a round and of another, at least.
  let fewestShared: Int
  private let people: Int
  private let least: Int

  /// Finds them by dynamic programming over the number of people; nil if no sizes fit.
  init?(people: Int, sizes: [SizeCost]) {
    let sorted = sizes.filter { $0.size > 0 }.sorted { $0.size < $1.size }
    func pairs(_ count: Int) -> Int { count * (count - 1) / 2 }
    let best = CheapestSizes.least(people, sorted, measure: pairs)
    guard let whole = best[people] else { return nil }
    self.people = people
    least = whole.cost
    fewestPairs = whole.amount
    self.sizes = sorted.filter { choice in
      guard choice.size <= people, let rest = best[people - choice.size] else { return false }
      return rest.cost + choice.cost == whole.cost
    }
    // A group shares fewest pairs with a round if it comes from all of its groups alike.
    let groups = CheapestSizes.least(people, sorted) { _ in -1 }[people].map { -$0.amount } ?? 1
    let shared = CheapestSizes.least(people, sorted) { size in
      let (each, over) = size.quotientAndRemainder(dividingBy: max(1, groups))
      return over * pairs(each + 1) + (max(1, groups) - over) * pairs(each)
    }
    fewestShared = shared[people]?.amount ?? 0
  }

  /// For each number of people the least cost of the sizes of their groups, and the least sum of a
  /// measure of sizes at that cost; nil where no sizes fit.
  private static func least(
    _ people: Int, _ sizes: [SizeCost], measure: (_ size: Int) -> Int
  ) -> [(cost: Int, amount: Int)?] {
    var best = [(cost: Int, amount: Int)?](repeating: nil, count: people + 1)
    best[0] = (0, 0)
    for total in stride(from: 1, through: people, by: 1) {
      for choice in sizes where choice.size <= total {
        guard let rest = best[total - choice.size] else { continue }
        let offer = (cost: rest.cost + choice.cost, amount: rest.amount + measure(choice.size))
        if best[total].map({ offer < $0 }) ?? true { best[total] = offer }
      }
    }
    return best
  }

  /// Whether all people in groups of this size is one of the cheapest ways.
  func allows(only size: Int) -> Bool {
    guard size > 0, people % size == 0, let choice = sizes.first(where: { $0.size == size }) else {
      return false
    }
    return people / size * choice.cost == least
  }

  /// Whether the sizes of the groups of each round cost as little as can be.
  func areLeast(_ rounds: [[[Int]]]) -> Bool {
    rounds.allSatisfy { isLeast($0.map(\.count)) }
  }

  /// Whether groups of these sizes cost as little as can be.
  private func isLeast(_ groups: [Int]) -> Bool {
    var total = 0
    for size in groups {
      guard let choice = sizes.first(where: { $0.size == size }) else { return false }
      total += choice.cost
    }
    return total == least
  }
}

extension PersonPair {
  /// The same pair, smaller number first.
  var ordered: PersonPair { a <= b ? self : PersonPair(b, a) }
}
