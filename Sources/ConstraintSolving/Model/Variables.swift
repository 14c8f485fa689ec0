/// A number to be found, named by its place in a `Model`.
public struct IntVariable: Hashable, Comparable, Sendable {
  /// The variable's place in the model, from 0.
  public let id: Int

  /// Names the variable at a place; only a model hands out places that exist.
  public init(id: Int) {
    self.id = id
  }

  /// Orders variables by their making.
  public static func < (a: IntVariable, b: IntVariable) -> Bool { a.id < b.id }
}

/// A truth to be found, or its opposite: a literal over a Boolean of a `Model`.
///
/// `!flag` is the opposite literal; both name the same unknown.
public struct BoolVariable: Hashable, Comparable, Sendable {
  /// Twice the unknown's place in the model, plus 1 for the opposite.
  public let code: Int

  /// Names a literal by its code.
  public init(code: Int) {
    self.code = code
  }

  /// The unknown's place in the model, from 0.
  public var id: Int { code >> 1 }

  /// Whether this is the opposite of the unknown.
  public var isNegated: Bool { code & 1 == 1 }

  /// The opposite literal.
  public static prefix func ! (literal: BoolVariable) -> BoolVariable {
    BoolVariable(code: literal.code ^ 1)
  }

  /// Orders literals by their making.
  public static func < (a: BoolVariable, b: BoolVariable) -> Bool { a.code < b.code }
}
