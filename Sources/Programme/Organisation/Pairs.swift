/// Two people whom the planner wants together or apart.
public struct PairWish: Hashable, Sendable {
  /// One of the two, the lower identifier.
  public var first: PersonID
  /// The other.
  public var second: PersonID
  /// Whether they are to be in one group, instead of in different ones.
  public var together: Bool
  /// Whether the wish must hold; "not together" always must.
  public var isHard: Bool
  /// Where the two stand in the planner's files.
  public var places: FilePlaces<PersonID>

  /// Makes a wish about two people in either order.
  public init(
    _ first: PersonID, _ second: PersonID, together: Bool, isHard: Bool,
    places: FilePlaces<PersonID> = FilePlaces<PersonID>()
  ) {
    self.first = min(first, second)
    self.second = max(first, second)
    self.together = together
    self.isHard = isHard || !together
    self.places = places
  }
}
