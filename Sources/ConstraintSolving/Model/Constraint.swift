/// How the two sides of a comparison relate.
public enum Relation: Hashable, Sendable {
  /// The left is at most the right.
  case lessOrEqual
  /// The two are equal.
  case equal
  /// The two differ.
  case notEqual
  /// The left is at least the right.
  case greaterOrEqual

  /// Whether two numbers relate so.
  public func holds(_ left: Int, _ right: Int) -> Bool {
    switch self {
    case .lessOrEqual: left <= right
    case .equal: left == right
    case .notEqual: left != right
    case .greaterOrEqual: left >= right
    }
  }
}

/// A piece of work on a resource: it occupies `start ..< start + duration`.
public struct Job: Hashable, Sendable {
  /// The first moment of the work.
  public var start: LinearExpression
  /// How long it lasts; at least 0.
  public var duration: LinearExpression
  /// How much of the resource it takes; at least 0.
  public var demand: LinearExpression

  /// Describes a piece of work; without a demand it takes one unit.
  public init(
    start: some LinearTerm, duration: some LinearTerm, demand: some LinearTerm = 1
  ) {
    self.start = start.linear
    self.duration = duration.linear
    self.demand = demand.linear
  }
}

/// What a solution must satisfy; one case a kind.
///
/// Every kind can be made conditional with `Model.add(_:if:)`; the kinds for which a truth value of
/// the whole is cheap (`clause`, `linear`, `count`) can be tied to a literal both ways with
/// `Model.add(_:iff:)`.
public indirect enum Constraint: Hashable, Sendable {
  /// At least one of the literals is true.
  case clause([BoolVariable])
  /// The sum relates to the number.
  case linear(LinearExpression, Relation, Int)
  /// `result` is the entry at place `index`, counted from `base`; the index is a place that exists.
  case element(
    index: LinearExpression, of: [LinearExpression], base: Int, equals: LinearExpression)
  /// The tuple of the sums is one of the rows.
  case table([LinearExpression], rows: [[Int]])
  /// All sums take different values.
  case allDifferent([LinearExpression])
  /// No two jobs of positive duration overlap; demands are not looked at, durations are at least 0.
  case disjunctive([Job])
  /// At every moment the tasks running then demand at most the capacity.
  case cumulative([Job], capacity: LinearExpression)
  /// The number of true literals relates to the sum.
  case count([BoolVariable], Relation, LinearExpression)
  /// The number of sums that take the value relates to the last sum.
  case countValue([LinearExpression], value: Int, Relation, LinearExpression)
  /// `forward[i] = j + base` exactly when `backward[j] = i + base`.
  case inverse([LinearExpression], [LinearExpression], base: Int)
  /// The first list comes before the second in the order of dictionaries; equal only if not strict.
  case lexicographic([LinearExpression], before: [LinearExpression], strict: Bool)
  /// The result is the least of the sums.
  case minimum([LinearExpression], equals: LinearExpression)
  /// The result is the greatest of the sums.
  case maximum([LinearExpression], equals: LinearExpression)
  /// The result is the sum without its sign.
  case absolute(LinearExpression, equals: LinearExpression)
  /// The result is the product of the two.
  case product(LinearExpression, LinearExpression, equals: LinearExpression)
  /// The result is the first divided by the second, rounded towards 0; the second is not 0.
  case quotient(LinearExpression, LinearExpression, equals: LinearExpression)
  /// The result is the rest of that division: of the first one's sign, or 0.
  case remainder(LinearExpression, LinearExpression, equals: LinearExpression)
  /// The result is the first to the power of the second; 0 to a negative power does not exist, and
  /// other negative powers are rounded towards 0.
  case power(LinearExpression, LinearExpression, equals: LinearExpression)
  /// The second sum is the first plus a gap within the range.
  case gap(from: LinearExpression, to: LinearExpression, ClosedRange<Int>)
}

extension Constraint {
  /// Demands that at least one of the literals is true.
  public static func anyOf(_ literals: [BoolVariable]) -> Constraint { .clause(literals) }

  /// Demands that the first literal brings the second with it.
  public static func implies(_ a: BoolVariable, _ b: BoolVariable) -> Constraint {
    .clause([!a, b])
  }

  /// Demands that at most a number of the literals are true.
  public static func atMost(_ limit: Int, of literals: [BoolVariable]) -> Constraint {
    .count(literals, .lessOrEqual, LinearExpression(limit))
  }

  /// Demands that at least a number of the literals are true.
  public static func atLeast(_ limit: Int, of literals: [BoolVariable]) -> Constraint {
    .count(literals, .greaterOrEqual, LinearExpression(limit))
  }

  /// Demands that exactly a number of the literals are true.
  public static func exactly(_ number: Int, of literals: [BoolVariable]) -> Constraint {
    .count(literals, .equal, LinearExpression(number))
  }

  /// Demands that the second sum is at least the first plus a gap.
  public static func precedence(
    _ first: some LinearTerm, _ second: some LinearTerm, gap: Int = 0
  ) -> Constraint {
    .linear(first - second, .lessOrEqual, gap == .min ? .max : -gap)
  }

  /// Makes an element constraint over constants.
  public static func element(
    index: some LinearTerm, of entries: [Int], base: Int = 0, equals result: some LinearTerm
  ) -> Constraint {
    .element(
      index: index.linear, of: entries.map { LinearExpression($0) }, base: base,
      equals: result.linear)
  }

  /// The name of the kind, as used in messages and proofs.
  public var name: String {
    switch self {
    case .clause: "clause"
    case .linear: "linear"
    case .element: "element"
    case .table: "table"
    case .allDifferent: "allDifferent"
    case .disjunctive: "disjunctive"
    case .cumulative: "cumulative"
    case .count: "count"
    case .countValue: "countValue"
    case .inverse: "inverse"
    case .lexicographic: "lexicographic"
    case .minimum: "minimum"
    case .maximum: "maximum"
    case .absolute: "absolute"
    case .product: "product"
    case .quotient: "quotient"
    case .remainder: "remainder"
    case .power: "power"
    case .gap: "gap"
    }
  }
}
