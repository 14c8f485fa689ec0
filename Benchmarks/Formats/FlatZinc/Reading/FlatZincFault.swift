/// A place in a FlatZinc file, both counted from 1; the column counts bytes.
public struct FlatZincPosition: Hashable, Sendable {
  /// Line, from 1.
  public let line: Int
  /// Column in bytes, from 1.
  public let column: Int

  /// Names a place.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// Why a FlatZinc file cannot be read or solved, and where.
public struct FlatZincFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where the fault is.
  public let position: FlatZincPosition
  /// What is there, what was expected, and what may help.
  public let message: String

  /// Describes a fault.
  public init(_ position: FlatZincPosition, _ message: String) {
    self.position = position
    self.message = message
  }

  /// The fault as `line:column: message`.
  public var description: String { "\(position.line):\(position.column): \(message)" }
}

/// How large a file may be before the reader refuses it.
///
/// The limits keep a hostile or broken file from exhausting memory or the stack; each is far
/// above what MiniZinc emits for models that any solver finishes.
public struct FlatZincLimits: Sendable {
  /// Bytes in a file.
  public var bytes = 512 << 20
  /// Annotations and arrays inside one another.
  public var nesting = 64
  /// Elements of one array or set literal.
  public var elements = 16 << 20
  /// Possible elements of all set variables together, each of which becomes a Boolean.
  public var setElements = 4 << 20
  /// Boolean literals or table cells that one constraint may be decomposed into.
  public var decomposition = 8 << 20

  /// The limits as described.
  public init() {}
}
