import ChainScheduling
import Programme

/// What is in the way where no plan was found.
extension ReplanSearch {
  /// The obstacles of events that could not be placed; if none was, of those that have to move.
  func obstacles(_ unplaced: [Unplaced], isProven: Bool) -> [Obstacle] {
    if !unplaced.isEmpty {
      return unplaced.map { item in
        var obstacle = Obstacle(item, encoding)
        obstacle.isProven = obstacle.isProven || isProven
        obstacle.rules += holding(Int(item.event))
        return obstacle
      }
    }
    return standing().sorted().prefix(20).map { e in
      let reason = damage.reasons[e] ?? MoveReason()
      var obstacle =
        Obstacle(nowhere: e, encoding)
        ?? Obstacle(
          kind: .crowdedOut(encoding.key(ofEvent: e)), isProven: isProven, rules: reason.rules,
          people: reason.people, events: reason.events)
      obstacle.rules += holding(e)
      return obstacle
    }
  }

  /// The rule that keeps an event where it is, if it cannot move.
  private func holding(_ e: Int) -> [RuleID] {
    guard encoding.events[e].isFixed, let old = former.former[e] else { return [] }
    return encoding.previous.map { old.holding(encoding.programme, $0) } ?? []
  }

  /// The events to tell of where no search has named any: those that clash and cannot move; if there
  /// are none, those that have lost their time; if there are none either, those that clash.
  private func standing() -> Set<Int> {
    func union(_ clashes: [Set<Int>]) -> Set<Int> {
      Set(clashes.joined()).filter { !encoding.events[$0].isHeld }
    }
    let kept = union(
      damage.clashes.filter { clash in clash.allSatisfy { encoding.events[$0].isFixed } })
    if !kept.isEmpty { return kept }
    // A cohort that nobody has joined has lost nothing.
    let lost = damage.freedom.times.filter {
      !encoding.events[$0].isHeld && (former.former[$0] != nil || !isChosen($0))
    }
    return lost.isEmpty ? union(damage.clashes) : lost
  }
}
