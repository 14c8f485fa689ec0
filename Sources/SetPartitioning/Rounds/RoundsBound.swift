/// How few pairs can be repeated when groups are formed anew for several rounds.
public enum RoundsBound {
  /// A number of repeated pairs that no plan of so many rounds can stay below.
  ///
  /// Each round gives everybody at least as many companions as the smallest group allows; what
  /// that is more than there are people not met yet are repeats, and each repeat belongs to two.
  /// A pair that meets k times counts k - 1 repeats.
  ///
  /// - Complexity: O(people).
  public static func leastRepeats(
    people: Int, smallestGroup: Int, rounds: Int, met: [PersonPair] = []
  ) -> Int {
    var unmet = [Int](repeating: people - 1, count: people)
    var seen = Set<PersonPair>()
    for pair in met where pair.a != pair.b && seen.insert(pair.ordered).inserted {
      for person in [pair.a, pair.b] where unmet.indices.contains(person) { unmet[person] -= 1 }
    }
    let needed = rounds * (smallestGroup - 1)
    let twice = unmet.reduce(0) { $0 + max(0, needed - $1) }
    return (twice + 1) / 2
  }
}

extension PersonPair {
  /// The same pair, smaller number first.
  var ordered: PersonPair { a <= b ? self : PersonPair(b, a) }
}
