/// A solution known beforehand, which no deduction may cut off.
///
/// The best single debugging device of the field (HiGHS, `HighsDebugSol`): give it a solution of the
/// model, and every nogood learned is tested against it. Used by tests.
struct KnownSolutionGuard {
  /// The value of each integer of the engine.
  var integers: [Int32]
  /// The truth of each plain Boolean of the engine.
  var truths: [Bool]

  /// Whether a fact is true in the known solution; facts about later variables count as false.
  func holds(_ fact: Atom) -> Bool {
    if fact.isBound {
      let x = Int(fact.view >> 1)
      guard x < integers.count else { return false }
      return (fact.view & 1 == 0 ? integers[x] : -integers[x]) >= fact.value
    }
    let variable = Int(fact.literal >> 1)
    guard variable < truths.count else { return false }
    return truths[variable] == (fact.literal & 1 == 0)
  }

  /// Whether a nogood would cut the known solution off.
  func isCutOff(by nogood: [Atom]) -> Bool {
    nogood.allSatisfy { holds($0) }
  }
}
