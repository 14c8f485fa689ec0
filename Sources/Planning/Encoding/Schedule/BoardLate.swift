import ChainScheduling
import Programme
import SolverSupport

/// Board members come only late in the day.
enum BoardLateEncoding {
  static let id = RuleID.boardLate

  static func narrow(
    _ candidates: inout BitSet, _ person: PersonID, _ event: Event, _ activity: Activity,
    _ programme: Programme
  ) {
    guard programme.rules.binds(id), programme.organisation[person].has(.boardMember) else {
      return
    }
    for (i, start) in event.starts.enumerated() where Int(start) % 1440 < activity.boardFrom {
      candidates.remove(i)
    }
  }
}
