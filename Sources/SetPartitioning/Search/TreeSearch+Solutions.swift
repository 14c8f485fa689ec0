import ProofFormat
import SolverSupport

extension TreeSearch {
  func support(_ alive: [Int32]) -> [(Int, Double)] {
    alive.compactMap { index in
      let number = inMaster[Int(index)]
      guard number >= 0 else { return nil }
      let value = master.value(of: Int(number))
      return value > 1e-5 ? (Int(index), value) : nil
    }
  }

  /// The columns that the nodes' programme takes, with how much of each.
  func support(_ programme: borrowing DualSimplex) -> [(Int, Double)] {
    var result: [(Int, Double)] = []
    for (row, column) in programme.basis.enumerated() {
      let index = treeColumn[Int(column)]
      if index >= 0, programme.level[row] > 1e-6 {
        result.append((Int(index), programme.level[row]))
      }
    }
    return result.sorted { $0.0 < $1.0 }
  }

  /// The columns of a solution if they are a partition.
  func integralSolution(_ support: [(Int, Double)]) -> [Column]? {
    var chosen: [Column] = []
    var covered = [Int](repeating: 0, count: model.elementCount)
    for (index, value) in support where value > 1e-3 {
      guard value > 0.999 else { return nil }
      let column = columns[index]
      chosen.append(column)
      for i in 0..<column.size { covered[Int(column.members[i])] += 1 }
      if column.fixed >= 0 { covered[model.fixedElement(column.fixed)] += 1 }
      if column.identity >= 0 { covered[model.identityElement(column.identity)] += 1 }
    }
    for element in 0..<model.elementCount {
      let isIdentity = element >= model.n + model.fixedColumns.count
      if covered[element] > 1 || (covered[element] == 0 && !isIdentity) { return nil }
    }
    for (index, limit) in model.limits.enumerated() {
      if chosen.reduce(0, { $0 + $1.use(ofLimit: index, in: model) }) > limit { return nil }
    }
    return chosen
  }

  /// Weights of pairs of elements in the solution.
  func pairWeights(_ support: [(Int, Double)]) -> [Double] {
    let width = model.elementCount
    var weight = [Double](repeating: 0, count: width * width)
    for (index, value) in support {
      let elements = self.elements(of: columns[index])
      for (i, a) in elements.enumerated() {
        for b in elements[(i + 1)...] {
          weight[a * width + b] += value
          weight[b * width + a] += value
        }
      }
    }
    return weight
  }

  func elements(of column: Column) -> [Int] {
    var result: [Int] = []
    for i in 0..<column.size { result.append(Int(column.members[i])) }
    if column.fixed >= 0 { result.append(model.fixedElement(column.fixed)) }
    if column.identity >= 0 { result.append(model.identityElement(column.identity)) }
    return result
  }
}
