import Foundation
import ProofFormat
import SetPartitioning
import SolverSupport
import Testing
import Verification

/// People in towns that fours do not divide: the relaxation alone is weak, and what closes the gap
/// are cuts about whole towns, with shares of all kinds, which the checker has to follow.
@Suite struct ClusterCutTests {
  /// Towns of five to seven people: near inside, far between.
  private func towns(seed: UInt64, count: Int) -> GroupProblem {
    var random = RandomSource(seed: seed)
    var place: [Int] = []
    while place.count < count {
      let town = random.below(1000) * 10
      for _ in 0..<min(5 + random.below(3), count - place.count) {
        place.append(town + random.below(4))
      }
    }
    var problem = GroupProblem(count: count, sizes: [SizeCost(4), SizeCost(3, cost: 30)])
    for a in 0..<count {
      for b in 0..<count where a != b {
        problem.pairCosts[a * count + b] = Int32(abs(place[a] - place[b]) / 10 + (a + b) % 3)
      }
    }
    return problem
  }

  @Test func aPoolOfTownsIsProvenAndTheCheckerFollows() {
    for seed in 1...2 {
      let problem = towns(seed: UInt64(seed), count: 22)
      var options = PartitionerOptions()
      // With so few people there is never a crowd of columns.
      options.crowd = 0
      options.few = 100
      guard
        case .optimal(let partition, let certificate) = Partitioner.solve(
          problem, options: options)
      else {
        Issue.record("seed \(seed) is open")
        continue
      }
      #expect(partition.cost == Partitioner.solve(problem).partition?.cost, "seed \(seed)")
      let checker = GroupBoundChecker(problem)
      #expect(checker.check(certificate) == .holds, "seed \(seed)")
      var bold = certificate
      bold.lowerBound += 1
      #expect(checker.check(bold) != .holds, "seed \(seed)")
    }
  }

  @Test func aCutWithoutAFactorIsReadAsOne() throws {
    let text = #"{"people":[1,2,3],"divisor":2,"price":7}"#
    let cut = try JSONDecoder().decode(GroupCut.self, from: Data(text.utf8))
    #expect(cut == GroupCut(people: [1, 2, 3], divisor: 2, price: 7))
  }
}
