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
  private(set) var shift = 0
  /// One table for each size of the model, nil where it would be too large.
  private(set) var tables: [UnsafeMutablePointer<Int32>?] = []
  /// `binomials[k * (n + 1) + x]` is x over k.
  private let binomials: [Int]

  init(kernel: CostKernel, model: CompactModel, capacity: Int = CostTable.capacity) {
    self.kernel = kernel
    self.model = model
    let n = model.n
    var binomials = [Int](repeating: 0, count: (Members.scalarCount + 1) * (n + 1))
    for x in 0...n { binomials[x] = 1 }
    for k in 1...Members.scalarCount {
      for x in 1...max(1, n) where x <= n {
        let above = binomials[k * (n + 1) + x - 1].addingReportingOverflow(
          binomials[(k - 1) * (n + 1) + x - 1])
        binomials[k * (n + 1) + x] = above.overflow ? .max / 4 : min(above.partialValue, .max / 4)
      }
    }
    self.binomials = binomials
    var room = capacity
    var largest: Int32 = 0
    for size in model.sizes {
      let count = size <= Members.scalarCount ? binomials[size * (n + 1) + n] : .max
      guard count <= room else {
        tables.append(nil)
        continue
      }
      room -= count
      let table = UnsafeMutablePointer<Int32>.allocate(capacity: count + 8)
      table.initialize(repeating: CostKernel.forbidden, count: count + 8)
      tables.append(table)
      var at = 0
      fill(table, at: &at, size: size, depth: 0, end: n)
      for i in 0..<count where table[i] < CostKernel.forbidden {
        largest = max(largest, abs(table[i]))
      }
    }
    if tables.contains(where: { $0 == nil }) {
      largest = max(largest, Int32(clamping: min(GroupProblem.costLimit, model.problem.scope())))
    }
    largest = max(largest, Int32(clamping: model.movePrices.map(abs).max() ?? 0))
    while shift < 20, largest << (shift + 1) < 1 << 24 { shift += 1 }
    for (index, size) in model.sizes.enumerated() {
      guard let table = tables[index] else { continue }
      for i in 0..<count(size: size) where table[i] < CostKernel.forbidden { table[i] <<= shift }
    }
  }

  deinit {
    for table in tables { table?.deallocate() }
  }

  /// How many groups of a size there are.
  func count(size: Int) -> Int { binomials[size * (model.n + 1) + model.n] }

  /// How many groups of a size lie below a prefix's last member.
  func block(_ size: Int, below person: Int) -> Int { binomials[size * (model.n + 1) + person] }

  private func fill(
    _ table: UnsafeMutablePointer<Int32>, at: inout Int, size: Int, depth: Int, end: Int
  ) {
    if depth == size - 1 {
      kernel.row(depth: depth, end: end, into: table + at)
      at += end
      return
    }
    let first = size - 1 - depth
    guard first < end else { return }
    for person in first..<end {
      if kernel.push(person, depth: depth) {
        fill(table, at: &at, size: size, depth: depth + 1, end: person)
      } else {
        at += block(size - depth - 1, below: person)
      }
    }
  }

  /// The cost of a group, members ascending, without the size's; nil if it may not be.
  func cost(ascending members: Members, size: Int) -> Int? {
    guard let index = model.sizes.firstIndex(of: size) else { return nil }
    if let table = tables[index] {
      let value = table[rank(members, size: size)]
      return value == CostKernel.forbidden ? nil : Int(value >> Int32(shift))
    }
    return withUnsafeTemporaryAllocation(of: Int16.self, capacity: size) { buffer in
      guard let start = buffer.baseAddress else { return nil }
      for i in 0..<size { start[i] = members[size - 1 - i] }
      let value = kernel.cost(descending: start, size: size)
      return value == CostKernel.forbidden ? nil : Int(value)
    }
  }

  /// The place of a group in its table.
  @inline(__always)
  func rank(_ members: Members, size: Int) -> Int {
    let width = model.n + 1
    var rank = 0
    for i in 0..<size { rank += binomials[(i + 1) * width + Int(members[i])] }
    return rank
  }
}
