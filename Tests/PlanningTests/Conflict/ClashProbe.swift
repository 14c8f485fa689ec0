import ConstraintSolving
import SolverSupport

@testable import Planning

/// Asks about sets of members one by one.
enum ClashProbe {
  /// Whether some members cannot all hold, all others being idle; nothing if it is not known.
  static func isImpossible(
    _ members: [ClashMember], in clash: ClashModel, effort: Int = 2_000_000
  ) -> Bool? {
    var options = SearchOptions()
    options.effort = Effort(limit: effort)
    let question = ClashQuestion(clash, about: members)
    guard let solver = try? Solver(question.decided) else { return nil }
    switch solver.solve(options) {
    case .impossible: return true
    case .satisfiable, .optimal: return false
    case .unknown: return nil
    }
  }
}
