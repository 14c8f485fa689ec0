/// A value of a JSON5 text, and where it stands.
struct JSONNode {
  enum Value {
    case null
    case flag(Bool)
    /// A number without fraction that fits.
    case integer(Int)
    case number(Double)
    case text(String)
    case array([JSONNode])
    /// The members in the order of the text, each key once.
    case object([Member])
  }

  /// A key with its value.
  struct Member {
    var key: String
    var line: Int
    var column: Int
    var node: JSONNode
  }

  var value: Value
  /// Counted from 1.
  var line: Int
  /// Counted from 1, in characters as Unicode counts them (scalars).
  var column: Int
}

extension JSONNode.Value {
  /// The kind of a value, as an argument of a message.
  var kind: JSONKind {
    switch self {
    case .null: .null
    case .flag: .flag
    case .integer, .number: .number
    case .text: .text
    case .array: .list
    case .object: .object
    }
  }
}

/// The kinds of values that JSON has; messages name them by the catalog's words.
enum JSONKind: String, CaseIterable {
  case null
  case flag
  case number
  case text
  case list
  case object
}
