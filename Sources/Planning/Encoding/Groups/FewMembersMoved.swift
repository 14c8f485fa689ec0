import Programme
import SetPartitioning

/// The price of taking people out of the groups of an earlier plan.
enum FewMembersMovedEncoding {
  static let id = RuleID.fewMembersMoved

  /// The labels of a district's groups in an earlier plan, in order; positions are identities.
  static func labels(_ previous: PreviousPlan, _ district: DistrictID) -> [String] {
    previous.plan.groups.filter { $0.district == district }.map(\.label).sorted()
  }

  static func encode(_ previous: PreviousPlan, into encoding: inout GroupEncoding) {
    let labels = labels(previous, encoding.district)
    var former = [Int](repeating: -1, count: encoding.pool.count)
    var prices = [Int](repeating: 0, count: encoding.pool.count)
    let price = encoding.programme.rules.weight(id)
    for group in previous.plan.groups where group.district == encoding.district {
      guard let label = labels.firstIndex(of: group.label) else { continue }
      let extra =
        MetGroupsStayEncoding.price(of: group, previous, encoding.programme)
        + FewMeetingsMovedEncoding.price(of: group, previous, encoding.programme)
      for member in group.members {
        guard let position = encoding.position(of: member) else { continue }
        former[position] = label
        prices[position] = price + extra
      }
    }
    encoding.problem.former = FormerGroups(labels: former, prices: prices)
  }
}
