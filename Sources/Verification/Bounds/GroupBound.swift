public import Programme
public import ProofFormat

/// The check of a claim that a district's groups could not cost less than a number.
public struct GroupBound {
  private let programme: Programme
  private let district: DistrictID
  private let costs: GroupCosts
  /// Groups that are left out of account because they cannot meet, by person, ascending.
  private let excluded: Set<[Int]>

  /// Prepares the check for a district, leaving out groups that the calendar could not seat.
  ///
  /// - Complexity: O(pool^2 + pool * openings).
  public init(_ programme: Programme, district: DistrictID, excluding groups: [[PersonID]] = []) {
    self.programme = programme
    self.district = district
    let costs = GroupCosts(programme, district: district)
    self.costs = costs
    excluded = Set(
      groups.map { group in group.compactMap { costs.pool.firstIndex(of: $0) }.sorted() })
  }

  /// What every division costs on top of a certificate's costs.
  public var offset: Int { costs.offset }

  /// What the district's groups in a plan cost; nothing if one of them may not be formed.
  public func objective(of plan: Plan) -> Int? {
    var total = costs.offset
    for group in plan.groups where group.district == district {
      let members = group.members.compactMap { costs.pool.firstIndex(of: $0) }.sorted()
      guard members.count == group.members.count, let cost = costs.cost(of: members) else {
        return nil
      }
      total += cost
    }
    return total
  }

  /// Says what is wrong with a bound and its certificate; nothing if the bound is proven.
  ///
  /// - Complexity: O(pool^largest size) group costs, and the size of the certificate.
  public func fault(in bound: ProvenBound, certificate: GroupCertificate) -> Text? {
    guard let claimed = bound.lowerBound else { return nil }
    guard certificate.lowerBound + costs.offset >= claimed else {
      return Words.proofReaches.with(certificate.lowerBound + costs.offset, claimed)
    }
    let checker = GroupBoundChecker(
      people: costs.pool.count, sizes: costs.sizes, fixed: costs.fixed
    ) { [costs, excluded] group in
      guard !excluded.contains(group), let cost = costs.cost(of: group) else { return [] }
      return [GroupBoundChecker.Option(cost: cost)]
    }
    switch checker.check(certificate) {
    case .holds: return nil
    case .fails(let reason):
      return Words.proofFails.with(reason)
    }
  }
}
