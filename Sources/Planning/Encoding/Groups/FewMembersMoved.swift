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

  /// Sees to it that nobody counts as staying whose group a lock gives another label, or whose label
  /// a lock gives to others: their meetings are other ones, whoever comes along.
  ///
  /// - Returns: How many that is; they move whatever is chosen, and the problem counts them no more.
  static func settleLabels(_ previous: PreviousPlan, in encoding: inout GroupEncoding) -> Int {
    let labels = labels(previous, encoding.district)
    guard var former = encoding.problem.former else { return 0 }
    var moved = 0
    for lock in encoding.locks where lock.isGroup {
      let own = labels.firstIndex(of: lock.label)
      for person in former.labels.indices where former.labels[person] >= 0 {
        let isMember = lock.members.contains(person)
        guard isMember || former.labels[person] == own else { continue }
        if isMember, former.labels[person] == own { continue }
        former.labels[person] = -1
        former.prices[person] = 0
        moved += 1
      }
    }
    encoding.problem.former = former
    return moved
  }
}
