import ChainScheduling
import ConstraintSolving
import SolverSupport

/// What is held only for those who choose it may be given up, all of a chain at once.
///
/// To its people that is no smaller change than another time, so each event given up counts as one
/// that moves.
extension MoveModel {
  /// The events that may be given up: of chains that nobody has to hold what is still to come, unless
  /// some of it has to stay.
  static func dispensable(
    _ problem: ScheduleProblem, isFixed: [Bool], isHeld: [Bool]
  ) -> Set<Int> {
    var result: Set<Int> = []
    for chain in problem.chains where chain.isOptional {
      let toCome = chain.events.map(Int.init).filter { !isHeld[$0] }
      if toCome.allSatisfy({ !isFixed[$0] }) { result.formUnion(toCome) }
    }
    return result
  }

  /// The opened events that are given up.
  func givenUp(_ solution: Solution) -> Set<Int> {
    Set(givenUp.filter { solution[$0.value] }.keys)
  }

  /// Of a chain all is given up or nothing.
  mutating func giveUpTogether() {
    for chain in problem.chains where chain.isOptional {
      let events = chain.events.map(Int.init).filter { !isHeld[$0] }
      guard let first = events.first(where: { givenUp[$0] != nil }), let off = givenUp[first] else {
        continue
      }
      for e in events where e != first {
        if let other = givenUp[e] {
          model.add(.clause([!off, other]))
          model.add(.clause([off, !other]))
        } else if former.starts[e] >= 0 {
          rule(out: [off, stay(e)])
        }
      }
    }
  }

  /// Nobody attends what is given up; and what nobody attends is given up, where all are asked who
  /// could attend it.
  mutating func giveUpWithoutMembers(_ choices: [Choice]) {
    let members = MoveModel.members(choices)
    var candidates: [Int32: Int] = [:]
    for attendance in problem.attendances {
      for option in attendance.options { candidates[option.chain, default: 0] += 1 }
    }
    for c in members.keys.sorted() where problem.chains[Int(c)].isOptional {
      let all = members[c] ?? []
      let events = problem.chains[Int(c)].events.map(Int.init).filter { !isHeld[$0] }
      let isWhole =
        all.count == candidates[c] && events.count == problem.chains[Int(c)].events.count
      for e in events {
        if let off = givenUp[e] {
          for isTaken in all { rule(out: [isTaken, off]) }
        }
        guard isWhole, !isFixed[e] else { continue }
        let isOn: BoolVariable? =
          givenUp[e].map { !$0 } ?? (starts[e] == nil && former.starts[e] >= 0 ? stay(e) : nil)
        guard let isOn else { continue }
        let least = max(1, Int(problem.events[e].fewestMembers))
        if least == 1 {
          model.add(.clause([!isOn] + all))
        } else {
          var sum = LinearExpression()
          sum.add(least, isOn.linear)
          for isTaken in all { sum.add(-1, isTaken.linear) }
          model.add(.linear(sum, .lessOrEqual, 0))
        }
      }
    }
  }
}
