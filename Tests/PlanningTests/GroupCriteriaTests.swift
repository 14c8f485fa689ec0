import Programme
import ProofFormat
import Testing
import Verification

@testable import Planning

/// Any further column of the people's table as a criterion, and pools that fours do not divide.
@Suite struct GroupCriteriaTests {
  /// The district fixture with a further column, every second leader "a" and the others "b".
  private func programme(_ criterion: Criterion, leaders: Int? = nil) throws -> Programme {
    var programme = try Folders.programme("district")
    var pool = programme.organisation.personIDs.filter { programme.isEligibleForGroup($0) }
    if let leaders {
      for id in pool.dropFirst(leaders) { programme.organisation.people[id.index].roles = [] }
      pool = Array(pool.prefix(leaders))
    }
    for (at, id) in pool.enumerated() {
      programme.organisation.people[id.index].attributes["fag"] = at.isMultiple(of: 2) ? "a" : "b"
    }
    programme.rules.criteria = [criterion]
    programme.rules[.criterion].isOn = true
    programme.pins.groups = []
    return programme
  }

  private func groups(_ programme: Programme) throws -> (Plan, PlanProof)? {
    switch PlanYear(programme, options: PlanOptions(effort: 50_000)).groupsOnly() {
    case .planned(let plan, let proof): return (plan, proof)
    case .blocked: return nil
    case .stopped: throw Folders.Failure(what: "stopped")
    }
  }

  private static let kinds: [Criterion.Kind] = [
    .spread, .gather, .atLeast(count: 1, value: "a"), .atLeast(count: 2, value: "b"),
    .atMost(count: 2, value: "a"), .atMost(count: 1, value: "b"),
  ]

  @Test(arguments: kinds) func wishesAreWeighedAndTheBoundHolds(_ kind: Criterion.Kind) throws {
    let criterion = Criterion(
      name: "fag", column: "fag", kind: kind, weight: 100_000, isHard: false)
    let programme = try programme(criterion)
    let (plan, proof) = try #require(try groups(programme))
    #expect(!proof.groups.isEmpty)
    for own in proof.groups {
      let district = try #require(
        programme.organisation.districtIDs.first {
          programme.organisation[$0].key == own.district
        })
      let bound = try #require(plan.score.bounds.first { $0.subject == own.district })
      let check = GroupBound(PreparedProgramme(programme), district: district)
      #expect(check.objective(of: plan) == bound.objective)
      #expect(bound.lowerBound == bound.objective)
      #expect(check.fault(in: bound, certificate: own.certificate) == nil)
    }
    // At such a weight the wish goes before all others: eight leaders, four of each value.
    let missed = plan.groups.reduce(0) { total, group in
      total
        + criterion.amount(
          for: group.members.map { programme.organisation[$0].attributes["fag"] ?? "" })
    }
    switch kind {
    case .spread: #expect(missed == 4)  // two of each in both groups
    case .gather: #expect(missed >= 0)
    case .atLeast, .atMost(count: 2, value: _): #expect(missed == 0)
    case .atMost: #expect(missed == 2)
    }
  }

  @Test(arguments: kinds) func demandsHoldOrNothingIsPlanned(_ kind: Criterion.Kind) throws {
    if case .gather = kind { return }
    let criterion = Criterion(name: "fag", column: "fag", kind: kind, weight: 1, isHard: true)
    let programme = try programme(criterion)
    let isPossible: Bool
    switch kind {
    case .spread, .atMost(count: 1, value: _): isPossible = false
    default: isPossible = true
    }
    guard let (plan, _) = try groups(programme) else {
      #expect(!isPossible)
      return
    }
    #expect(isPossible)
    for group in plan.groups {
      let values = group.members.map { programme.organisation[$0].attributes["fag"] ?? "" }
      #expect(criterion.amount(for: values) == 0)
    }
  }

  @Test(arguments: [(8, [4, 4]), (7, [3, 4]), (6, [3, 3]), (5, [5])])
  func remaindersDepartLeastFromFour(_ leaders: Int, _ sizes: [Int]) throws {
    let wish = Criterion(name: "fag", column: "fag", kind: .spread, weight: 1, isHard: false)
    var programme = try programme(wish, leaders: leaders)
    programme.rules[.groupSizeTarget].weight = 1_000_000
    let (plan, proof) = try #require(try groups(programme))
    #expect(plan.groups.map(\.members.count).sorted() == sizes)
    #expect(proof.groups.count == 1)
  }
}
