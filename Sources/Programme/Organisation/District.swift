/// A district of the municipality, led by one chief.
public struct District: Hashable, Sendable {
  /// The key in the planner's files.
  public var key: String
  /// The name to show.
  public var name: String

  /// Makes a district.
  public init(key: String, name: String) {
    self.key = key
    self.name = name
  }
}
