/// Something that can stand in a sum: a variable, a literal (1 if true), a number or a sum.
public protocol LinearTerm {
  /// The term as a sum.
  var linear: LinearExpression { get }
}

/// A weighted sum of variables and literals plus a constant.
///
/// Sums are written as they are read: `3 * x + y - 2`, and comparing two of them with `<=`, `==`,
/// `!=` and the rest gives a `Constraint`.
public struct LinearExpression: Hashable, Sendable, LinearTerm, ExpressibleByIntegerLiteral {
  /// A variable and its weight.
  public struct Term: Hashable, Sendable {
    /// The weight.
    public var weight: Int
    /// The variable weighed.
    public var variable: IntVariable

    /// Weighs a variable.
    public init(weight: Int, variable: IntVariable) {
      self.weight = weight
      self.variable = variable
    }
  }

  /// A literal and its weight, which counts when the literal is true.
  public struct Flag: Hashable, Sendable {
    /// The weight.
    public var weight: Int
    /// The literal weighed.
    public var literal: BoolVariable

    /// Weighs a literal.
    public init(weight: Int, literal: BoolVariable) {
      self.weight = weight
      self.literal = literal
    }
  }

  /// The weighed variables, in the order written; a variable may come twice.
  public var terms: [Term] = []
  /// The weighed literals, in the order written; a literal may come twice.
  public var flags: [Flag] = []
  /// What is added to the sum.
  public var constant: Int = 0
  /// Whether a weight or the constant left the range of `Int`; such a sum is refused by the solver.
  public var hasOverflowed = false

  /// Makes a constant.
  public init(_ constant: Int = 0) {
    self.constant = constant
  }

  /// Makes a constant.
  public init(integerLiteral value: Int) {
    constant = value
  }

  /// The sum itself.
  public var linear: LinearExpression { self }

  /// Adds a multiple of another sum to this one.
  ///
  /// - Complexity: O(terms of the other).
  public mutating func add(_ weight: Int, _ other: LinearExpression) {
    hasOverflowed = hasOverflowed || other.hasOverflowed
    func scaled(_ value: Int) -> Int {
      let (product, overflow) = value.multipliedReportingOverflow(by: weight)
      if overflow { hasOverflowed = true }
      return product
    }
    for term in other.terms {
      terms.append(Term(weight: scaled(term.weight), variable: term.variable))
    }
    for flag in other.flags {
      flags.append(Flag(weight: scaled(flag.weight), literal: flag.literal))
    }
    let (sum, overflow) = constant.addingReportingOverflow(scaled(other.constant))
    if overflow { hasOverflowed = true }
    constant = sum
  }

  /// Adds the terms of a list.
  ///
  /// - Complexity: O(terms).
  public static func sum(_ parts: some Sequence<some LinearTerm>) -> LinearExpression {
    var total = LinearExpression()
    for part in parts { total.add(1, part.linear) }
    return total
  }

  /// Adds the products of numbers and terms, pair by pair.
  ///
  /// - Complexity: O(terms).
  public static func sum(
    _ weights: some Sequence<Int>, _ parts: some Sequence<some LinearTerm>
  ) -> LinearExpression {
    var total = LinearExpression()
    for (weight, part) in zip(weights, parts) { total.add(weight, part.linear) }
    return total
  }
}

extension IntVariable: LinearTerm {
  /// The variable as a sum of one term.
  public var linear: LinearExpression {
    var sum = LinearExpression()
    sum.terms = [.init(weight: 1, variable: self)]
    return sum
  }
}

extension BoolVariable: LinearTerm {
  /// The literal as a sum: 1 if it is true, 0 if not.
  public var linear: LinearExpression {
    var sum = LinearExpression()
    sum.flags = [.init(weight: 1, literal: self)]
    return sum
  }
}

extension Int: LinearTerm {
  /// The number as a sum without terms.
  public var linear: LinearExpression { LinearExpression(self) }
}

/// Adds two terms.
public func + (a: some LinearTerm, b: some LinearTerm) -> LinearExpression {
  var sum = a.linear
  sum.add(1, b.linear)
  return sum
}

/// Takes the second term from the first.
public func - (a: some LinearTerm, b: some LinearTerm) -> LinearExpression {
  var sum = a.linear
  sum.add(-1, b.linear)
  return sum
}

/// Weighs a term by a number.
public func * (weight: Int, term: some LinearTerm) -> LinearExpression {
  var sum = LinearExpression()
  sum.add(weight, term.linear)
  return sum
}

/// Turns the sign of a term.
public prefix func - (term: some LinearTerm) -> LinearExpression {
  -1 * term.linear
}

/// Demands that the first term is at most the second.
public func <= (a: some LinearTerm, b: some LinearTerm) -> Constraint {
  .linear(a - b, .lessOrEqual, 0)
}

/// Demands that the first term is below the second.
public func < (a: some LinearTerm, b: some LinearTerm) -> Constraint {
  .linear(a - b, .lessOrEqual, -1)
}

/// Demands that the first term is at least the second.
public func >= (a: some LinearTerm, b: some LinearTerm) -> Constraint {
  .linear(a - b, .greaterOrEqual, 0)
}

/// Demands that the first term is above the second.
public func > (a: some LinearTerm, b: some LinearTerm) -> Constraint {
  .linear(a - b, .greaterOrEqual, 1)
}

/// Demands that two terms are equal.
public func == (a: some LinearTerm, b: some LinearTerm) -> Constraint {
  .linear(a - b, .equal, 0)
}

/// Demands that two terms differ.
public func != (a: some LinearTerm, b: some LinearTerm) -> Constraint {
  .linear(a - b, .notEqual, 0)
}
