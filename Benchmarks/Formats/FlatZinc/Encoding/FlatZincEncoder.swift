import ConstraintSolving

/// Turns a FlatZinc model into a model of the kernel.
///
/// Booleans become literals, and where the file says that a Boolean is the truth of `x = 5` or
/// `x <= 5`, the kernel's own literal for that is used instead of a new one; an integer made by
/// `bool2int` is the literal itself; a set of integers is one literal per possible element.
/// Constraints that the kernel has are handed over; the others are decomposed here.
struct FlatZincEncoder {
  let source: FlatZincModel
  let limits: FlatZincLimits
  var model = Model()
  /// What each name stands for, by its index; nil before its declaration.
  var terms: [FlatZincTerm?]
  /// Constraints, by place, that the aliases have made superfluous.
  var isSuperfluous: [Bool]
  /// Set elements given a literal so far.
  var setElements = 0
  /// Names of the file that stand for a variable without bounds.
  var unbounded: [FlatZincName] = []

  let yes: BoolVariable
  var no: BoolVariable { !yes }

  init(_ source: FlatZincModel, limits: FlatZincLimits) {
    self.source = source
    self.limits = limits
    terms = Array(repeating: nil, count: source.symbols.count)
    isSuperfluous = Array(repeating: false, count: source.constraints.count)
    yes = model.constant(true)
  }

  mutating func encode() throws(FlatZincFault) {
    try declare()
    for (place, constraint) in source.constraints.enumerated() where !isSuperfluous[place] {
      try encode(constraint)
    }
    switch source.goal.kind {
    case .satisfy: break
    case .minimize(let expression): model.minimize(try integer(expression))
    case .maximize(let expression): model.maximize(try integer(expression))
    }
  }

  func fault(_ position: FlatZincPosition, _ message: String) -> FlatZincFault {
    FlatZincFault(position, message)
  }

  // MARK: Declarations

  private mutating func declare() throws(FlatZincFault) {
    let aliases = try FlatZincAliases(source)
    isSuperfluous = aliases.isSuperfluous
    let free = source.declarations.filter { $0.value == nil }
    for declaration in free where declaration.type.element == .int {
      guard aliases[declaration.name] == nil else { continue }
      terms[declaration.name.index] = try newInteger(declaration)
    }
    for declaration in free where declaration.type.element == .bool {
      let name = source.symbols[declaration.name]
      if case .comparison(let variable, let relation, let value)? = aliases[declaration.name],
        let term = terms[variable.index]
      {
        terms[declaration.name.index] = .literal(truth(linear(term), relation, value))
      } else {
        terms[declaration.name.index] = .literal(model.newBoolVariable(name: name))
      }
    }
    for declaration in free {
      switch declaration.type.element {
      case .int:
        guard case .flag(let name)? = aliases[declaration.name],
          case .literal(let literal)? = terms[name.index]
        else { continue }
        terms[declaration.name.index] = .flag(literal)
      case .setOfInt: terms[declaration.name.index] = try newSet(declaration)
      case .bool, .float: break
      }
    }
    for declaration in source.declarations where declaration.value != nil {
      try define(declaration)
    }
  }

  private mutating func newInteger(
    _ declaration: FlatZincDeclaration
  ) throws(FlatZincFault) -> FlatZincTerm {
    let name = source.symbols[declaration.name]
    guard let domain = declaration.type.domain else {
      unbounded.append(declaration.name)
      return .variable(model.newIntVariable(-Model.limit...Model.limit, name: name))
    }
    guard let low = domain.min, let high = domain.max else {
      model.add(.clause([]))
      return .variable(model.newIntVariable(0...0, name: name))
    }
    guard low >= -Model.limit, high <= Model.limit else {
      throw fault(
        declaration.position,
        "\(name) may be \(low)..\(high); the kernel's integers end at ±\(Model.limit)")
    }
    return .variable(model.newIntVariable(Domain(merging: domain.ranges), name: name))
  }

  private mutating func newSet(
    _ declaration: FlatZincDeclaration
  ) throws(FlatZincFault) -> FlatZincTerm {
    let name = source.symbols[declaration.name]
    guard let domain = declaration.type.domain else {
      throw fault(
        declaration.position,
        "\(name) may hold any integer; expected a set of a range, such as set of 1..10")
    }
    return .set(newSet(try bounded(domain, declaration.position), name: name))
  }

  mutating func newSet(_ elements: [Int], name: String = "") -> SetTerm {
    setElements += elements.count
    return SetTerm(
      elements: elements,
      literals: elements.map { model.newBoolVariable(name: name.isEmpty ? "" : "\(name)∋\($0)") })
  }

  /// The elements of a set that are few enough to have a literal each.
  func bounded(
    _ set: IntegerSet, _ position: FlatZincPosition
  ) throws(FlatZincFault) -> [Int] {
    guard set.count <= limits.setElements - setElements else {
      throw fault(
        position,
        "a set with \(set.count) possible elements; all sets together may have "
          + "\(limits.setElements)")
    }
    return set.elements
  }

  private mutating func define(_ declaration: FlatZincDeclaration) throws(FlatZincFault) {
    guard let value = declaration.value else { return }
    let name = source.symbols[declaration.name]
    let term = try resolve(value)
    let type = declaration.type
    if let length = type.length {
      guard case .array(let elements) = term else {
        throw fault(value.position, "array \(name) is set to something that is no array")
      }
      if case .fixed(let count) = length, count != elements.count {
        throw fault(
          value.position, "array \(name) has \(elements.count) elements; expected \(count)")
      }
      for element in elements {
        guard matches(element, type) else { throw mismatch(value.position, name) }
        try restrict(element, type, value.position)
      }
    } else {
      guard matches(term, type) else { throw mismatch(value.position, name) }
      try restrict(term, type, value.position)
    }
    terms[declaration.name.index] = term
  }

  private func mismatch(_ position: FlatZincPosition, _ name: String) -> FlatZincFault {
    fault(position, "\(name) is set to a value of another type")
  }

  private func matches(_ term: FlatZincTerm, _ type: FlatZincType) -> Bool {
    switch (term, type.element) {
    case (.truth, .bool), (.number, .int), (.constantSet, .setOfInt): true
    case (.literal, .bool), (.variable, .int), (.flag, .int), (.set, .setOfInt): type.isVariable
    default: false
    }
  }

  /// Demands that a value, given elsewhere, stays in the domain of the name that it is given to.
  private mutating func restrict(
    _ term: FlatZincTerm, _ type: FlatZincType, _ position: FlatZincPosition
  ) throws(FlatZincFault) {
    guard let domain = type.domain else { return }
    switch term {
    case .number, .variable, .flag: tie(member(linear(term), of: domain), .always)
    case .constantSet(let set):
      if set.intersection(domain) != set { model.add(.clause([])) }
    case .set(let set):
      for (element, literal) in zip(set.elements, set.literals) where !domain.contains(element) {
        model.add(.clause([!literal]))
      }
    case .truth, .literal, .array: break
    }
  }
}
