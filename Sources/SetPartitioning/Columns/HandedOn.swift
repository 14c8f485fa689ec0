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
  /// The free people whom the groups are of.
  var people: [Int] = []
  /// How often costs were doubled since.
  var doublings = 0
}
