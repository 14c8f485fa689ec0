import ChainScheduling
import Programme
import SolverSupport

/// What may change when a plan is changed; all else is held.
struct Freedom {
  /// Events whose time may change.
  var times: Set<Int> = []
  /// Events of which place, officials, guests and pack may change.
  var details: Set<Int> = []
  /// Attendances that may choose anew.
  var attendances: Set<Int> = []
  /// Positions of the starts to which some events are moved, whatever else is open.
  var pins: [Int: Int32] = [:]
  /// Whether planned cohorts are kept, unless a way of the bound gives them up.
  var keepsCohorts = true
  /// Chains that are held, though held otherwise only for those who choose them.
  var kept: Set<Int> = []

  /// What it costs that somebody attends another chain than before, or that an event whose time stays
  /// has another official, place or pack.
  private static let change: Int32 = 500

  /// Returns the problem with everything held that is not free, and the earlier choices in it.
  ///
  /// Lists keep their lengths and positions their meaning, apart from those of starts: what is not
  /// allowed has no candidate start.
  ///
  /// - Complexity: O(size of the problem).
  func narrow(_ problem: ScheduleProblem, _ former: ScheduleSolution) -> (
    problem: ScheduleProblem, hint: ScheduleSolution
  ) {
    var narrowed = problem
    var hint = former
    for c in kept { narrowed.chains[c].isOptional = false }
    var kept = [Int](repeating: -1, count: problem.events.count)
    for e in problem.events.indices {
      if let pin = pins[e] {
        kept[e] = Int(pin)
        narrowed.events[e].keepStarts([kept[e]])
        hint.starts[e] = 0
        continue
      }
      guard !times.contains(e), former.starts[e] >= 0 else { continue }
      kept[e] = Int(former.starts[e])
      if problem.events[e].starts.count > 1 { narrowed.events[e].keepStarts([kept[e]]) }
      hint.starts[e] = 0
      if details.contains(e) {
        price(&narrowed.events[e], e, former)
      } else {
        hold(&narrowed.events[e], e, former)
      }
    }
    for a in problem.attendances.indices {
      let choice = Int(former.attendances[a])
      let isFree = attendances.contains(a)
      for o in problem.attendances[a].options.indices {
        let chain = problem.chains[Int(problem.attendances[a].options[o].chain)].events
        let isClosed = !isFree && o != choice
        var sets = problem.attendances[a].options[o].candidates
        for (k, e) in chain.enumerated() {
          let count = narrowed.events[Int(e)].starts.count
          if k >= sets.count { sets.append(BitSet(full: problem.events[Int(e)].starts.count)) }
          if isClosed {
            sets[k] = BitSet(capacity: count)
          } else if kept[Int(e)] >= 0, problem.events[Int(e)].starts.count > 1 {
            let isThere = sets[k].contains(kept[Int(e)])
            sets[k] = isThere ? BitSet(full: count) : BitSet(capacity: count)
          }
        }
        narrowed.attendances[a].options[o].candidates = sets
        if isFree, o != choice { narrowed.attendances[a].options[o].cost += Freedom.change }
      }
    }
    return (narrowed, hint)
  }

  /// Lets another official, place or pack than before cost, so that none changes without need.
  private func price(_ event: inout Event, _ e: Int, _ former: ScheduleSolution) {
    for i in event.places.indices where i != Int(former.places[e]) {
      event.places[i].cost += Freedom.change
    }
    for r in event.roles.indices {
      for i in event.roles[r].options.indices where i != Int(former.roles[e][r]) {
        event.roles[r].options[i].cost += Freedom.change
      }
    }
    for i in event.variants.indices where i != Int(former.variants[e]) {
      event.variants[i].cost += Freedom.change
    }
  }

  /// Holds place, officials, guests and pack of an event whose only start is kept.
  private func hold(_ event: inout Event, _ e: Int, _ former: ScheduleSolution) {
    let none = BitSet(capacity: 1)
    for i in event.places.indices where i != Int(former.places[e]) {
      event.places[i].candidates = none
    }
    for r in event.roles.indices {
      for i in event.roles[r].options.indices where i != Int(former.roles[e][r]) {
        event.roles[r].options[i].candidates = none
      }
    }
    for i in event.guests.indices where !former.guests[e][i] { event.guests[i].candidates = none }
    for i in event.variants.indices where i != Int(former.variants[e]) {
      event.variants[i].earliestDay = .max
    }
  }
}
