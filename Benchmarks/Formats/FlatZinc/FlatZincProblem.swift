public import ConstraintSolving

/// A FlatZinc model ready to be solved: the kernel's model, and the way back to the file's names.
public struct FlatZincProblem: Sendable {
  /// The model as read.
  public let source: FlatZincModel
  /// The model for the kernel.
  public let model: Model
  /// The order of decisions that the file asks for; empty if it asks for none.
  public let branchings: [Branching]
  /// Names of variables without bounds, which were given the kernel's.
  public let unbounded: [String]
  private let terms: [FlatZincTerm?]
  private let outputs: [Output]

  /// A variable or array that is shown.
  private struct Output {
    let name: FlatZincName
    /// The index sets of an array; nil for a variable.
    let indices: [String]?
  }

  /// Encodes a model for the kernel.
  ///
  /// - Complexity: linear in the model's size and in the clauses that set and element
  ///   constraints are decomposed into.
  public init(
    _ source: FlatZincModel, limits: FlatZincLimits = FlatZincLimits()
  ) throws(FlatZincFault) {
    var encoder = FlatZincEncoder(source, limits: limits)
    try encoder.encode()
    self.source = source
    model = encoder.model
    branchings = try encoder.branchings()
    terms = encoder.terms
    unbounded = encoder.unbounded.map { source.symbols[$0] }
    outputs = source.declarations.compactMap { Self.output($0, source) }
  }

  private static func output(
    _ declaration: FlatZincDeclaration, _ source: FlatZincModel
  ) -> Output? {
    for annotation in declaration.annotations {
      switch annotation.kind {
      case .name(let name) where source.symbols[name] == "output_var":
        return Output(name: declaration.name, indices: nil)
      case .call(let name, let arguments) where source.symbols[name] == "output_array":
        guard case .array(let sets)? = arguments.first?.kind else { continue }
        let indices = sets.map { set in
          guard case .set(let set) = set.kind, let low = set.min, let high = set.max else {
            return "1..0"
          }
          return "\(low)..\(high)"
        }
        return Output(name: declaration.name, indices: indices)
      default: continue
      }
    }
    return nil
  }

  /// A solution as FlatZinc writes it: a line per output variable, without the dashes.
  ///
  /// - Complexity: O(n) in the values shown.
  public func text(of solution: Solution) -> String {
    var text = ""
    for output in outputs {
      guard let value = value(of: output.name, in: solution) else { continue }
      text += source.symbols[output.name] + " = "
      if let indices = output.indices, !indices.isEmpty {
        text += "array\(indices.count)d(\(indices.joined(separator: ", ")), \(value.text));\n"
      } else {
        text += "\(value.text);\n"
      }
    }
    return text
  }

  /// The value that a name has in a solution.
  public func value(of name: FlatZincName, in solution: Solution) -> FlatZincValue? {
    guard terms.indices.contains(name.index), let term = terms[name.index]
    else { return nil }
    return value(of: term, in: solution)
  }

  private func value(of term: FlatZincTerm, in solution: Solution) -> FlatZincValue {
    switch term {
    case .truth(let value): .bool(value)
    case .number(let value): .int(value)
    case .literal(let literal): .bool(solution[literal])
    case .variable(let variable): .int(solution[variable])
    case .flag(let literal): .int(solution[literal] ? 1 : 0)
    case .constantSet(let set): .set(set)
    case .set(let set):
      .set(IntegerSet(zip(set.elements, set.literals).filter { solution[$1] }.map { $0.0 }))
    case .array(let elements): .array(elements.map { value(of: $0, in: solution) })
    }
  }

  /// Whether the solution satisfies the file, by the definitions of its constraints.
  ///
  /// - Complexity: see `FlatZincChecker.isSatisfied(by:)`.
  public func isCorrect(_ solution: Solution, _ checker: inout FlatZincChecker) -> Bool {
    let values = checker.free.compactMap { value(of: $0.name, in: solution) }
    return checker.isSatisfied(by: values)
  }

  /// What a fault of the kernel means to whoever wrote the file.
  public func describe(_ fault: ModelFault) -> String {
    switch fault {
    case .domainOutOfRange(let variable):
      "the domain of \(model.names[variable.id]) leaves the kernel's range of ±\(Model.limit)"
    case .sumOutOfRange(let place):
      "a \(name(place)) constraint has a sum that may leave the range of 62 bits; maybe give "
        + "its variables tighter bounds"
    case .cannotReify(_, let kind): "a \(kind) constraint cannot be reified"
    case .unknownVariable(let place), .unequalLengths(let place):
      "a \(name(place)) constraint is malformed"
    }
  }

  private func name(_ place: Int) -> String {
    model.constraints.indices.contains(place) ? model.constraints[place].constraint.name : "?"
  }
}
