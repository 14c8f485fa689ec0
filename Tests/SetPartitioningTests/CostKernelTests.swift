import ProofFormat
import SolverSupport
import Testing

@testable import SetPartitioning

@Suite struct CostKernelTests {
  @Test func everyGroupCostsWhatTheDefinitionSays() {
    for seed in 1...40 {
      let problem = RandomProblem.make(seed: UInt64(seed))
      let model = CompactModel(problem)
      guard model.n > 0, !model.sizes.isEmpty else { continue }
      let kernel = CostKernel(model)
      let table = CostTable(kernel: kernel, model: model)
      for mask in 1..<(1 << model.n) {
        let group = (0..<model.n).filter { mask & (1 << $0) != 0 }
        guard let index = model.sizes.firstIndex(of: group.count) else { continue }
        let expected = problem.cost(of: group.map { model.people[$0] })
        let found = table.cost(ascending: Members(ascending: group), size: group.count)
        #expect(found.map { $0 + model.sizeCosts[index] } == expected, "seed \(seed): \(group)")
        let descending = group.reversed().map { Int16($0) }
        let streamed = kernel.cost(descending: descending, size: group.count)
        #expect(
          (streamed == CostKernel.forbidden ? nil : Int(streamed) + model.sizeCosts[index])
            == expected, "seed \(seed): \(group)")
      }
    }
  }

  /// What a pass over one size finds, in units of cost.
  private struct Found: Equatable {
    let least: Int32?
    let groups: Set<[Int]>
  }

  @Test func pricingOnTheFlyFindsWhatTablesFind() {
    var kept = 0
    for seed in 1...(isRelease ? 1000 : 80) {
      var problem = RandomProblem.make(seed: UInt64(seed))
      if seed % 4 > 0 {
        problem.former = nil
      } else if problem.former == nil {
        let labels = (0..<problem.count).map { $0 == 0 ? -1 : $0 % 3 }
        problem.former = FormerGroups(labels: labels, prices: labels.map { 5 + 9 * max(0, $0) })
      }
      let model = CompactModel(problem)
      guard model.n > 0, !model.sizes.isEmpty else { continue }
      func found(capacity: Int) -> [Found] {
        let table = CostTable(kernel: CostKernel(model), model: model, capacity: capacity)
        #expect(table.tables.contains { $0 != nil } == (capacity > 0))
        let pricer = Pricer(model: model, table: table, cancellation: Cancellation())
        var random = RandomSource(seed: UInt64(seed))
        var prices = GroupPrices(elements: [])
        for element in 0..<model.elementCount {
          let price = (random.below(60) - 20) << table.shift
          prices.elements.append(element < model.n ? price : min(0, price))
        }
        _ = pricer.setPrices(prices, move: (seed % 3) << table.shift)
        return model.sizes.indices.map { index in
          let wanted = Int32(random.below(60) - 40) << Int32(table.shift)
          var list = CandidateList(below: wanted, best: 1000)
          let least = pricer.pass(sizeIndex: index, into: &list).least
          list.finish()
          return Found(
            least: least.map { $0 >> Int32(table.shift) },
            groups: Set(list.items.map { item in (0..<8).map { Int(item.members[$0]) } }))
        }
      }
      let tables = found(capacity: CostTable.capacity)
      kept += tables.reduce(0) { $0 + $1.groups.count }
      #expect(found(capacity: 0) == tables, "seed \(seed)")
    }
    #expect(kept > 100)
  }

  @Test func aPassEndsEarlyWhenToldToOrWhenItHasCountedEnough() {
    let model = CompactModel(GroupProblem(count: 30, sizes: [SizeCost(4)]))
    let kernel = CostKernel(model)
    let onTheFly = CostTable(kernel: kernel, model: model, capacity: 0)
    let all = onTheFly.count(size: 4)
    let stop = Cancellation()
    let pricer = Pricer(model: model, table: onTheFly, cancellation: stop)
    _ = pricer.setPrices(GroupPrices(elements: [Int](repeating: 0, count: 30)), move: 0)
    func counted(to enough: Int) -> (seen: Int, isWhole: Bool) {
      var list = CandidateList(below: 1, countingTo: enough)
      let pass = pricer.pass(sizeIndex: 0, into: &list)
      return (list.seen, pass.isWhole)
    }
    #expect(counted(to: all) == (all, true))
    let few = counted(to: 100)
    #expect(few.seen > 100 && few.seen < all / 10 && !few.isWhole)
    stop.cancel()
    #expect(counted(to: all) == (0, false))
  }

  @Test func patternsAreTheCheapest() {
    let patterns = SizePatterns(sizes: [3, 4, 5])
    #expect(patterns.cheapest(upTo: 10, leasts: [1, 0, 1])[10] == 2)
    #expect(patterns.pattern(people: 11, prices: [1, 0, 5]) == [1, 2, 0])
    #expect(patterns.cheapest(upTo: 2, leasts: [1, 0, 1])[2] == nil)
    #expect(patterns.isAmbiguous(people: 12))
    #expect(!patterns.isAmbiguous(people: 7))
  }
}
