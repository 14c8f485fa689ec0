extension Person {
  /// Whether the person can be chosen as an official where one of some districts is meant.
  ///
  /// Districts of nil stand for no district in particular.
  public func isOfficial(in districts: Set<DistrictID>?) -> Bool {
    guard let districts, !serves.isEmpty else { return true }
    return serves.contains(where: districts.contains)
  }
}

extension Programme {
  /// The districts of which an event's officials serve at least one; nil where any official may
  /// come.
  ///
  /// An event of a group, a workplace or a district means that district. A joint event means the
  /// districts that its activity's `required` names; if it names none, or a workplace lies in no
  /// district, then no district is meant.
  public func servedDistricts(
    of activity: Activity, _ subject: Subject, groups: [SparringGroup]
  ) -> Set<DistrictID>? {
    if case .joint = subject {
      return activity.required.districts.isEmpty ? nil : activity.required.districts
    }
    return district(of: subject, groups: groups).map { [$0] }
  }

  /// The people of a role in sets whose tasks are evened out, in order.
  ///
  /// Districts hang together if somebody of the role serves them both, or if a joint activity that
  /// needs the role names them both in `required`. Those who serve districts that hang together are
  /// one set. All are one set where somebody serves every district, and where the role is needed by
  /// an activity that means no district in particular.
  ///
  /// - Complexity: near-linear in people and in the districts that activities name.
  public func evenedOut(_ role: Role) -> [[PersonID]] {
    let people = organisation.personIDs.filter { organisation.people[$0.index].has(role) }
    let needing = activities.filter { activity in activity.staff.contains { $0.role == role } }
    let isWhole =
      people.contains { organisation.people[$0.index].serves.isEmpty }
      || needing.contains(where: needsAnybody)
    if people.isEmpty { return [] }
    if isWhole { return [people] }
    var root = organisation.districts.indices.map { $0 }
    func find(_ district: DistrictID) -> Int {
      var i = district.index
      while root[i] != i {
        root[i] = root[root[i]]
        i = root[i]
      }
      return i
    }
    func join(_ districts: [DistrictID]) {
      for district in districts.dropFirst() {
        let (x, y) = (find(districts[0]), find(district))
        root[max(x, y)] = min(x, y)
      }
    }
    for person in people { join(organisation.people[person.index].serves) }
    for activity in needing where activity.subject == .joint || activity.subject == .cohort {
      join(activity.required.districts.sorted())
    }
    var sets: [Int: [PersonID]] = [:]
    for person in people {
      sets[find(organisation.people[person.index].serves[0]), default: []].append(person)
    }
    return sets.keys.sorted().compactMap { sets[$0] }
  }

  /// Whether an activity has events that mean no district in particular.
  private func needsAnybody(_ activity: Activity) -> Bool {
    switch activity.subject {
    case .joint, .cohort: activity.required.districts.isEmpty
    case .group, .district: false
    case .workplace:
      organisation.workplaceIDs.contains {
        organisation[$0].district == nil
          && activity.workplaces.contains($0, in: organisation)
      }
    }
  }
}
