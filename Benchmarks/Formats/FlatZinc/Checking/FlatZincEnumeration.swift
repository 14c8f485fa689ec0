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

  /// Shows the values of all free variables, in the order of the file, in each solution, and the
  /// objective.
  ///
  /// - Complexity: O(product of the domains) times the size of the model.
  public mutating func run(_ body: ([FlatZincValue], Int?) -> Void) {
    guard !choices.contains(where: \.isEmpty) else { return }
    for code in 0..<combinations {
      var rest = code
      let values = choices.map { list -> FlatZincValue in
        defer { rest /= list.count }
        return list[rest % list.count]
      }
      if checker.isSatisfied(by: values) { body(values, checker.objective) }
    }
  }
}
