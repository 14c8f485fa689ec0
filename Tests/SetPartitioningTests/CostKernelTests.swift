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

  @Test func patternsAreTheCheapest() {
    let patterns = SizePatterns(sizes: [3, 4, 5])
    #expect(patterns.cheapest(upTo: 10, leasts: [1, 0, 1])[10] == 2)
    #expect(patterns.pattern(people: 11, prices: [1, 0, 5]) == [1, 2, 0])
    #expect(patterns.cheapest(upTo: 2, leasts: [1, 0, 1])[2] == nil)
    #expect(patterns.isAmbiguous(people: 12))
    #expect(!patterns.isAmbiguous(people: 7))
  }
}
