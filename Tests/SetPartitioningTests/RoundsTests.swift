import SolverSupport
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

  @Test(arguments: [(16, 3), (16, 5), (20, 4), (13, 3), (40, 2)])
  func whoMustBeApartNeverMeets(people: Int, rounds: Int) throws {
    let apart = (0..<people / 4).map { PersonPair(4 * $0, 4 * $0 + 1) } + [PersonPair(0, 2)]
    var options = PartitionerOptions()
    options.effort = Effort(limit: 20_000)
    let plan = try #require(
      RoundsPlan.make(
        people: people, rounds: rounds, sizes: ranged, apart: apart, options: options))
    for group in plan.rounds.joined() {
      for pair in apart { #expect(!(group.contains(pair.a) && group.contains(pair.b))) }
    }
    #expect(repeats(plan.rounds, people: people) == plan.repeats)
    #expect(plan.lowerBound <= plan.repeats)
    // Of 120 pairs 115 can be had, and five rounds bring 120 together.
    if people == 16, rounds == 5 { #expect(plan.lowerBound == 5) }
    if people % 4 == 0, rounds < 5 { #expect(plan.repeats == 0) }
  }

  @Test func whereSomeMustBeApartOtherSizesAreTakenOrItIsSaid() throws {
    // Of the first three no two can meet, so eight people are in three groups.
    let three = [PersonPair(0, 1), PersonPair(0, 2), PersonPair(1, 2)]
    let sizes = [SizeCost(2, cost: 8), SizeCost(3, cost: 3), SizeCost(4)]
    let plan = try #require(
      RoundsPlan.make(people: 8, rounds: 2, sizes: sizes, apart: three))
    #expect(plan.rounds.allSatisfy { $0.map(\.count).sorted() == [2, 3, 3] })
    #expect(plan.lowerBound <= plan.repeats)
    #expect(
      RoundsPlan.solve(people: 8, rounds: 2, apart: three) == .failure(.cannotBeApart))
    #expect(RoundsPlan.solve(people: 7, rounds: 2) == .failure(.sizesDoNotFit))
    #expect(RoundsPlan.solve(people: 0, rounds: 2) == .failure(.outOfRange))
  }

  @Test func othersSizesThanFours() throws {
    let plan = try #require(
      RoundsPlan.make(people: 9, rounds: 3, sizes: [SizeCost(3)]))
    #expect(plan.repeats == 0)
    #expect(RoundsPlan.make(people: 7, rounds: 2, sizes: [SizeCost(4)]) == nil)
  }

  /// Sizes as the rules have them: fours, and threes or fives where fours do not fit.
  private let ranged = [SizeCost(3, cost: 3000), SizeCost(4), SizeCost(5, cost: 2000)]

  @Test(arguments: [
    // One group of all: the second and third round repeat every pair.
    (3, 3, 6), (5, 3, 20),
    // Two threes: of each, two were together in the round before. 9 pairs in a round of three and
    // four: 27 in three rounds, of 21 pairs.
    (6, 3, 4), (7, 3, 6),
    // Two fives: of each, three and two were together in the round before.
    (10, 3, 16),
    // A group of five comes from three groups, as two, two and one; one of four as two and twice one.
    (13, 3, 8), (11, 3, 4),
    // Fours: everybody has met everybody after five rounds, though threes would have room left.
    (16, 6, 24),
  ])
  func theBoundCountsPairsOfTheSizesThatRoundsHave(people: Int, rounds: Int, least: Int) throws {
    let plan = try #require(RoundsPlan.make(people: people, rounds: rounds, sizes: ranged))
    #expect(plan.lowerBound == least)
    #expect(plan.repeats >= least)
    #expect(repeats(plan.rounds, people: people) == plan.repeats)
    for round in plan.rounds { #expect(round.joined().sorted() == Array(0..<people)) }
    let sizes = plan.rounds.map { $0.map(\.count).sorted() }
    #expect(Set(sizes).count == 1)
  }

  @Test(arguments: [
    (11, 3, 4), (13, 3, 8), (15, 3, 12), (17, 3, 2), (18, 3, 4),
  ])
  func whereSomeMeetAgainInAnyCaseItIsTheSameOnes(people: Int, rounds: Int, least: Int) throws {
    let plan = try #require(
      RoundsPlan.make(
        people: people, rounds: rounds, sizes: people == 15 ? [SizeCost(5)] : ranged))
    #expect(plan.isProven && plan.repeats == least)
    #expect(repeats(plan.rounds, people: people) == least)
  }

  @Test func threeSixesThreeTimesRepeatNinePairsTwice() throws {
    // Nine pairs that stay together and take turns as in a Latin square.
    let plan = try #require(RoundsPlan.make(people: 18, rounds: 3, sizes: [SizeCost(6)]))
    #expect(plan.isProven && plan.repeats == 18)
    #expect(repeats(plan.rounds, people: 18) == 18)
  }

  /// Six rounds of three pairs of three cannot be had for 6 people, and so on: all plans tried.
  @Test func theBoundIsNeverAboveWhatCanBeHad() throws {
    for (people, size, rounds, apart) in [
      (4, 2, 3, []), (4, 2, 4, []), (6, 2, 3, []), (6, 3, 2, []), (6, 3, 3, []),
      (4, 2, 3, [0]), (6, 2, 3, [1, 3]), (6, 3, 2, [0]), (6, 3, 3, [0]),
    ] {
      // Each of these is apart from the one after.
      let apart = apart.map { PersonPair($0, $0 + 1) }
      let all = partitions(Array(0..<people), size: size).filter { round in
        !round.contains { group in
          apart.contains { group.contains($0.a) && group.contains($0.b) }
        }
      }
      var least = Int.max
      func extend(_ chosen: [[[Int]]]) {
        if chosen.count == rounds {
          least = min(least, repeats(chosen, people: people))
          return
        }
        for round in all { extend(chosen + [round]) }
      }
      if apart.isEmpty { extend([all[0]]) } else { extend([]) }
      let bound = try #require(
        RoundsBound.leastRepeats(
          people: people, sizes: [SizeCost(size)], rounds: rounds, apart: apart))
      #expect(bound <= least, "\(people) in groups of \(size), \(rounds) rounds")
      let plan = try #require(
        RoundsPlan.make(
          people: people, rounds: rounds, sizes: [SizeCost(size)], apart: apart))
      #expect(plan.repeats == least, "\(people) in groups of \(size), \(rounds) rounds")
    }
  }

  @Test func aSixthRoundForTwentyIsNotSaidToBeProven() throws {
    let plan = try #require(RoundsPlan.make(people: 20, rounds: 6, sizes: ranged))
    #expect(plan.lowerBound == 0)
    #expect(plan.repeats > 0 && !plan.isProven)
    #expect(repeats(plan.rounds, people: 20) == plan.repeats)
  }

  @Test func theBoundOfLargeGroupsCountsPairs() {
    // Three groups of 40: 2,340 pairs a round, and 7,140 pairs there are.
    let bound = RoundsBound.leastRepeats(people: 120, sizes: [SizeCost(40)], rounds: 5)
    #expect(bound == 5 * 3 * 780 - 7140)
    // Each of them comes from three groups, as 14, 13 and 13: 247 pairs.
    #expect(
      RoundsBound.leastRepeats(people: 120, sizes: [SizeCost(40)], rounds: 3) == 2 * 3 * 247)
    #expect(RoundsBound.leastRepeats(people: 7, sizes: [SizeCost(4)], rounds: 2) == nil)
  }

  /// All ways to divide people into groups of a size.
  private func partitions(_ people: [Int], size: Int) -> [[[Int]]] {
    guard let first = people.first else { return [[]] }
    func choices(_ from: ArraySlice<Int>, _ count: Int) -> [[Int]] {
      if count == 0 { return [[]] }
      return from.indices.flatMap { at in
        choices(from[(at + 1)...], count - 1).map { [from[at]] + $0 }
      }
    }
    return choices(people.dropFirst(), size - 1).flatMap { others in
      let group = [first] + others
      return partitions(people.filter { !group.contains($0) }, size: size).map { [group] + $0 }
    }
  }

  private func repeats(_ rounds: [[[Int]]], people: Int) -> Int {
    var times = [Int](repeating: 0, count: people * people)
    for group in rounds.joined() {
      for a in group { for b in group where a < b { times[a * people + b] += 1 } }
    }
    return times.reduce(0) { $0 + max(0, $1 - 1) }
  }
}
