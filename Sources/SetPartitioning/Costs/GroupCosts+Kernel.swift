/// The costs of all groups of each size that is not too large for it, for tables of one problem or
/// of several that differ in former groups alone.
///
/// Nothing is written once it is made, so that threads may share it.
final class GroupCosts: @unchecked Sendable {
  /// No tabulated cost is as far from 0 as this once it is shifted.
  static let limit = 1 << 24

  /// How many binary places the costs have.
  let shift: Int
  /// One table for each size of the model, nil where it would be too large.
  let tables: [UnsafePointer<Int32>?]
  /// `binomials[k * (n + 1) + x]` is x over k.
  let binomials: UnsafePointer<Int>
  private let people: [Int]
  private let sizes: [Int]

  /// Works out the costs.
  ///
  /// - Complexity: O(groups of the tabulated sizes).
  init(kernel: CostKernel, model: CompactModel, capacity: Int) {
    people = model.people
    sizes = model.sizes
    let n = model.n
    let width = n + 1
    let binomials = GroupCosts.pascal(n)
    self.binomials = UnsafePointer(binomials)
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
      var filler = Filler(kernel: kernel, binomials: self.binomials, width: width, next: table)
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
    while shift < 20, largest << (shift + 1) < GroupCosts.limit { shift += 1 }
    for (index, size) in model.sizes.enumerated() {
      guard let table = tables[index] else { continue }
      for i in 0..<binomials[size * width + n] where table[i] < CostKernel.forbidden {
        table[i] <<= shift
      }
    }
    self.shift = shift
    self.tables = tables.map { UnsafePointer($0) }
  }

  deinit {
    for table in tables { table?.deallocate() }
    binomials.deallocate()
  }

  /// Whether a problem has the people and sizes that these are the costs of.
  func fits(_ model: CompactModel) -> Bool { people == model.people && sizes == model.sizes }

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
    let binomials: UnsafePointer<Int>
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
}
