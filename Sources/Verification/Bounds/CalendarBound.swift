import Dispatch
public import Programme
public import ProofFormat
import Synchronization

/// The least that a calendar for given groups can cost, computed from the rules' definitions.
///
/// Under prices on people's and venues' minutes and on points of burden each chain of events, and
/// each person's choice of a repeat, stands alone at its least sum of costs and prices; the sums
/// less what the prices buy bound every calendar from below (see `CalendarProof`). Nothing is
/// believed but that prices are not negative. What the check does not look at (packs, distances
/// between activities) costs nothing here, so that the bound is never too high.
public struct CalendarBound: Sendable {
  let evidence: Evidence
  let rules: RuleSettings
  /// Everything that is to be held.
  let occasions: [Occasion]

  /// Prepares the check for a plan's groups.
  ///
  /// What has begun by the day from which a plan was changed counts for nothing: others may have
  /// been there then.
  public init(_ programme: Programme, plan: Plan) {
    var programme = programme
    programme.asOf = max(programme.asOf, plan.asOf ?? programme.asOf)
    let evidence = Evidence(plan, Ground(programme), previous: nil)
    self.evidence = evidence
    rules = programme.rules
    occasions = evidence.occasions()
  }

  /// Returns a cost that no calendar for the groups can be below; nothing if the proof is not one.
  ///
  /// - Complexity: O(chains * (starts * people + slots^2)), on all cores.
  public func lowerBound(_ proof: CalendarProof) -> Int? {
    guard let prices = CalendarPrices(proof, evidence.programme) else { return nil }
    // Only what has to be held, by whom it has to be held, costs for certain.
    guard rules.binds(.everythingPlanned), rules.binds(.attendance) else { return 0 }
    let chains = dueChains()
    guard let apart = ApartPrices(proof, chains, self), let tasks = TaskPrices(proof, self) else {
      return nil
    }
    var total = -prices.total - prices.limits.total - apart.total - tasks.total
    let cells = BoundCells(evidence, prices, apart, tasks)
    // Each chain stands alone under the prices, and a sum does not ask for an order.
    let sums = Mutex(0)
    let portions = min(chains.count, 64)
    DispatchQueue.concurrentPerform(iterations: portions) { portion in
      var sum = 0
      for i in stride(from: portion, to: chains.count, by: portions) {
        sum += chainBound(chains[i], cells)
      }
      sums.withLock { $0 += sum }
    }
    total += sums.withLock { $0 }
    for occasion in occasions { total += repeatBound(occasion, cells) }
    for id in evidence.programme.activityIDs { total += courseBound(id, cells) }
    return total > 0 ? (total + prices.scale - 1) / prices.scale : 0
  }

  /// The days in which something with a window can be held.
  func window(_ days: DayRange) -> DayRange {
    rules.binds(.windows) ? days : evidence.programme.horizon.days
  }

  /// The least sum of a chain, in scaled cost; 0 where an event has no possible time, since then
  /// there is nothing to be claimed of any calendar.
  private func chainBound(_ chain: DueChain, _ cells: BoundCells) -> Int {
    let activity = evidence.programme[chain.activity]
    let members = members(of: chain)
    let hosts = hostBound(chain, members, cells)
    let isGroup = activity.subject == .group
    var total = 0
    var before: [BoundCells.Half] = []
    var lastNumber = Int.min
    for link in chain.links {
      let event = BoundEvent(cells, chain, link, members)
      if !isGroup, activity.gap == nil {
        // Nothing joins the events, so each is at its own best.
        guard let least = event.least() else { return 0 }
        total += least
        continue
      }
      var here = event.halves()
      if lastNumber + 1 == link.number {
        for i in here.indices { extend(&here[i], before, activity, isGroup, cells.prices.scale) }
        here.removeAll { $0.cost == .max }
      } else {
        total += before.map(\.cost).min() ?? 0
      }
      if here.isEmpty { return 0 }
      before = here
      lastNumber = link.number
    }
    return total + (before.map(\.cost).min() ?? 0) + hosts
  }

  /// Adds the least way to a half of a day from the event before; `Int.max` if there is none.
  private func extend(
    _ half: inout BoundCells.Half, _ before: [BoundCells.Half], _ activity: Activity,
    _ isGroup: Bool, _ scale: Int
  ) {
    let (ideal, weekday, late) = (
      rules.weight(.gapIdeal) * scale, isGroup ? rules.weight(.sameWeekday) * scale : 0,
      isGroup ? rules.weight(.sameHalfOfDay) * scale : 0
    )
    let binds = rules.binds(.gap)
    let own = half.day.weekday
    var best = Int.max
    for earlier in before where earlier.cost < best {
      var cost = earlier.cost
      if let gap = activity.gap {
        let days = earlier.day.distance(to: half.day)
        if binds, days < gap.minimum || days > gap.maximum { continue }
        cost += abs(days - gap.ideal) / 7 * ideal
      }
      if weekday > 0, earlier.day.weekday != own { cost += weekday }
      if earlier.isLate != half.isLate { cost += late }
      best = min(best, cost)
    }
    half.cost = best == .max ? .max : half.cost + best
  }

  /// What hosting and travelling to hosts cost at least under the prices of burdens.
  private func hostBound(_ chain: DueChain, _ members: [PersonID], _ cells: BoundCells) -> Int {
    guard evidence.programme[chain.activity].place == .host, rules.binds(.hosting),
      chain.links.allSatisfy({ $0.pin?.place == nil && $0.pin?.host == nil }),
      members.contains(where: { cells.prices.burdens[$0.index] > 0 })
    else { return 0 }
    let count = chain.links.count
    let days = chain.year.days.intersection(evidence.programme.horizon.days)
    let isWhole = members.allSatisfy { member in
      days?.days.allSatisfy { evidence.ground.people[member.index].isEmployed(on: $0) } ?? false
    }
    let costs = members.compactMap { host -> Int? in
      guard let home = evidence.ground.people[host.index].workplace else { return nil }
      return 2 * cells.prices.burdens[host.index]
        + (isWhole ? cells.travelPrice(members, to: .workplace(home)) : 0)
    }
    guard costs.count == members.count, let least = costs.min() else { return 0 }
    // Where somebody comes and goes, only the cheapest host is certain.
    guard isWhole, case .group = chain.subject else { return least * count }
    let fewest = count / members.count
    let extra = count - fewest * members.count
    return costs.reduce(0, +) * fewest + costs.sorted().prefix(extra).reduce(0, +)
  }
}
