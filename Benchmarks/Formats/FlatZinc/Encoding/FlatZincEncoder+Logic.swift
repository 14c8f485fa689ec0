import ConstraintSolving

/// Constraints on Booleans.
extension FlatZincEncoder {
  /// Encodes a constraint of this family, or says that it is none.
  mutating func encodeLogic(_ call: FlatZincCall) throws(FlatZincFault) -> Bool {
    switch (call.name, call.count) {
    case ("bool_clause", 2):
      let positive = try booleans(call[0])
      let negative = try booleans(call[1])
      addDisjunction(positive + negative.map { !$0 }, call.tie)
    case ("array_bool_or", 1): addDisjunction(try booleans(call[0]), call.tie)
    case ("array_bool_and", 1): addConjunction(try booleans(call[0]), call.tie)
    case ("array_bool_or", 2):
      try define(call, by: try boolean(call[1])) { $0.addDisjunction($1, $2) }
    case ("array_bool_and", 2):
      try define(call, by: try boolean(call[1])) { $0.addConjunction($1, $2) }
    case ("array_bool_xor", 1):
      var parity = no
      for literal in try booleans(call[0]) { parity = difference(parity, literal) }
      tie(parity, call.tie)
    case ("bool_not", 2), ("bool_ne", 2), ("bool_xor", 2):
      try addDifference(call, true)
    case ("bool_eq", 2), ("bool2int", 2): return try encodeEquality(call)
    case ("bool_xor", 3):
      let differs = difference(try boolean(call[0]), try boolean(call[1]))
      let same = difference(differs, try boolean(call[2]))
      tie(!same, call.tie)
    case ("bool_and", 2): addConjunction([try boolean(call[0]), try boolean(call[1])], call.tie)
    case ("bool_or", 2): addDisjunction([try boolean(call[0]), try boolean(call[1])], call.tie)
    case ("bool_and", 3):
      guard case .always = call.tie else { return false }
      addConjunction(
        [try boolean(call[0]), try boolean(call[1])], .exactlyWhen(try boolean(call[2])))
    case ("bool_or", 3):
      guard case .always = call.tie else { return false }
      addDisjunction(
        [try boolean(call[0]), try boolean(call[1])], .exactlyWhen(try boolean(call[2])))
    case ("bool_le", 2): addDisjunction([!(try boolean(call[0])), try boolean(call[1])], call.tie)
    case ("bool_ge", 2): addDisjunction([try boolean(call[0]), !(try boolean(call[1]))], call.tie)
    case ("bool_lt", 2): addConjunction([!(try boolean(call[0])), try boolean(call[1])], call.tie)
    case ("bool_gt", 2): addConjunction([try boolean(call[0]), !(try boolean(call[1]))], call.tie)
    default: return false
    }
    return true
  }

  /// Encodes `array_bool_or(as, r)` and its like, whose last argument is the truth of the rest.
  private mutating func define(
    _ call: FlatZincCall, by result: BoolVariable,
    _ add: (inout FlatZincEncoder, [BoolVariable], Tie) -> Void
  ) throws(FlatZincFault) {
    let literals = try booleans(call[0])
    switch call.tie {
    case .always: add(&self, literals, .exactlyWhen(result))
    case .when, .exactlyWhen:
      let truth = model.newBoolVariable()
      add(&self, literals, .exactlyWhen(truth))
      tie(!difference(truth, result), call.tie)
    }
  }

  private mutating func addDifference(
    _ call: FlatZincCall, _ wanted: Bool
  ) throws(FlatZincFault) {
    let a = try boolean(call[0])
    let b = try boolean(call[1])
    switch call.tie {
    case .always: addDifference(a, b, wanted ? yes : no)
    case .when(let condition):
      let other = wanted ? b : !b
      addClause([!condition, a, other])
      addClause([!condition, !a, !other])
    case .exactlyWhen(let condition): addDifference(a, b, wanted ? condition : !condition)
    }
  }

  private mutating func encodeEquality(_ call: FlatZincCall) throws(FlatZincFault) -> Bool {
    if call.name == "bool_eq" {
      try addDifference(call, false)
    } else {
      let flag = try boolean(call[0])
      add(.linear(flag - (try integer(call[1])), .equal, 0), call.tie)
    }
    return true
  }
}
