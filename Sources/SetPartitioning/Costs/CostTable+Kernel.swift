/// The costs of all groups of a size, in colexicographic order, where they fit in memory.
///
/// A pass of pricing then reads memory in order, whatever the rules were, and local search looks a
/// group's cost up by its rank. Costs are shifted left so that prices can have binary places; the
/// cost of the size itself is left out, since it would only take precision away.
///
/// The pointers are indexed by ranks below the binomial number allocated, and live as long as
/// `costs`.
final class CostTable {
  /// More entries than this are not tabulated: 28 million of 4 bytes.
  static let capacity = 28_000_000

  let kernel: CostKernel
  let model: CompactModel
  /// How many binary places prices have.
  let shift: Int
  /// One table for each size of the model, nil where it would be too large.
  let tables: [UnsafePointer<Int32>?]
  /// What stands in them, to be shared with tables of like problems.
  let costs: GroupCosts
  /// The tables by size.
  private let tableOfSize: UnsafeMutablePointer<UnsafePointer<Int32>?>
  /// `binomials[k * (n + 1) + x]` is x over k.
  private let binomials: UnsafePointer<Int>
  private let width: Int  // of a row of `binomials`

  /// Makes the tables of a problem, or takes over those of one that differs in former groups alone,
  /// or has all costs `2^doublings` times as large.
  init(
    kernel: CostKernel, model: CompactModel, capacity: Int = CostTable.capacity,
    sharing known: GroupCosts? = nil, doublings: Int = 0
  ) {
    self.kernel = kernel
    self.model = model
    let dearest = model.movePrices.map { Int(abs($0)) }.max() ?? 0
    if let known, known.fits(model), known.shift >= doublings,
      dearest << (known.shift - doublings) < GroupCosts.limit
    {
      costs = known
      shift = known.shift - doublings
    } else {
      costs = GroupCosts(kernel: kernel, model: model, capacity: capacity)
      shift = costs.shift
    }
    width = model.n + 1
    binomials = costs.binomials
    tables = costs.tables
    tableOfSize = .allocate(capacity: Members.scalarCount + 1)
    tableOfSize.initialize(repeating: nil, count: Members.scalarCount + 1)
    for (size, table) in zip(model.sizes, tables) where size <= Members.scalarCount {
      tableOfSize[size] = table
    }
  }

  deinit { tableOfSize.deallocate() }

  /// How many groups of a size there are.
  func count(size: Int) -> Int { binomials[size * width + model.n] }

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
