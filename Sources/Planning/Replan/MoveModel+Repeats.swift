import ChainScheduling
import ConstraintSolving
import SolverSupport

/// Who attends which of several repeats or cohorts, of those who have to choose anew.
///
/// Everybody may choose anything that calendars and the events that stay allow; how many there is
/// room for is left out, since others may give way. So an event moves on account of a repeat only
/// where no choice lets it stay.
extension MoveModel {
  /// Chains that one attendance may attend, each with its literal.
  private struct Choice {
    let resource: Int32
    let options: [(option: AttendanceOption, isTaken: BoolVariable)]
  }

  /// Adds the choices of those who have to choose anew, and of the same people their other ones.
  mutating func addRepeats(_ attendances: Set<Int>, _ diary: [Int64: [Int]]) {
    let people = Set(attendances.map { problem.attendances[$0].resource })
    var choices: [Choice] = []
    var waits: [Int: BoolVariable] = [:]
    for (a, attendance) in problem.attendances.enumerated()
    where people.contains(attendance.resource) {
      let options = attendance.options.map { ($0, model.newBoolVariable()) }
      var literals = options.map(\.1)
      if attendance.waitCost >= 0 {
        let wait = model.newBoolVariable()
        waits[a] = wait
        literals.append(wait)
      }
      model.add(.clause(literals))
      choices.append(Choice(resource: attendance.resource, options: options))
    }
    for limit in problem.waitLimits {
      var sum = LinearExpression()
      for a in limit.attendances { if let wait = waits[Int(a)] { sum.add(1, wait.linear) } }
      model.add(.linear(sum, .lessOrEqual, Int(limit.most)))
    }
    for choice in choices {
      for (option, isTaken) in choice.options { attend(choice.resource, option, isTaken, diary) }
    }
    keepApart(choices)
  }

  /// Whoever attends a chain is free for its events, and not at another that stays.
  private mutating func attend(
    _ resource: Int32, _ option: AttendanceOption, _ isTaken: BoolVariable,
    _ diary: [Int64: [Int]]
  ) {
    let use = Use(resource: resource)
    for (k, event) in problem.chains[Int(option.chain)].events.enumerated() {
      let e = Int(event)
      let old = Int(former.starts[e])
      if isHeld[e] || old < 0 { continue }
      if k < option.candidates.count, !option.candidates[k].contains(old) {
        rule(out: [isTaken, stay(e)])
        continue
      }
      let from = minute(e, old)
      let first = from / 1440
      var seen: Set<Int> = []
      for day in (first - reach)...(first + Int(problem.events[e].dayCount) - 1 + reach) {
        for f in diary[Int64(resource) << 24 | Int64(day)] ?? []
        where f != e && seen.insert(f).inserted {
          guard let other = problem.events[f].uses.first(where: { $0.resource == resource })
          else { continue }
          if clash(e, from, use, f, minute(f, Int(former.starts[f])), other) {
            rule(out: [isTaken, stay(e), stay(f)])
          }
        }
      }
    }
  }

  /// Nobody attends two chains whose events clash where they stay.
  private mutating func keepApart(_ choices: [Choice]) {
    for (i, one) in choices.enumerated() {
      for other in choices[(i + 1)...] where other.resource == one.resource {
        let use = Use(resource: one.resource)
        for (a, takesA) in one.options {
          for (b, takesB) in other.options {
            for e in problem.chains[Int(a.chain)].events.map(Int.init) where former.starts[e] >= 0 {
              for f in problem.chains[Int(b.chain)].events.map(Int.init)
              where e != f && former.starts[f] >= 0 && !(isHeld[e] && isHeld[f]) {
                let from = minute(e, Int(former.starts[e]))
                if clash(e, from, use, f, minute(f, Int(former.starts[f])), use) {
                  rule(out: [takesA, takesB, stay(e), stay(f)])
                }
              }
            }
          }
        }
      }
    }
  }

  /// Not all of these at once; what is nothing is true anyway.
  private mutating func rule(out literals: [BoolVariable?]) {
    model.add(.clause(literals.compactMap { $0 }.map { !$0 }))
  }
}
