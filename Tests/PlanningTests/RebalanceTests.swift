import Planning
import Programme
import Testing

/// Who is to be in a group when something has changed.
@Suite struct RebalanceTests {
  @Test func `a leave to the end of the year frees the place in the group, a shorter one keeps it`()
    throws
  {
    let (programme, plan) = try PlannedDistrict.planned()
    let asOf = PlannedDistrict.day(2026, 11, 2)
    let end = programme.horizon.days.last
    let person = try #require(plan.groups.first?.members.first)
    func left(_ leave: [DayRange]) -> [PersonID] {
      var changed = programme
      changed.organisation.people[person.index].leave = leave
      let rebalance = Rebalance(changed, since: PreviousPlan(plan: plan, asOf: asOf))
      return rebalance.frontiers.flatMap(\.left)
    }
    let break_ = PlannedDistrict.day(2027, 1, 31)
    #expect(left([]) == [])
    #expect(left([DayRange(asOf, break_)]) == [])
    #expect(left([DayRange(asOf, end)]) == [person])
    #expect(left([DayRange(asOf, break_), DayRange(break_.advanced(by: 1), end)]) == [person])
    // It has not begun.
    #expect(left([DayRange(asOf.advanced(by: 30), end)]) == [])
  }

  @Test func `where all have left there is one choice: no groups`() throws {
    let (programme, plan) = try PlannedDistrict.planned()
    let asOf = PlannedDistrict.day(2026, 11, 2)
    var changed = programme
    for person in plan.groups.flatMap(\.members) {
      changed.organisation.people[person.index].leaves = asOf
    }
    let rebalance = Rebalance(changed, since: PreviousPlan(plan: plan, asOf: asOf))
    let choice = try #require(rebalance.frontiers.first?.choices.first)
    #expect(choice.groups.isEmpty && choice.moved == 0)
    #expect(choice.dissolved == plan.groups.map(\.label))
    #expect(
      Set(choice.touched)
        == Set(
          plan.events.filter { $0.key.activity == "sparring" && $0.day >= asOf }.map(\.key)))
    let groups = rebalance.groups(choosing: 0)
    #expect(groups.isEmpty)
    let result = try PlannedDistrict.replan(changed, plan, from: asOf, groups: groups)
    #expect(Set(result.cancelled.map(\.key)).isSuperset(of: choice.touched))
  }
}
