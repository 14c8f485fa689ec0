/// A value of a FlatZinc expression once every variable has one.
public enum FlatZincValue: Hashable, Sendable {
  /// A truth value.
  case bool(Bool)
  /// An integer.
  case int(Int)
  /// A set of integers.
  case set(IntegerSet)
  /// An array.
  case array([FlatZincValue])
}

extension FlatZincValue {
  /// The value as FlatZinc writes it.
  public var text: String {
    switch self {
    case .bool(let value): return value ? "true" : "false"
    case .int(let value): return String(value)
    case .set(let set):
      if set.ranges.count == 1, let low = set.min, let high = set.max, low < high {
        return "\(low)..\(high)"
      }
      return "{" + set.elements.map(String.init).joined(separator: ",") + "}"
    case .array(let values): return "[" + values.map(\.text).joined(separator: ",") + "]"
    }
  }
}
