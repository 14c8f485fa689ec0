/// Turns a model into what the engine understands: clauses, counters, sums, and a few propagators.
///
/// Most kinds of constraint become clauses over bound and equality literals, which is where clause
/// learning is at its best; only what clauses say badly (sums, resources, permutations) keeps a
/// propagator. A condition is one more literal in every clause.
struct Lowering {
  let model: Model
  /// The engine's view of each variable of the model.
  var integers: [View] = []
  /// The engine's literal of each Boolean of the model.
  var literals: [Literal] = []
  /// The literal that holds each group in force.
  var groups: [Literal] = []
  /// The objective as one operand, if there is one.
  var objective: Operand?
  /// The objective as a sum, with the integer that merely stands for a sum replaced by it.
  var objectiveSum = NormalSum()
  /// The constraint being lowered, for messages.
  var current = -1

  init(_ model: Model) {
    self.model = model
  }

  /// Fills an engine with the model.
  ///
  /// - Complexity: O(size of the model) plus the literals of small domains.
  mutating func run(_ engine: inout Engine) throws(ModelFault) {
    for (id, domain) in model.domains.enumerated() {
      try addInteger(IntVariable(id: id), domain, &engine)
    }
    for meaning in model.meanings { literals.append(try literal(meaning, &engine)) }
    for _ in model.groups { groups.append(engine.newBoolean()) }
    for (place, posted) in model.constraints.enumerated() {
      current = place
      try add(posted, &engine)
    }
    current = -1
    if let sum = model.objective {
      objective = try boundingOperand(sum, &engine)
      objectiveSum = try normal(expanded(sum), engine: &engine)
    }
    engine.statistics.kernelBooleans = engine.booleanCount
    engine.statistics.kernelIntegers = engine.integerCount
  }

  private mutating func addInteger(
    _ variable: IntVariable, _ domain: Domain, _ engine: inout Engine
  ) throws(ModelFault) {
    if domain.isEmpty {
      integers.append(engine.zero)
      engine.addClause([])
      return
    }
    guard abs(clamping: domain.lowest) <= Model.limit, abs(clamping: domain.highest) <= Model.limit
    else { throw .domainOutOfRange(variable) }
    let view = engine.newInteger(Int32(domain.lowest), Int32(domain.highest))
    integers.append(view)
    let x = view >> 1
    for (range, next) in zip(domain.ranges, domain.ranges.dropFirst()) {
      let past = engine.literal(x, atLeast: Int32(range.upperBound + 1))
      let beyond = engine.literal(x, atLeast: Int32(next.lowerBound))
      engine.addClause([past ^ 1, beyond])
    }
  }

  private func literal(
    _ meaning: Model.Meaning, _ engine: inout Engine
  ) throws(ModelFault) -> Literal {
    switch meaning {
    case .free: return engine.newBoolean()
    case .constant(let truth): return truth ? engine.trueLiteral : engine.trueLiteral ^ 1
    case .atLeast(let variable, let value):
      let x = try view(variable)
      let clamped = min(max(value, -Model.limit - 1), Model.limit + 1)
      return engine.literal(x >> 1, atLeast: Int32(clamped))
    case .equals(let variable, let value):
      let x = try view(variable)
      guard abs(clamping: value) <= Model.limit else { return engine.trueLiteral ^ 1 }
      return engine.literal(x >> 1, equals: Int32(value))
    }
  }

  func view(_ variable: IntVariable) throws(ModelFault) -> View {
    guard integers.indices.contains(variable.id) else {
      throw .unknownVariable(constraint: current)
    }
    return integers[variable.id]
  }

  func literal(_ variable: BoolVariable) throws(ModelFault) -> Literal {
    guard variable.code >= 0, literals.indices.contains(variable.id) else {
      throw .unknownVariable(constraint: current)
    }
    return literals[variable.id] ^ (variable.isNegated ? 1 : 0)
  }

  func literals(
    _ variables: [BoolVariable], room: Int = 0
  ) throws(ModelFault) -> [Literal] {
    var result: [Literal] = []
    result.reserveCapacity(variables.count + room)
    for variable in variables { result.append(try literal(variable)) }
    return result
  }

  /// The condition of a constraint as a literal; the true literal if there is none.
  private func condition(
    _ posted: Model.Posted, _ engine: borrowing Engine
  ) throws(ModelFault) -> Literal {
    if let group = posted.group {
      guard groups.indices.contains(group.id) else { throw .unknownVariable(constraint: current) }
      return groups[group.id]
    }
    if case .when(let literal) = posted.condition { return try self.literal(literal) }
    return engine.trueLiteral
  }

  private func add(
    _ posted: Model.Posted, _ engine: inout Engine
  ) throws(ModelFault) {
    if case .exactlyWhen(let variable) = posted.condition {
      try addReified(posted.constraint, try literal(variable), &engine)
      return
    }
    let condition = try condition(posted, engine)
    if engine.currentLevel == 0 && engine.isFalse(condition) { return }
    try add(posted.constraint, when: condition, &engine)
  }

  /// Adds a constraint that holds where a literal is true.
  func add(
    _ constraint: Constraint, when condition: Literal, _ engine: inout Engine
  ) throws(ModelFault) {
    switch constraint {
    case .clause(let literals):
      var clause = try self.literals(literals, room: 1)
      clause.append(condition ^ 1)
      engine.addClause(clause)
    case .linear(let sum, let relation, let number):
      if let literals = try evenLiterals(sum) {
        let right = number.subtractingReportingOverflow(sum.constant)
        guard !right.overflow else { throw .sumOutOfRange(constraint: current) }
        try addCount(literals, relation, LinearExpression(right.partialValue), condition, &engine)
        return
      }
      try addLinear(try normal(sum, engine: &engine), relation, number, condition, &engine)
    case .count(let literals, let relation, let number):
      try addCount(try self.literals(literals), relation, number, condition, &engine)
    case .countValue(let sums, let value, let relation, let number):
      try addCountValue(sums, value, relation, number, condition, &engine)
    case .element(let index, let entries, let base, let result):
      try addElement(index, entries, base, result, condition, &engine)
    case .table(let sums, let rows):
      try addTable(sums, rows, condition, &engine)
    case .allDifferent(let sums):
      try addAllDifferent(try operands(sums, &engine), condition, &engine)
    case .inverse(let forward, let backward, let base):
      try addInverse(forward, backward, base, condition, &engine)
    case .lexicographic(let a, let b, let strict):
      try addLexicographic(a, b, strict, condition, &engine)
    case .disjunctive(let jobs):
      try addDisjunctive(try kernelJobs(jobs, condition, &engine), condition, &engine)
    case .cumulative(let jobs, let capacity):
      try addCumulative(
        try kernelJobs(jobs, condition, &engine), try operand(capacity, &engine), condition, &engine
      )
    case .minimum(let sums, let result):
      try addMinimum(
        try operands(sums, &engine), try operand(result, &engine), condition, &engine)
    case .maximum(let sums, let result):
      try addMinimum(
        try operands(sums, &engine).map(\.negated), try operand(result, &engine).negated,
        condition, &engine)
    case .absolute(let sum, let result):
      let x = try operand(sum, &engine)
      try addMinimum([x, x.negated], try operand(result, &engine).negated, condition, &engine)
    case .product(let a, let b, let result):
      try addProduct(
        try operand(a, &engine), try operand(b, &engine), try operand(result, &engine), condition,
        &engine)
    case .quotient(let a, let b, let result):
      try addDivision(a, b, quotient: result, remainder: nil, condition, &engine)
    case .remainder(let a, let b, let result):
      try addDivision(a, b, quotient: nil, remainder: result, condition, &engine)
    case .power(let a, let b, let result):
      try addPower(a, b, result, condition, &engine)
    case .gap(let from, let to, let range):
      let difference = try normal(to - from, engine: &engine)
      try addLinear(difference, .greaterOrEqual, range.lowerBound, condition, &engine)
      try addLinear(difference, .lessOrEqual, range.upperBound, condition, &engine)
    }
  }

  /// An objective that is one variable, replaced by the sum that an equation says it is.
  ///
  /// FlatZinc names every objective so; the sum is what core-guided search works on.
  private func expanded(_ sum: LinearExpression) -> LinearExpression {
    guard sum.flags.isEmpty, sum.terms.count == 1 else { return sum }
    let term = sum.terms[0]
    for posted in model.constraints {
      guard posted.condition == .always, posted.group == nil,
        case .linear(let equation, .equal, let number) = posted.constraint,
        equation.terms.count + equation.flags.count > 2
      else { continue }
      let own = equation.terms.filter { $0.variable == term.variable }
      guard own.count == 1, abs(clamping: own[0].weight) == 1 else { continue }
      // own * x + rest = number, so x = own * (number - rest).
      var rest = equation
      rest.terms.removeAll { $0.variable == term.variable }
      var result = LinearExpression(sum.constant)
      let (weight, overflow) = term.weight.multipliedReportingOverflow(by: own[0].weight)
      if overflow { return sum }
      result.add(weight, LinearExpression(number))
      result.add(weight, -rest)
      return result.hasOverflowed ? sum : result
    }
    return sum
  }

  /// The literals of a sum that merely counts three or more of them.
  private func evenLiterals(_ sum: LinearExpression) throws(ModelFault) -> [Literal]? {
    guard sum.terms.isEmpty, sum.flags.count > 2, !sum.hasOverflowed else { return nil }
    guard sum.flags.allSatisfy({ $0.weight == 1 }) else { return nil }
    guard Set(sum.flags.map(\.literal.id)).count == sum.flags.count else { return nil }
    return try literals(sum.flags.map(\.literal))
  }

  /// Ties the truth of a constraint to a literal.
  private func addReified(
    _ constraint: Constraint, _ literal: Literal, _ engine: inout Engine
  ) throws(ModelFault) {
    switch constraint {
    case .clause(let variables):
      let parts = try literals(variables)
      engine.addClause(parts + [literal ^ 1])
      for part in parts { engine.addClause([literal, part ^ 1]) }
    case .linear(let sum, let relation, let number):
      let normal = try normal(sum, engine: &engine)
      try addReifiedLinear(normal, relation, number, literal, &engine)
    case .count(let variables, let relation, let number):
      var sum = LinearExpression.sum(variables)
      sum.add(-1, number)
      try addReifiedLinear(try normal(sum, engine: &engine), relation, 0, literal, &engine)
    default:
      throw .cannotReify(constraint: current, kind: constraint.name)
    }
  }
}

/// The distance from 0, `Int.max` for the least number of all.
func abs(clamping value: Int) -> Int {
  value == .min ? .max : abs(value)
}
