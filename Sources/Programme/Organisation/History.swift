/// A sparring group of an earlier school year.
public struct PastGroup: Hashable, Sendable {
  /// The school year.
  public var year: SchoolYear
  /// The group's label that year.
  public var label: String
  /// Those of its members who are still known, in order.
  public var members: [PersonID]
  /// How many meetings each member hosted, by member.
  public var hosted: [PersonID: Int]

  /// Makes a past group.
  public init(year: SchoolYear, label: String, members: [PersonID], hosted: [PersonID: Int]) {
    self.year = year
    self.label = label
    self.members = members.sorted()
    self.hosted = hosted
  }
}

/// A pack that a workplace has used.
public struct UsedPack: Hashable, Sendable {
  /// The workplace.
  public var workplace: WorkplaceID
  /// The pack's key.
  public var pack: String

  /// Makes a record of use.
  public init(workplace: WorkplaceID, pack: String) {
    self.workplace = workplace
    self.pack = pack
  }
}

/// An official that accompanied a workplace in an earlier year.
public struct PastPartner: Hashable, Sendable {
  /// The school year.
  public var year: SchoolYear
  /// The workplace.
  public var workplace: WorkplaceID
  /// The official.
  public var person: PersonID

  /// Makes a record.
  public init(year: SchoolYear, workplace: WorkplaceID, person: PersonID) {
    self.year = year
    self.workplace = workplace
    self.person = person
  }
}

/// What earlier years left behind.
///
/// Course participation is kept with each person, the day of the
/// last seminar with its activity.
public struct History: Hashable, Sendable {
  /// Earlier groups, latest year first, then by label.
  public var groups: [PastGroup]
  /// Packs used, by workplace and key.
  public var packs: [UsedPack]
  /// Officials of workplaces, latest year first, then by workplace.
  public var partners: [PastPartner]

  /// Makes a history.
  public init(groups: [PastGroup] = [], packs: [UsedPack] = [], partners: [PastPartner] = []) {
    self.groups = groups
    self.packs = packs
    self.partners = partners
  }

  /// The latest official on record for a workplace among some people.
  public func lastPartner(of workplace: WorkplaceID, among people: Set<PersonID>) -> PersonID? {
    partners.filter { $0.workplace == workplace && people.contains($0.person) }
      .max { $0.year < $1.year }?.person
  }

  /// Whether a workplace has used a pack.
  ///
  /// - Complexity: O(log n) in the packs used.
  public func hasUsed(_ pack: String, at workplace: WorkplaceID) -> Bool {
    var low = 0
    var high = packs.count
    while low < high {
      let middle = (low + high) / 2
      let entry = packs[middle]
      if (entry.workplace, entry.pack) < (workplace, pack) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < packs.count && packs[low].workplace == workplace && packs[low].pack == pack
  }

  /// Whether somebody hosted no meeting in the latest school year in which the person had a group.
  public func didNotHostLast(_ person: PersonID) -> Bool {
    guard let last = groups.filter({ $0.members.contains(person) }).max(by: { $0.year < $1.year })
    else { return false }
    return (last.hosted[person] ?? 0) == 0
  }
}
