import Programme

/// A look at a programme for what cannot hold before anything is planned.
struct ProgrammeCheck: Sendable {
  /// Finds faults and adds them.
  let find: @Sendable (Ground, inout [Fault]) -> Void

  /// Every look, in the order of the files it reads.
  static let all: [ProgrammeCheck] = []
}
