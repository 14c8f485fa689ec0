/// A problem: variables, constraints, and what is to be as low (or high) as possible.
///
/// A model is a value and knows nothing of solving; `Solver` reads it once. Values stay within
/// `Model.limit` of 0; anything outside is refused by the solver with a `ModelFault`.
///
///     var model = Model()
///     let x = model.newIntVariable(0...10)
///     let y = model.newIntVariable([1, 3, 5])
///     model.add(2 * x + y <= 14)
///     model.add(.allDifferent([x.linear, y.linear]))
///     model.maximize(x + y)
///     let outcome = try Solver(model).solve()
public struct Model: Sendable {
  /// The largest distance from 0 that a variable's value may have.
  public static let limit = 1_000_000_000

  /// What a Boolean of the model stands for.
  public enum Meaning: Hashable, Sendable {
    /// A free unknown.
    case free
    /// Whether a variable is at least a value.
    case atLeast(IntVariable, Int)
    /// Whether a variable takes a value.
    case equals(IntVariable, Int)
    /// A truth known from the start.
    case constant(Bool)
  }

  /// When a constraint must hold.
  public enum Condition: Hashable, Sendable {
    /// In every solution.
    case always
    /// Where the literal is true.
    case when(BoolVariable)
    /// Where the literal is true, and nowhere else.
    case exactlyWhen(BoolVariable)
  }

  /// A constraint and when it must hold.
  public struct Posted: Hashable, Sendable {
    /// What must hold.
    public var constraint: Constraint
    /// When it must hold.
    public var condition: Condition
    /// The group it was added to, if any.
    public var group: ConstraintGroup?
  }

  /// The domain of each variable, by its place.
  public private(set) var domains: [Domain] = []
  /// The name of each variable, by its place; may be empty.
  public private(set) var names: [String] = []
  /// The meaning of each Boolean, by its place.
  public private(set) var meanings: [Meaning] = []
  /// The name of each Boolean, by its place; may be empty.
  public private(set) var flagNames: [String] = []
  /// The constraints in the order added.
  public private(set) var constraints: [Posted] = []
  /// The sum that is to be as low as possible; nil if any solution will do.
  public private(set) var objective: LinearExpression?
  /// Whether the objective was given as one to be as high as possible; `objective` is its negative.
  public private(set) var isMaximized = false
  /// The groups of constraints that may be taken away one by one, by their place.
  public private(set) var groups: [GroupInfo] = []
  private var literals: [Meaning: BoolVariable] = [:]

  /// Makes a model without variables.
  public init() {}

  /// Adds a variable that takes a value of the range.
  public mutating func newIntVariable(_ range: ClosedRange<Int>, name: String = "") -> IntVariable {
    newIntVariable(Domain(range), name: name)
  }

  /// Adds a variable that takes a value of the domain.
  public mutating func newIntVariable(_ domain: Domain, name: String = "") -> IntVariable {
    domains.append(domain)
    names.append(name)
    return IntVariable(id: domains.count - 1)
  }

  /// Adds a Boolean unknown.
  public mutating func newBoolVariable(name: String = "") -> BoolVariable {
    newLiteral(.free, name: name)
  }

  private mutating func newLiteral(_ meaning: Meaning, name: String) -> BoolVariable {
    meanings.append(meaning)
    flagNames.append(name)
    return BoolVariable(code: 2 * (meanings.count - 1))
  }

  /// Returns the literal of a known truth.
  public mutating func constant(_ truth: Bool) -> BoolVariable {
    literal(.constant(truth))
  }

  /// Returns the literal that says the variable is at least the value.
  public mutating func literal(_ variable: IntVariable, atLeast value: Int) -> BoolVariable {
    literal(.atLeast(variable, value))
  }

  /// Returns the literal that says the variable is at most the value.
  public mutating func literal(_ variable: IntVariable, atMost value: Int) -> BoolVariable {
    value == .max ? constant(true) : !literal(.atLeast(variable, value + 1))
  }

  /// Returns the literal that says the variable takes the value.
  public mutating func literal(_ variable: IntVariable, equals value: Int) -> BoolVariable {
    literal(.equals(variable, value))
  }

  private mutating func literal(_ meaning: Meaning) -> BoolVariable {
    if let known = literals[meaning] { return known }
    let literal = newLiteral(meaning, name: "")
    literals[meaning] = literal
    return literal
  }

  /// Demands a constraint of every solution.
  public mutating func add(_ constraint: Constraint, in group: ConstraintGroup? = nil) {
    constraints.append(Posted(constraint: constraint, condition: .always, group: group))
  }

  /// Demands a constraint where a literal is true.
  public mutating func add(_ constraint: Constraint, if literal: BoolVariable) {
    constraints.append(Posted(constraint: constraint, condition: .when(literal), group: nil))
  }

  /// Ties the truth of a constraint to a literal, both ways.
  ///
  /// Only clauses, linear constraints and counts can be tied so.
  public mutating func add(_ constraint: Constraint, iff literal: BoolVariable) {
    constraints.append(Posted(constraint: constraint, condition: .exactlyWhen(literal), group: nil))
  }

  /// Asks for a solution with the sum as low as possible.
  public mutating func minimize(_ sum: some LinearTerm) {
    objective = sum.linear
    isMaximized = false
  }

  /// Asks for a solution with the sum as high as possible.
  public mutating func maximize(_ sum: some LinearTerm) {
    objective = -1 * sum.linear
    isMaximized = true
  }

  /// Returns the model with a literal for each group in place of the group, and without objective.
  ///
  /// A group holds where its literal is true. What is left is the hard background.
  ///
  /// - Complexity: O(size of the model).
  public func loosened() -> (model: Model, switches: [BoolVariable]) {
    var model = self
    model.objective = nil
    model.isMaximized = false
    model.groups = []
    let switches = groups.map { model.newBoolVariable(name: $0.name) }
    for place in model.constraints.indices {
      guard let group = model.constraints[place].group, switches.indices.contains(group.id) else {
        continue
      }
      model.constraints[place].group = nil
      model.constraints[place].condition = .when(switches[group.id])
    }
    return (model, switches)
  }

  /// Adds a group: a named set of constraints that a conflict is explained by and a way out gives up.
  public mutating func newGroup(name: String = "", weight: Int = 1) -> ConstraintGroup {
    groups.append(GroupInfo(name: name, weight: weight))
    return ConstraintGroup(id: groups.count - 1)
  }
}

/// A named set of constraints, by its place in the model.
///
/// Constraints outside every group are the hard background.
public struct ConstraintGroup: Hashable, Comparable, Sendable {
  /// The group's place in the model, from 0.
  public let id: Int

  /// Names the group at a place.
  public init(id: Int) {
    self.id = id
  }

  /// Orders groups by their making.
  public static func < (a: ConstraintGroup, b: ConstraintGroup) -> Bool { a.id < b.id }
}

/// What a model knows of a group.
public struct GroupInfo: Hashable, Sendable {
  /// The name shown to whoever reads a conflict.
  public var name: String
  /// What giving up the group costs; at least 1.
  public var weight: Int
}

/// Why a model cannot be solved as written.
public enum ModelFault: Error, Hashable, Sendable {
  /// A variable's domain is empty of meaning: it leaves the range that the solver works in.
  case domainOutOfRange(IntVariable)
  /// A sum can leave the range of 62 bits.
  case sumOutOfRange(constraint: Int)
  /// A constraint of this kind cannot be tied to a literal both ways.
  case cannotReify(constraint: Int, kind: String)
  /// A constraint names a variable, literal or group that the model does not have.
  case unknownVariable(constraint: Int)
  /// Two lists that must be equally long are not.
  case unequalLengths(constraint: Int)
}
