/// A rule of planning: what it demands, how strongly, and how it is said.
///
/// Each rule is one file here, whose comment is its exact definition. The same file name stands
/// wherever a floor must know the rule: in `Verification/Rules` and in `Planning/Encoding`.
///
/// Participants, chief, staff and guests attend an event; participants, chief and staff must be
/// there. An event that has been held before `asOf` as an earlier plan said breaks no hard rule any
/// more, whatever has become known since; rules about several events bind as long as one of them is
/// still to come.
public struct Rule: Hashable, Sendable {
  /// The part of planning that a rule belongs to.
  public enum Section: String, CaseIterable, Hashable, Sendable {
    /// How groups are made up.
    case groups
    /// How groups change.
    case rebalancing
    /// When something can be.
    case time
    /// What people can bear.
    case people
    /// What comes before what, and how far apart.
    case order
    /// Rooms and halls.
    case rooms
    /// What belongs to one activity.
    case activities
    /// How a plan changes.
    case replanning
  }

  /// Whether a rule must hold or costs something where it does not.
  public enum Strength: String, Hashable, Sendable, Codable {
    /// Must hold.
    case hard
    /// Costs its weight for each unit by which it is missed.
    case soft
  }

  /// What one unit of a rule's amount is.
  public enum Unit: String, CaseIterable, Hashable, Sendable {
    /// People.
    case people
    /// Steps away from the wanted size, counted double.
    case steps
    /// Pairs of people or events.
    case pairs
    /// Points of a burden or of an own criterion.
    case points
    /// Groups.
    case groups
    /// Minutes.
    case minutes
    /// Windows of time.
    case windows
    /// Common free times.
    case openings
    /// Events.
    case events
    /// Days.
    case days
    /// Weeks.
    case weeks
    /// Workplaces.
    case workplaces
    /// Cohorts.
    case cohorts
  }

  /// The stable name.
  public var id: RuleID
  /// The part of planning it belongs to.
  public var section: Section
  /// Whether it is hard or soft unless `rules.json` says otherwise.
  public var strength: Strength
  /// The cost of a unit when soft, unless `rules.json` says otherwise.
  public var weight: Int
  /// What a unit of its amount is.
  public var unit: Unit
  /// Whether it can be neither switched off nor made soft, because a plan without it is no plan.
  public var isFixed: Bool
  /// Its parameters.
  public var parameters: [RuleParameter]
  /// Its name.
  public var name: Text
  /// What it demands, in a sentence.
  public var sentence: Text

  init(
    id: RuleID, section: Section, strength: Strength, weight: Int, unit: Unit, isFixed: Bool,
    parameters: [RuleParameter] = [], name: Text, sentence: Text
  ) {
    self.id = id
    self.section = section
    self.strength = strength
    self.weight = weight
    self.unit = unit
    self.isFixed = isFixed
    self.parameters = parameters
    self.name = name
    self.sentence = sentence
  }

  /// The rule of a name.
  ///
  /// - Complexity: O(1); the book is in the order of `RuleID`.
  public static func of(_ id: RuleID) -> Rule { all[id.order] }
}

/// A number that a rule depends on.
public struct RuleParameter: Hashable, Sendable {
  /// What values it takes.
  public enum Kind: Hashable, Sendable {
    /// A whole number in a range, both ends inclusive.
    case number(ClosedRange<Int>)
    /// A time of day in minutes, written as "08:30".
    case time
    /// 0 or 1, written as false or true.
    case flag
    /// One of some words, kept as its position.
    case choice([String])
  }

  /// The name in `rules.json`.
  public var name: String
  /// What values it takes.
  public var kind: Kind
  /// The value unless `rules.json` says otherwise.
  public var `default`: Int
  /// What it means.
  public var text: Text

  init(name: String, kind: Kind, default value: Int, text: Text) {
    self.name = name
    self.kind = kind
    self.default = value
    self.text = text
  }
}
