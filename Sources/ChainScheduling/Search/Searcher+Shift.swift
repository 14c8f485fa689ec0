import SolverSupport

/// A chain that somebody could go to if there were room.
private struct Reached {
  let chain: Int32
  /// Who would go there, as which of the own options.
  let attendance: Int
  let option: Int
  /// The position of the chain that would be left for it; -1 for whoever attends nothing yet.
  let from: Int
}

extension Searcher {
  /// Makes room for an attendance by letting members of full chains move on, one each, along a
  /// shortest way to a chain with room.
  ///
  /// While times stand, who attends what is a flow of people to chains, and this is an augmenting path
  /// (Ford, Fulkerson, "Maximal flow through a network", 1956; breadth first as Edmonds and Karp's):
  /// where there is none, nobody can be let in by dealing the seats out anew. What a flow does not
  /// know is asked as each moves: cover of workplaces, and what people attend in other chains.
  ///
  /// - Complexity: O(members of the chains * their options) looks at what somebody could attend.
  mutating func shift(_ attendance: Int) -> Bool {
    var reached: [Reached] = []
    reach(attendance, from: -1, &reached)
    var next = 0
    while next < reached.count {
      let chain = reached[next].chain
      if room(of: Int(chain)) > 0, move(along: next, reached) { return true }
      var member = state.memberHead[chain]
      while member >= 0 {
        let following = state.memberNext[member]
        let old = Int(state.attends[member])
        if mayGoOn(Int(member), reached) {
          detach(Int(member))
          reach(Int(member), from: next, &reached)
          attach(Int(member), old)
        }
        member = following
      }
      next += 1
    }
    return false
  }

  /// Notes the chains, not yet reached, that an attendance which waits could go to.
  private mutating func reach(_ attendance: Int, from: Int, _ reached: inout [Reached]) {
    let options = instance.attendOptions.range(attendance)
    for o in 0..<options.count {
      let chain = instance.attendOptions[options.lowerBound + o].chain
      guard !reached.contains(where: { $0.chain == chain }),
        attendCost(attendance, o, assumingRoom: true) != nil
      else { continue }
      reached.append(Reached(chain: chain, attendance: attendance, option: o, from: from))
    }
  }

  /// Whether a member has another chain to choose that has not been reached and is held at a time
  /// which its own calendar allows.
  private func mayGoOn(_ member: Int, _ reached: [Reached]) -> Bool {
    instance.attendOptions.range(member).contains { i in
      let option = instance.attendOptions[i]
      return state.isWhole(Int(option.chain)) && !reached.contains { $0.chain == option.chain }
        && allowsTime(option)
    }
  }

  /// Lets everybody along a way move, the last one first; undoes it all if one cannot.
  private mutating func move(along last: Int, _ reached: [Reached]) -> Bool {
    var done: [(attendance: Int, old: Int)] = []
    var i = last
    while i >= 0 {
      let step = reached[i]
      let old = Int(state.attends[step.attendance])
      if old >= 0 { detach(step.attendance) }
      guard attendCost(step.attendance, step.option) != nil else {
        if old >= 0 { attach(step.attendance, old) }
        for (attendance, old) in done.reversed() {
          detach(attendance)
          if old >= 0 { attach(attendance, old) }
        }
        return false
      }
      attach(step.attendance, step.option)
      done.append((step.attendance, old))
      i = step.from
    }
    return true
  }
}
