import ProofFormat
import SolverSupport

/// Solves a pool that falls apart in parts of people who cannot share groups, part by part.
///
/// The relaxation of a whole pool knows that the sizes of all groups add up to all people, and no
/// more: where two kinds are kept apart and fours divide neither, it divides both in fours and
/// halves of fours. Each part by itself has sizes that add up to its own people.
struct PartSearch {
  private let problem: GroupProblem
  private let parts: [[Int]]
  private let options: PartitionerOptions

  /// Prepares the search; nil if the pool does not fall apart.
  init?(_ problem: GroupProblem, options: PartitionerOptions) {
    self.problem = problem
    self.options = options
    parts = problem.parts
    guard parts.count > 1 else { return nil }
  }

  /// Solves all parts; nil if of one of them there are no groups or no bound, which is left to a
  /// search of the whole pool.
  func run() -> PartitionOutcome? {
    guard let fixed = fixedGroups else { return nil }
    var whole = fixed
    var bound = fixed.cost
    var proofs: [GroupPart] = []
    var isOptimal = true
    for (number, part) in parts.enumerated() {
      var own = choices(for: part)
      own.observer = observer(isLast: number == parts.count - 1, cost: whole.cost, bound: bound)
      let outcome = Partitioner.solve(problem.restricted(to: part), options: own)
      guard let found = outcome.partition, let least = outcome.lowerBound,
        let certificate = outcome.certificate,
        let step = certificate.proof.widened(to: problem.count, from: part)
      else { return nil }
      whole = joined(whole, placed(found, in: part))
      bound += least
      isOptimal = isOptimal && outcome.isOptimal
      var wide = certificate
      wide.proof = step
      proofs.append(GroupPart(people: part, certificate: wide))
    }
    options.observer?(.incumbent(whole.cost))
    options.observer?(.lowerBound(bound))
    let certificate = GroupCertificate(lowerBound: bound, scale: 1, proof: .parts(proofs))
    return isOptimal
      ? .optimal(whole, certificate) : .feasible(whole, lowerBound: bound, certificate)
  }

  /// The best partition that is not one that is known; nil if the parts do not tell.
  ///
  /// Its bound is that of the parts, for which there is no certificate.
  func run(otherThan known: Partition) -> PartitionOutcome? {
    guard case .optimal(let best, _)? = run(), let fixed = fixedGroups else { return nil }
    if Set(best.groups.map(\.members)) != Set(known.groups.map(\.members)) {
      return .feasible(best, lowerBound: best.cost, nil)
    }
    var second: Partition?
    var bound = Int.max
    var impossible: PartitionOutcome?
    for part in parts {
      let own = Set(part)
      let rest = best.groups.filter { !own.contains($0.members[0]) }
      let small = problem.restricted(to: part)
      let number = Dictionary(uniqueKeysWithValues: part.enumerated().map { ($1, $0) })
      let groups = best.groups.filter { own.contains($0.members[0]) }.map { group in
        PlacedGroup(members: group.members.compactMap { number[$0] })
      }
      guard let cost = small.cost(of: groups) else { return nil }
      let outcome = Partitioner.solve(
        small, otherThan: Partition(groups: groups, cost: cost), options: choices(for: part))
      if outcome.isProvenImpossible {
        impossible = outcome
        continue
      }
      guard let found = outcome.partition, let least = outcome.lowerBound else { return nil }
      let other = placed(found, in: part)
      bound = min(bound, best.cost - cost + least)
      if best.cost - cost + found.cost < second?.cost ?? .max {
        second = Partition(
          groups: rest + other.groups, cost: best.cost - cost + found.cost)
      }
    }
    guard let second else { return fixed.groups.count < best.groups.count ? impossible : nil }
    return .feasible(second, lowerBound: bound, nil)
  }

  /// Who watches the solve of a part: all phases are told, costs and bounds only of the last part,
  /// when those of the others are known, since only then they say something about the pool.
  private func observer(isLast: Bool, cost: Int, bound: Int) -> ProgressObserver? {
    guard let tell = options.observer else { return nil }
    return { event in
      switch event {
      case .phase: tell(event)
      case .incumbent where isLast: tell(event.raised(by: cost))
      case .lowerBound where isLast: tell(event.raised(by: bound))
      case .incumbent, .lowerBound: break
      }
    }
  }

  /// The fixed groups, with what they cost.
  private var fixedGroups: Partition? {
    var cost = 0
    for group in problem.fixedGroups {
      guard let own = problem.cost(of: group) else { return nil }
      cost += own
    }
    return Partition(groups: problem.fixedGroups.map { PlacedGroup(members: $0) }, cost: cost)
  }

  /// The options of a part: of the effort its share by people, of a known partition its groups.
  private func choices(for part: [Int]) -> PartitionerOptions {
    var own = options
    own.observer = nil
    own.known = nil
    if options.effort.limit < .max {
      own.effort = Effort(limit: share(options.effort.left, part))
    }
    own.searchEffort = options.searchEffort.map { Effort(limit: share($0.left, part)) }
    let number = Dictionary(uniqueKeysWithValues: part.enumerated().map { ($1, $0) })
    own.start = options.start?.compactMap { group in
      let members = group.members.compactMap { number[$0] }
      return members.isEmpty ? nil : PlacedGroup(members: members)
    }
    return own
  }

  private func share(_ effort: Int, _ part: [Int]) -> Int {
    max(1, effort / max(1, problem.count) * part.count)
  }

  private func placed(_ partition: Partition, in part: [Int]) -> Partition {
    Partition(
      groups: partition.groups.map { group in
        PlacedGroup(members: group.members.map { part[$0] })
      }, cost: partition.cost)
  }

  private func joined(_ a: Partition, _ b: Partition) -> Partition {
    Partition(groups: a.groups + b.groups, cost: a.cost + b.cost)
  }
}

extension GroupStep {
  /// The same step about part of a larger pool, by that one's numbers; nil for one that is about all
  /// people of a pool.
  fileprivate func widened(to count: Int, from part: [Int]) -> GroupStep? {
    func wide(_ prices: GroupPrices) -> GroupPrices {
      var elements = [Int](repeating: 0, count: count)
      for (index, price) in prices.elements.enumerated() { elements[part[index]] = price }
      let cuts = prices.cuts.map {
        GroupCut(
          people: $0.people.map { part[$0] }, factor: $0.factor, divisor: $0.divisor,
          price: $0.price)
      }
      return GroupPrices(elements: elements, limits: prices.limits, cuts: cuts)
    }
    switch self {
    case .bound(let prices): return .bound(wide(prices))
    case .search(let prices): return .search(wide(prices))
    case .filter(let prices, let then):
      return then.widened(to: count, from: part).map { .filter(wide(prices), then: $0) }
    case .split(let a, let b, let together, let apart):
      guard let first = together.widened(to: count, from: part),
        let second = apart.widened(to: count, from: part)
      else { return nil }
      return .split(part[a], part[b], together: first, apart: second)
    case .pairs, .parts: return nil
    }
  }
}
