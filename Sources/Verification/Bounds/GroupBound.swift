public import Programme
public import ProofFormat

/// The check of a claim that a district's groups could not cost less than a number.
public struct GroupBound {
  private let district: DistrictID
  private let costs: GroupCosts
  /// Whether groups that cannot meet are left out of account.
  private let needsOpenings: Bool

  /// Prepares the check for a district, leaving out, if asked for, groups without an opening in some
  /// window: not all of their meetings could be planned.
  ///
  /// Where a meeting of a group is pinned nothing is left out, since what is pinned need keep to no
  /// opening.
  ///
  /// - Complexity: O(people + pool^2 + pool * openings).
  public init(
    _ prepared: PreparedProgramme, district: DistrictID, needsOpenings: Bool = false
  ) {
    let programme = prepared.ground.programme
    self.district = district
    costs = GroupCosts(prepared.ground, district: district)
    let isPinned = programme.pins.events.contains { pin in
      programme.activity(pin.key.activity).map { programme[$0].subject == .group } ?? false
    }
    let isWhole = programme.asOf <= programme.horizon.days.first
    self.needsOpenings = needsOpenings && !isPinned && isWhole
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
  /// A certificate that was made for other people or rules is given up where it leaves more than
  /// so many columns to its steps.
  ///
  /// - Complexity: O(pool^largest size) steps at worst, and the size of the certificate.
  public func fault(
    in bound: ProvenBound, certificate: GroupCertificate, mostColumns: Int = .max
  ) -> Text? {
    guard let claimed = bound.lowerBound else { return nil }
    guard certificate.lowerBound + costs.offset >= claimed else {
      return Words.proofReaches.with(certificate.lowerBound + costs.offset, claimed)
    }
    var checker = GroupBoundChecker(
      people: costs.pool.count, sizes: costs.sizes, fixed: costs.fixed, floor: costs.floor
    ) { [costs, needsOpenings] group in
      guard let cost = costs.cost(of: group, needsOpenings: needsOpenings) else { return [] }
      return [GroupBoundChecker.Option(cost: cost)]
    }
    checker.mostColumns = mostColumns
    switch checker.check(certificate) {
    case .holds: return nil
    case .fails(let reason):
      return Words.proofFails.with(reason)
    }
  }
}
