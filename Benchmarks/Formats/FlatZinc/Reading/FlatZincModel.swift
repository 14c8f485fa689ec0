/// A FlatZinc file as read: names, declarations in order, constraints, the goal.
///
/// The grammar is that of "The MiniZinc Handbook", chapter "Specification of FlatZinc". Nothing
/// is resolved yet: a name stands for itself, and whether it was declared is checked when the
/// model is encoded for the kernel.
public struct FlatZincModel: Sendable {
  /// All names.
  public internal(set) var symbols: FlatZincSymbols
  /// Predicates that the file says the solver knows.
  public internal(set) var predicates: [FlatZincPredicate] = []
  /// Parameters and variables, in the order of the file.
  public internal(set) var declarations: [FlatZincDeclaration] = []
  /// Constraints, in the order of the file.
  public internal(set) var constraints: [FlatZincConstraint] = []
  /// What is asked.
  public internal(set) var goal: FlatZincGoal
}

/// A predicate item: `predicate name(type: parameter)`.
public struct FlatZincPredicate: Sendable {
  /// The predicate's name.
  public let name: FlatZincName
  /// Its parameters' names and types.
  public let parameters: [(name: FlatZincName, type: FlatZincType)]
}

/// The type in a declaration.
public struct FlatZincType: Sendable {
  /// What one element is.
  public enum Element: Sendable {
    /// A truth value.
    case bool
    /// An integer.
    case int
    /// A set of integers.
    case setOfInt
    /// A floating-point number; read in predicates only.
    case float
  }

  /// How many elements an array has.
  public enum Length: Hashable, Sendable {
    /// `array [1..n]`.
    case fixed(Int)
    /// `array [int]`, in predicates only.
    case any
  }

  /// What one element is.
  public var element: Element
  /// Whether the value is found by the solver.
  public var isVariable = false
  /// The values allowed; for a set, the elements allowed; nil is no restriction.
  public var domain: IntegerSet?
  /// The length if it is an array.
  public var length: Length?
}

/// A parameter or variable: `type: name :: annotations = value`.
public struct FlatZincDeclaration: Sendable {
  /// Where it begins.
  public let position: FlatZincPosition
  /// What it declares.
  public let name: FlatZincName
  /// Of which type.
  public let type: FlatZincType
  /// Its annotations, such as `output_var`.
  public let annotations: [FlatZincExpression]
  /// What it is set to.
  public let value: FlatZincExpression?
}

/// A constraint item: `constraint name(arguments) :: annotations`.
public struct FlatZincConstraint: Sendable {
  /// Where it begins.
  public let position: FlatZincPosition
  /// Name of the constraint.
  public let name: FlatZincName
  /// Its arguments.
  public let arguments: [FlatZincExpression]
  /// Its annotations.
  public let annotations: [FlatZincExpression]
}

/// The solve item.
public struct FlatZincGoal: Sendable {
  /// The three kinds of goal.
  public enum Kind: Sendable {
    /// Any solution.
    case satisfy
    /// A solution where the expression is least.
    case minimize(FlatZincExpression)
    /// A solution where the expression is greatest.
    case maximize(FlatZincExpression)
  }

  /// Where it begins.
  public let position: FlatZincPosition
  /// Its annotations: how the model's author would search.
  public let annotations: [FlatZincExpression]
  /// What is asked.
  public let kind: Kind
}

/// An argument of a constraint or an annotation.
public struct FlatZincExpression: Sendable {
  /// What it is.
  public indirect enum Kind: Sendable {
    /// `true` or `false`.
    case bool(Bool)
    /// An integer.
    case int(Int)
    /// A number with a point; in annotations only.
    case float(Double)
    /// `1..5` or `{1, 3}`.
    case set(IntegerSet)
    /// A string; in annotations only.
    case string(String)
    /// A name.
    case name(FlatZincName)
    /// `name[3]`, counted from 1.
    case element(FlatZincName, Int)
    /// `[a, b, ...]`.
    case array([FlatZincExpression])
    /// `name(a, b, ...)`; in annotations only.
    case call(FlatZincName, [FlatZincExpression])
  }

  /// What it is.
  public let kind: Kind
  /// Where it begins.
  public let position: FlatZincPosition
}
