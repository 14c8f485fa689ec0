import ConstraintSolving

/// Literals for the truth of simple statements, shared and folded where they are known.
extension FlatZincEncoder {
  /// Demands a literal as a constraint would be demanded.
  mutating func tie(_ literal: BoolVariable, _ tie: Tie) {
    switch tie {
    case .always: if literal != yes { model.add(.clause([literal])) }
    case .when(let condition): addClause([!condition, literal])
    case .exactlyWhen(let condition):
      addClause([!condition, literal])
      addClause([condition, !literal])
    }
  }

  /// Demands a constraint that the kernel can tie to a literal both ways.
  mutating func add(_ constraint: Constraint, _ tie: Tie) {
    switch tie {
    case .always: model.add(constraint)
    case .when(let condition):
      if condition == yes { model.add(constraint) }
      if condition != yes, condition != no { model.add(constraint, if: condition) }
    case .exactlyWhen(let condition):
      if condition == yes { model.add(constraint) } else { model.add(constraint, iff: condition) }
    }
  }

  /// Demands that one of the literals is true; known literals are folded away.
  mutating func addClause(_ literals: [BoolVariable]) {
    if literals.contains(yes) { return }
    model.add(.clause(literals.filter { $0 != no }))
  }

  /// Demands that all literals are true, as tied.
  mutating func addConjunction(_ literals: [BoolVariable], _ tie: Tie) {
    switch tie {
    case .always: for literal in literals { addClause([literal]) }
    case .when(let condition): for literal in literals { addClause([!condition, literal]) }
    case .exactlyWhen(let condition): addDisjunction(literals.map { !$0 }, .exactlyWhen(!condition))
    }
  }

  /// Demands that one of the literals is true, as tied.
  mutating func addDisjunction(_ literals: [BoolVariable], _ tie: Tie) {
    switch tie {
    case .always: addClause(literals)
    case .when(let condition): addClause([!condition] + literals)
    case .exactlyWhen(let condition):
      addClause([!condition] + literals)
      for literal in literals { addClause([condition, !literal]) }
    }
  }

  mutating func conjunction(_ a: BoolVariable, _ b: BoolVariable) -> BoolVariable {
    if a == no || b == no || a == !b { return no }
    if a == yes || a == b { return b }
    if b == yes { return a }
    let both = model.newBoolVariable()
    addConjunction([a, b], .exactlyWhen(both))
    return both
  }

  mutating func disjunction(_ a: BoolVariable, _ b: BoolVariable) -> BoolVariable {
    !conjunction(!a, !b)
  }

  mutating func difference(_ a: BoolVariable, _ b: BoolVariable) -> BoolVariable {
    if a == no { return b }
    if b == no { return a }
    if a == yes { return !b }
    if b == yes { return !a }
    if a == b { return no }
    if a == !b { return yes }
    let differs = model.newBoolVariable()
    addDifference(a, b, differs)
    return differs
  }

  /// Demands that the third literal says whether the first two differ.
  mutating func addDifference(_ a: BoolVariable, _ b: BoolVariable, _ differs: BoolVariable) {
    addClause([!a, !b, !differs])
    addClause([a, b, !differs])
    addClause([!a, b, differs])
    addClause([a, !b, differs])
  }

  /// The literal that says how a sum compares with a number.
  mutating func truth(
    _ sum: LinearExpression, _ relation: Relation, _ value: Int
  ) -> BoolVariable {
    let (bound, overflow) = value.subtractingReportingOverflow(sum.constant)
    if !overflow, !sum.hasOverflowed {
      if sum.terms.isEmpty, sum.flags.isEmpty { return relation.holds(0, bound) ? yes : no }
      if sum.terms.count == 1, sum.flags.isEmpty, sum.terms[0].weight == 1 {
        return truth(sum.terms[0].variable, relation, bound)
      }
      if sum.terms.isEmpty, sum.flags.count == 1, sum.flags[0].weight == 1 {
        let literal = sum.flags[0].literal
        switch (relation.holds(0, bound), relation.holds(1, bound)) {
        case (true, true): return yes
        case (false, false): return no
        case (false, true): return literal
        case (true, false): return !literal
        }
      }
    }
    let result = model.newBoolVariable()
    model.add(.linear(sum, relation, value), iff: result)
    return result
  }

  private mutating func truth(
    _ variable: IntVariable, _ relation: Relation, _ value: Int
  ) -> BoolVariable {
    let domain = model.domains[variable.id]
    switch relation {
    case .lessOrEqual:
      if value >= domain.highest { return yes }
      return value < domain.lowest ? no : model.literal(variable, atMost: value)
    case .greaterOrEqual:
      if value <= domain.lowest { return yes }
      return value > domain.highest ? no : model.literal(variable, atLeast: value)
    case .equal, .notEqual:
      let literal: BoolVariable
      if !domain.contains(value) {
        literal = no
      } else if domain.lowest == domain.highest {
        literal = yes
      } else {
        literal = model.literal(variable, equals: value)
      }
      return relation == .equal ? literal : !literal
    }
  }

  /// The literal that says whether a sum is in a set.
  mutating func member(_ sum: LinearExpression, of set: IntegerSet) -> BoolVariable {
    var parts: [BoolVariable] = []
    for range in set.ranges {
      let part: BoolVariable
      if range.lowerBound == range.upperBound {
        part = truth(sum, .equal, range.lowerBound)
      } else {
        let low = truth(sum, .greaterOrEqual, range.lowerBound)
        let high = truth(sum, .lessOrEqual, range.upperBound)
        part = conjunction(low, high)
      }
      if part == yes { return yes }
      if part != no { parts.append(part) }
    }
    guard parts.count > 1 else { return parts.first ?? no }
    let result = model.newBoolVariable()
    addDisjunction(parts, .exactlyWhen(result))
    return result
  }
}
