import ChainScheduling
import ConstraintSolving
import SolverSupport

/// Who attends which of several repeats or cohorts, of those who have to choose anew.
///
/// Everybody may choose anything that calendars and the events that stay allow, as long as somebody
/// of each workplace stays there. How many there is room for counts only where all are asked who
/// attend, since others may give way. So an event moves on account of a repeat only where no choice
/// lets it stay.
extension MoveModel {
  /// Chains that one attendance may attend, each with its literal.
  struct Choice {
    let resource: Int32
    let options: [(option: AttendanceOption, isTaken: BoolVariable)]
  }

  /// Adds the choices of those who have to choose anew, of those who cover for them, and of the same
  /// people their other ones.
  mutating func addRepeats(_ attendances: Set<Int>, _ diary: Diary) {
    var people = Set(attendances.map { problem.attendances[$0].resource })
    let covers = problem.covers.filter { cover in
      cover.weight < 0 && cover.resources.contains { people.contains($0) }
    }
    for cover in covers { people.formUnion(cover.resources) }
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
    giveUpWithoutMembers(choices)
    keepApart(choices)
    addLimits(on: choices, diary)
    addCovers(covers, choices, diary)
    if asksAll { addRoom(choices) }
  }

  /// Whoever attends a chain is free for its events, and not at another that stays.
  private mutating func attend(
    _ resource: Int32, _ option: AttendanceOption, _ isTaken: BoolVariable,
    _ diary: Diary
  ) {
    for (k, event) in problem.chains[Int(option.chain)].events.enumerated() {
      let e = Int(event)
      func canCome(_ start: Int) -> Bool {
        k >= option.candidates.count || option.candidates[k].contains(start)
      }
      let old = Int(former.starts[e])
      if old >= 0 {
        if !canCome(old) {
          // Nobody joins what has been held.
          rule(out: [isTaken, stay(e)])
        } else if !isHeld[e] {
          meet(resource, e, old, [isTaken, stay(e)], diary)
        }
      }
      guard let variable = starts[e] else { continue }
      for s in values[e] ?? [] where s != old {
        let isThere = model.literal(variable, equals: s)
        if !canCome(s) {
          rule(out: [isTaken, isThere])
        } else {
          meet(resource, e, s, [isTaken, isThere], diary)
        }
      }
    }
  }

  /// Whoever attends an event at a start, by some literals, is not at another that stays.
  private mutating func meet(
    _ resource: Int32, _ e: Int, _ start: Int, _ literals: [BoolVariable?],
    _ diary: Diary
  ) {
    let from = minute(e, start)
    let first = from / 1440
    var seen: Set<Int> = []
    for day in (first - reach)...(first + Int(problem.events[e].dayCount) - 1 + reach) {
      for f in diary[resource, day]
      where f != e && seen.insert(f).inserted {
        guard let other = problem.events[f].uses.first(where: { $0.resource == resource })
        else { continue }
        if clash(
          e, from, Use(resource: resource), f, minute(f, Int(former.starts[f])), other)
        {
          rule(out: literals + [stay(f)])
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

  /// Who may attend each chain, as the literals that say they do.
  static func members(_ choices: [Choice]) -> [Int32: [BoolVariable]] {
    var members: [Int32: [BoolVariable]] = [:]
    for choice in choices {
      for (option, isTaken) in choice.options { members[option.chain, default: []].append(isTaken) }
    }
    return members
  }

  /// Not all of these at once; what is nothing is true anyway.
  mutating func rule(out literals: [BoolVariable?]) {
    model.add(.clause(literals.compactMap { $0 }.map { !$0 }))
  }
}
