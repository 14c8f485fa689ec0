import ChainScheduling
import Programme

/// What no change of a plan can mend.
extension Damage {
  /// Says that nobody of those who cover for each other can be elsewhere, if that is so: all attend
  /// the same event, and every other repeat of it has been held.
  func deadEnd(cover: Int, _ day: Int, _ former: PlannedSolution) -> Obstacle? {
    let data = encoding.problem.covers[cover]
    guard data.weight < 0,
      let e = encoding.events.indices.first(where: { e in
        isOn(e, day, former) && encoding.problem.events[e].coverFlags & data.flags != 0
          && data.resources.allSatisfy { mustAttend($0, e, former) }
      })
    else { return nil }
    let rule: RuleID =
      data.flags & CoverEncoding.flag != 0 ? .cover : .departmentCover
    return Obstacle(
      kind: .crowdedOut(encoding.key(ofEvent: e)), isProven: true, rules: [rule],
      people: data.resources.map { PersonID(rawValue: $0) })
  }

  /// Whether somebody attends an event and could attend nothing else instead.
  private func mustAttend(_ resource: Int32, _ event: Int, _ former: PlannedSolution) -> Bool {
    if encoding.problem.events[event].uses.contains(where: { $0.resource == resource }) {
      return true
    }
    let chain = encoding.events[event].chain
    return (encoding.attendancesOf[PersonID(rawValue: resource)] ?? []).contains { a in
      let attendance = encoding.problem.attendances[a]
      let choice = former.solution.attendances[a]
      guard choice >= 0, Int(attendance.options[Int(choice)].chain) == chain,
        attendance.waitCost < 0
      else { return false }
      return attendance.options.allSatisfy { option in
        Int(option.chain) == chain
          || encoding.problem.chains[Int(option.chain)].events.contains {
            encoding.events[Int($0)].isHeld
          }
      }
    }
  }
}
