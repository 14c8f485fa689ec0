import Planning
import Programme
import Testing
import Verification

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

  @Test func `what is left of a locked group that cannot stand stays together and takes others in`()
    throws
  {
    var (programme, plan) = try PlannedDistrict.planned()
    let asOf = PlannedDistrict.day(2026, 11, 2)
    let locked = try #require(plan.groups.first { $0.members.count == 4 })
    programme.pins.groups = [
      GroupLock(label: locked.label, members: locked.members, isWhole: true)
    ]
    for person in locked.members.prefix(2) {
      programme.organisation.people[person.index].leaves = asOf
    }
    let rebalance = Rebalance(programme, since: PreviousPlan(plan: plan, asOf: asOf))
    let choices = try #require(rebalance.frontiers.first?.choices)
    #expect(choices.count > 0)
    for i in choices.indices {
      let result = try PlannedDistrict.replan(
        programme, plan, from: asOf, groups: rebalance.groups(choosing: i))
      let group = try #require(
        result.plan.groups.first { $0.members.contains(locked.members[2]) })
      #expect(group.members.contains(locked.members[3]) && group.members.count >= 3)
    }
    var anew = programme
    anew.asOf = asOf
    #expect(Verifier.lossesOfLocks(in: anew).map(\.id) == ["reduced-lock"])
    guard
      case .planned(let fresh, _) = PlanYear(anew, options: PlanOptions(effort: 1000)).groupsOnly()
    else { throw Folders.Failure(what: "no groups") }
    let label = fresh.groups.first { $0.members.contains(locked.members[2]) }?.label
    #expect(label == locked.label)
    // Three are a group, and nobody joins them.
    programme.organisation.people[locked.members[0].index].leaves = nil
    let smaller = Rebalance(programme, since: PreviousPlan(plan: plan, asOf: asOf))
    #expect(
      smaller.frontiers.flatMap(\.choices).allSatisfy { choice in
        choice.groups.contains { $0.members == [locked.members[0]] + locked.members[2...] }
      })
  }

  @Test func `a locked group that never could stand leaves no choice`() throws {
    var (programme, plan) = try PlannedDistrict.planned()
    let asOf = PlannedDistrict.day(2026, 11, 2)
    let group = try #require(plan.groups.first)
    programme.pins.groups = [
      GroupLock(label: group.label, members: Array(group.members.prefix(2)), isWhole: true)
    ]
    programme.organisation.people[group.members[3].index].leaves = asOf
    let frontiers = Rebalance(programme, since: PreviousPlan(plan: plan, asOf: asOf)).frontiers
    #expect(frontiers.count == 1 && frontiers[0].choices.isEmpty && frontiers[0].isProven)
  }

  @Test func `a group locked under the label of another gets it, and the other a new one`() throws {
    var (programme, plan) = try PlannedDistrict.planned()
    let asOf = PlannedDistrict.day(2026, 11, 2)
    let (first, second) = (plan.groups[0], plan.groups[1])
    programme.pins.groups = [
      GroupLock(label: first.label, members: second.members, isWhole: true)
    ]
    let rebalance = Rebalance(programme, since: PreviousPlan(plan: plan, asOf: asOf))
    let choice = try #require(rebalance.frontiers.first?.choices.first)
    #expect(choice.groups.first { $0.label == first.label }?.members == second.members)
    #expect(Set(choice.groups.map(\.label)).count == choice.groups.count)
    #expect(choice.moved == choice.moves.count && choice.moved >= second.members.count)
    // Those of both groups have other meetings now, and fewer cannot move.
    let frontier = rebalance.frontiers[0]
    #expect(frontier.isProven && frontier.fewest == choice.moved)
    #expect(choice.moved == first.members.count + second.members.count)
    let few = Rebalance(
      programme, since: PreviousPlan(plan: plan, asOf: asOf), mostMoves: choice.moved - 1)
    #expect(few.frontiers.map(\.choices.count) == [0])
    let enough = Rebalance(
      programme, since: PreviousPlan(plan: plan, asOf: asOf), mostMoves: choice.moved)
    #expect(enough.frontiers[0].choices.map(\.moved) == [choice.moved])
    let groups = rebalance.groups(choosing: 0)
    let result = try PlannedDistrict.replan(programme, plan, from: asOf, groups: groups)
    let again = Rebalance(programme, since: PreviousPlan(plan: result.plan, asOf: asOf))
    #expect(again.frontiers.isEmpty)
  }
}
