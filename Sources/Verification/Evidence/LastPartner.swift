import Programme

/// A workplace and a role of an official who comes there.
struct LastPartner: Hashable {
  private let workplace: WorkplaceID
  private let role: Role

  init(_ workplace: WorkplaceID, _ role: Role) {
    self.workplace = workplace
    self.role = role
  }

  /// The latest official on record of each who is still employed and still serves the workplace's
  /// district.
  ///
  /// - Complexity: O(records).
  static func all(_ programme: Programme, _ people: [PersonFacts]) -> [LastPartner: PersonID] {
    let first = programme.horizon.days.first
    let organisation = programme.organisation
    var latest: [LastPartner: PastPartner] = [:]
    for record in programme.history.partners
    where people[record.person.index].isEmployed(on: first)
      && isServed(organisation[record.workplace].district, by: organisation[record.person])
    {
      for role in organisation[record.person].roles {
        let key = LastPartner(record.workplace, role)
        if let known = latest[key], known.year >= record.year { continue }
        latest[key] = record
      }
    }
    return latest.mapValues(\.person)
  }

  private static func isServed(_ district: DistrictID?, by official: Person) -> Bool {
    guard let district, !official.serves.isEmpty else { return true }
    return official.serves.contains(district)
  }
}
