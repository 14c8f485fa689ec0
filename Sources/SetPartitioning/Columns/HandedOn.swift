/// What a solve hands on to that of a like problem: one that differs in former groups alone, or has
/// all costs a power of two times as large.
///
/// It changes the way to the answer, never the answer's cost.
struct HandedOn: Sendable {
  /// The costs of groups.
  var costs: GroupCosts?
  /// Groups that the relaxation ended with, nearest first.
  var groups: [(members: Members, size: Int)] = []
  /// Groups that may be in better partitions.
  var survivors: [(members: Members, size: Int)] = []
  /// All groups that may be in a partition cheaper than a target, where they were asked for.
  var list: UsefulGroups?
  /// The free people whom the groups are of.
  var people: [Int] = []
  /// How often costs were doubled since.
  var doublings = 0
  /// Whatever costs less than this has no groups but those known here; nil if nothing of the kind is
  /// known.
  ///
  /// Where it is given, only those are looked at: what is found is best if it costs less, and that
  /// there is nothing means that nothing costs less. The certificates of such a solve prove nothing,
  /// since they do not show that other groups are of no use.
  var wholeBelow: Int?
}
