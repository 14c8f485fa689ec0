import Programme

// Derived here once more from the format's description and not from `Programme.servedDistricts` and
// `Programme.evenedOut`, by which plans are made.
extension Ground {
  /// Whether an official serves one of some districts; nil stands for no district in particular, and
  /// whoever serves none in particular serves all.
  func serves(_ person: PersonID, oneOf districts: Set<DistrictID>?) -> Bool {
    let served = programme.organisation[person].serves
    guard let districts, !served.isEmpty else { return true }
    return !districts.isDisjoint(with: served)
  }

  /// The officials of a role who serve one of some districts, in order; nil stands for no district
  /// in particular.
  func officials(_ role: Role, servingOneOf districts: Set<DistrictID>?) -> [PersonID] {
    guard let districts else { return officials(role) }
    if districts.count == 1, let only = districts.first { return officials(role, serving: only) }
    return officials(role).filter { serves($0, oneOf: districts) }
  }

  /// Where the events of an activity are held as far as officials are concerned: the districts meant
  /// each time, and how to name them.
  func places(of id: ActivityID) -> [(name: String, districts: Set<DistrictID>?)] {
    let activity = programme[id]
    let organisation = programme.organisation
    let districts: Set<DistrictID?>
    switch activity.subject {
    case .joint, .cohort:
      let named = activity.required.districts
      return [("", named.isEmpty ? nil : named)]
    case .group: districts = Set(pools.indices.filter { !pools[$0].isEmpty }.map { DistrictID($0) })
    case .district: districts = Set(organisation.districtIDs)
    case .workplace:
      districts = Set(
        organisation.workplaceIDs.filter { activity.workplaces.contains($0, in: organisation) }
          .map { organisation[$0].district })
    }
    // Whoever serves no district in particular can be anywhere: one line says it for all.
    let isShared = activity.staff.allSatisfy { need in
      officials(need.role).allSatisfy { organisation[$0].serves.isEmpty }
    }
    if isShared { return districts.isEmpty ? [] : [("", nil)] }
    return districts.sorted { ($0?.index ?? -1) < ($1?.index ?? -1) }.map { district in
      (district.map { " (\(organisation[$0].name))" } ?? "", district.map { [$0] })
    }
  }

  /// The officials of a role in the sets among whom tasks are to be even, in order.
  ///
  /// Districts grow together around each official and each joint activity until nothing changes.
  func officialsWhoShare(_ role: Role) -> [[PersonID]] {
    let all = officials(role)
    var bonds: [Set<DistrictID>] = []
    for activity in programme.activityIDs {
      guard programme[activity].staff.contains(where: { $0.role == role }) else { continue }
      switch programme[activity].subject {
      case .group, .district: continue
      case .joint, .cohort: bonds.append(programme[activity].required.districts)
      case .workplace:
        let organisation = programme.organisation
        let isOutside = organisation.workplaceIDs.contains {
          organisation[$0].district == nil
            && programme[activity].workplaces.contains($0, in: organisation)
        }
        if isOutside { bonds.append([]) }
      }
    }
    bonds += Set(all.map { Set(programme.organisation[$0].serves) })
    // A bond of no district in particular is one of all.
    if all.isEmpty || bonds.contains([]) { return all.isEmpty ? [] : [all] }
    var sets: [Set<DistrictID>] = []
    for bond in bonds {
      let touched = sets.filter { !$0.isDisjoint(with: bond) }
      sets.removeAll { !$0.isDisjoint(with: bond) }
      sets.append(touched.reduce(bond) { $0.union($1) })
    }
    return sets.map { set in
      all.filter { !set.isDisjoint(with: programme.organisation[$0].serves) }
    }
    .filter { !$0.isEmpty }.sorted { $0[0] < $1[0] }
  }
}

extension Evidence {
  /// The officials of a role who may be chosen for an event of an activity, in order.
  func officials(
    _ role: Role, for activity: Activity, _ subject: EventSubject
  ) -> [PersonID] {
    ground.officials(role, servingOneOf: districts(of: activity, subject))
  }

  /// Whether an official may be chosen for an event of an activity.
  func serves(_ person: PersonID, _ activity: Activity, _ subject: EventSubject) -> Bool {
    ground.serves(person, oneOf: districts(of: activity, subject))
  }

  /// The districts of which an official must serve one to be chosen for an event; nil for none in
  /// particular.
  private func districts(of activity: Activity, _ subject: EventSubject) -> Set<DistrictID>? {
    switch subject {
    case .cohort, .joint:
      let named = activity.required.districts
      return named.isEmpty ? nil : named
    case .unknown: return nil
    case .group, .workplace, .district: return district(of: subject).map { [$0] }
    }
  }
}
