/// A linear programme's columns, shared by all nodes of a tree and never changed.
final class SparseColumns: Sendable {
  let rows: Int
  let rhs: [Double]
  let starts: [Int32]  // of each column's entries, and one past the last
  let entryRow: [Int32]
  let entryValue: [Double]
  let cost: [Double]

  init(
    rhs: [Double], starts: [Int32], entryRow: [Int32], entryValue: [Double], cost: [Double]
  ) {
    rows = rhs.count
    self.rhs = rhs
    self.starts = starts
    self.entryRow = entryRow
    self.entryValue = entryValue
    self.cost = cost
  }
}

/// A dual simplex method for the nodes of a tree, with an explicit inverse of the basis.
///
/// Where a node keeps only some of its parent's columns, the parent's prices stay good, and a few
/// pivots mend the rest (Lemke, "The dual method of solving the linear programming problem",
/// 1954). The leaving row is chosen by steepest edge (Forrest, Goldfarb, "Steepest-edge simplex
/// algorithms for linear programming", 1992), whose weights are the norms of the inverse's rows
/// and are at hand when a pivot rewrites them. Costs are shifted by less than a millionth so that
/// ties are few. Nothing computed here is trusted: prices are rounded and bounds computed anew.
///
/// It is a value: a child of a node is a copy, and the way back costs nothing.
///
/// Unchecked indices are rows below `rows`, columns of `matrix` and entries below its last start;
/// all come from the matrix itself.
struct DualSimplex {
  /// How a solve ended.
  enum Ending {
    case optimal
    /// The objective has passed the cut-off: the prices prove it.
    case cutOff
    /// No solution: the prices were moved along the ray that shows it, far past the cut-off.
    case infeasible
    /// The pivots did not suffice, or numbers went astray.
    case stalled
  }

  let matrix: SparseColumns
  /// The columns that may be in a solution.
  private(set) var active: [Int32]
  private(set) var basis: [Int32]  // column of each row
  private(set) var level: [Double]  // value of each basic column
  private(set) var prices: [Double]
  private(set) var objective = 0.0
  private(set) var pivots = 0
  private var place: [Int32]  // of each column: row of the basis, or -1
  private var enabled: [Bool]  // of each column
  private var inverse: [Double]  // row-major, leading dimension `stride`
  private var reduced: [Double]  // of each active column outside the basis
  private var weight: [Double]  // squared norm of each row of the inverse
  private var sinceRefactor = 0
  private let stride: Int
  private let tolerance = 1e-7

  /// Starts from a basis; nil if it has no inverse.
  init?(matrix: SparseColumns, basis: [Int32], active: [Int32]) {
    self.matrix = matrix
    self.basis = basis
    self.active = active
    stride = (matrix.rows + 7) & ~7
    let columns = matrix.cost.count
    place = [Int32](repeating: -1, count: columns)
    for (row, column) in basis.enumerated() { place[Int(column)] = Int32(row) }
    enabled = [Bool](repeating: false, count: columns)
    for column in active { enabled[Int(column)] = true }
    level = []
    prices = []
    inverse = []
    weight = []
    reduced = [Double](repeating: 0, count: columns)
    guard refactor() else { return nil }
  }

  /// Leaves only some of the active columns.
  mutating func restrict(to kept: [Int32]) {
    for column in active { enabled[Int(column)] = false }
    for column in kept { enabled[Int(column)] = true }
    active = kept
  }

  /// How much of a column the solution takes.
  func value(of column: Int32) -> Double {
    let row = place[Int(column)]
    return row < 0 ? 0 : level[Int(row)]
  }

  /// Whether the inverse has seen so many pivots that children had better start from a fresh one.
  var isWorn: Bool { sinceRefactor > 120 }

  /// Mends the basis until it is feasible, or the objective reaches the cut-off.
  mutating func solve(cutOff: Double, maxPivots: Int) -> Ending {
    let m = matrix.rows
    var left = maxPivots
    var doubts = 0
    var alphaRow = [Double](repeating: 0, count: active.count)
    var alpha = [Double](repeating: 0, count: stride)
    var rho = [Double](repeating: 0, count: stride)
    while true {
      if objective >= cutOff { return .cutOff }
      guard let row = leavingRow() else { return .optimal }
      if left == 0 { return .stalled }
      left -= 1
      let sign = level[row] < 0 ? -1.0 : 1.0
      for k in 0..<stride { rho[k] = inverse[row * stride + k] }
      guard let at = entering(rho: rho, sign: sign, into: &alphaRow) else {
        // The ray: prices may go along the row without end.
        let worth = abs(level[row])
        let step = sign * (max(0, cutOff - objective) + 2) / max(worth, 1e-9)
        for k in 0..<m { prices[k] += step * rho[k] }
        computeReduced()
        objective += step * level[row]
        return .infeasible
      }
      let column = Int(active[at])
      transform(column, into: &alpha)
      let pivot = alpha[row]
      if abs(pivot - alphaRow[at]) > 1e-6 * (1 + abs(pivot)) || abs(pivot) < 1e-9 {
        doubts += 1
        guard doubts < 4, refactor() else { return .stalled }
        continue
      }
      let theta = max(0, reduced[column]) / pivot
      objective += theta * level[row]
      let leaving = Int(basis[row])
      updateReduced(alphaRow, theta: theta)
      reduced[column] = 0
      reduced[leaving] = -theta
      for k in 0..<m { prices[k] += theta * rho[k] }
      let step = level[row] / pivot
      for i in 0..<m { level[i] -= step * alpha[i] }
      level[row] = step
      place[leaving] = -1
      place[column] = Int32(row)
      basis[row] = Int32(column)
      DualSimplex.eliminate(
        &inverse, weight: &weight, alpha: alpha, row: row, rows: m, stride: stride)
      pivots += 1
      sinceRefactor += 1
      if sinceRefactor > 300, !refactor() { return .stalled }
    }
  }

  /// Starts again from the basis alone; false if it has no inverse.
  mutating func refresh() -> Bool { refactor() }

  /// The row that is most out of bounds, by steepest edge; nil if none is.
  private func leavingRow() -> Int? {
    var best = 0.0
    var result = -1
    for row in 0..<matrix.rows {
      let value = level[row]
      if value > tolerance ? enabled[Int(basis[row])] : value >= -tolerance { continue }
      let score = value * value / weight[row]
      if score > best {
        best = score
        result = row
      }
    }
    return result < 0 ? nil : result
  }

  /// Writes the row of the tableau, and chooses the column whose reduced cost reaches 0 first;
  /// among near ties the one with the largest entry (Harris, "Pivot selection methods of the Devex
  /// LP code", 1973).
  private func entering(rho: [Double], sign: Double, into alphaRow: inout [Double]) -> Int? {
    let count = active.count
    return alphaRow.withUnsafeMutableBufferPointer { alphaRow in
      rho.withUnsafeBufferPointer { rho in
        active.withUnsafeBufferPointer { active in
          matrix.starts.withUnsafeBufferPointer { starts in
            matrix.entryRow.withUnsafeBufferPointer { entryRow in
              matrix.entryValue.withUnsafeBufferPointer { entryValue in
                var limit = Double.infinity
                for at in 0..<count {
                  let column = Int(active[at])
                  if place[column] >= 0 {
                    alphaRow[at] = 0
                    continue
                  }
                  var sum = 0.0
                  for entry in Int(starts[column])..<Int(starts[column + 1]) {
                    sum += rho[Int(entryRow[entry])] * entryValue[entry]
                  }
                  alphaRow[at] = sum
                  let toward = sum * sign
                  if toward > 1e-7 {
                    limit = min(limit, (max(0, reduced[column]) + 1e-7) / toward)
                  }
                }
                if limit == .infinity { return nil }
                var best = 0.0
                var result = -1
                for at in 0..<count {
                  let toward = alphaRow[at] * sign
                  if toward > 1e-7, toward > best,
                    max(0, reduced[Int(active[at])]) <= limit * toward
                  {
                    best = toward
                    result = at
                  }
                }
                return result < 0 ? nil : result
              }
            }
          }
        }
      }
    }
  }

  private mutating func updateReduced(_ alphaRow: [Double], theta: Double) {
    if theta == 0 { return }
    for (at, column) in active.enumerated() where alphaRow[at] != 0 {
      reduced[Int(column)] -= theta * alphaRow[at]
    }
  }

  /// The inverse times a column.
  private func transform(_ column: Int, into alpha: inout [Double]) {
    let first = Int(matrix.starts[column])
    let last = Int(matrix.starts[column + 1])
    for row in 0..<matrix.rows {
      var sum = 0.0
      let base = row * stride
      for entry in first..<last {
        sum += inverse[base + Int(matrix.entryRow[entry])] * matrix.entryValue[entry]
      }
      alpha[row] = sum
    }
  }

  /// Changes the inverse for a new basis, and the norms of its rows.
  private static func eliminate(
    _ inverse: inout [Double], weight: inout [Double], alpha: [Double], row: Int, rows: Int,
    stride: Int
  ) {
    inverse.withUnsafeMutableBytes { inverse in
      let width = MemoryLayout<SIMD8<Double>>.size
      let pivotRow = row * stride * 8
      let scale = SIMD8<Double>(repeating: 1 / alpha[row])
      var square = SIMD8<Double>(repeating: 0)
      for k in 0..<(stride / 8) {
        let at = pivotRow + k * width
        let value = inverse.loadUnaligned(fromByteOffset: at, as: SIMD8<Double>.self) * scale
        inverse.storeBytes(of: value, toByteOffset: at, as: SIMD8<Double>.self)
        square += value * value
      }
      weight[row] = max(square.sum(), 1e-6)
      for i in 0..<rows where i != row && abs(alpha[i]) > 1e-13 {
        let factor = SIMD8<Double>(repeating: alpha[i])
        let base = i * stride * 8
        var square = SIMD8<Double>(repeating: 0)
        for k in 0..<(stride / 8) {
          let at = base + k * width
          let value =
            inverse.loadUnaligned(fromByteOffset: at, as: SIMD8<Double>.self) - factor
            * inverse.loadUnaligned(fromByteOffset: pivotRow + k * width, as: SIMD8<Double>.self)
          inverse.storeBytes(of: value, toByteOffset: at, as: SIMD8<Double>.self)
          square += value * value
        }
        weight[i] = max(square.sum(), 1e-6)
      }
    }
  }

  /// Computes everything from the basis alone; false if it has no inverse.
  private mutating func refactor() -> Bool {
    let m = matrix.rows
    inverse = [Double](repeating: 0, count: stride * m)
    for row in 0..<m { inverse[row * stride + row] = 1 }
    weight = [Double](repeating: 1, count: m)
    var alpha = [Double](repeating: 0, count: stride)
    var isTaken = [Bool](repeating: false, count: m)
    var placed = basis
    // Short columns first: while the inverse is sparse, so is what has to be eliminated.
    func length(_ column: Int32) -> Int32 {
      matrix.starts[Int(column) + 1] - matrix.starts[Int(column)]
    }
    for column in basis.sorted(by: { (length($0), $0) < (length($1), $1) }) {
      transform(Int(column), into: &alpha)
      var row = -1
      var largest = 1e-9
      for i in 0..<m where !isTaken[i] && abs(alpha[i]) > largest {
        largest = abs(alpha[i])
        row = i
      }
      guard row >= 0 else { return false }
      isTaken[row] = true
      placed[row] = column
      DualSimplex.eliminate(
        &inverse, weight: &weight, alpha: alpha, row: row, rows: m, stride: stride)
    }
    basis = placed
    level = [Double](repeating: 0, count: m)
    prices = [Double](repeating: 0, count: m)
    for row in 0..<m {
      place[Int(basis[row])] = Int32(row)
      let cost = matrix.cost[Int(basis[row])]
      var norm = 0.0
      for k in 0..<m {
        let value = inverse[row * stride + k]
        norm += value * value
        level[row] += value * matrix.rhs[k]
        prices[k] += cost * value
      }
      weight[row] = max(norm, 1e-6)
    }
    objective = 0
    for k in 0..<m { objective += prices[k] * matrix.rhs[k] }
    computeReduced()
    sinceRefactor = 0
    return true
  }

  private mutating func computeReduced() {
    for column in active {
      var value = matrix.cost[Int(column)]
      for entry in Int(matrix.starts[Int(column)])..<Int(matrix.starts[Int(column) + 1]) {
        value -= prices[Int(matrix.entryRow[entry])] * matrix.entryValue[entry]
      }
      reduced[Int(column)] = value
    }
  }
}
