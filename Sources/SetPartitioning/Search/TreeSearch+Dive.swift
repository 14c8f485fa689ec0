import ProofFormat
import SolverSupport

/// Partitions found along the relaxation, before any tree.
extension TreeSearch {
  /// Forms the group that the relaxation wants most, solves again, and so on down to a partition;
  /// then once more with another choice early on.
  ///
  /// This is limited-discrepancy diving: Sadykov, Vanderbeck, Pessoa, Tahiri, Uchoa, "Primal
  /// heuristics for branch and price", INFORMS Journal on Computing 31 (2019). Partitions that
  /// cost too much are handed out as well, to be improved by other means.
  mutating func dive(most: Int) -> [[Column]] {
    let alive = Array(0..<Int32(columns.count))
    enable(alive)
    guard relax(alive) else { return [] }
    if !cuts.isEmpty {
      master.add(cuts)
      guard relax(alive) else { return [] }
    }
    guard let programme = nodeProgramme(alive) else { return [] }
    var found: [[Column]] = []
    var left = most
    descend(
      programme, alive, barred: [], depth: 0, discrepancies: 0, left: &left, into: &found)
    return found
  }

  private mutating func descend(
    _ given: DualSimplex, _ columnsAlive: [Int32], barred: Set<Int>, depth: Int,
    discrepancies: Int, left: inout Int, into partitions: inout [[Column]]
  ) {
    var programme = given
    var alive = columnsAlive
    var fixed: [Int] = []
    var barred = barred
    // Where to start again, and what not to choose there.
    var returns: [(programme: DualSimplex, alive: [Int32], barred: Set<Int>, depth: Int)] = []
    var depth = depth
    while true {
      if cancellation.isDue() || effort.isSpent { return }
      guard solve(&programme, cutOff: .infinity, pivots: 5000) == .optimal else { break }
      let support = support(programme)
      if let found = integralSolution(support) {
        partitions.append(found)
        break
      }
      let open = support.filter { index, value in
        value < 0.999 && !barred.contains(index) && columns[index].fixed < 0
      }
      guard let choice = open.max(by: { ($0.1, $1.0) < ($1.1, $0.0) }) else { break }
      if depth < 4, discrepancies < 2 {
        returns.append((programme, alive, barred.union([choice.0]), depth))
      }
      fixed.append(choice.0)
      let taken = elements(of: columns[choice.0])
      alive = alive.filter { index in
        Int(index) == choice.0
          || !taken.contains { columns[Int(index)].contains($0, in: model) }
      }
      programme.restrict(to: alive.map { nodeColumn[Int($0)] } + extras)
      if programme.isWorn, !programme.refresh() { break }
      depth += 1
    }
    left -= 1
    barred = []
    for place in returns {
      if left <= 0 { return }
      descend(
        place.programme, place.alive, barred: place.barred, depth: place.depth,
        discrepancies: discrepancies + 1, left: &left, into: &partitions)
    }
  }
}
