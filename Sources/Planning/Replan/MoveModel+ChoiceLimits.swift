import ChainScheduling
import ConstraintSolving
import SolverSupport

/// Limits of days and weeks on those who choose among repeats.
extension MoveModel {
  /// An event that somebody may be at, at one of its times.
  private struct Presence {
    /// What excludes each other: an event that must be attended, or what is chosen from.
    struct Source: Hashable {
      /// The choice; -1 for what must be attended.
      var choice: Int
      /// The option, of which one at most is taken; for what must be attended the event.
      var option: Int
    }

    var source: Source
    var event: Int
    /// The position of the start, if the event is opened; else it is where it was.
    var start: Int?
    /// True where somebody chooses it; nothing if everybody must come.
    var isTaken: BoolVariable?
    /// How often it counts in each period.
    var periods: [Int: Int]
  }

  /// Adds the limits over what they must come to and what they choose, together.
  mutating func addLimits(on choices: [Choice], _ diary: Diary) {
    let byPerson = Dictionary(grouping: choices, by: \.resource)
    for limit in problem.limits where limit.hard != .max {
      for resource in Set(limit.resources).sorted() {
        guard let own = byPerson[resource] else { continue }
        add(limit, over: presences(of: resource, own, limit, diary))
      }
    }
  }

  private func presences(
    of resource: Int32, _ choices: [Choice], _ limit: Limit, _ diary: Diary
  ) -> [Presence] {
    var result: [Presence] = []
    func add(_ source: Presence.Source, _ e: Int, _ isTaken: BoolVariable?, _ can: (Int) -> Bool) {
      guard problem.events[e].classes & limit.classes != 0 else { return }
      let old = Int(former.starts[e])
      let isOpen = starts[e] != nil
      for s in isOpen ? values[e] ?? [] : old >= 0 ? [old] : [] where can(s) {
        result.append(
          Presence(
            source: source, event: e, start: isOpen ? s : nil, isTaken: isTaken,
            periods: periods(limit, e, minute(e, s))))
      }
    }
    let placed = diary.all(of: resource)
    let opened = starts.keys.filter { e in
      problem.events[e].uses.contains { $0.resource == resource }
    }
    for e in Set(placed + opened).sorted() {
      add(Presence.Source(choice: -1, option: e), e, nil) { _ in true }
    }
    for (c, choice) in choices.enumerated() {
      for (o, (option, isTaken)) in choice.options.enumerated() {
        for (k, e) in problem.chains[Int(option.chain)].events.enumerated() {
          add(Presence.Source(choice: c, option: o), Int(e), isTaken) {
            k >= option.candidates.count || option.candidates[k].contains($0)
          }
        }
      }
    }
    return result
  }

  private mutating func add(_ limit: Limit, over presences: [Presence]) {
    for period in MoveModel.tight(limit, presences) {
      var ways: [Int: [Int: [[BoolVariable]]]] = [:]  // by event, then by how often it counts
      for presence in presences {
        guard let count = presence.periods[period] else { continue }
        let e = presence.event
        var literals = [presence.isTaken].compactMap { $0 }
        if let start = presence.start {
          if let variable = starts[e] { literals.append(model.literal(variable, equals: start)) }
        } else if let stays = stay(e) {
          literals.append(stays)
        }
        ways[e, default: [:]][count, default: []].append(literals)
      }
      var sum = LinearExpression()
      for e in ways.keys.sorted() {
        for (count, own) in (ways[e] ?? [:]).sorted(by: { $0.key < $1.key }) {
          if own.contains(where: \.isEmpty) {
            sum = sum + LinearExpression(count)
          } else {
            sum.add(count, isAny(own).linear)
          }
        }
      }
      model.add(.linear(sum, .lessOrEqual, max(Int(limit.hard), sum.constant)))
    }
  }

  /// The periods that could be too full, whatever is chosen; most never can.
  private static func tight(_ limit: Limit, _ presences: [Presence]) -> [Int] {
    var greatest: [Int: [Presence.Source: [Int: Int]]] = [:]
    for presence in presences {
      for (period, count) in presence.periods {
        let known = greatest[period]?[presence.source]?[presence.event] ?? 0
        greatest[period, default: [:]][presence.source, default: [:]][presence.event] = max(
          known, count)
      }
    }
    return greatest.keys.filter { period in
      var most: [Int: Int] = [:]  // by choice; of its options the fullest
      var all = 0
      for (source, events) in greatest[period] ?? [:] {
        let count = events.values.reduce(0, +)
        if source.choice < 0 {
          all += count
        } else {
          most[source.choice] = max(most[source.choice] ?? 0, count)
        }
      }
      return all + most.values.reduce(0, +) > Int(limit.hard)
    }.sorted()
  }
}
