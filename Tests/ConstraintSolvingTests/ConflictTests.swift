import SolverSupport
import Testing

@testable import ConstraintSolving

@Suite("Smallest conflicts and ways out")
struct ConflictTests {
  /// A random model whose constraints are each a group of their own.
  private func grouped(_ seed: UInt64) -> Model {
    var random = RandomSource(seed: seed)
    var model = Model()
    let x = (0..<3).map { _ in model.newIntVariable(0...3) }
    for k in 0..<4 + random.below(4) {
      let group = model.newGroup(name: "rule \(k)", weight: 1 + random.below(3))
      let a = x[random.below(3)]
      let b = x[random.below(3)]
      switch random.below(6) {
      case 0: model.add(a + b <= random.below(5), in: group)
      case 1: model.add(a + b >= 1 + random.below(5), in: group)
      case 2: model.add(a == random.below(4), in: group)
      case 3: model.add(a < b, in: group)
      case 4: model.add(.allDifferent(x.map(\.linear)), in: group)
      default:
        model.add(
          .cumulative(
            x.map { Job(start: $0, duration: 1 + random.below(2)) },
            capacity: LinearExpression(1 + random.below(2))), in: group)
      }
    }
    return model
  }

  private func isPossible(_ model: Model, _ kept: Set<Int>) -> Bool {
    var copy = Model()
    for domain in model.domains { _ = copy.newIntVariable(domain) }
    for posted in model.constraints where posted.group.map({ kept.contains($0.id) }) ?? true {
      copy.add(posted.constraint)
    }
    return !copy.solutionsByEnumeration().isEmpty
  }

  private func subsets(_ count: Int) -> [Set<Int>] {
    (0..<1 << count).map { bits in Set((0..<count).filter { bits >> $0 & 1 == 1 }) }
  }

  @Test(arguments: Array(1...25) as [UInt64])
  func conflictsAreMinimalAndSmallest(seed: UInt64) throws {
    let model = grouped(seed)
    let all = Set(model.groups.indices)
    let impossible = subsets(model.groups.count).filter { !isPossible(model, $0) }
    let least = impossible.map(\.count).min()
    for smallest in [false, true] {
      switch try model.minimalConflict(smallest: smallest) {
      case .satisfiable(let solution):
        #expect(isPossible(model, all))
        #expect(model.violations(of: solution).isEmpty)
      case .unknown: Issue.record("unknown without a limit")
      case .conflict(let conflict):
        let groups = Set(conflict.groups.map(\.id))
        #expect(!isPossible(model, groups))
        for group in groups { #expect(isPossible(model, groups.subtracting([group]))) }
        #expect(conflict.quality == (smallest ? .smallest : .minimal))
        if smallest { #expect(groups.count == least) }
      }
    }
  }

  @Test(arguments: Array(1...25) as [UInt64])
  func preferredGroupsAreNamedWhereTheyClash(seed: UInt64) throws {
    let model = grouped(seed)
    let preferred = Set(model.groups.indices.filter { $0 % 2 == 0 })
    let impossible = subsets(model.groups.count).filter { !isPossible(model, $0) }
    let within = impossible.filter { $0.isSubset(of: preferred) }
    let outcome = try model.minimalConflict(
      smallest: true, preferring: preferred.sorted().map { ConstraintGroup(id: $0) })
    guard case .conflict(let conflict) = outcome else {
      #expect(impossible.isEmpty)
      return
    }
    let groups = Set(conflict.groups.map(\.id))
    #expect(!isPossible(model, groups))
    #expect(groups.count == (within.isEmpty ? impossible : within).map(\.count).min())
    if !within.isEmpty { #expect(groups.isSubset(of: preferred)) }
  }

  @Test func anImpossibleBackgroundIsAConflictWithoutGroups() throws {
    var model = Model()
    let x = model.newIntVariable(0...3)
    model.add(x >= 5)
    model.add(x <= 1, in: model.newGroup())
    guard case .conflict(let conflict) = try model.minimalConflict() else {
      Issue.record("no conflict")
      return
    }
    #expect(conflict.groups.isEmpty)
  }

  @Test func aSpentBudgetIsAdmitted() throws {
    var model = ClassicModels.pigeons(9)
    for _ in 0..<2 { model.add(.clause([]), in: model.newGroup()) }
    var options = SearchOptions()
    options.effort = Effort(limit: 0)
    guard case .unknown = try model.minimalConflict(options) else {
      Issue.record("an answer without effort")
      return
    }
  }
}
