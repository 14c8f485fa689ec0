/// The dual method, for a basis that new cuts have made infeasible.
///
/// The prices of the basis are still good when a row is added, so pivots that keep them so and
/// lift levels to 0 are few (Lemke, "The dual method of solving the linear programming problem",
/// 1954); the primal method would start from afar. Rows leave by steepest edge (Forrest,
/// Goldfarb, "Steepest-edge simplex algorithms for linear programming", 1992).
///
/// Unchecked indices are rows below `rows`, columns below `columns` and entries below the last
/// start, as the programme itself holds them.
extension Simplex {
  /// Pivots until no level is negative; false if it gave up, with the basis as far as it came.
  mutating func mend(maxPivots: Int) -> Bool {
    var weight = rowNorms()
    var reduced = pricedColumns()
    var entry = [Double](repeating: 0, count: columns)
    var alpha = [Double](repeating: 0, count: rows)
    var rho = [Double](repeating: 0, count: rows)
    var doubts = 0
    for _ in 0..<maxPivots {
      guard let row = lowestRow(weight) else { return true }
      for k in 0..<rows { rho[k] = inverse[k * capacity + row] }
      guard let entering = cheapestEntry(rho, reduced, into: &entry) else { return false }
      Simplex.transform(
        column: entering, starts: starts, entryRow: entryRow, entryValue: entryValue,
        inverse: inverse, capacity: capacity, rows: rows, into: &alpha)
      let pivot = alpha[row]
      if abs(pivot - entry[entering]) > 1e-6 * (1 + abs(pivot)) || pivot > -1e-9 {
        doubts += 1
        if doubts > 3 { return false }
        refactor()
        weight = rowNorms()
        reduced = pricedColumns()
        continue
      }
      let step = max(0, reduced[entering]) / pivot
      for column in 0..<columns where entry[column] != 0 {
        reduced[column] -= step * entry[column]
      }
      let leaving = basis[row]
      reduced[entering] = 0
      reduced[leaving] = -step
      let ratio = level[row] / pivot
      for i in 0..<rows { level[i] -= ratio * alpha[i] }
      level[row] = ratio
      Simplex.eliminate(
        row: row, alpha: alpha, step: step, inverse: &inverse, capacity: capacity, rows: rows,
        prices: &prices, weight: &weight)
      place[leaving] = -1
      basis[row] = entering
      place[entering] = Int32(row)
      pivots += 1
      sinceRefactor += 1
      if sinceRefactor > 600 {
        refactor()
        weight = rowNorms()
        reduced = pricedColumns()
      }
    }
    return false
  }

  /// The basis of every row's own column, which is feasible whatever went wrong before.
  mutating func startOver() {
    for column in basis { place[column] = -1 }
    for column in 0..<columns where starts[column + 1] - starts[column] == 1 {
      let at = starts[column]
      if entryValue[at] == 1 { basis[Int(entryRow[at])] = column }
    }
    for (row, column) in basis.enumerated() { place[column] = Int32(row) }
    refactor()
  }

  /// The reduced cost of every column outside the basis, those switched off at their penalty.
  private func pricedColumns() -> [Double] {
    (0..<columns).map {
      place[$0] < 0 ? reducedCost(of: $0) + price(of: $0) - cost[$0] : 0
    }
  }

  /// Squared norms of the inverse's rows.
  private func rowNorms() -> [Double] {
    var norms = [Double](repeating: 0, count: rows)
    for k in 0..<rows {
      let base = k * capacity
      for i in 0..<rows { norms[i] += inverse[base + i] * inverse[base + i] }
    }
    return norms
  }

  /// The row whose level is furthest below 0, by steepest edge; nil if none is.
  private func lowestRow(_ weight: [Double]) -> Int? {
    var best = 0.0
    var result = -1
    for row in 0..<rows where level[row] < -1e-7 {
      let score = level[row] * level[row] / max(weight[row], 1e-6)
      if score > best {
        best = score
        result = row
      }
    }
    return result < 0 ? nil : result
  }

  /// Writes the row of the tableau, and finds the column whose reduced cost reaches 0 first.
  ///
  /// Among near ties it is the one with the largest entry (Harris, "Pivot selection methods of the Devex LP
  /// code", 1973). Rows' own columns that are switched off come in only where no other can.
  private func cheapestEntry(
    _ rho: [Double], _ reduced: [Double], into entry: inout [Double]
  ) -> Int? {
    entry.withUnsafeMutableBufferPointer { entry in
      rho.withUnsafeBufferPointer { rho in
        reduced.withUnsafeBufferPointer { reduced in
          starts.withUnsafeBufferPointer { starts in
            entryRow.withUnsafeBufferPointer { entryRow in
              entryValue.withUnsafeBufferPointer { entryValue in
                for column in 0..<enabled.count {
                  let first = starts[column]
                  let last = starts[column + 1]
                  entry[column] = 0
                  guard place[column] < 0, enabled[column] || last - first == 1 else { continue }
                  var sum = 0.0
                  for at in first..<last { sum += rho[Int(entryRow[at])] * entryValue[at] }
                  entry[column] = sum
                }
                func choice(among switchedOn: Bool) -> Int? {
                  var limit = Double.infinity
                  for column in 0..<enabled.count
                  where entry[column] < -1e-7 && enabled[column] == switchedOn {
                    limit = min(limit, (max(0, reduced[column]) + 1e-7) / -entry[column])
                  }
                  var best = 1e-7
                  var result: Int?
                  for column in 0..<enabled.count
                  where -entry[column] > best && enabled[column] == switchedOn {
                    if max(0, reduced[column]) <= limit * -entry[column] {
                      best = -entry[column]
                      result = column
                    }
                  }
                  return result
                }
                return choice(among: true) ?? choice(among: false)
              }
            }
          }
        }
      }
    }
  }

  /// Changes the inverse, the prices and the norms of rows for a new basis.
  private static func eliminate(
    row: Int, alpha: [Double], step: Double, inverse: inout [Double], capacity: Int, rows: Int,
    prices: inout [Double], weight: inout [Double]
  ) {
    let scale = 1 / alpha[row]
    alpha.withUnsafeBufferPointer { alpha in
      weight.withUnsafeMutableBufferPointer { weight in
        inverse.withUnsafeMutableBufferPointer { inverse in
          prices.withUnsafeMutableBufferPointer { prices in
            var own = 0.0
            for k in 0..<rows {
              let base = k * capacity
              let old = inverse[base + row]
              if old == 0 { continue }
              prices[k] += step * old
              let factor = old * scale
              for i in 0..<rows {
                let before = inverse[base + i]
                let change = factor * alpha[i]
                inverse[base + i] = before - change
                weight[i] += change * (change - 2 * before)
              }
              inverse[base + row] = factor
              own += factor * factor
            }
            weight[row] = own
          }
        }
      }
    }
  }
}
