/// For whom one occasion of an activity is held.
public enum Subject: Hashable, Sendable {
  /// A sparring group, by its position in the plan's list.
  case group(Int)
  /// A workplace.
  case workplace(WorkplaceID)
  /// A district.
  case district(DistrictID)
  /// Everybody.
  case joint
}

extension Audience {
  /// Whether a workplace is meant: by kind, district or name; an empty audience means every one.
  public func contains(_ id: WorkplaceID, in organisation: Organisation) -> Bool {
    let workplace = organisation[id]
    if !kinds.isEmpty, !kinds.contains(workplace.kind) { return false }
    if !workplaces.isEmpty, !workplaces.contains(id) { return false }
    guard !districts.isEmpty else { return true }
    return workplace.district.map(districts.contains) ?? false
  }
}

extension Programme {
  /// Returns the people whom an audience of an activity means within a subject, in order.
  ///
  /// People with a role that the activity needs as staff are left out, since they are chosen and
  /// not invited; so is the district's chief where the activity asks for the chief. Whether somebody
  /// is employed on a day is not looked at.
  ///
  /// - Complexity: O(people).
  public func invited(
    by audience: Audience, to activity: Activity, within subject: Subject,
    among candidates: [PersonID]? = nil
  ) -> [PersonID] {
    if audience.isEmpty { return [] }
    let staffRoles = Set(activity.staff.map(\.role))
    return (candidates ?? organisation.personIDs).filter { id in
      switch subject {
      case .workplace(let workplace):
        if organisation.people[id.index].workplace != workplace { return false }
      case .district(let district):
        if organisation.people[id.index].district != district { return false }
      case .group, .joint: break
      }
      guard audience.contains(id, in: organisation) else { return false }
      let person = organisation[id]
      if person.has(anyOf: staffRoles) { return false }
      return activity.chief == .none || !person.has(.chief)
    }
  }

  /// Whether somebody is to be in a sparring group.
  ///
  /// Whoever has left is not, nor whoever is on a long leave that lasts as long as the horizon; a
  /// shorter leave keeps the place in the group.
  public func isEligibleForGroup(_ id: PersonID) -> Bool {
    let person = organisation[id]
    guard groups.isOn, person.has(anyOf: groups.roles), person.district != nil,
      !person.roles.contains(where: \.isOfficial), let workplace = person.workplace,
      groups.kinds.contains(organisation[workplace].kind)
    else { return false }
    if let joined = person.joined, joined > horizon.days.last { return false }
    if let leaves = person.leaves, leaves <= asOf { return false }
    return !isOnLeaveToTheEnd(person, from: max(asOf, horizon.days.first))
  }

  /// The district in which somebody is to be in a sparring group; nil for whoever is to be in none.
  public func groupDistrict(of id: PersonID) -> DistrictID? {
    isEligibleForGroup(id) ? organisation[id].district : nil
  }

  /// Whoever is to be in a sparring group of a district, in order.
  ///
  /// - Complexity: O(people).
  public func groupPool(of district: DistrictID) -> [PersonID] {
    organisation.personIDs.filter {
      organisation.people[$0.index].district == district && isEligibleForGroup($0)
    }
  }

  /// Whether somebody is on leave on a day and not back within the horizon.
  public func isOnLeaveToTheEnd(_ person: Person, from day: Day) -> Bool {
    var day = day
    // Several leaves may follow each other.
    while let leave = person.leave.first(where: { $0.contains(day) }) {
      if leave.last >= horizon.days.last { return true }
      day = leave.last.advanced(by: 1)
    }
    return false
  }

  /// The district of a subject: the workplace's or the district itself.
  public func district(of subject: Subject, groups: [SparringGroup]) -> DistrictID? {
    switch subject {
    case .group(let index): groups.indices.contains(index) ? groups[index].district : nil
    case .workplace(let id): organisation[id].district
    case .district(let id): id
    case .joint: nil
    }
  }
}
