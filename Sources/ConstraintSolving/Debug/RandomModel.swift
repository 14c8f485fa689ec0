import SolverSupport

/// Small random models over every kind of constraint, for tests against enumeration.
package struct RandomModel {
  package private(set) var model = Model()
  private var random: RandomSource
  private var variables: [IntVariable] = []
  private var flags: [BoolVariable] = []

  /// Makes the model that belongs to a seed.
  package init(seed: UInt64) {
    random = RandomSource(seed: seed)
    let variableCount = 2 + random.below(3)
    for _ in 0..<variableCount { variables.append(addVariable()) }
    for _ in 0..<random.below(4) { flags.append(model.newBoolVariable()) }
    if random.chance(1, in: 3) {
      let x = variables[random.below(variables.count)]
      flags.append(model.literal(x, atLeast: random.below(7) - 2))
    }
    if random.chance(1, in: 3) {
      let x = variables[random.below(variables.count)]
      flags.append(model.literal(x, equals: random.below(7) - 2))
    }
    for _ in 0..<1 + random.below(4) { addConstraint() }
    if random.chance(1, in: 3) {
      if random.chance(1, in: 2) { model.minimize(sum()) } else { model.maximize(sum()) }
    }
  }

  /// A few literals to assume.
  package mutating func assumptions() -> [BoolVariable] {
    guard !flags.isEmpty else { return [] }
    return (0..<1 + random.below(3)).map { _ in literal() }
  }

  private mutating func addVariable() -> IntVariable {
    let low = random.below(6) - 3
    if random.chance(1, in: 4) {
      return model.newIntVariable(
        Domain((0..<1 + random.below(4)).map { _ in random.below(9) - 4 }))
    }
    if random.chance(1, in: 12) { return model.newIntVariable(low...low) }
    return model.newIntVariable(low...low + 1 + random.below(4))
  }

  private mutating func literal() -> BoolVariable {
    let flag = flags[random.below(flags.count)]
    return random.chance(1, in: 2) ? flag : !flag
  }

  private mutating func literals() -> [BoolVariable] {
    (0..<random.below(5)).map { _ in literal() }
  }

  /// A sum of a few terms.
  private mutating func sum() -> LinearExpression {
    var sum = LinearExpression(random.below(5) - 2)
    for _ in 0..<1 + random.below(3) {
      let weight = random.below(7) - 3
      if !flags.isEmpty && random.chance(1, in: 3) {
        sum.add(weight, literal().linear)
      } else {
        sum.add(weight, variables[random.below(variables.count)].linear)
      }
    }
    return sum
  }

  /// Mostly a plain variable.
  private mutating func operand() -> LinearExpression {
    let x = variables[random.below(variables.count)]
    switch random.below(8) {
    case 0: return x + (random.below(5) - 2)
    case 1: return -x
    case 2: return LinearExpression(random.below(6) - 1)
    case 3: return sum()
    case 4 where !flags.isEmpty: return literal().linear
    default: return x.linear
    }
  }

  private mutating func operands(_ least: Int = 1) -> [LinearExpression] {
    (0..<least + random.below(3)).map { _ in operand() }
  }

  private mutating func relation() -> Relation {
    [.lessOrEqual, .equal, .notEqual, .greaterOrEqual][random.below(4)]
  }

  private mutating func addConstraint() {
    let constraint = makeConstraint()
    switch constraint {
    case .clause, .linear, .count:
      if !flags.isEmpty && random.chance(1, in: 3) {
        model.add(constraint, iff: literal())
        return
      }
    default: break
    }
    if !flags.isEmpty && random.chance(1, in: 3) {
      model.add(constraint, if: literal())
    } else {
      model.add(constraint)
    }
  }

  private mutating func jobs() -> [Job] {
    (0..<2 + random.below(3)).map { _ in
      let start = variables[random.below(variables.count)]
      let length: LinearExpression =
        random.chance(1, in: 3) ? operand() : LinearExpression(random.below(4))
      let demand: LinearExpression =
        random.chance(1, in: 3) ? operand() : LinearExpression(random.below(3))
      return Job(start: start, duration: length, demand: demand)
    }
  }

  private mutating func makeConstraint() -> Constraint {
    let kind = random.below(flags.isEmpty ? 18 : 20)
    switch kind {
    case 0, 1: return .linear(sum(), relation(), random.below(9) - 4)
    case 2:
      return .element(
        index: operand(), of: operands(2), base: random.below(3) - 1, equals: operand())
    case 3:
      return .element(
        index: operand(), of: (0..<2 + random.below(4)).map { _ in random.below(7) - 3 },
        equals: operand())
    case 4:
      let columns = operands()
      let rows = (0..<random.below(8)).map { _ in
        columns.map { _ in random.below(7) - 3 }
      }
      return .table(columns, rows: rows)
    case 5: return .allDifferent(operands(2))
    case 6: return .disjunctive(jobs())
    case 7, 8:
      let capacity = random.chance(1, in: 3) ? operand() : LinearExpression(1 + random.below(3))
      return .cumulative(jobs(), capacity: capacity)
    case 9:
      return .countValue(
        operands(), value: random.below(5) - 2, relation(),
        random.chance(1, in: 2) ? operand() : LinearExpression(random.below(3)))
    case 10:
      let size = 1 + random.below(3)
      return .inverse(
        (0..<size).map { _ in operand() }, (0..<size).map { _ in operand() },
        base: random.below(2))
    case 11:
      return .lexicographic(operands(), before: operands(), strict: random.chance(1, in: 2))
    case 12: return .minimum(operands(), equals: operand())
    case 13: return .maximum(operands(), equals: operand())
    case 14: return .absolute(operand(), equals: operand())
    case 15: return .product(operand(), operand(), equals: operand())
    case 16:
      return random.chance(1, in: 2)
        ? .quotient(operand(), operand(), equals: operand())
        : .remainder(operand(), operand(), equals: operand())
    case 17:
      return random.chance(1, in: 2)
        ? .power(operand(), operand(), equals: operand())
        : .gap(from: operand(), to: operand(), (random.below(5) - 3)...(1 + random.below(3)))
    case 18: return .clause(literals())
    default:
      return .count(
        literals() + [literal()], relation(),
        random.chance(1, in: 2) ? operand() : LinearExpression(random.below(4)))
    }
  }
}

extension Model {
  /// Every solution, found by trying all values of all variables and free Booleans.
  ///
  /// - Complexity: the product of the sizes of all domains; for small models only.
  package func solutionsByEnumeration() -> [Solution] {
    var found: [Solution] = []
    var values = domains.map { _ in 0 }
    var truths = meanings.map { _ in false }
    let free = meanings.indices.filter { meanings[$0] == .free }

    func setTruths(_ place: Int) {
      if place < free.count {
        for truth in [false, true] {
          truths[free[place]] = truth
          setTruths(place + 1)
        }
        return
      }
      for (id, meaning) in meanings.enumerated() {
        switch meaning {
        case .free: break
        case .atLeast(let x, let least): truths[id] = values[x.id] >= least
        case .equals(let x, let value): truths[id] = values[x.id] == value
        case .constant(let truth): truths[id] = truth
        }
      }
      var solution = Solution(values: values, truths: truths, objective: nil)
      guard violations(of: solution).isEmpty else { return }
      if let objective {
        let worth = solution.value(of: objective)
        solution = Solution(
          values: values, truths: truths, objective: isMaximized ? -worth : worth)
      }
      found.append(solution)
    }

    func setValues(_ id: Int) {
      guard id < domains.count else { return setTruths(0) }
      for range in domains[id].ranges {
        for value in range {
          values[id] = value
          setValues(id + 1)
        }
      }
    }
    setValues(0)
    return found
  }
}
