import Programme

/// What a clash has in common with others that differ from it only in whose meeting it is.
///
/// A closed month takes the same meeting from every district. That is one thing to mend: one of the
/// clashes is told, and the meetings of the others are named beside it.
struct ClashKind {
  private enum Sign: Hashable {
    case meeting(activity: String, year: Int, number: Int)
    case pool
    case anybody
    case one(ClashMember)
  }

  private let signs: Set<Sign>
  /// The members that are no people, if some are.
  private let rest: Set<ClashMember>
  /// Whether it matters who the people are, since it is their calendars that are in the way.
  private let isPersonal: Bool

  init(_ clash: Clash) {
    let isPersonal = !Set(clash.rules).isDisjoint(with: [.availability, .commonFreeTime])
    signs = Set(clash.members.map { ClashKind.sign(of: $0, isPersonal: isPersonal) })
    self.isPersonal = isPersonal
    let rest = Set(clash.members.filter { if case .person = $0 { false } else { true } })
    self.rest = rest.count < clash.members.count ? rest : []
  }

  private static func sign(of member: ClashMember, isPersonal: Bool) -> Sign {
    switch member {
    case .occasion(let key):
      .meeting(activity: key.activity, year: key.year, number: key.number)
    case .pool: .pool
    case .person: isPersonal ? .one(member) : .anybody
    default: .one(member)
    }
  }

  /// Whether another clash has everything that this one has, for other meetings.
  func isWithin(_ other: ClashKind) -> Bool {
    isPersonal == other.isPersonal && signs.isSubset(of: other.signs)
  }

  /// The sets of members, among some, that would be this clash once more: for other meetings, or for
  /// other people.
  func members(among all: [ClashMember]) -> [[ClashMember]] {
    var result: [[ClashMember]] = []
    let own = all.filter { signs.contains(ClashKind.sign(of: $0, isPersonal: isPersonal)) }
    if Set(own.map { ClashKind.sign(of: $0, isPersonal: isPersonal) }) == signs {
      result.append(own)
    }
    if !rest.isEmpty, rest.isSubset(of: all) {
      result.append(all.filter { if case .person = $0 { true } else { rest.contains($0) } })
    }
    return result
  }
}
