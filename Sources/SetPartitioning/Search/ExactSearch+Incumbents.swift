import ProofFormat
import SolverSupport

/// Where good partitions come from before the tree.
extension ExactSearch {
  /// Looks for a better incumbent along the relaxation, where the one at hand leaves so many
  /// columns that a tree would first have to search among few, those that are near; false where it
  /// does not.
  func dive(
    root: Root, table: CostTable, near: Survivors?, best: inout [Column]?, bestCost: inout Int?,
    effort: inout Effort
  ) -> Bool {
    let limit = bestCost ?? ceilingCost()
    guard let near = near ?? root.survivors(below: limit, ceiling: options.few), near.target < limit
    else { return false }
    options.observer?(.phase("incumbent"))
    var tree = TreeSearch(
      model: model, columns: near.columns, target: limit, scale: 1 << table.shift,
      seeds: root.columns + (best ?? []), cuts: root.cuts, kinds: kinds,
      effort: Effort(limit: effort.left),
      cancellation: options.cancellation, observer: options.observer)
    let found = tree.dive(most: 8)
    effort.spend(tree.spent)
    func take(_ columns: [Column]) {
      let whole = columns.filter { $0.fixed < 0 }
      let all = whole + fixedChoice(given: whole)
      let cost = all.reduce(0) { $0 + $1.cost }
      guard isAllowed(all), cost < bestCost ?? limit else { return }
      best = all
      bestCost = cost
      options.observer?(.incumbent(cost))
    }
    for columns in found {
      take(columns)
      var search = SwapSearch(
        model: model, table: table, random: RandomSource(seed: options.seed).split(200))
      search.start(
        columns.filter { $0.size > 0 }.map { column in
          (0..<column.size).map { Int(column.members[$0]) }
        })
      search.iterate(rounds: 1, cancellation: options.cancellation) { _, columns in take(columns) }
      effort.spend(model.n)
    }
    return true
  }

  /// A partition, perhaps a poor one, to improve by swaps.
  struct Start {
    var name: UInt64
    var parts: [[Int]]
    var rounds: Int
  }

  /// The former groups, the given ones, and random ones of likely sizes.
  func startingPoints(table: CostTable) -> [Start] {
    let n = model.n
    guard n > 0 else { return [] }
    var starts: [Start] = []
    let rounds = 2 + n / 20
    if let given = options.start {
      starts.append(Start(name: 1, parts: compact(given.map(\.members)), rounds: rounds))
      if options.trustsStart { return starts }
    }
    if model.identities > 0 {
      var parts = [[Int]](repeating: [], count: model.identities)
      var loose: [Int] = []
      for person in 0..<n {
        let label = model.labels[person]
        if label >= 0, parts[label].count < Members.scalarCount - 1 {
          parts[label].append(person)
        } else {
          loose.append(person)
        }
      }
      parts = parts.filter { !$0.isEmpty }
      for person in loose {
        let smallest = parts.indices.min { (parts[$0].count, $0) < (parts[$1].count, $1) }
        if let smallest, parts[smallest].count < (model.sizes.last ?? 1) {
          parts[smallest].append(person)
        } else {
          parts.append([person])
        }
      }
      starts.append(Start(name: 2, parts: parts.map { $0.sorted() }, rounds: rounds))
    }
    let pairs = model.problem.pairCosts
    let mean = pairs.isEmpty ? 0 : Double(pairs.reduce(0) { $0 + Int($1) }) / Double(pairs.count)
    let prices = model.sizes.indices.map { index in
      let size = model.sizes[index]
      return Double(model.sizeCosts[index]) + mean * Double(size * (size - 1) / 2)
    }
    let patterns = SizePatterns(sizes: model.sizes)
    let even = model.sizes.map { -Double($0) * 1e-3 }
    let cells = self.cells
    for (index, prices) in [prices, prices, even].enumerated() {
      var random = RandomSource(seed: options.seed).split(100 + UInt64(index))
      var parts: [[Int]] = []
      for cell in cells {
        guard let counts = patterns.pattern(people: cell.count, prices: prices) else { continue }
        var order = cell
        random.shuffle(&order)
        var at = 0
        for (size, count) in zip(model.sizes, counts) {
          for _ in 0..<count {
            parts.append(order[at..<(at + size)].sorted())
            at += size
          }
        }
      }
      guard parts.reduce(0, { $0 + $1.count }) == n else { continue }
      starts.append(Start(name: 10 + UInt64(index), parts: parts, rounds: rounds))
    }
    return starts
  }

  /// Free people who can share groups at all, in a list each: those who carry a value and those who
  /// do not are apart where no group may hold both.
  ///
  /// Each needs sizes of its own that add up; swaps do not lead from one pattern to another.
  private var cells: [[Int]] {
    let dividing = model.problem.counts.filter { criterion in
      model.sizes.allSatisfy { size in
        (1..<max(1, size)).allSatisfy { criterion.cost(size: size, count: $0) == nil }
      }
    }
    var cells: [[Bool]: [Int]] = [:]
    for person in 0..<model.n {
      cells[dividing.map { $0.carriers[model.people[person]] }, default: []].append(person)
    }
    return cells.values.sorted { $0[0] < $1[0] }
  }

  /// The groups to begin the relaxation with, each with the identity that is cheapest for it.
  func knownColumns(_ table: CostTable) -> [Column] {
    knownGroups(table).prefix(options.known?.groups.count ?? 0).compactMap { group in
      guard let at = model.sizes.firstIndex(of: group.size) else { return nil }
      return model.columns(
        of: group.members, size: group.size, groupCost: group.cost + model.sizeCosts[at]
      ).min { $0.cost < $1.cost }
    }
  }

  /// The groups that were handed on, with what they cost here.
  func knownGroups(_ table: CostTable) -> [KnownGroup] {
    guard let known = options.known, known.people == model.people else { return [] }
    var listed = Set<Members>()
    return (known.groups + known.survivors).compactMap { members, size in
      guard listed.insert(members).inserted else { return nil }
      return table.cost(ascending: members, size: size).map {
        KnownGroup(members: members, size: size, cost: $0)
      }
    }
  }

  private func compact(_ groups: [[Int]]) -> [[Int]] {
    var number = [Int](repeating: -1, count: model.problem.count)
    for (index, person) in model.people.enumerated() { number[person] = index }
    var seen = Set<Int>()
    var parts = groups.map { group in
      group.filter(number.indices.contains).map { number[$0] }
        .filter { $0 >= 0 && seen.insert($0).inserted }.sorted().prefix(Members.scalarCount)
    }.map(Array.init).filter { !$0.isEmpty }
    let placed = Set(parts.joined())
    for person in 0..<model.n where !placed.contains(person) { parts.append([person]) }
    return parts
  }

  /// The cheapest identities that the fixed groups can still keep.
  func fixedChoice(given columns: [Column]) -> [Column] {
    var taken = Set(columns.map(\.identity))
    return model.fixedColumns.compactMap { options in
      let open = options.filter { $0.identity < 0 || !taken.contains($0.identity) }
      guard let best = open.min(by: { $0.cost < $1.cost }) else { return nil }
      if best.identity >= 0 { taken.insert(best.identity) }
      return best
    }
  }
}
