import ConstraintSolving
import SolverSupport
import Testing

@Suite("Solving")
struct SolverTests {
  @Test(arguments: [(4, 2), (5, 10), (6, 4), (7, 40)])
  func queensAreCounted(size: Int, count: Int) throws {
    #expect(try Solver(ClassicModels.queens(size)).enumerate() == .complete(count))
  }

  @Test func magicSquaresAreCounted() throws {
    #expect(try Solver(ClassicModels.magicSquare()).enumerate() == .complete(8))
  }

  @Test func pigeonsDoNotFit() throws {
    guard case .impossible(let core) = try Solver(ClassicModels.pigeons(5)).solve() else {
      Issue.record("six pigeons in five holes")
      return
    }
    #expect(core.isEmpty)
  }

  @Test(arguments: [
    SearchOptions.Strategy.branchAndBound, .coreGuided, .automatic,
  ])
  func bestIsProven(strategy: SearchOptions.Strategy) throws {
    var options = SearchOptions()
    options.strategy = strategy
    let things = [(60, 10), (100, 20), (120, 30), (30, 7), (45, 12)].map {
      (worth: $0.0, weight: $0.1)
    }
    let cases: [(Model, Int)] = [
      (ClassicModels.golomb(6), 17), (ClassicModels.jobShop(ClassicModels.tinyShop), 11),
      (ClassicModels.knapsack(things, room: 50), 235),
    ]
    for (model, best) in cases {
      guard case .optimal(let solution) = try Solver(model).solve(options) else {
        Issue.record("not proven")
        continue
      }
      #expect(solution.objective == best)
      #expect(model.violations(of: solution).isEmpty)
    }
  }

  @Test func aClassicShopIsClosed() throws {
    let outcome = try Solver(ClassicModels.jobShop(ClassicModels.ft06)).solve()
    guard case .optimal(let solution) = outcome else {
      Issue.record("not proven")
      return
    }
    #expect(solution.objective == 55)
  }

  @Test func betterSolutionsAreShownAsTheyCome() throws {
    var values: [Int] = []
    let outcome = try Solver(ClassicModels.golomb(6)).solve { solution in
      values.append(solution.objective ?? -1)
      return true
    }
    #expect(values == values.sorted(by: >) && values.last == 17)
    #expect(outcome.solution?.objective == 17)
  }

  @Test func anObserverCanStop() throws {
    guard case .satisfiable = try Solver(ClassicModels.golomb(7)).solve(onSolution: { _ in false })
    else {
      Issue.record("a stopped search must not claim more than a solution")
      return
    }
  }

  @Test func withoutEffortNothingIsClaimed() throws {
    var options = SearchOptions()
    options.effort = Effort(limit: 0)
    guard case .unknown = try Solver(ClassicModels.pigeons(8)).solve(options) else {
      Issue.record("an answer without effort")
      return
    }
    options = SearchOptions()
    let cancellation = Cancellation()
    cancellation.cancel()
    options.cancellation = cancellation
    guard case .unknown = try Solver(ClassicModels.pigeons(8)).solve(options) else {
      Issue.record("an answer after cancellation")
      return
    }
  }

  @Test func equalEffortGivesEqualWork() throws {
    var options = SearchOptions()
    options.effort = Effort(limit: 2000)
    let first = try Solver(ClassicModels.golomb(8))
    let second = try Solver(ClassicModels.golomb(8))
    let a = first.solve(options)
    let b = second.solve(options)
    #expect(a.solution == b.solution)
    #expect(first.statistics == second.statistics)
  }

  @Test func assumptionsAreNamedInTheCore() throws {
    var model = Model()
    let x = model.newIntVariable(0...9)
    let flags = (0..<4).map { _ in model.newBoolVariable() }
    model.add(x >= 6, if: flags[1])
    model.add(x <= 3, if: flags[3])
    let solver = try Solver(model)
    guard case .impossible(let core) = solver.solve(assuming: flags) else {
      Issue.record("possible")
      return
    }
    #expect(Set(core) == [flags[1], flags[3]])
    guard case .satisfiable(let solution, _) = solver.solve(assuming: Array(flags[0...2])) else {
      Issue.record("impossible")
      return
    }
    #expect(solution[x] >= 6 && solution[flags[2]])
  }

  @Test(arguments: [
    Branching.ValueChoice.minimum, .maximum, .median, .split, .reverseSplit, .random,
  ])
  func annotationsOnlySteer(choice: Branching.ValueChoice) throws {
    let choices: [Branching.VariableChoice] = [
      .inputOrder, .firstFail, .antiFirstFail, .smallest, .largest, .mostConstrained, .maxRegret,
      .weightedDegree,
    ]
    for variableChoice in choices {
      var options = SearchOptions()
      options.isFree = false
      options.branchings = [
        Branching((0..<6).map { IntVariable(id: $0) }, variableChoice, choice)
      ]
      #expect(try Solver(ClassicModels.queens(6)).enumerate(options) == .complete(4))
    }
  }

  @Test func inputOrderFindsTheFirstInOrder() throws {
    var options = SearchOptions()
    options.isFree = false
    options.branchings = [Branching((0..<6).map { IntVariable(id: $0) }, .inputOrder, .minimum)]
    let outcome = try Solver(ClassicModels.queens(6)).solve(options)
    #expect(outcome.solution?.values == [1, 3, 5, 0, 2, 4])
  }

  @Test func anEmptyModelHasOneSolution() throws {
    #expect(try Solver(Model()).enumerate() == .complete(1))
  }
}
