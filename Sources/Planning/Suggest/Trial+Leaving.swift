import Programme
import Verification

extension Trial {
  /// The trial of the plan without some people in groups and in the meetings of groups to come.
  ///
  /// - Complexity: as a trial of the whole plan.
  func without(_ people: [PersonID]) -> Trial {
    let gone = Set(people)
    var plan = self.plan
    for i in plan.groups.indices { plan.groups[i].members.removeAll(where: gone.contains) }
    for i in plan.events.indices
    where plan.events[i].day >= programme.asOf
      && programme[plan.events[i].activity].subject == .group
    {
      plan.events[i].participants.removeAll(where: gone.contains)
      if plan.events[i].host.map(gone.contains) ?? false { plan.events[i].host = nil }
    }
    return Trial(plan, programme, previous: previous)
  }
}
