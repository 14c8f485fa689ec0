import SolverSupport
import Testing

@testable import SetPartitioning

/// The linear relaxation over all columns.
@Suite struct RelaxationTests {
  @Test func dearGroupsAreReachedWithNoColumnsToBeginWith() {
    // Two know the trade, and one of them must be in each group: no three pairs, but two threes.
    var problem = GroupProblem(count: 6, sizes: [SizeCost(2), SizeCost(3, cost: 100_000)])
    problem.counts = [
      CountCriterion(
        carriers: (0..<6).map { $0 < 2 }, costs: [CountCriterion.forbidden, 0, 0])
    ]
    let model = CompactModel(problem)
    let table = CostTable(kernel: CostKernel(model), model: model)
    let cancellation = Cancellation()
    var root = Root(
      model: model, table: table, start: [], incumbent: nil, cancellation: cancellation)
    var effort = Effort(limit: 1_000_000)
    root.solve(incumbent: nil, effort: &effort, cancellation: cancellation)
    let bound = root.bound?.total.map { $0 >> table.shift }
    #expect(bound == 200_000)
  }
}
