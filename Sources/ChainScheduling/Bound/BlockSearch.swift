import SolverSupport

/// The least sum of a block's chains under fixed prices, by cases.
///
/// Best-first branch and bound: a node puts every chain at its own least sum without the minutes
/// that it must leave free; where two chains have the person at one minute, either the one leaves it
/// free or all others do (as in: Sharon, Stern, Felner, Sturtevant, "Conflict-based search for
/// optimal multi-agent pathfinding", 2015). Which clash to branch on is tried out (strong branching:
/// Applegate, Bixby, Chvátal, Cook, "Finding cuts in the TSP", 1995).
struct BlockSearch: ~Copyable {
  /// A candidate start of an event.
  private struct Candidate: BitwiseCopyable {
    var cost: Int
    /// The minutes that it takes of the person; none if the person is not there.
    var from: Int32
    var to: Int32

    /// Whether it takes a minute of the same day, or is less than so many minutes before it.
    @inline(__always) func covers(_ free: FreeMinute) -> Bool {
      from <= free.minute && free.minute < to + (from < to ? free.beyond : 0)
    }
  }

  /// The candidates of a half of a day: the positions `first..<end`, the cheapest first.
  private struct Half: BitwiseCopyable {
    var slot: Int32
    var first: Int32
    var end: Int32
  }

  /// A minute that a chain leaves free, so many minutes after its bookings counted.
  private struct FreeMinute: BitwiseCopyable {
    var minute: Int32
    var beyond: Int32
  }

  /// A case.
  private struct Node: BitwiseCopyable {
    var bound: Int
    var parent: Int32
    /// The chain that the case before was branched on.
    var chain: Int32
    var minute: FreeMinute
    /// Whether that chain leaves the minute free, and not all others.
    var isFirst: Bool
  }

  /// What cannot be.
  private static let never = Int.max / 16
  /// How many clashes of a node are tried out.
  private static let mostTried = 6
  private static let mostNodes = 40_000

  private let block: BoundBlock
  private let instance: Instance
  private let arena = Arena()
  private let path: ChainPath
  private var candidates: [Candidate] = []
  private var halves: [Half] = []
  /// For each event of the block the end of its halves.
  private var halfEnds: [Int] = []
  /// For each chain of the block the end of its events.
  private var eventEnds: [Int] = []
  private var nodes: [Node] = []
  /// For each node the least sum of each chain.
  private var values: [Int] = []
  /// For each node the chosen candidate of each event.
  private var choices: [Int32] = []
  /// Nodes to branch on, a heap by bound.
  private var open: [Int32] = []
  private var isSolved = false
  private(set) var ticks = 0

  /// Takes up a block under the prices as they are.
  ///
  /// - Complexity: O(candidates of its events * seats).
  init(_ block: BoundBlock, _ bound: borrowing PriceBound) {
    self.block = block
    instance = bound.instance
    path = ChainPath(instance, arena, unit: Prices.scale)
    var work = 0
    for chain in block.chains {
      for i in instance.chainEvents.range(Int(chain)) {
        let event = Int(instance.chainEvents[i])
        gather(event, bound, &work)
        halfEnds.append(halves.count)
      }
      eventEnds.append(halfEnds.count)
    }
    ticks = work >> 5
    var root = [Int]()
    var chosen = [Int32](repeating: -1, count: halfEnds.count)
    for c in block.chains.indices { root.append(solve(c, [], &chosen)) }
    let sum = root.reduce(0, +)
    guard root.allSatisfy({ $0 < BlockSearch.never }) else {
      isSolved = true
      return
    }
    add(
      Node(
        bound: sum, parent: -1, chain: -1, minute: FreeMinute(minute: 0, beyond: 0), isFirst: true),
      root, chosen)
  }

  private mutating func gather(
    _ event: Int, _ bound: borrowing PriceBound, _ work: inout Int
  ) {
    let chain = instance.chains[instance.events[event].chain]
    let weighing = bound.weighing(event, isHosted: chain.isHosted)
    let own = instance.uses.range(event).lazy.map { [instance] in instance.uses[$0] }
      .first { [block] in $0.resource == block.resource }
    let minutes = instance.events[event].minutes
    for h in bound.candidates.halves.range(event) {
      let half = bound.candidates.halves[h]
      let first = candidates.count
      for i in Int(half.first)..<Int(half.end) {
        guard let cost = bound.weigh(i, weighing, below: .max, &work) else { continue }
        let time = instance.startTime[
          Int(instance.startBase[event]) + Int(bound.candidates.order[i])]
        let midnight = time / 1440 * 1440
        let from = max(midnight, time - (own?.before ?? 0))
        let to = min(midnight + 1440, time + minutes + (own?.after ?? 0))
        candidates.append(
          Candidate(cost: cost, from: own == nil ? 0 : from, to: own == nil ? 0 : to))
      }
      guard candidates.count > first else { continue }
      candidates[first...].sort { ($0.cost, $0.from) < ($1.cost, $1.from) }
      halves.append(Half(slot: half.slot, first: Int32(first), end: Int32(candidates.count)))
    }
  }

  /// Branches until the least sum is found or a budget is spent.
  mutating func run(budget: Int, cancellation: Cancellation) {
    let end = ticks &+ budget
    while !isSolved, ticks < end, nodes.count < BlockSearch.mostNodes, !cancellation.isDue() {
      guard let top = open.first else { return }
      let clashes = clashes(of: Int(top))
      if clashes.isEmpty {
        isSolved = true
        return
      }
      branch(Int(top), clashes)
    }
  }

  /// Two chosen events that have the person at one minute, by their chains.
  private struct Clash {
    var first: Int
    var second: Int
    var minute: FreeMinute
  }

  private func clashes(of node: Int) -> [Clash] {
    let base = node * halfEnds.count
    var found: [Clash] = []
    for a in block.chains.indices {
      for b in block.chains.indices where b > a {
        for k in events(a) {
          let one = candidates[Int(choices[base + k])]
          for l in events(b) {
            let other = candidates[Int(choices[base + l])]
            guard one.from / 1440 == other.from / 1440, one.from < one.to, other.from < other.to
            else { continue }
            let beyond = block.distances[a * block.chains.count + b]
            let low = max(one.from, other.from)
            let high = min(one.to, other.to) + beyond
            guard low < high else { continue }
            found.append(
              Clash(
                first: a, second: b,
                minute: FreeMinute(
                  minute: min((low + high) / 2, low / 1440 * 1440 + 1439), beyond: beyond)))
          }
        }
      }
    }
    return found
  }

  private func events(_ chain: Int) -> Range<Int> {
    (chain == 0 ? 0 : eventEnds[chain - 1])..<eventEnds[chain]
  }

  private func halves(of event: Int) -> Range<Int> {
    (event == 0 ? 0 : halfEnds[event - 1])..<halfEnds[event]
  }

  /// The sums and choices of one of the two cases of a node.
  private struct Case {
    var values: [Int]
    var choices: [Int32]
    var bound: Int { values.contains { $0 >= BlockSearch.never } ? BlockSearch.never : sum }
    private var sum: Int { values.reduce(0, +) }
  }

  /// Puts the two cases of the most telling clash of a node in its place.
  private mutating func branch(_ node: Int, _ clashes: [Clash]) {
    let minutes = freeMinutes(node)
    var best: (score: Int, chain: Int, minute: FreeMinute, first: Case, second: Case)?
    for clash in clashes.prefix(BlockSearch.mostTried) {
      for chain in [clash.first, clash.second] {
        let first = makeCase(node, minutes, clash.minute) { $0 == chain }
        let second = makeCase(node, minutes, clash.minute) { [block] in
          $0 != chain && block.leaves($0, chain, clash.minute.beyond)
        }
        let low = first.bound - nodes[node].bound
        let high = second.bound - nodes[node].bound
        let score = min(low, high) * 8 + max(min(low, 1 << 20), min(high, 1 << 20))
        if best.map({ score > $0.score }) ?? true {
          best = (score, chain, clash.minute, first, second)
        }
      }
    }
    guard let best else { return }
    removeTop()
    for (isFirst, item) in [(true, best.first), (false, best.second)] {
      add(
        Node(
          bound: max(item.bound, nodes[node].bound), parent: Int32(node),
          chain: Int32(best.chain), minute: best.minute, isFirst: isFirst),
        item.values, item.choices)
    }
  }

  /// For each chain the minutes that it leaves free in a case.
  private func freeMinutes(_ node: Int) -> [[FreeMinute]] {
    var minutes = [[FreeMinute]](repeating: [], count: block.chains.count)
    var at = node
    while nodes[at].parent >= 0 {
      let (own, minute) = (Int(nodes[at].chain), nodes[at].minute)
      if nodes[at].isFirst {
        minutes[own].append(minute)
      } else {
        for c in minutes.indices where c != own && block.leaves(c, own, minute.beyond) {
          minutes[c].append(minute)
        }
      }
      at = Int(nodes[at].parent)
    }
    return minutes
  }

  /// A case of a node in which some chains leave one more minute free.
  private mutating func makeCase(
    _ node: Int, _ minutes: [[FreeMinute]], _ minute: FreeMinute, _ leaves: (Int) -> Bool
  ) -> Case {
    let (m, n) = (block.chains.count, halfEnds.count)
    var result = Case(
      values: Array(values[node * m..<(node + 1) * m]),
      choices: Array(choices[node * n..<(node + 1) * n]))
    for c in 0..<m where leaves(c) {
      let isTouched = events(c).contains { candidates[Int(result.choices[$0])].covers(minute) }
      if isTouched { result.values[c] = solve(c, minutes[c] + [minute], &result.choices) }
    }
    return result
  }

  /// The least sum of a chain that leaves some minutes free; sets its events' choices.
  private mutating func solve(_ chain: Int, _ free: [FreeMinute], _ chosen: inout [Int32]) -> Int {
    let range = events(chain)
    var work = 0
    for k in range {
      path.clear(k - range.lowerBound)
      for h in halves(of: k) {
        let position = cheapest(halves[h], free)
        if position >= 0 {
          path.add(
            k - range.lowerBound, slot: Int(halves[h].slot), cost: candidates[position].cost)
        }
      }
      work += halves(of: k).count
    }
    work += path.solve(Int(block.chains[chain]), range.count)
    ticks &+= 1 + work >> 5
    guard path.least < .max / 4 else { return BlockSearch.never }
    for k in range {
      let slot = path.choice[k - range.lowerBound]
      for h in halves(of: k) where halves[h].slot == slot {
        chosen[k] = Int32(cheapest(halves[h], free))
      }
    }
    return path.least
  }

  /// The cheapest candidate of a half that covers none of some minutes; -1 if there is none.
  @inline(__always)
  private func cheapest(_ half: Half, _ free: [FreeMinute]) -> Int {
    let day = half.slot >> 1
    var isConcerned = false
    for item in free where item.minute / 1440 == day { isConcerned = true }
    if !isConcerned { return Int(half.first) }
    return (Int(half.first)..<Int(half.end)).first { i in
      free.allSatisfy { $0.minute / 1440 != day || !candidates[i].covers($0) }
    } ?? -1
  }

  private mutating func add(_ node: Node, _ sums: [Int], _ chosen: [Int32]) {
    let position = Int32(nodes.count)
    nodes.append(node)
    values += sums
    choices += chosen
    if node.bound >= BlockSearch.never { return }
    open.append(position)
    var child = open.count - 1
    while child > 0, isBefore(child, (child - 1) / 2) {
      open.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  private mutating func removeTop() {
    open.swapAt(0, open.count - 1)
    open.removeLast()
    var parent = 0
    while 2 * parent + 1 < open.count {
      var child = 2 * parent + 1
      if child + 1 < open.count, isBefore(child + 1, child) { child += 1 }
      guard isBefore(child, parent) else { break }
      open.swapAt(child, parent)
      parent = child
    }
  }

  private func isBefore(_ a: Int, _ b: Int) -> Bool {
    (nodes[open[a]].bound, open[a]) < (nodes[open[b]].bound, open[b])
  }

  /// The slots of the events in the best case so far, by chain: a day, before noon or after.
  ///
  /// Where the search was cut short, two of them may still have the person at once.
  var slots: [[Int32]] {
    guard let top = open.first else { return [] }
    let base = Int(top) * halfEnds.count
    return block.chains.indices.map { c in
      events(c).map { k in
        let chosen = choices[base + k]
        return halves(of: k).first { halves[$0].first <= chosen && chosen < halves[$0].end }
          .map { halves[$0].slot } ?? -1
      }
    }
  }
}

extension Array {
  fileprivate subscript(position: Int32) -> Element {
    get { self[Int(position)] }
    set { self[Int(position)] = newValue }
  }
}
