public import Programme
public import ProofFormat

/// Things that cannot all hold, and the ways out.
public struct Clash: Sendable {
  /// How much is known about how small the set is.
  public enum Quality: String, Sendable, Codable, Comparable, CaseIterable {
    /// The members clash; some may be superfluous, since the budget ran out.
    case found
    /// Without any one of the members the clash is gone; each was tried.
    case minimal
    /// Besides, no set with fewer members clashes, among the members that were looked at.
    case smallest

    /// Orders by how much is known.
    public static func < (a: Quality, b: Quality) -> Bool {
      (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
    }
  }

  /// The members, in the order in which they are told.
  public var members: [ClashMember]
  /// How small the set is known to be.
  public var quality: Quality
  /// The people whom it concerns: members, or those of whom there are too few.
  public var people: [PersonID]
  /// The workplaces and halls that it concerns.
  public var places: [Place]
  /// The rules that take part, in the order of the rule book.
  public var rules: [RuleID]
  /// What each member says, in the same order.
  public var sentences: [Text]
  /// The kernel's proof that the members cannot all hold; `KernelProofChecker` checks it.
  public var proof: KernelProof?
  /// Other meetings for which the like clashes, by the kernel's word; groups' by their district.
  public var alike: [EventKey] = []
  /// Whether it came to light only after the first way out of each clash before it was taken.
  public var isBehind = false
  /// Ways out, the gentlest first.
  public var ways: [WayOut] = []

  /// The meetings that are to be held, among some members.
  private static func occasions(among members: [ClashMember]) -> [EventKey] {
    members.compactMap { if case .occasion(let key) = $0 { key } else { nil } }
  }

  /// Adds the meetings that some members are about, for which the like clashes, each once.
  mutating func add(alike members: [ClashMember]) {
    let own = Clash.occasions(among: self.members)
    for key in Clash.occasions(among: members) where !own.contains(key) && !alike.contains(key) {
      alike.append(key)
    }
  }

  /// The other meetings for which the like clashes, as they are told; nothing if there are none.
  public func others(_ programme: Programme) -> Text? {
    alike.isEmpty
      ? nil
      : Words.clashAlike.with(ClashWords.list(alike.map { ClashWords.whose($0, programme) }))
  }

  /// The clash as one line with the members after each other.
  public var line: Text {
    Text(
      da: sentences.map(\.danish).joined(separator: "; "),
      en: sentences.map(\.english).joined(separator: "; "))
  }
}

/// A change that makes a clash go away.
public struct WayOut: Sendable {
  /// How far it has been tried.
  public enum Trial: Sendable {
    /// A whole plan was made with it: the plan and what its soft rules cost.
    case planned(Plan, cost: Int)
    /// The clash is gone by the kernel's word, but no whole plan was made within the budget.
    case clears
    /// The clash is gone, but a whole plan was not asked for.
    case untried
  }

  /// What is changed, each in a sentence that begins with "hvis" when told.
  public var changes: [Text]
  /// The programme with the change.
  public var programme: Programme
  /// How hard it is for the planner, for the order of ways.
  public var effort: Int
  /// How far it has been tried.
  public var trial: Trial
  /// What makes the change, so that it can be made beside others.
  var edits: [@Sendable (inout Programme) -> Void]

  /// The changes as one phrase.
  public var phrase: Text {
    Text(
      da: changes.map(\.danish).joined(separator: ", og "),
      en: changes.map(\.english).joined(separator: ", and "))
  }
}

/// What a search for clashes ended with.
public struct ClashReport: Sendable {
  /// The clashes found, each proven, no two about the same thing.
  public var clashes: [Clash]
  /// A plan made with the first way out of every clash at once, and what it costs.
  public var together: WayOut?
  /// Whether the search ended before it had looked everywhere.
  public var isStopped: Bool

  /// Makes a report; without anything it says that no clash was found.
  public init(clashes: [Clash] = [], together: WayOut? = nil, isStopped: Bool = false) {
    self.clashes = clashes
    self.together = together
    self.isStopped = isStopped
  }
}
