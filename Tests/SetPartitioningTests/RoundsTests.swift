import Testing

@testable import SetPartitioning

@Suite struct RoundsTests {
  @Test(arguments: [(16, 5), (20, 5), (24, 7), (28, 9), (32, 10)])
  func designsRepeatNoPair(people: Int, rounds: Int) throws {
    let plan = try #require(RoundsPlan.make(people: people, rounds: rounds))
    #expect(plan.repeats == 0)
    #expect(plan.isProven)
    #expect(plan.rounds.count == rounds)
    #expect(repeats(plan.rounds, people: people) == 0)
    for round in plan.rounds {
      #expect(round.joined().sorted() == Array(0..<people))
      #expect(round.allSatisfy { $0.count == 4 })
    }
  }

  @Test func oneRoundMoreRepeatsSomethingAndCountsIt() throws {
    let plan = try #require(RoundsPlan.make(people: 16, rounds: 6))
    // Everybody has met everybody after five rounds: the sixth repeats all its 24 pairs.
    #expect(plan.lowerBound == 24)
    #expect(plan.repeats == 24)
    #expect(repeats(plan.rounds, people: 16) == plan.repeats)
  }

  @Test func pairsMetBeforeAreKeptApart() throws {
    let met = (0..<4).map { PersonPair(4 * $0, 4 * $0 + 1) }
    let plan = try #require(RoundsPlan.make(people: 16, rounds: 2, met: met))
    #expect(plan.repeats == 0)
    for round in plan.rounds {
      for group in round {
        for pair in met { #expect(!(group.contains(pair.a) && group.contains(pair.b))) }
      }
    }
  }

  @Test func othersSizesThanFours() throws {
    let plan = try #require(
      RoundsPlan.make(people: 9, rounds: 3, sizes: [SizeCost(3)]))
    #expect(plan.repeats == 0)
    #expect(RoundsPlan.make(people: 7, rounds: 2, sizes: [SizeCost(4)]) == nil)
  }

  private func repeats(_ rounds: [[[Int]]], people: Int) -> Int {
    var times = [Int](repeating: 0, count: people * people)
    for group in rounds.joined() {
      for a in group { for b in group where a < b { times[a * people + b] += 1 } }
    }
    return times.reduce(0) { $0 + max(0, $1 - 1) }
  }
}
