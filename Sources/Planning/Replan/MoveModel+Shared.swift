import ChainScheduling
import ConstraintSolving

/// Two events of which somebody attends one at least by choice or fills a seat of it.
struct SharedPerson: Hashable, Comparable {
  let resource: Int32
  let first: Int
  let second: Int

  /// Orders by person, then by events.
  static func < (a: SharedPerson, b: SharedPerson) -> Bool {
    (a.resource, a.first, a.second) < (b.resource, b.first, b.second)
  }
}

/// Nobody is at two places where events move.
///
/// What officials and those who choose do at events that stay is in the model from the beginning. That
/// an event which moves meets another that moves, or somebody's seat at one that stays, is found in a
/// solution and ruled out then.
extension MoveModel {
  /// Somebody at an event.
  private struct Presence {
    var event: Int
    var minute: Int
    var use: Use
    /// Whether she could be elsewhere instead.
    var isChosen: Bool
  }

  /// Where a solution has somebody at two places.
  func sharedClashes(_ solution: Solution) -> [SharedPerson] {
    var byResource: [Int32: [Presence]] = [:]
    for claim in claims where claim.isTaken.map({ solution[$0] }) ?? true {
      let position = position(claim.event, in: solution)
      if position < 0 { continue }
      byResource[claim.use.resource, default: []].append(
        Presence(
          event: claim.event, minute: minute(claim.event, position), use: claim.use,
          isChosen: true))
    }
    for e in problem.events.indices {
      let position = position(e, in: solution)
      if position < 0 { continue }
      for use in problem.events[e].uses where byResource[use.resource] != nil {
        byResource[use.resource]?.append(
          Presence(event: e, minute: minute(e, position), use: use, isChosen: false))
      }
    }
    var found: Set<SharedPerson> = []
    for (resource, all) in byResource {
      let placed = all.sorted { ($0.minute, $0.event) < ($1.minute, $1.event) }
      for (i, one) in placed.enumerated() {
        for other in placed[(i + 1)...] {
          if other.minute / 1440 > one.minute / 1440 + reach + 1 { break }
          guard one.event != other.event, one.isChosen || other.isChosen,
            starts[one.event] != nil || starts[other.event] != nil,
            clash(one.event, one.minute, one.use, other.event, other.minute, other.use)
          else { continue }
          found.insert(
            SharedPerson(
              resource: resource, first: min(one.event, other.event),
              second: max(one.event, other.event)))
        }
      }
    }
    return found.sorted()
  }

  /// Rules out that somebody is at two events that clash, wherever they are.
  mutating func add(_ shared: Set<SharedPerson>) {
    for pair in shared.sorted() {
      let seconds = presences(pair.resource, pair.second)
      for one in presences(pair.resource, pair.first) {
        for other in seconds { keepApart(one, other) }
      }
    }
  }

  private func presences(_ resource: Int32, _ e: Int) -> [Claim] {
    claims.filter { $0.event == e && $0.use.resource == resource }
      + problem.events[e].uses.filter { $0.resource == resource }.map {
        Claim(event: e, use: $0, isTaken: nil)
      }
  }

  private mutating func keepApart(_ one: Claim, _ other: Claim) {
    let (e, f) = (one.event, other.event)
    let taken = [one.isTaken, other.isTaken].compactMap { $0 }
    switch (starts[e], starts[f]) {
    case (nil, nil): return
    case (.some, .some):
      forbid(
        runs(e, f) { clash(e, $0, one.use, f, $1, other.use) }, of: e, and: f, where: taken)
    case (.some, nil): keepApart(one, fromStaying: other, taken)
    case (nil, .some): keepApart(other, fromStaying: one, taken)
    }
  }

  private mutating func keepApart(
    _ one: Claim, fromStaying other: Claim, _ taken: [BoolVariable]
  ) {
    let (e, f) = (one.event, other.event)
    guard let variable = starts[e], former.starts[f] >= 0 else { return }
    let to = minute(f, Int(former.starts[f]))
    for s in values[e] ?? [] where clash(e, minute(e, s), one.use, f, to, other.use) {
      let literal = model.literal(variable, equals: s)
      rule(out: taken + [literal, stay(f)])
    }
  }
}
