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

  /// Times at which a chief has not room for all groups that may depend on them: certain, too, but
  /// told by no certificate.
  var crowded: [CrowdedTime] = []

  /// Whether anything is left out that a certificate does not know to be impossible.
  var hasLimits: Bool { leavesOut || !crowded.isEmpty }

  /// Whether anything is left out that may be possible.
  var leavesOut: Bool { !avoided.isEmpty || !tried.isEmpty }

  /// The most limits on groups together that the engine takes.
  static let mostTried = 32

  /// Takes note of the times at which a chief has not room for groups; false if there is room, or no
  /// more can be noted.
  mutating func addLimits(_ room: ChiefRoom, _ groups: [SparringGroup]) -> Bool {
    let positions = groups.map { group in
      group.members.compactMap { room.encoding.position(of: $0) }
    }
    let left = GroupFeedback.mostCrowded - crowded.count
    let limits = room.broken(by: positions).prefix(max(0, left))
    crowded += limits
    return !limits.isEmpty
  }

  /// The most limits that a chief's times make; the rest is left to divisions that were tried.
  private static let mostCrowded = 24

  /// Puts it into a district's problem.
  func apply(to encoding: inout GroupEncoding) {
    if needsOpenings { OpeningDemand.encode(into: &encoding) }
    func positions(_ members: [PersonID]) -> [Int] {
      members.compactMap { encoding.position(of: $0) }.sorted()
    }
    encoding.problem.forbiddenGroups = avoided.map(positions)
    encoding.problem.crowdedTimes = crowded
    let room = GroupFeedback.mostTried - crowded.count
    encoding.problem.forbiddenPartitions = tried.suffix(room).map { $0.map(positions) }
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
