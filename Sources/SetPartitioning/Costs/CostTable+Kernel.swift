/// The costs of all groups of a size, in colexicographic order, where they fit in memory.
///
/// A pass of pricing then reads memory in order, whatever the rules were, and local search looks a
/// group's cost up by its rank. Costs are shifted left so that prices can have binary places; the
/// cost of the size itself is left out, since it would only take precision away.
///
/// The pointers are indexed by ranks below the binomial number allocated.
final class CostTable {
  /// More entries than this are not tabulated: 28 million of 4 bytes.
  static let capacity = 28_000_000

  let kernel: CostKernel
  let model: CompactModel
  /// How many binary places prices have.
  let shift: Int
  /// One table for each size of the model, nil where it would be too large.
  let tables: [UnsafeMutablePointer<Int32>?]
  /// The same by size.
  private let tableOfSize: UnsafeMutablePointer<UnsafeMutablePointer<Int32>?>
  /// `binomials[k * (n + 1) + x]` is x over k.
  private let binomials: UnsafeMutablePointer<Int>
  private let width: Int  // of a row of `binomials`

  init(kernel: CostKernel, model: CompactModel, capacity: Int = CostTable.capacity) {
    self.kernel = kernel
    self.model = model
    let n = model.n
    let width = n + 1
    self.width = width
    binomials = CostTable.pascal(n)
    tableOfSize = .allocate(capacity: Members.scalarCount + 1)
    tableOfSize.initialize(repeating: nil, count: Members.scalarCount + 1)
    var room = capacity
    var tables: [UnsafeMutablePointer<Int32>?] = []
    var largest: Int32 = 0
    for size in model.sizes {
      let count = size <= Members.scalarCount ? binomials[size * width + n] : .max
      guard count <= room else {
        tables.append(nil)
        continue
      }
      room -= count
      let table = UnsafeMutablePointer<Int32>.allocate(capacity: count + 8)
      table.initialize(repeating: CostKernel.forbidden, count: count + 8)
      tables.append(table)
      tableOfSize[size] = table
      var filler = Filler(kernel: kernel, binomials: binomials, width: width, next: table)
      filler.fill(size: size, depth: 0, end: n)
      for i in 0..<count where table[i] < CostKernel.forbidden {
        largest = max(largest, abs(table[i]))
      }
    }
    if tables.contains(where: { $0 == nil }) {
      largest = max(largest, Int32(clamping: min(GroupProblem.costLimit, model.problem.scope())))
    }
    largest = max(largest, Int32(clamping: model.movePrices.map(abs).max() ?? 0))
    // What a size costs is in no table, but prices must have room to pay for it.
    let sizeCost = Int32(clamping: model.sizeCosts.map(\.magnitude).max() ?? 0)
    largest = max(largest, min(sizeCost, 1 << 20) * 8)
    var shift = 0
    while shift < 20, largest << (shift + 1) < 1 << 24 { shift += 1 }
    for (index, size) in model.sizes.enumerated() {
      guard let table = tables[index] else { continue }
      for i in 0..<binomials[size * width + n] where table[i] < CostKernel.forbidden {
        table[i] <<= shift
      }
    }
    self.shift = shift
    self.tables = tables
  }

  deinit {
    for table in tables { table?.deallocate() }
    tableOfSize.deallocate()
    binomials.deallocate()
  }

  /// How many groups of a size there are.
  func count(size: Int) -> Int { binomials[size * width + model.n] }

  /// Pascal's triangle up to `n` over the most members; what does not fit stays huge.
  private static func pascal(_ n: Int) -> UnsafeMutablePointer<Int> {
    let width = n + 1
    let triangle = UnsafeMutablePointer<Int>.allocate(
      capacity: (Members.scalarCount + 1) * width)
    triangle.initialize(repeating: 0, count: (Members.scalarCount + 1) * width)
    for x in 0...n { triangle[x] = 1 }
    for k in 1...Members.scalarCount {
      for x in 1...max(1, n) where x <= n {
        let sum = triangle[k * width + x - 1].addingReportingOverflow(
          triangle[(k - 1) * width + x - 1])
        triangle[k * width + x] = sum.overflow ? .max / 4 : min(sum.partialValue, .max / 4)
      }
    }
    return triangle
  }

  /// Writes a table in order.
  private struct Filler {
    let kernel: CostKernel
    let binomials: UnsafeMutablePointer<Int>
    let width: Int
    var next: UnsafeMutablePointer<Int32>  // the place of the next row

    mutating func fill(size: Int, depth: Int, end: Int) {
      if depth == size - 1 {
        kernel.row(depth: depth, end: end, into: next)
        next += end
        return
      }
      let first = size - 1 - depth
      guard first < end else { return }
      for person in first..<end {
        if kernel.push(person, depth: depth) {
          fill(size: size, depth: depth + 1, end: person)
        } else {
          next += binomials[(size - depth - 1) * width + person]
        }
      }
    }
  }

  /// The cost of a group, members ascending, without the size's; nil if it may not be.
  @inline(__always)
  func cost(ascending members: Members, size: Int) -> Int? {
    if let table = tableOfSize[size] {
      var rank = 0
      for i in 0..<size { rank += binomials[(i + 1) * width + Int(members[i])] }
      let value = table[rank]
      return value == CostKernel.forbidden ? nil : Int(value >> Int32(truncatingIfNeeded: shift))
    }
    return streamedCost(members, size: size)
  }

  /// The cost of a group whose size has no table.
  private func streamedCost(_ members: Members, size: Int) -> Int? {
    guard model.sizes.contains(size) else { return nil }
    return withUnsafeTemporaryAllocation(of: Int16.self, capacity: size) { buffer in
      guard let start = buffer.baseAddress else { return nil }
      for i in 0..<size { start[i] = members[size - 1 - i] }
      let value = kernel.cost(descending: start, size: size)
      return value == CostKernel.forbidden ? nil : Int(value)
    }
  }
}
