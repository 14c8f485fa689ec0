import ChainScheduling
import ConstraintSolving
import SolverSupport

/// What those who choose among repeats demand together: cover of workplaces, and room.
extension MoveModel {
  /// By day what takes somebody away from cover: each entry holds where all of its literals do.
  private typealias Absences = [Int: [[BoolVariable]]]

  /// Of those who cover for each other somebody stays, wherever all could be away.
  mutating func addCovers(_ covers: [Cover], _ choices: [Choice], _ diary: Diary) {
    let byPerson = Dictionary(grouping: choices, by: \.resource)
    for cover in covers {
      let absences = cover.resources.map {
        self.absences(of: $0, byPerson[$0] ?? [], cover, diary)
      }
      guard let first = absences.first else { continue }
      for day in first.keys.sorted()
      where day >= Int(cover.firstDay) && day <= Int(cover.lastDay) {
        let ways = absences.compactMap { $0[day] }
        if ways.count < absences.count { continue }
        // Who is away whatever happens says nothing.
        let open = ways.filter { $0.allSatisfy { !$0.isEmpty } }
        if open.isEmpty { continue }
        model.add(.clause(open.map { !isAny($0) }))
      }
    }
  }

  /// A literal that is true where all literals of one of some entries are.
  mutating func isAny(_ ways: [[BoolVariable]]) -> BoolVariable {
    if ways.count == 1, ways[0].count == 1 { return ways[0][0] }
    let literal = model.newBoolVariable()
    for way in ways { model.add(.clause(way.map { !$0 } + [literal])) }
    return literal
  }

  private mutating func absences(
    of resource: Int32, _ choices: [Choice], _ cover: Cover, _ diary: Diary
  ) -> Absences {
    var result: Absences = [:]
    func isWatched(_ e: Int) -> Bool { problem.events[e].coverFlags & cover.flags != 0 }
    func days(_ e: Int, _ start: Int) -> Range<Int> {
      let first = minute(e, start) / 1440
      return first..<(first + Int(problem.events[e].dayCount))
    }
    var seen: Set<Int> = []
    for f in diary.all(of: resource) where isWatched(f) && seen.insert(f).inserted {
      let stays = [stay(f)].compactMap { $0 }
      for day in days(f, Int(former.starts[f])) { result[day, default: []].append(stays) }
    }
    for choice in choices {
      for (option, isTaken) in choice.options {
        for e in problem.chains[Int(option.chain)].events.map(Int.init) where isWatched(e) {
          let old = Int(former.starts[e])
          if old >= 0 {
            let stays = [isTaken] + [stay(e)].compactMap { $0 }
            for day in days(e, old) { result[day, default: []].append(stays) }
          }
          guard let variable = starts[e] else { continue }
          for s in values[e] ?? [] where s != old {
            let isThere = model.literal(variable, equals: s)
            for day in days(e, s) { result[day, default: []].append([isTaken, isThere]) }
          }
        }
      }
    }
    return result
  }

  /// Each chain has room for so many of those who choose, all of whom are asked.
  mutating func addRoom(_ choices: [Choice]) {
    let members = MoveModel.members(choices)
    for chain in members.keys.sorted() {
      let events = problem.chains[Int(chain)].events.map(Int.init)
      if events.contains(where: { isHeld[$0] }) { continue }
      let most = events.map { e -> Int in
        let event = problem.events[e]
        let rooms = event.places.map { Int($0.capacity) }.max() ?? Int(Int32.max)
        let invited = event.uses.count { !problem.resources[Int($0.resource)].isRoom }
        return min(Int(event.mostMembers), max(0, rooms - invited))
      }.min()
      guard let most, let all = members[chain], most < all.count else { continue }
      model.add(.atMost(most, of: all))
    }
  }
}
