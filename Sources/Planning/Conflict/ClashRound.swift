import Programme

/// What has been found by asking about the parts of a programme one after another.
struct ClashRound {
  private let programme: Programme
  /// The clashes that are told.
  private(set) var clashes: [Clash] = []
  /// The part that each lies in, with what could give way around it.
  private(set) var parts: [(part: ClashPart, built: BuiltPart)] = []
  /// What kind each is of.
  private(set) var kinds: [ClashKind] = []
  private var seen: [Set<ClashMember>] = []
  private var chains: Set<ClashPart> = []
  private var meetings: Set<Meetings> = []

  /// The meetings of all groups of a district.
  private struct Meetings: Hashable {
    let district: DistrictID?
    let activity: ActivityID
    let year: SchoolYear
  }

  init(_ programme: Programme) { self.programme = programme }

  /// Whether what has been found clashes in a part as well, whatever else is in it.
  func isCovered(_ part: ClashPart) -> Bool {
    switch part {
    case .anchored(let person, let activity, let year):
      meetings.contains(meetingsOf(person, activity, year))
    default: chains.contains(part)
    }
  }

  /// Whether a clash of one part is likely to lie in the other as well: both are about the meetings of
  /// the same groups.
  func areAlike(_ one: ClashPart, _ other: ClashPart) -> Bool {
    guard case .anchored(let first, let activity, let year) = one,
      case .anchored(let second, let same, let when) = other
    else { return false }
    return meetingsOf(first, activity, year) == meetingsOf(second, same, when)
  }

  private func meetingsOf(
    _ person: PersonID, _ activity: ActivityID, _ year: SchoolYear
  ) -> Meetings {
    Meetings(
      district: programme.organisation[person].district, activity: activity, year: year)
  }

  private mutating func cover(_ part: ClashPart, _ members: [ClashMember]) {
    switch part {
    case .event: chains.insert(part.whole)
    case .anchored(let person, let activity, let year):
      if !members.contains(.person(person)) {
        meetings.insert(meetingsOf(person, activity, year))
      }
    default: break
    }
  }

  /// Takes note of what clashes in a part as something of a known kind does.
  mutating func note(_ members: [ClashMember], of kind: Int, in part: ClashPart) {
    clashes[kind].add(alike: members)
    cover(part, members)
  }

  /// Takes a clash of a part; false if the same is told already.
  mutating func take(_ clash: Clash, in part: ClashPart, _ built: BuiltPart) -> Bool {
    cover(part, clash.members)
    // What differs only in the people is the same clash once more.
    let core = Set(clash.members.filter { if case .person = $0 { false } else { true } })
    if seen.contains(where: { $0.isSubset(of: core) || core.isSubset(of: $0) }) { return false }
    // Too little common time is told by whoever has none, if that is known.
    let isKnown = clashes.contains { one in
      !one.people.isEmpty && Set(clash.people).isSubset(of: one.people)
    }
    if clash.rules.contains(.commonFreeTime), isKnown { return false }
    let kind = ClashKind(clash)
    if let same = kinds.firstIndex(where: { $0.isWithin(kind) }) {
      clashes[same].add(alike: clash.members)
      return false
    }
    seen.append(core)
    kinds.append(kind)
    clashes.append(clash)
    parts.append((part.whole, part.whole == part ? built : part.whole.build(programme) ?? built))
    return true
  }
}
