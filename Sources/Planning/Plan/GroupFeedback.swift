import Programme
import SetPartitioning

/// What the calendar has told of a district's groups.
///
/// Two kinds of things are kept apart. That a group needs an opening in every window is certain, and
/// what follows from it is proven. That a group found no room beside everything else is not: such
/// groups are avoided, and whatever is found without them is no proof of anything.
struct GroupFeedback {
  /// Whether every group must have an opening in every window, since one had none.
  var needsOpenings = false
  /// Groups to be left out since they found no room.
  var avoided: [[PersonID]] = []
  /// Divisions that were tried and found no room.
  var tried: [[[PersonID]]] = []

  /// Whether anything is left out that may be possible.
  var leavesOut: Bool { !avoided.isEmpty || !tried.isEmpty }

  /// The most divisions that the engine rules out as such.
  static let mostTried = 32

  /// Puts it into a district's problem.
  func apply(to encoding: inout GroupEncoding) {
    if needsOpenings { OpeningDemand.encode(into: &encoding) }
    func positions(_ members: [PersonID]) -> [Int] {
      members.compactMap { encoding.position(of: $0) }.sorted()
    }
    encoding.problem.forbiddenGroups = avoided.map(positions)
    encoding.problem.forbiddenPartitions = tried.suffix(GroupFeedback.mostTried).map {
      $0.map(positions)
    }
  }
}

/// The demand that every group has an opening in every window.
///
/// It follows from everything being planned, whether `commonFreeTime` is on or not, as long as no
/// meeting of a group is pinned: what is pinned need keep to no opening.
enum OpeningDemand {
  /// Whether every plan of a programme meets the demand.
  static func isImplied(in programme: Programme) -> Bool {
    programme.asOf <= programme.horizon.days.first
      && programme.pins.events.allSatisfy { pin in
        programme.activity(pin.key.activity).map { programme[$0].subject != .group } ?? true
      }
  }

  /// Adds the demand to a district's problem.
  static func encode(into encoding: inout GroupEncoding) {
    guard !encoding.openings.ranges.isEmpty else { return }
    encoding.problem.commonTimes.append(
      CommonTimeCriterion(
        free: encoding.openings.free, ranges: encoding.openings.ranges, minimum: 1))
  }
}
