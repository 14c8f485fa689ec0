/// The simplex method for the master problem, with an explicit inverse of the basis.
///
/// Columns come in by the primal method (Dantzig, "Linear programming and extensions", 1963), rows
/// by the dual one (`mend`). The right-hand side is perturbed a little, since set partitioning is
/// degenerate to the core. What it computes is trusted for nothing: its prices are rounded to
/// integers and every bound is computed anew from them.
///
/// A column that is switched off keeps its place but costs `penalty`, so that the basis always
/// stays feasible and the search tree can change its mind without any repair.
struct Simplex {
  private(set) var rows = 0
  var capacity: Int
  let penalty: Double

  private(set) var rhs: [Double] = []
  private(set) var starts: [Int] = [0]  // of each column's entries, and one past the last
  private(set) var entryRow: [Int32] = []
  private(set) var entryValue: [Double] = []
  private(set) var cost: [Double] = []  // the true cost
  private(set) var enabled: [Bool] = []
  var place: [Int32] = []  // row of the basis, -1 if outside

  var basis: [Int] = []  // column of each row
  var inverse: [Double] = []  // column-major, leading dimension `capacity`
  var level: [Double] = []  // value of each basic column
  var prices: [Double] = []
  private var cursor = 0
  var sinceRefactor = 0
  var pivots = 0

  init(penalty: Double) {
    self.penalty = penalty
    capacity = 0
  }

  var columns: Int { cost.count }

  func price(of column: Int) -> Double { enabled[column] ? cost[column] : penalty }

  /// Adds a row that all columns so far have nothing in; its slack, or an artificial column,
  /// enters the basis.
  mutating func addRow(rhs value: Double, slack: Bool) {
    rhs.append(value)
    rows += 1
    // The slack costs nothing, an artificial column the penalty.
    let column = addColumn(cost: 0, entries: [(rows - 1, 1)])
    enabled[column] = slack
    basis.append(column)
    place[column] = Int32(rows - 1)
    sinceRefactor = .max / 2
  }

  /// Adds rows of cuts: each with its right-hand side and its coefficient in every column.
  ///
  /// Each cut brings its slack and, for the case that no column helps against its violation, an
  /// artificial column of coefficient -1.
  mutating func addCuts(
    limits: [Double], coefficient: (_ cut: Int, _ column: Int) -> Double
  ) {
    let count = limits.count
    let old = columns
    let first = rows
    var newStarts = [0]
    var newRow: [Int32] = []
    var newValue: [Double] = []
    newStarts.reserveCapacity(starts.count)
    newRow.reserveCapacity(entryRow.count * 2)
    newValue.reserveCapacity(entryRow.count * 2)
    for column in 0..<old {
      newRow += entryRow[starts[column]..<starts[column + 1]]
      newValue += entryValue[starts[column]..<starts[column + 1]]
      for cut in 0..<count {
        let value = coefficient(cut, column)
        if value != 0 {
          newRow.append(Int32(first + cut))
          newValue.append(value)
        }
      }
      newStarts.append(newRow.count)
    }
    starts = newStarts
    entryRow = newRow
    entryValue = newValue
    let total = first + count
    if capacity < total { grow(to: total + 32) }
    // The new basis is [[B, 0], [C, 1]], so its inverse is [[B', 0], [-C B', 1]], B' being the
    // inverse of B.
    for cut in 0..<count {
      var activity = 0.0
      var row = [Double](repeating: 0, count: first)
      for i in 0..<first {
        let value = coefficient(cut, basis[i])
        if value == 0 { continue }
        activity += level[i] * value
        for k in 0..<first { row[k] += value * inverse[k * capacity + i] }
      }
      rhs.append(limits[cut])
      rows += 1
      let slack = addColumn(cost: 0, entries: [(first + cut, 1)])
      let excess = addColumn(cost: 0, entries: [(first + cut, -1)])
      enabled[excess] = false
      // Where the cut is violated its slack is below 0, for the dual method to mend.
      basis.append(slack)
      place[slack] = Int32(first + cut)
      for k in 0..<first { inverse[k * capacity + first + cut] = -row[k] }
      inverse[(first + cut) * capacity + first + cut] = 1
      level.append(limits[cut] - activity)
      prices.append(0)
    }
  }

  private mutating func grow(to size: Int) {
    var larger = [Double](repeating: 0, count: size * size)
    for k in 0..<min(rows, capacity) {
      for i in 0..<min(rows, capacity) { larger[k * size + i] = inverse[k * capacity + i] }
    }
    inverse = larger
    capacity = size
  }

  /// Whether a row's own slack is basic, so that the row could as well not be there.
  func isIdle(row: Int) -> Bool {
    let column = basis[row]
    return starts[column + 1] - starts[column] == 1 && entryValue[starts[column]] == 1
      && Int(entryRow[starts[column]]) == row && enabled[column] && cost[column] == 0
      && level[row] >= -1e-7
  }

  /// Removes idle rows.
  ///
  /// The columns that were theirs stay, empty and switched off.
  ///
  /// Since the basis has a unit column for each such row, what is left of the inverse is the
  /// inverse of what is left of the basis.
  mutating func removeIdleRows(_ gone: Set<Int>) {
    var number = [Int32](repeating: -1, count: rows)
    var kept: [Int] = []
    for row in 0..<rows where !gone.contains(row) {
      number[row] = Int32(kept.count)
      kept.append(row)
    }
    for row in gone {
      enabled[basis[row]] = false
      place[basis[row]] = -1
    }
    var newStarts = [0]
    var newRow: [Int32] = []
    var newValue: [Double] = []
    newStarts.reserveCapacity(starts.count)
    newRow.reserveCapacity(entryRow.count)
    newValue.reserveCapacity(entryRow.count)
    for column in 0..<columns {
      for entry in starts[column]..<starts[column + 1] {
        let row = number[Int(entryRow[entry])]
        if row < 0 { continue }
        newRow.append(row)
        newValue.append(entryValue[entry])
      }
      newStarts.append(newRow.count)
      // A column whose rows are all gone was a slack or an excess.
      if newStarts[column] == newStarts[column + 1] { enabled[column] = false }
    }
    starts = newStarts
    entryRow = newRow
    entryValue = newValue
    var smaller = [Double](repeating: 0, count: capacity * capacity)
    for (k, column) in kept.enumerated() {
      for (i, row) in kept.enumerated() {
        smaller[k * capacity + i] = inverse[column * capacity + row]
      }
    }
    inverse = smaller
    rhs = kept.map { rhs[$0] }
    level = kept.map { level[$0] }
    basis = kept.map { basis[$0] }
    prices = kept.map { prices[$0] }
    rows = kept.count
    for (row, column) in basis.enumerated() { place[column] = Int32(row) }
  }

  /// Adds a column outside the basis and returns its number.
  @discardableResult
  mutating func addColumn(cost value: Double, entries: [(row: Int, value: Double)]) -> Int {
    for entry in entries {
      entryRow.append(Int32(entry.row))
      entryValue.append(entry.value)
    }
    starts.append(entryRow.count)
    cost.append(value)
    enabled.append(true)
    place.append(-1)
    return columns - 1
  }

  /// Switches a column on or off; takes effect with the next `solve`.
  mutating func setEnabled(_ column: Int, _ on: Bool) { enabled[column] = on }

  /// How much of a column the solution takes.
  func value(of column: Int) -> Double { place[column] < 0 ? 0 : level[Int(place[column])] }

  /// The objective of the solution, switched-off columns at their penalty.
  var objective: Double {
    var total = 0.0
    for row in 0..<rows { total += level[row] * price(of: basis[row]) }
    return total
  }

  /// Improves the basis until no enabled column has a negative reduced cost.
  ///
  /// Returns false if it gave up after so many pivots.
  mutating func solve(maxPivots: Int) -> Bool {
    if sinceRefactor > 600 { refactor() } else { computePrices() }
    if level.contains(where: { $0 < -1e-7 }), !mend(maxPivots: maxPivots) { startOver() }
    let tolerance = 1e-7 * max(1, penalty * 1e-3)
    var alpha = [Double](repeating: 0, count: rows)
    var left = maxPivots
    var fresh = sinceRefactor < 200
    while left > 0 {
      guard let (entering, reduced) = priceColumns(tolerance: tolerance) else {
        if fresh { return true }
        refactor()
        fresh = true
        continue
      }
      Simplex.transform(
        column: entering, starts: starts, entryRow: entryRow, entryValue: entryValue,
        inverse: inverse, capacity: capacity, rows: rows, into: &alpha)
      var leaving = -1
      var ratio = Double.infinity
      var strongest = 0.0
      for row in 0..<rows where alpha[row] > 1e-8 {
        let step = max(0, level[row]) / alpha[row]
        if step < ratio - 1e-12 || (step < ratio + 1e-12 && alpha[row] > strongest) {
          ratio = step
          leaving = row
          strongest = alpha[row]
        }
      }
      guard leaving >= 0 else { return false }
      for row in 0..<rows { level[row] -= ratio * alpha[row] }
      level[leaving] = ratio
      Simplex.pivot(
        row: leaving, alpha: alpha, step: reduced / alpha[leaving], inverse: &inverse,
        capacity: capacity, rows: rows, prices: &prices)
      place[basis[leaving]] = -1
      basis[leaving] = entering
      place[entering] = Int32(leaving)
      pivots += 1
      left -= 1
      sinceRefactor += 1
      if sinceRefactor >= 200 { fresh = false }
      if sinceRefactor > 600 {
        refactor()
        fresh = true
      }
    }
    return false
  }

  /// The reduced cost of a column that may not be in the problem, by its entries.
  @inline(__always)
  func reducedCost(of column: Int) -> Double {
    var value = cost[column]
    for entry in starts[column]..<starts[column + 1] {
      value -= prices[Int(entryRow[entry])] * entryValue[entry]
    }
    return value
  }

  /// Finds a column with a clearly negative reduced cost: the most negative of the next stretch
  /// that has one.
  private mutating func priceColumns(tolerance: Double) -> (Int, Double)? {
    let stretch = max(300, columns / 8)
    var seen = 0
    var best = -tolerance
    var entering = -1
    var column = cursor < columns ? cursor : 0
    let total = columns
    return starts.withUnsafeBufferPointer { starts in
      entryRow.withUnsafeBufferPointer { entryRow in
        entryValue.withUnsafeBufferPointer { entryValue in
          prices.withUnsafeBufferPointer { prices in
            while seen < total {
              if place[column] < 0, enabled[column] {
                var value = cost[column]
                for entry in starts[column]..<starts[column + 1] {
                  value -= prices[Int(entryRow[entry])] * entryValue[entry]
                }
                if value < best {
                  best = value
                  entering = column
                }
              }
              seen += 1
              column = column + 1 == total ? 0 : column + 1
              if entering >= 0, seen >= stretch { break }
            }
            cursor = column
            return entering < 0 ? nil : (entering, best)
          }
        }
      }
    }
  }

  /// Writes the inverse times a column.
  static func transform(
    column: Int, starts: [Int], entryRow: [Int32], entryValue: [Double], inverse: [Double],
    capacity: Int, rows: Int, into alpha: inout [Double]
  ) {
    alpha.withUnsafeMutableBufferPointer { alpha in
      inverse.withUnsafeBufferPointer { inverse in
        for row in 0..<rows { alpha[row] = 0 }
        for entry in starts[column]..<starts[column + 1] {
          let value = entryValue[entry]
          let base = Int(entryRow[entry]) * capacity
          for row in 0..<rows { alpha[row] += value * inverse[base + row] }
        }
      }
    }
  }

  /// Changes the inverse and the prices for a new basis.
  private static func pivot(
    row: Int, alpha: [Double], step: Double, inverse: inout [Double], capacity: Int, rows: Int,
    prices: inout [Double]
  ) {
    let scale = 1 / alpha[row]
    alpha.withUnsafeBufferPointer { alpha in
      inverse.withUnsafeMutableBufferPointer { inverse in
        prices.withUnsafeMutableBufferPointer { prices in
          for k in 0..<rows {
            let base = k * capacity
            let old = inverse[base + row]
            if old == 0 { continue }
            prices[k] += step * old
            let factor = old * scale
            for i in 0..<rows { inverse[base + i] -= factor * alpha[i] }
            inverse[base + row] = factor
          }
        }
      }
    }
  }

  /// Computes the inverse, the levels and the prices from scratch.
  mutating func refactor() {
    if capacity < rows { capacity = rows + 32 }
    let m = rows
    inverse = [Double](repeating: 0, count: capacity * capacity)
    // Gauss-Jordan elimination on a row-major copy of the basis beside the identity.
    var work = [Double](repeating: 0, count: m * m)
    for (column, variable) in basis.enumerated() {
      for entry in starts[variable]..<starts[variable + 1] {
        work[Int(entryRow[entry]) * m + column] = entryValue[entry]
      }
    }
    var result = [Double](repeating: 0, count: m * m)
    for i in 0..<m { result[i * m + i] = 1 }
    Simplex.invert(&work, &result, m)
    for row in 0..<m {
      for column in 0..<m { inverse[column * capacity + row] = result[row * m + column] }
    }
    level = [Double](repeating: 0, count: m)
    for column in 0..<m where rhs[column] != 0 {
      for row in 0..<m { level[row] += inverse[column * capacity + row] * rhs[column] }
    }
    computePrices()
    sinceRefactor = 0
  }

  mutating func computePrices() {
    prices = [Double](repeating: 0, count: rows)
    let costs = basis.map { price(of: $0) }
    for k in 0..<rows {
      var sum = 0.0
      let base = k * capacity
      for row in 0..<rows { sum += costs[row] * inverse[base + row] }
      prices[k] = sum
    }
  }

  static func invert(_ work: inout [Double], _ result: inout [Double], _ m: Int) {
    work.withUnsafeMutableBufferPointer { work in
      result.withUnsafeMutableBufferPointer { result in
        for column in 0..<m {
          var pivot = column
          for row in column..<m where abs(work[row * m + column]) > abs(work[pivot * m + column]) {
            pivot = row
          }
          if pivot != column {
            for k in 0..<m {
              work.swapAt(pivot * m + k, column * m + k)
              result.swapAt(pivot * m + k, column * m + k)
            }
          }
          let value = work[column * m + column]
          guard abs(value) > 1e-12 else { continue }
          let scale = 1 / value
          for k in 0..<m {
            work[column * m + k] *= scale
            result[column * m + k] *= scale
          }
          for row in 0..<m where row != column {
            let factor = work[row * m + column]
            if factor == 0 { continue }
            for k in 0..<m {
              work[row * m + k] -= factor * work[column * m + k]
              result[row * m + k] -= factor * result[column * m + k]
            }
          }
        }
      }
    }
  }
}
