import SetPartitioning
import SolverSupport
import Synchronization

/// Divisions that were found before.
///
/// Ways out are tried by making plans of programmes that mostly differ in nothing that groups
/// depend on: what is asked again is answered at once.
final class SolvedGroups: Sendable {
  private let known = Mutex<[GroupProblem: PartitionOutcome]>([:])

  /// Solves a problem, or gives what was found before; options are always the same.
  ///
  /// - Complexity: O(size of the problem), if it is known.
  func solve(_ problem: GroupProblem, _ options: PartitionerOptions) -> PartitionOutcome {
    if let found = known.withLock({ $0[problem] }) { return found }
    let outcome = Partitioner.solve(problem, options: options)
    // What was cut short may end otherwise the next time.
    if !options.cancellation.isDue() { known.withLock { $0[problem] = outcome } }
    return outcome
  }
}
