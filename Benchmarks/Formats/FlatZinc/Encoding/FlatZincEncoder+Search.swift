import ConstraintSolving

/// Search annotations: how the author of the model would search.
extension FlatZincEncoder {
  /// The branchings that the solve item asks for; unknown annotations are passed over.
  func branchings() throws(FlatZincFault) -> [Branching] {
    var result: [Branching] = []
    for annotation in source.goal.annotations { try collect(annotation, into: &result) }
    return result
  }

  private func collect(
    _ annotation: FlatZincExpression, into result: inout [Branching]
  ) throws(FlatZincFault) {
    guard case .call(let name, let arguments) = annotation.kind else { return }
    switch source.symbols[name] {
    case "seq_search":
      guard case .array(let parts)? = arguments.first?.kind else { return }
      for part in parts { try collect(part, into: &result) }
    case "int_search", "bool_search", "set_search":
      guard arguments.count >= 3 else { return }
      let variableChoice = Self.variableChoices[word(arguments[1])] ?? .inputOrder
      let valueChoice = Self.valueChoices[word(arguments[2])] ?? .minimum
      for term in try searched(arguments[0]) {
        append(term, variableChoice, valueChoice, to: &result)
      }
    default: break
    }
  }

  /// The terms of a searched array, which may be written out in the annotation.
  private func searched(
    _ expression: FlatZincExpression
  ) throws(FlatZincFault) -> [FlatZincTerm] {
    if case .array(let parts) = expression.kind {
      var terms: [FlatZincTerm] = []
      for part in parts { terms.append(try resolve(part)) }
      return terms
    }
    let term = try resolve(expression)
    if case .array(let terms) = term { return terms }
    return [term]
  }

  /// Adds a term to the last branching if it is of the same kind, or begins another.
  private func append(
    _ term: FlatZincTerm, _ variableChoice: Branching.VariableChoice,
    _ valueChoice: Branching.ValueChoice, to result: inout [Branching]
  ) {
    let literals: [BoolVariable]
    var value = valueChoice
    switch term {
    case .variable(let variable):
      if var last = result.last, last.literals.isEmpty, last.variableChoice == variableChoice,
        last.valueChoice == value
      {
        last.variables.append(variable)
        result[result.count - 1] = last
      } else {
        result.append(Branching([variable], variableChoice, value))
      }
      return
    case .literal(let literal), .flag(let literal): literals = [literal]
    case .set(let set):
      literals = set.literals
      if value == .minimum { value = .maximum }  // the least element first is taken in
    case .truth, .number, .constantSet, .array: return
    }
    if var last = result.last, last.variables.isEmpty, last.variableChoice == variableChoice,
      last.valueChoice == value
    {
      last.literals.append(contentsOf: literals)
      result[result.count - 1] = last
    } else {
      result.append(Branching(literals, variableChoice, value))
    }
  }

  private func word(_ expression: FlatZincExpression) -> String {
    guard case .name(let name) = expression.kind else { return "" }
    return source.symbols[name]
  }

  private static let variableChoices: [String: Branching.VariableChoice] = [
    "input_order": .inputOrder, "first_fail": .firstFail, "anti_first_fail": .antiFirstFail,
    "smallest": .smallest, "largest": .largest, "occurrence": .mostConstrained,
    "most_constrained": .mostConstrained, "max_regret": .maxRegret,
    "dom_w_deg": .weightedDegree, "impact": .weightedDegree, "activity": .weightedDegree,
  ]

  private static let valueChoices: [String: Branching.ValueChoice] = [
    "indomain": .minimum, "indomain_min": .minimum, "indomain_max": .maximum,
    "indomain_median": .median, "indomain_middle": .median, "indomain_random": .random,
    "indomain_split": .split, "indomain_interval": .split,
    "indomain_reverse_split": .reverseSplit, "indomain_split_random": .random,
    "outdomain_max": .minimum, "outdomain_min": .maximum,
  ]
}
