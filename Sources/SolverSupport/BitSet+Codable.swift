/// A bit set is written as its capacity and its members, lowest first, so that it can be read
/// without knowing how it is kept.
extension BitSet: Codable {
  private enum Key: String, CodingKey {
    case capacity, members
  }

  /// Reads a set.
  ///
  /// - Throws: `DecodingError` if a member is not below the capacity.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let capacity = try container.decode(Int.self, forKey: .capacity)
    let members = try container.decode([Int].self, forKey: .members)
    guard (0...1 << 28).contains(capacity), members.allSatisfy({ (0..<capacity).contains($0) })
    else {
      throw DecodingError.dataCorruptedError(
        forKey: .members, in: container, debugDescription: "a member is not below the capacity")
    }
    self.init(capacity: capacity)
    for member in members { insert(member) }
  }

  /// Writes the set.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(capacity, forKey: .capacity)
    try container.encode(members, forKey: .members)
  }
}
