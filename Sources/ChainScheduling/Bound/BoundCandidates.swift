/// What each candidate of each event costs at least, whatever else is placed.
///
/// Candidates of one half of a day are in the order of that cost, so that a round can stop at the
/// first one that costs more by itself than another does with its prices.
final class BoundCandidates: Sendable {
  private let arena = Arena()
  /// The candidates of one half of a day: the positions `first..<end` of `order`.
  struct Half: BitwiseCopyable {
    var slot: Int32
    var first: Int32
    var end: Int32
  }

  /// For each event its halves with candidates, in order of time.
  let halves: FlatLists<Half>
  /// Candidates, by half, then by what they cost.
  let order: Flat<Int32>
  /// What the candidate at the same position of `order` costs, in scaled cost.
  let standing: Flat<Int>
  /// For each event the guests who are missed and fill no role.
  let guests: FlatLists<Instance.GuestData>
  /// For each event whether places cost anything or have rooms.
  let hasPlaceCosts: Flat<Bool>

  init(_ instance: Instance) {
    let arena = arena
    let followRange = arena.make(PriceBound.followRanges(instance))
    let guests = arena.make(
      lists: (0..<instance.eventCount).map { event in
        instance.guests.range(event).map { instance.guests[$0] }.filter {
          $0.missCost > 0 && !CandidateCosts.isOption(instance, $0.resource, event)
        }
      })
    self.guests = guests
    let costs = CandidateCosts(instance: instance, guests: guests, followRange: followRange)
    hasPlaceCosts = arena.make(
      (0..<instance.eventCount).map { event in
        instance.places.range(event).contains {
          instance.places[$0].room >= 0 || instance.places[$0].cost != 0
        }
      })
    let count = instance.startTime.count
    let order = arena.make(count, Int32(0))
    let standing = arena.make(count, 0)
    self.order = order
    self.standing = standing
    var lists: [[Half]] = []
    lists.reserveCapacity(instance.eventCount)
    var end = 0
    var found: [(cost: Int, start: Int32)] = []
    for event in 0..<instance.eventCount {
      var list: [Half] = []
      let base = Int(instance.startBase[event])
      for g in instance.groups.range(event) {
        let group = instance.groups[g]
        guard let dayCost = costs.dayCost(event, Int(group.day)) else { continue }
        for half in Int32(0)...1 {
          found.removeAll(keepingCapacity: true)
          for s in group.first..<group.end
          where (instance.startTime[base + Int(s)] % 1440 >= 720) == (half == 1) {
            guard let cost = costs.cost(event, base, Int(s)) else { continue }
            found.append((dayCost + cost, s))
          }
          guard !found.isEmpty else { continue }
          found.sort { ($0.cost, $0.start) < ($1.cost, $1.start) }
          let first = end
          for item in found {
            order[end] = item.start
            standing[end] = item.cost
            end += 1
          }
          list.append(Half(slot: 2 * group.day + half, first: Int32(first), end: Int32(end)))
        }
      }
      lists.append(list)
    }
    halves = arena.make(lists: lists)
  }
}

/// The costs of candidates that no price changes.
private struct CandidateCosts {
  let instance: Instance
  let guests: FlatLists<Instance.GuestData>
  let followRange: Flat<PriceBound.FollowRange>

  /// What a candidate costs beside its day; nil if it has no place or a role cannot be filled.
  func cost(_ event: Int, _ base: Int, _ s: Int) -> Int? {
    guard
      instance.places.range(event).contains(where: { instance.allows(instance.places[$0].mask, s) })
    else { return nil }
    var cost = Int(instance.startCost[base + s])
    for g in guests.range(event) where !instance.allows(guests[g].mask, s) {
      cost += Int(guests[g].missCost)
    }
    return cost * Prices.scale
  }

  static func isOption(_ instance: Instance, _ resource: Int32, _ event: Int) -> Bool {
    for r in instance.roles.range(event) {
      let role = instance.roles[r]
      for o in role.firstOption..<role.endOption
      where instance.options[o].resource == resource { return true }
    }
    return instance.chains[instance.events[event].chain].isAttended
  }

  /// What a day costs an event by follows and variants at least; nil if it is not allowed.
  func dayCost(_ event: Int, _ day: Int) -> Int? {
    var cost = 0
    for i in instance.followsOfEvent.range(event) {
      let f = Int(instance.followsOfEvent[i])
      guard instance.follows[f].isAlways else { continue }
      guard let more = followBound(f, day) else { return nil }
      cost += more
    }
    let variants = instance.variants.range(event)
    guard !variants.isEmpty else { return cost * Prices.scale }
    var best = Int.max
    for v in variants {
      let variant = instance.variants[v]
      guard Int(variant.earliestDay) <= day else { continue }
      var own = Int(variant.cost)
      let f = Int(variant.follow)
      if f >= 0, Int(instance.follows[f].event) == event, !instance.follows[f].isAlways {
        guard let more = followBound(f, day) else { continue }
        own += more
      }
      best = min(best, own)
    }
    return best < .max ? (cost + best) * Prices.scale : nil
  }

  /// What a follow costs on a day at least; nil if the day is too early for certain.
  private func followBound(_ f: Int, _ day: Int) -> Int? {
    let range = followRange[f]
    guard range.isCertain else { return 0 }
    let follow = instance.follows[f]
    let most = Int32(day) - range.low
    let least = Int32(day) - range.high
    if most < follow.minimumDays { return nil }
    let weight = Int(follow.idealWeight)
    if most < follow.idealFrom {
      return Scanner.weeksBegun(most, follow.idealFrom, follow.idealTo) * weight
    }
    if least > follow.idealTo {
      return Scanner.weeksBegun(least, follow.idealFrom, follow.idealTo) * weight
    }
    return 0
  }
}
