/// Material of a learning day that a workshop uses.
public struct LearningPack: Hashable, Sendable {
  /// The key in the planner's rules.
  public var key: String
  /// The name to show.
  public var name: String
  /// The theme it belongs to; a year should cover all of its themes.
  public var theme: String
  /// The number (from 1) of the learning day of the school year that it comes from; nothing for
  /// material of earlier years, which has no day to wait for.
  public var learningDay: Int?
  /// The shortest event that it fits, in minutes.
  public var shortest: Int
  /// The longest event that it fits, in minutes.
  public var longest: Int
  /// The fewest participants that it fits.
  public var fewest: Int
  /// The most participants that it fits.
  public var most: Int
  /// The day from which it can be used; nothing for one that is out already.
  public var published: Day?
  /// The kinds of workplace that it is for; empty means all.
  public var kinds: Set<WorkplaceKind>

  /// Makes a pack.
  public init(
    key: String, name: String, theme: String, learningDay: Int? = nil, shortest: Int = 0,
    longest: Int = 1440, fewest: Int = 0, most: Int = 100_000, published: Day? = nil,
    kinds: Set<WorkplaceKind> = []
  ) {
    self.key = key
    self.name = name
    self.theme = theme
    self.learningDay = learningDay
    self.shortest = shortest
    self.longest = longest
    self.fewest = fewest
    self.most = most
    self.published = published
    self.kinds = kinds
  }

  /// Whether it fits a workplace of a kind, an event of some minutes and a number of participants.
  public func fits(kind: WorkplaceKind, minutes: Int, participants: Int) -> Bool {
    (kinds.isEmpty || kinds.contains(kind)) && shortest <= minutes && minutes <= longest
      && fewest <= participants && participants <= most
  }
}
