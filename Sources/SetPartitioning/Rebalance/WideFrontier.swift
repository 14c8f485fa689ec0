import SolverSupport

/// The choices of a pool that is too large for a solve at every number of moves.
///
/// What may be looked at one by one is: no move, one, two (`NearMoves`). Beyond, moves have a price:
/// the best groups under a price are a corner of the frontier, and what they cost with their moves
/// bounds every other choice from below (Everett, "Generalized Lagrange multiplier method",
/// Operations Research 11, 1963). Prices are chosen between two corners as by Eisner and Severance
/// ("Mathematical techniques for efficient record segmentation in large shared databases", Journal
/// of the ACM 23, 1976), the widest gap first. Between corners, single steps fill in what they find,
/// and where something better may still lie, a solve with that limit of moves decides.
struct WideFrontier {
  private let problem: GroupProblem
  /// The problem without prices and limits of moves.
  private let free: GroupProblem
  private let options: PartitionerOptions
  private let model: CompactModel
  private let ceiling: Int
  /// The best division known for a number of moves.
  private var known: [Int: Partition] = [:]
  /// What costs are multiplied by under prices, so that a move can cost less than 1.
  private let scale: Int
  /// The problem with costs multiplied so.
  private let scaled: GroupProblem
  /// Under a price, cost and moves come to so much at least, scaled.
  private var floors: [(price: Int, total: Int)] = []
  /// What groups cost at least with at most so many moves, where that was solved for.
  private var limited: [(limit: Int, cost: Int)] = []
  /// What the best groups cost with at most so many moves, by number; nil if there are none.
  private var walked: [Int?] = []
  /// What the last solve handed on to the next.
  private var handed = HandedOn()
  /// All groups that may be of use under some price.
  private var lists: [PricedList] = []
  /// So many people have to move at least.
  private var fewest = 0

  /// Prices that are tried at most.
  private static let prices = 12
  /// Limits of moves that are solved for at most.
  private static let limits = 64
  /// So many groups that may be in better partitions are handed on at most.
  private static let handedOn = 20_000
  /// A list of all groups that may be of use holds at most so many of each size.
  private static let listed = 8000
  /// A list of so many groups is searched before better groups are looked for under prices.
  private static let short = 12_000
  /// From how many groups of a list on that could still be better its relaxation is cut: to look at
  /// a list costs little.
  private static let crowd = 10_000

  /// Finds the choices with at most so many moves.
  static func find(
    _ problem: GroupProblem, free: GroupProblem, ceiling: Int, options: PartitionerOptions
  ) -> MoveFrontier {
    var search = WideFrontier(problem, free: free, ceiling: ceiling, options: options)
    // What lies near the former groups is found at once, and is a good start for the rest.
    search.begin()
    search.fill()
    guard search.findEnd() else {
      return MoveFrontier(choices: [], isProven: true, fewest: 0)
    }
    search.stay()
    if search.fewest > ceiling {
      return MoveFrontier(choices: [], isProven: true, fewest: search.fewest)
    }
    if let layout = PoolLayout(staying: search.model) {
      search.note(layout.assignment, layout)
    }
    search.fill()
    search.closeGaps(everywhere: false)
    search.tryPrices()
    search.fill()
    search.closeGaps(everywhere: true)
    return search.frontier()
  }

  /// Finds the best groups whoever moves; false if it is proven that there are none.
  private mutating func findEnd() -> Bool {
    var own = options
    // One solve of many, in a pool where none may take the whole effort.
    own.effort = Effort(limit: options.effort.left / 6)
    if Partitioner.isEnumerable(model),
      let best = known.min(by: { ($0.value.cost, $0.key) < ($1.value.cost, $1.key) })
    {
      own.start = best.value.groups
      own.trustsStart = true
      // Of what has more moves than could be looked at nothing dearer is of use.
      let dearest = walked.last.flatMap { $0 } ?? best.value.cost
      own.listing = (below: dearest, most: WideFrontier.listed)
      own.known = handed
    }
    guard let end = MoveFrontier.bestGroups(free, options: own) else { return false }
    note(end.choice?.partition)
    handed = end.handed
    handed.list = nil
    keep(end.handed.list, price: 0)
    if let bound = end.lowerBound { floors.append((price: 0, total: bound * scale)) }
    return true
  }

  private init(
    _ problem: GroupProblem, free: GroupProblem, ceiling: Int, options: PartitionerOptions
  ) {
    self.problem = problem
    self.free = free
    self.ceiling = ceiling
    self.options = options
    model = CompactModel(free)
    // In pools that are searched, costs must stay below what a broken rule costs.
    let most = Partitioner.isEnumerable(model) ? 1 << 22 : Int(PoolState.heavy) / 4
    var scale = 16
    while scale > 1, free.scope() >= most / scale { scale /= 2 }
    self.scale = scale
    scaled = free.multiplied(by: scale)
  }

  /// Keeps a division if no known one moves as many and costs less.
  private mutating func note(_ partition: Partition?) {
    guard let partition, let former = free.former else { return }
    let best = former.locked.contains(true) ? partition : KeptIdentities.assign(partition, former)
    guard let cost = free.cost(of: best.groups) else { return }
    let moved = MoveFrontier.moved(best, free)
    guard cost < known[moved]?.cost ?? .max else { return }
    known[moved] = Partition(groups: best.groups, cost: cost)
  }

  private mutating func note(_ assignment: [Int32], _ layout: PoolLayout) {
    note(Partition(groups: layout.groups(assignment, model), cost: 0))
  }

  /// Looks at everything with few moves, and solves the relaxation of the best groups beside.
  private mutating func begin() {
    let search = self
    let answers = Threads.map(2, threads: options.threads) { at -> Beginning in
      at == 0 ? Beginning(near: search.walkNear()) : Beginning(relaxed: search.relax())
    }
    for found in answers.flatMap(\.near) {
      walked.append(found?.cost)
      note(found)
      if found == nil { fewest = walked.count }
    }
    handed = answers.compactMap(\.relaxed).first ?? HandedOn()
  }

  /// What one of two threads comes to in the beginning.
  private struct Beginning: Sendable {
    var near: [Partition?] = []
    var relaxed: HandedOn?
  }

  /// The best partitions with no move, one and two, as far as all can be looked at.
  private func walkNear() -> [Partition?] {
    guard var near = NearMoves(free) else { return [] }
    var found: [Partition?] = []
    for limit in 0...min(2, max(0, ceiling)) {
      guard near.canWalk(limit), !options.cancellation.isDue() else { break }
      found.append(near.best(limit))
    }
    return found
  }

  /// The relaxation of the best groups; nil where they are not enumerated.
  private func relax() -> HandedOn? {
    let plain = CompactModel(MoveFrontier.withoutFormer(free))
    guard Partitioner.isEnumerable(plain) else { return nil }
    var own = options
    own.start = free.former.map { former in
      (0..<former.identities).map { identity in
        PlacedGroup(members: former.labels.indices.filter { former.labels[$0] == identity })
      }
    }
    own.trustsStart = true
    return ExactSearch(model: plain, options: own).relax()
  }

  /// Finds how few can move, where that is more than could be looked at.
  private mutating func stay() {
    guard !walked.contains(where: { $0 != nil }), fewest <= ceiling,
      !options.cancellation.isDue()
    else { return }
    let calm = MoveFrontier.movesOnly(problem)
    let outcome = Partitioner.solve(calm, options: share)
    note(outcome.partition)
    fewest = max(fewest, outcome.lowerBound ?? 0, FewestMoves.bound(free))
    // The problem has the ceiling as its limit, if there is one.
    if outcome.isProvenImpossible { fewest = max(fewest, ceiling + 1) }
  }

  /// The options of a single solve.
  private var share: PartitionerOptions {
    var own = options
    own.effort = Effort(limit: options.effort.left / (2 * WideFrontier.prices))
    own.observer = nil
    return own
  }

  /// The divisions that no other is both better and calmer than, fewest moves first.
  private var best: [(moved: Int, partition: Partition)] {
    var result: [(moved: Int, partition: Partition)] = []
    for (moved, partition) in known.sorted(by: { $0.key < $1.key })
    where result.last.map({ partition.cost < $0.partition.cost }) ?? true {
      result.append((moved, partition))
    }
    return result
  }

  /// Those of them that are best under some price.
  private var corners: [(moved: Int, cost: Int)] {
    var hull: [(moved: Int, cost: Int)] = []
    for (moved, partition) in best {
      let next = (moved: moved, cost: partition.cost)
      while hull.count > 1 {
        let a = hull[hull.count - 2]
        let b = hull[hull.count - 1]
        guard
          (a.cost - b.cost) * (next.moved - b.moved)
            <= (b.cost - next.cost) * (b.moved - a.moved)
        else { break }
        hull.removeLast()
      }
      hull.append(next)
    }
    return hull
  }

  /// Solves under prices between two corners, those of the two widest gaps at once.
  private mutating func tryPrices() {
    var tried = Set<Int>()
    while tried.count < WideFrontier.prices, !options.cancellation.isDue() {
      let corners = corners
      let open = openLimits.filter { limit in
        guard let cost = best.last(where: { $0.moved <= limit })?.partition.cost else {
          return false
        }
        return list(limit, below: cost)?.count(limit, below: cost) ?? .max > WideFrontier.short
      }
      let gaps = zip(corners, corners.dropFirst()).compactMap { a, b -> (area: Int, price: Int)? in
        let width = b.moved - a.moved
        guard width > 1, open.contains(where: { a.moved <= $0 && $0 < b.moved }) else {
          return nil
        }
        let price = max(1, (a.cost - b.cost) * scale / width)
        return tried.contains(price) ? nil : (width * (a.cost - b.cost), price)
      }
      var prices: [Int] = []
      for gap in gaps.sorted(by: { ($0.area, $1.price) > ($1.area, $0.price) })
      where prices.count < 2 && !prices.contains(gap.price) {
        prices.append(gap.price)
      }
      if prices.isEmpty { return }
      tried.formUnion(prices)
      solve(prices)
    }
  }

  /// Solves under each of some prices.
  private mutating func solve(_ prices: [Int]) {
    let trials = prices.map { price in
      var own = share
      own.start =
        known.min {
          ($0.value.cost * scale + price * $0.key, $0.key)
            < ($1.value.cost * scale + price * $1.key, $1.key)
        }?.value.groups
      own.trustsStart = true
      own.known = handed
      own.known?.doublings = scale.trailingZeroBitCount
      let dearest = openLimits.compactMap { limit in
        best.last { $0.moved <= limit }.map { $0.partition.cost * scale + price * limit }
      }.max()
      own.listing = dearest.map { (below: $0, most: WideFrontier.listed) }
      return PricedTrial(problem: scaled, price: price, options: own, whole: options)
    }
    let answers = Threads.map(trials.count, threads: options.threads) { trials[$0].run() }
    for (price, answer) in zip(prices, answers) {
      note(answer.partition)
      take(answer.handed)
      keep(answer.handed.list, price: price)
      floors += answer.bounds.map { (price, $0) }
    }
  }

  /// Keeps what a solve hands on; costs stay as they are, and groups as long as they are few.
  private mutating func take(_ next: HandedOn) {
    if next.groups.isEmpty { return }
    handed.groups = next.groups
    var listed = Set(next.survivors.map(\.members))
    handed.survivors =
      next.survivors
      + handed.survivors.prefix(max(0, WideFrontier.handedOn - next.survivors.count))
      .filter { listed.insert($0.members).inserted }
  }

  /// Keeps the list of a solve under a price for those with a limit of moves.
  private mutating func keep(_ list: UsefulGroups?, price: Int) {
    guard let list else { return }
    lists.append(PricedList(price: price, scale: price == 0 ? 1 : scale, list: list))
  }

  /// Solves with a limit of moves where something better may still lie, from the best groups
  /// downwards, two limits at once; where all groups can be looked at.
  ///
  /// Where the groups that may be of use are listed, only those are looked at. Elsewhere, if that is
  /// wanted, all are.
  private mutating func closeGaps(everywhere: Bool) {
    guard Partitioner.isEnumerable(model) else { return }
    var tried = Set<Int>()
    while tried.count < WideFrontier.limits, !options.cancellation.isDue() {
      let trials = openLimits.filter { !tried.contains($0) }.compactMap { limit -> LimitedTrial? in
        guard let least = best.last(where: { $0.moved <= limit })?.partition else { return nil }
        let list = list(limit, below: least.cost)
        guard everywhere || (list?.count(limit, below: least.cost) ?? .max) <= WideFrontier.short
        else { return nil }
        var own = share
        own.effort = Effort(limit: options.effort.left / 8)
        own.start = least.groups
        own.trustsStart = true
        own.known = handed
        if let list {
          own.known?.survivors += list.groups(limit, below: least.cost)
          own.known?.wholeBelow = least.cost
          own.crowd = WideFrontier.crowd
        }
        return LimitedTrial(problem: free, limit: limit, options: own)
      }.prefix(2)
      if trials.isEmpty { return }
      let answers = Threads.map(trials.count, threads: options.threads) { trials[$0].run() }
      for (trial, answer) in zip(trials, answers) {
        tried.insert(trial.limit)
        note(answer.partition)
        take(answer.handed)
        if let bound = answer.bound { limited.append((trial.limit, bound)) }
      }
    }
  }

  /// The shortest list that has all groups of the partitions with at most so many moves that cost
  /// less than a bound, as far as what is proven tells.
  private func list(_ limit: Int, below cost: Int) -> PricedList? {
    lists.filter { $0.isWhole(limit, below: cost) }.max { $0.floor(limit) < $1.floor(limit) }
  }

  /// The limits of moves with which something better may still lie than what is known, largest
  /// first.
  private var openLimits: [Int] {
    var open: [Int] = []
    var limit = ceiling
    while limit >= fewest, let least = best.last(where: { $0.moved <= limit }) {
      if floor(limit) ?? .min < least.partition.cost { open.append(limit) }
      limit = least.moved - 1
    }
    return open
  }

  /// Goes on from each corner by single steps, up to the next but one.
  private mutating func fill() {
    let corners = corners
    for (at, corner) in corners.enumerated() {
      guard corner.moved <= ceiling, let from = known[corner.moved],
        let layout = PoolLayout(model, groups: from.groups), !options.cancellation.isDue()
      else { continue }
      let state = PoolState(model: model, sizes: layout.sizes, identity: layout.identity)
      var steps = FewSteps(state, options.cancellation)
      let budget = min(ceiling, at + 2 < corners.count ? corners[at + 2].moved : .max)
      var found: [(moved: Int, cost: Int, assignment: [Int32])] = []
      steps.walk(from: layout.assignment, budget: budget, steps: 60) { moved, state in
        found.append((moved, state.total, state.assignment))
      }
      for step in found where step.cost < known[step.moved]?.cost ?? .max {
        note(step.assignment, layout)
      }
    }
  }

  /// What groups cost at least that take no more than so many people out of theirs; nil if nothing
  /// is known.
  private func floor(_ moved: Int) -> Int? {
    var best = floors.map { floor -> Int in
      let total = floor.total - floor.price * moved
      return total >= 0 ? (total + scale - 1) / scale : -(-total / scale)
    }.max()
    if walked.indices.contains(moved), let cost = walked[moved] { best = max(best ?? cost, cost) }
    for solved in limited where solved.limit >= moved {
      best = max(best ?? solved.cost, solved.cost)
    }
    return best
  }

  private func frontier() -> MoveFrontier {
    let chosen = best.filter { $0.moved <= ceiling }
    let choices = chosen.map { moved, partition in
      MoveFrontier.Choice(
        moved: moved, partition: partition,
        lowerBound: floor(moved).map { min($0, partition.cost) })
    }
    var isProven = choices.first.map { $0.moved == fewest } ?? false
    for (a, b) in zip(choices, choices.dropFirst()) {
      isProven = isProven && floor(b.moved - 1) ?? .min >= a.partition.cost
    }
    if let last = choices.last {
      isProven = isProven && floor(ceiling) ?? .min >= last.partition.cost
    }
    return MoveFrontier(choices: choices, isProven: isProven, fewest: fewest)
  }
}
