/// A group that may be formed, with what it costs without its size and moves.
struct KnownGroup: Sendable {
  /// Free people by the engine's numbers.
  var members: Members
  /// How many members.
  var size: Int
  /// Its cost.
  var cost: Int
}
