import ConstraintSolving
import SolverSupport

/// A few chains that are off, and all that they may do beside each other while everything else
/// stands.
///
/// Each chain brings the rows that may be part of a schedule cheap enough: a slot, and a host where
/// hosts take turns, for each event. What two events cost or forbid each other is added by pairs.
/// The kernel then finds the cheapest choice of rows or shows that none is cheap enough.
struct Neighbourhood {
  /// Where an event may be.
  struct Candidate {
    /// The day and half.
    var slot: Int32
    /// The cheapest start there.
    var start: Int32
    /// The position of the place; -1 for any.
    var place: Int32
    /// The position of the cheapest place.
    var at: Int32
    /// What the scanner says that it costs beside what stands, up to a constant.
    var scanned: Int
    /// What it costs beside what stands.
    var cost: Int
  }

  /// An event with what of it is in any row.
  struct Member {
    var event: Int
    /// The position of its chain in the neighbourhood.
    var chain: Int
    var candidates: [Candidate]
  }

  /// A way to place a chain: a candidate of each event, and the cost with that of distances.
  private struct Row {
    var choice: [Int]
    var cost: Int
  }

  /// The most rows of a chain that are looked at.
  private static let mostRows = 3000

  private let instance: Instance
  /// The most that its chains may cost together.
  let limit: Int
  /// Its events, chain by chain.
  private(set) var members: [Member] = []
  private var rows: [[Row]] = []
  private var model = Model()
  private var variables: [IntVariable] = []
  private var objective = LinearExpression(0)
  /// Whether it holds more than can be looked at.
  private(set) var isTooLarge = false
  /// Whether no choice can be cheap enough.
  private(set) var isHopeless = false

  /// Begins without chains; `limit` is the most that they may cost together.
  init(_ instance: Instance, limit: Int) {
    self.instance = instance
    self.limit = limit
  }

  /// Takes up the chains, with the candidates of each of their events.
  ///
  /// - Complexity: O(slots² * events), and O(rows) for those that may be cheap enough.
  mutating func take(
    _ chains: [Int], _ candidates: [[Candidate]], _ path: ChainPath, _ ticks: inout Int
  ) {
    var firsts: [Int] = []
    var least: [Int] = []
    var kept: [[Candidate]] = []
    var detours: [[Int]] = []
    for chain in chains {
      firsts.append(kept.count)
      let own = Array(candidates[kept.count..<kept.count + instance.chainEvents.range(chain).count])
      guard let (value, more) = detour(chain, own, path, &ticks) else {
        isHopeless = true
        return
      }
      least.append(value)
      kept += own
      detours += more
    }
    let slack = limit - least.reduce(0, +)
    guard slack >= 0 else {
      isHopeless = true
      return
    }
    for (c, chain) in chains.enumerated() {
      let range = instance.chainEvents.range(chain)
      let own = (firsts[c]..<firsts[c] + range.count).map { k in
        zip(kept[k], detours[k]).filter { $1 <= slack }.map(\.0)
      }
      guard addRows(chain, own, upTo: least[c] + slack, &ticks) else { return }
      for (k, i) in range.enumerated() {
        members.append(
          Member(event: Int(instance.chainEvents[i]), chain: c, candidates: own[k]))
      }
    }
  }

  /// What a chain costs at least, and for each candidate how much more it is to go through it; nil
  /// if the chain fits nowhere.
  private func detour(
    _ chain: Int, _ candidates: [[Candidate]], _ path: ChainPath, _ ticks: inout Int
  ) -> (Int, [[Int]])? {
    for (k, list) in candidates.enumerated() {
      path.clear(k)
      var i = 0
      while i < list.count {
        var least = list[i].cost
        var j = i + 1
        while j < list.count, list[j].slot == list[i].slot {
          least = min(least, list[j].cost)
          j += 1
        }
        path.add(k, slot: Int(list[i].slot), cost: least << Noise.shift)
        i = j
      }
    }
    var through: [[Int32: Int]] = candidates.map { _ in [:] }
    let work = path.detours(chain, candidates.count) { through[$0][$1] = $2 >> Noise.shift }
    ticks += work >> 2
    guard path.least < .max / 4 else { return nil }
    let more = candidates.enumerated().map { k, list in
      var leastOf: [Int32: Int] = [:]
      for item in list { leastOf[item.slot] = min(leastOf[item.slot] ?? .max, item.cost) }
      return list.map { item in
        (through[k][item.slot] ?? .max / 4) + item.cost - (leastOf[item.slot] ?? 0)
      }
    }
    return (path.least >> Noise.shift, more)
  }

  /// Lists the ways to place a chain that cost no more than a number; false if there are too many.
  private mutating func addRows(
    _ chain: Int, _ candidates: [[Candidate]], upTo most: Int, _ ticks: inout Int
  ) -> Bool {
    let data = instance.chains[chain]
    // What the events after each candidate cost at least.
    var rest = candidates.map { [Int](repeating: 0, count: $0.count) }
    var k = candidates.count - 2
    while k >= 0 {
      for i in candidates[k].indices {
        var least = Int.max / 4
        for j in candidates[k + 1].indices {
          guard
            let step = instance.step(
              data, from: candidates[k][i].slot, to: candidates[k + 1][j].slot)
          else { continue }
          least = min(least, step + candidates[k + 1][j].cost + rest[k + 1][j])
        }
        rest[k][i] = least
      }
      ticks += candidates[k].count * candidates[k + 1].count >> 2
      k -= 1
    }
    var found: [Row] = []
    var choice: [Int] = []
    var steps = 0
    func extend(_ cost: Int) {
      let k = choice.count
      if k == candidates.count {
        if hostsTakeTurns(data, choice.enumerated().map { candidates[$0][$1].place }) {
          found.append(Row(choice: choice, cost: cost))
        }
        return
      }
      for j in candidates[k].indices
      where found.count <= Neighbourhood.mostRows && steps <= 16 * Neighbourhood.mostRows {
        steps += 1
        var total = cost + candidates[k][j].cost
        if let last = choice.last {
          guard
            let step = instance.step(
              data, from: candidates[k - 1][last].slot, to: candidates[k][j].slot)
          else { continue }
          total += step
        }
        guard total + rest[k][j] <= most else { continue }
        if data.isHosted {
          let place = candidates[k][j].place
          var others: Int32 = 0
          for (l, i) in choice.enumerated() where candidates[l][i].place == place { others += 1 }
          if others >= data.hostMost { continue }
        }
        choice.append(j)
        extend(total)
        choice.removeLast()
      }
    }
    extend(0)
    ticks += steps
    isTooLarge = found.count > Neighbourhood.mostRows || steps > 16 * Neighbourhood.mostRows
    isHopeless = found.isEmpty && !isTooLarge
    rows.append(found)
    return !isTooLarge && !isHopeless
  }

  /// Whether no place has fewer or more of a chain's events than it may.
  private func hostsTakeTurns(_ data: Instance.ChainData, _ places: [Int32]) -> Bool {
    guard data.isHosted else { return true }
    var count: [Int32: Int32] = [:]
    for place in places { count[place, default: 0] += 1 }
    return count.values.allSatisfy { $0 >= data.hostFewest && $0 <= data.hostMost }
  }

  /// Makes the model of what the chains may be.
  mutating func makeModel() {
    for member in members {
      variables.append(model.newIntVariable(0...max(0, member.candidates.count - 1)))
    }
    var first = 0
    for list in rows {
      let count = list.first?.choice.count ?? 0
      let cost = model.newIntVariable(Domain(list.map(\.cost)))
      let own = variables[first..<first + count].map(\.linear)
      model.add(.table(own + [cost.linear], rows: list.map { $0.choice + [$0.cost] }))
      objective = objective + cost
      first += count
    }
  }

  /// Says what two candidates of different chains cost each other; nil if they cannot both be.
  mutating func add(
    _ a: (member: Int, candidate: Int), _ b: (member: Int, candidate: Int), _ more: Int?
  ) {
    let first = model.literal(variables[a.member], equals: a.candidate)
    let second = model.literal(variables[b.member], equals: b.candidate)
    guard let more else {
      model.add(.clause([!first, !second]))
      return
    }
    guard more > 0 else { return }
    let both = model.newBoolVariable()
    model.add(.clause([!first, !second, both]))
    objective = objective + more * both
  }

  /// Lets the points of the members' choices add up to no more than a number.
  mutating func limit(_ points: [(member: Int, points: [Int])], to most: Int) {
    guard points.reduce(0, { $0 + ($1.points.max() ?? 0) }) > most else { return }
    var sum = LinearExpression(0)
    for (member, list) in points {
      for (k, value) in list.enumerated() where value > 0 {
        sum.add(value, model.literal(variables[member], equals: k).linear)
      }
    }
    model.add(sum <= most)
  }

  /// Finds the cheapest choice of a candidate for each member that is cheap enough.
  ///
  /// `ticks` rises by the work done; `isClosed` says whether the answer is proven.
  mutating func solve(effort: Int, _ ticks: inout Int, isClosed: inout Bool) -> [Int]? {
    var limited = model
    limited.minimize(objective)
    limited.add(objective <= limit)
    guard let solver = try? Solver(limited) else { return nil }
    var options = SearchOptions()
    options.effort = Effort(limit: effort)
    let outcome = solver.solve(options)
    ticks += solver.statistics.ticks << 3
    switch outcome {
    case .optimal(let solution):
      isClosed = true
      return variables.map { solution[$0] }
    case .satisfiable(let solution, _):
      isClosed = false
      return variables.map { solution[$0] }
    case .impossible:
      isClosed = true
      return nil
    case .unknown:
      isClosed = false
      return nil
    }
  }

  /// Forbids a choice.
  mutating func forbid(_ choice: [Int]) {
    var clause: [BoolVariable] = []
    for (variable, value) in zip(variables, choice) {
      clause.append(!model.literal(variable, equals: value))
    }
    model.add(.clause(clause))
  }
}
