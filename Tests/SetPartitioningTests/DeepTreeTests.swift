import Foundation
import ProofFormat
import SolverSupport
import Testing
import Verification

@testable import SetPartitioning

/// What walks a tree or its proof calls itself once a level; no tree may be too deep for a thread
/// with a small stack, nor for the reader of a written proof.
@Suite struct DeepTreeTests {
  /// A proof as deep as any can be: every round of the root's a filter, then a filter and a split
  /// a level, all under prices that prove nothing until the last.
  private func deepest(_ last: GroupPrices, people: Int) -> GroupStep {
    var step = GroupStep.bound(last)
    let idle = GroupPrices(elements: [Int](repeating: 0, count: people))
    for _ in 0...TreeSearch.deepest {
      step = .filter(idle, then: .split(0, 1, together: step, apart: .bound(last)))
    }
    for _ in 0..<(2 * TreeSearch.rootRounds + 2) { step = .filter(idle, then: step) }
    return step
  }

  @Test func theDeepestProofIsWrittenReadAndCheckedOnASmallStack() throws {
    let step = deepest(GroupPrices(elements: [3, 3, 2, 2]), people: 4)
    let claim = GroupCertificate(lowerBound: 10, scale: 1, proof: step)
    // Two pairs at 5 a group: nobody pays less than 10.
    nonisolated(unsafe) var outcome = "the thread did not end"
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      do {
        let data = try JSONEncoder().encode(claim)
        let read = try JSONDecoder().decode(GroupCertificate.self, from: data)
        let checker = GroupBoundChecker(people: 4, sizes: [2]) { _ in
          [GroupBoundChecker.Option(cost: 5)]
        }
        outcome = read == claim ? "\(checker.check(read))" : "read otherwise than written"
      } catch {
        outcome = "\(error)"
      }
      done.signal()
    }
    thread.stackSize = 512 * 1024
    thread.start()
    done.wait()
    #expect(outcome == "holds")
  }
}
