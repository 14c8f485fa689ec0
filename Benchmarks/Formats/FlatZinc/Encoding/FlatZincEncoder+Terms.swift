import ConstraintSolving

/// From expressions to terms, and from terms to what the kernel's constraints take.
extension FlatZincEncoder {
  func resolve(_ expression: FlatZincExpression) throws(FlatZincFault) -> FlatZincTerm {
    switch expression.kind {
    case .bool(let value): return .truth(value)
    case .int(let value): return .number(value)
    case .set(let value): return .constantSet(value)
    case .name(let name):
      guard let term = terms[name.index] else { throw undeclared(name, expression.position) }
      return term
    case .element(let name, let index):
      guard let term = terms[name.index] else { throw undeclared(name, expression.position) }
      guard case .array(let elements) = term, index >= 1, index <= elements.count else {
        throw fault(
          expression.position, "\(source.symbols[name])[\(index)] is no element of an array")
      }
      return elements[index - 1]
    case .array(let elements):
      var result: [FlatZincTerm] = []
      result.reserveCapacity(elements.count)
      for element in elements { result.append(try resolve(element)) }
      return .array(result)
    case .float, .string, .call:
      throw fault(expression.position, "an annotation where a value was expected")
    }
  }

  private func undeclared(
    _ name: FlatZincName, _ position: FlatZincPosition
  ) -> FlatZincFault {
    fault(position, "\(source.symbols[name]) is not declared before its use")
  }

  // MARK: Terms as what constraints take

  /// A sum that has the value of an integer, or of a Boolean as 0 or 1.
  func linear(_ term: FlatZincTerm) -> LinearExpression {
    switch term {
    case .number(let value): LinearExpression(value)
    case .truth(let value): LinearExpression(value ? 1 : 0)
    case .variable(let variable): variable.linear
    case .literal(let literal), .flag(let literal): literal.linear
    case .constantSet, .set, .array: LinearExpression(0)
    }
  }

  func integer(_ expression: FlatZincExpression) throws(FlatZincFault) -> LinearExpression {
    let term = try resolve(expression)
    switch term {
    case .number, .variable, .flag, .truth, .literal: return linear(term)
    case .constantSet, .set, .array: throw fault(expression.position, "expected an integer")
    }
  }

  func constant(_ expression: FlatZincExpression) throws(FlatZincFault) -> Int {
    switch try resolve(expression) {
    case .number(let value): return value
    case .truth(let value): return value ? 1 : 0
    default: throw fault(expression.position, "expected a number known in advance")
    }
  }

  func boolean(_ expression: FlatZincExpression) throws(FlatZincFault) -> BoolVariable {
    let term = try resolve(expression)
    guard let literal = boolean(term) else {
      throw fault(expression.position, "expected a Boolean")
    }
    return literal
  }

  func boolean(_ term: FlatZincTerm) -> BoolVariable? {
    switch term {
    case .truth(let value): value ? yes : no
    case .literal(let literal): literal
    default: nil
    }
  }

  func elements(_ expression: FlatZincExpression) throws(FlatZincFault) -> [FlatZincTerm] {
    guard case .array(let terms) = try resolve(expression) else {
      throw fault(expression.position, "expected an array")
    }
    return terms
  }

  func booleans(_ expression: FlatZincExpression) throws(FlatZincFault) -> [BoolVariable] {
    let terms = try elements(expression)
    let literals = terms.compactMap { boolean($0) }
    guard literals.count == terms.count else {
      throw fault(expression.position, "expected an array of Booleans")
    }
    return literals
  }

  func integers(_ expression: FlatZincExpression) throws(FlatZincFault) -> [LinearExpression] {
    var result: [LinearExpression] = []
    for term in try elements(expression) {
      switch term {
      case .number, .variable, .flag, .truth, .literal: result.append(linear(term))
      case .constantSet, .set, .array:
        throw fault(expression.position, "expected an array of integers")
      }
    }
    return result
  }

  func constants(_ expression: FlatZincExpression) throws(FlatZincFault) -> [Int] {
    var result: [Int] = []
    for term in try elements(expression) {
      switch term {
      case .number(let value): result.append(value)
      case .truth(let value): result.append(value ? 1 : 0)
      default:
        throw fault(expression.position, "expected an array of numbers known in advance")
      }
    }
    return result
  }

  func set(
    _ expression: FlatZincExpression
  ) throws(FlatZincFault) -> SetTerm {
    let term = try resolve(expression)
    guard let set = try set(term, expression.position) else {
      throw fault(expression.position, "expected a set of integers")
    }
    return set
  }

  /// A set of any kind with a literal per element, which is true for all of a constant set.
  func set(
    _ term: FlatZincTerm, _ position: FlatZincPosition
  ) throws(FlatZincFault) -> SetTerm? {
    switch term {
    case .set(let set): return set
    case .constantSet(let set):
      let elements = try bounded(set, position)
      return SetTerm(elements: elements, literals: elements.map { _ in yes })
    default: return nil
    }
  }
}
