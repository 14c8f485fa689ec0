import Programme
import Testing

@testable import Reports

/// Two plans side by side: nothing differs from itself, and each change is told once.
@Suite struct PlanComparisonTests {
  private func side(_ name: String, _ plan: Plan, _ programme: Programme) -> PlanSide {
    PlanSide(name: name, programme: programme, plan: plan, score: plan.score)
  }

  @Test func aPlanDiffersInNothingFromItself() {
    let demo = DemoYear.middle.cached()
    let comparison = PlanComparison(
      side("a", demo.plan, demo.programme), side("b", demo.plan, demo.programme))
    #expect(comparison.isEmpty)
    let text = ComparisonText(comparison, in: .danish).lines()
    #expect(text.last == "Planerne er ens.")
    let page = ReportBook.comparisonPage(comparison, in: .english)
    #expect(page.contains("The plans are the same."))
  }

  @Test func eachChangeIsToldOnce() throws {
    let demo = DemoYear.middle.cached()
    var plan = demo.plan
    let moved = plan.events[0].key
    plan.events[0].day = plan.events[0].day.advanced(by: 7)
    let attended = try #require(
      plan.events.indices.first { $0 > 2 && !plan.events[$0].participants.isEmpty })
    let without = plan.events[attended].key
    let person = plan.events[attended].participants.removeFirst()
    let gone = plan.events.removeLast().key
    plan.events[2].isLocked.toggle()
    // Another place at the same time is no move, as where a plan is changed.
    let elsewhere = try #require(
      plan.events.indices.first { i in
        guard i > 2, i != attended, case .venue = plan.events[i].place else { return false }
        return true
      })
    plan.events[elsewhere].place = nil
    let altered = [without, plan.events[elsewhere].key].sorted()
    plan.score.rules.append(RuleScore(rule: .bridgeDays, amount: 1, cost: 7))
    let comparison = PlanComparison(
      side("a", demo.plan, demo.programme), side("b", plan, demo.programme))
    #expect(comparison.moved.map(\.key) == [moved])
    #expect(comparison.altered.map(\.key) == altered)
    #expect(comparison.cancelled.map(\.key) == [gone])
    #expect(comparison.added.isEmpty && comparison.groupMoves.isEmpty)
    let cost = try #require(comparison.costs.first { $0.rule == .bridgeDays })
    #expect(cost.after - cost.before == 7)
    let text = ComparisonText(comparison, in: .danish)
    let lines = text.lines().joined(separator: "\n")
    let name = demo.programme.organisation[person].name
    #expect(lines.contains("deltagere: \u{2212} \(name)"))
    #expect(lines.contains("møder flyttet: 1"))
    let change = try #require(
      comparison.altered.first { $0.key == demo.plan.events[elsewhere].key })
    #expect(text.differences(of: change) == ["\(text.then(change)) \u{2192} \(text.now(change))"])
    let page = ReportBook.comparisonPage(comparison, in: .danish)
    #expect(page.contains(name) && page.contains("Aflyste møder"))
    // Backwards, what was cancelled is new.
    let back = PlanComparison(
      side("b", plan, demo.programme), side("a", demo.plan, demo.programme))
    #expect(back.added.map(\.key) == [gone] && back.cancelled.isEmpty)
  }

  /// Whoever is new or gone has not changed group, as where a plan is changed.
  @Test func whoeverIsNewOrGoneHasNotChangedGroup() throws {
    let demo = DemoYear.middle.cached()
    var plan = demo.plan
    try #require(plan.groups.count > 1)
    let moved = plan.groups[0].members.removeFirst()
    plan.groups[1].members = (plan.groups[1].members + [moved]).sorted()
    _ = plan.groups[0].members.removeLast()
    func summary(_ a: Plan, _ b: Plan) -> String {
      let comparison = PlanComparison(
        side("a", a, demo.programme), side("b", b, demo.programme))
      return ComparisonText(comparison, in: .danish).summary
    }
    #expect(
      summary(demo.plan, plan).hasPrefix("1 person i en anden gruppe, 1 ude af sin gruppe; "))
    #expect(summary(plan, demo.plan).hasPrefix("1 person i en anden gruppe, 1 ny i en gruppe; "))
  }

  @Test func peopleAreComparedByKeyAndNotByPosition() throws {
    let demo = DemoYear.middle.cached()
    var programme = demo.programme
    // A person more, first in the list, puts everybody else one further on.
    programme.organisation.people.insert(Person(key: "", name: "Ny", roles: [.other]), at: 0)
    func shifted(_ people: [PersonID]) -> [PersonID] { people.map { PersonID($0.index + 1) } }
    var plan = demo.plan
    for i in plan.events.indices {
      plan.events[i].participants = shifted(plan.events[i].participants)
      plan.events[i].guests = shifted(plan.events[i].guests)
      plan.events[i].staff = shifted(plan.events[i].staff)
      plan.events[i].facilitators = shifted(plan.events[i].facilitators)
      plan.events[i].chief = plan.events[i].chief.map { PersonID($0.index + 1) }
      plan.events[i].host = plan.events[i].host.map { PersonID($0.index + 1) }
    }
    for i in plan.groups.indices { plan.groups[i].members = shifted(plan.groups[i].members) }
    for i in plan.cohorts.indices { plan.cohorts[i].members = shifted(plan.cohorts[i].members) }
    let same = PlanComparison(
      side("a", demo.plan, demo.programme), side("b", plan, programme))
    #expect(same.isEmpty)
    guard plan.groups.count > 1 else { return }
    let mover = plan.groups[0].members.removeFirst()
    plan.groups[1].members.append(mover)
    let other = PlanComparison(
      side("a", demo.plan, demo.programme), side("b", plan, programme))
    let move = try #require(other.groupMoves.first)
    #expect(other.groupMoves.count == 1 && move.person == programme.organisation[mover].key)
    #expect(move.from == plan.groups[0].label && move.to == plan.groups[1].label)
  }
}
