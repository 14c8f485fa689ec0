public import Programme

/// A programme made ready for checks, so that many can be made without preparing it anew.
public struct PreparedProgramme: Sendable {
  let ground: Ground

  /// Prepares a programme.
  ///
  /// - Complexity: O(people * activities that are not of some districts).
  public init(_ programme: Programme) { ground = Ground(programme) }
}
