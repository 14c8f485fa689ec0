/// All solutions of a small FlatZinc model by trying everything: the witness of tests.
public struct FlatZincEnumeration {
  private var checker: FlatZincChecker
  private let choices: [[FlatZincValue]]
  /// Number of assignments to try.
  public let combinations: Int

  /// Prepares to try all assignments; nil if a variable has no bounds or there are too many.
  public init?(_ model: FlatZincModel, limit: Int = 1 << 20) {
    checker = FlatZincChecker(model)
    var choices: [[FlatZincValue]] = []
    var combinations = 1
    for declaration in checker.free {
      let values: [FlatZincValue]
      switch declaration.type.element {
      case .bool: values = [.bool(false), .bool(true)]
      case .int:
        guard let domain = declaration.type.domain, domain.count <= limit else { return nil }
        values = domain.elements.map { .int($0) }
      case .setOfInt:
        guard let domain = declaration.type.domain, domain.count < 20 else { return nil }
        let elements = domain.elements
        values = (0..<(1 << elements.count)).map { bits in
          .set(IntegerSet(elements.indices.filter { bits >> $0 & 1 == 1 }.map { elements[$0] }))
        }
      case .float: return nil
      }
      let (product, overflow) = combinations.multipliedReportingOverflow(by: values.count)
      guard !overflow, product <= limit else { return nil }
      combinations = product
      choices.append(values)
    }
    self.choices = choices
    self.combinations = combinations
  }

  /// The names that the file wants shown, and their texts.
  public var shown: [(name: FlatZincName, text: String)] {
    let symbols = checker.model.symbols
    return checker.model.declarations.filter { declaration in
      declaration.annotations.contains { annotation in
        switch annotation.kind {
        case .name(let name): symbols[name] == "output_var"
        case .call(let name, _): symbols[name] == "output_array"
        default: false
        }
      }
    }.map { ($0.name, symbols[$0.name]) }
  }

  /// Shows each solution, as the checker that accepted it, and its objective.
  ///
  /// - Complexity: O(product of the domains) times the size of the model.
  public mutating func run(_ body: (FlatZincChecker, Int?) -> Void) {
    guard !choices.contains(where: \.isEmpty) else { return }
    for code in 0..<combinations {
      var rest = code
      let values = choices.map { list -> FlatZincValue in
        defer { rest /= list.count }
        return list[rest % list.count]
      }
      if checker.isSatisfied(by: values) { body(checker, checker.objective) }
    }
  }
}
