import Programme

/// Who works where and who leads which district, made once and asked for every chain.
struct PeopleIndex {
  private let ofWorkplace: [[PersonID]]
  private let ofDistrict: [[PersonID]]
  private let chiefs: [ChiefPost]
  private let all: [PersonID]

  /// Lists the people of each workplace and each district, in order.
  ///
  /// - Complexity: O(people).
  init(_ programme: Programme) {
    let organisation = programme.organisation
    var ofWorkplace = [[PersonID]](repeating: [], count: organisation.workplaces.count)
    var ofDistrict = [[PersonID]](repeating: [], count: organisation.districts.count)
    var chiefs = [[PersonID]](repeating: [], count: organisation.districts.count)
    for (i, person) in organisation.people.enumerated() {
      if let workplace = person.workplace { ofWorkplace[workplace.index].append(PersonID(i)) }
      guard let district = person.district else { continue }
      ofDistrict[district.index].append(PersonID(i))
      if person.has(.chief) { chiefs[district.index].append(PersonID(i)) }
    }
    self.ofWorkplace = ofWorkplace
    self.ofDistrict = ofDistrict
    self.chiefs = chiefs.map { ChiefPost($0, programme) }
    all = organisation.personIDs
  }

  /// Who is the chief of a district on which day.
  func chief(of district: DistrictID) -> ChiefPost { chiefs[district.index] }

  /// All whom an audience can mean within a subject, and maybe more, in order.
  ///
  /// - Complexity: near-linear in the people of the subject or of the audience's districts.
  func candidates(for audience: Audience, within subject: Subject) -> [PersonID] {
    switch subject {
    case .workplace(let id): return ofWorkplace[id.index]
    case .district(let id):
      // An audience of other districts means nobody here but whom it names.
      let isOther = !audience.districts.isEmpty && !audience.districts.contains(id)
      return isOther && audience.people.isEmpty ? [] : ofDistrict[id.index]
    case .group, .joint:
      let isNamesOnly =
        audience.roles.isEmpty && audience.kinds.isEmpty && audience.districts.isEmpty
        && audience.workplaces.isEmpty
      if isNamesOnly { return audience.people.sorted() }
      if audience.districts.isEmpty { return all }
      let own = audience.districts.sorted().flatMap { ofDistrict[$0.index] }
      return Array(Set(own).union(audience.people)).sorted()
    }
  }
}
