/// Says whether an assignment satisfies a FlatZinc model, from the definitions alone.
///
/// It shares the syntax tree with the encoder and nothing else: each constraint is evaluated as
/// the handbook defines it, on plain integers and sets. It is the witness in tests, where small
/// models are enumerated, and may check any solution before it is printed.
public struct FlatZincChecker: Sendable {
  let model: FlatZincModel
  /// The value of each name, by its index; nil for what has none (yet).
  private var values: [FlatZincValue?]
  /// The variables that need a value from outside, in the order of the file.
  public private(set) var free: [FlatZincDeclaration] = []
  private var derived: [FlatZincDeclaration] = []

  /// Prepares to check assignments to one model.
  public init(_ model: FlatZincModel) {
    self.model = model
    values = Array(repeating: nil, count: model.symbols.count)
    for declaration in model.declarations {
      if let value = declaration.value, !declaration.type.isVariable {
        values[declaration.name.index] = evaluate(value)
      } else if declaration.value != nil {
        derived.append(declaration)
      } else {
        free.append(declaration)
      }
    }
  }

  /// Says whether an assignment to the free variables satisfies the model; `values` are in the
  /// order of `free`.
  ///
  /// - Complexity: linear in the size of the model, up to products of array lengths in some
  ///   global constraints.
  public mutating func isSatisfied(by assignment: [FlatZincValue]) -> Bool {
    guard assign(assignment) else { return false }
    return model.constraints.allSatisfy { holds($0) }
  }

  /// The goal's value under the assignment last checked.
  public var objective: Int? {
    switch model.goal.kind {
    case .satisfy: nil
    case .minimize(let expression), .maximize(let expression): evaluate(expression)?.asInt
    }
  }

  /// The values of the free variables, in the order of `free`, under the assignment last checked.
  public var assignment: [FlatZincValue] { free.compactMap { values[$0.name.index] } }

  /// The value of a name under the assignment last checked.
  public func value(of name: FlatZincName) -> FlatZincValue? {
    values.indices.contains(name.index) ? values[name.index] : nil
  }

  private mutating func assign(_ assignment: [FlatZincValue]) -> Bool {
    guard assignment.count == free.count else { return false }
    for (declaration, value) in zip(free, assignment) {
      guard Self.allows(declaration.type, value) else { return false }
      values[declaration.name.index] = value
    }
    for declaration in derived {
      guard let expression = declaration.value, let value = evaluate(expression),
        Self.allows(declaration.type, value)
      else { return false }
      values[declaration.name.index] = value
    }
    return true
  }

  static func allows(_ type: FlatZincType, _ value: FlatZincValue) -> Bool {
    if case .array(let elements) = value {
      var single = type
      single.length = nil
      return elements.allSatisfy { allows(single, $0) }
    }
    guard let domain = type.domain else { return true }
    switch value {
    case .int(let number): return domain.contains(number)
    case .set(let set): return set.intersection(domain) == set
    default: return true
    }
  }

  func evaluate(_ expression: FlatZincExpression) -> FlatZincValue? {
    switch expression.kind {
    case .bool(let value): return .bool(value)
    case .int(let value): return .int(value)
    case .set(let value): return .set(value)
    case .name(let name): return values[name.index]
    case .element(let name, let index):
      guard case .array(let elements)? = values[name.index], index >= 1, index <= elements.count
      else { return nil }
      return elements[index - 1]
    case .array(let elements):
      var result: [FlatZincValue] = []
      result.reserveCapacity(elements.count)
      for element in elements {
        guard let value = evaluate(element) else { return nil }
        result.append(value)
      }
      return .array(result)
    case .string, .float, .call: return nil
    }
  }

  private func holds(_ constraint: FlatZincConstraint) -> Bool {
    var arguments: [FlatZincValue] = []
    for argument in constraint.arguments {
      guard let value = evaluate(argument) else { return false }
      arguments.append(value)
    }
    return Self.holds(model.symbols[constraint.name], arguments) ?? false
  }

  /// Evaluates a constraint by name, or says nil if it knows no such constraint.
  static func holds(_ name: String, _ arguments: [FlatZincValue]) -> Bool? {
    if name.hasSuffix("_reif"), let result = arguments.last?.asBool {
      return holds(String(name.dropLast(5)), Array(arguments.dropLast())).map { $0 == result }
    }
    if name.hasSuffix("_imp"), let result = arguments.last?.asBool {
      return holds(String(name.dropLast(4)), Array(arguments.dropLast())).map { !result || $0 }
    }
    return basic(name, arguments) ?? array(name, arguments) ?? sets(name, arguments)
      ?? global(name, arguments)
  }
}

extension FlatZincValue {
  var asBool: Bool? { if case .bool(let value) = self { value } else { nil } }
  var asInt: Int? { if case .int(let value) = self { value } else { nil } }
  var asSet: IntegerSet? { if case .set(let value) = self { value } else { nil } }

  var asArray: [FlatZincValue]? { if case .array(let value) = self { value } else { nil } }

  /// All elements as integers, where truth values are 0 and 1.
  var asInts: [Int]? {
    guard case .array(let values) = self else { return nil }
    var result: [Int] = []
    result.reserveCapacity(values.count)
    for value in values {
      switch value {
      case .int(let number): result.append(number)
      case .bool(let truth): result.append(truth ? 1 : 0)
      default: return nil
      }
    }
    return result
  }
}
