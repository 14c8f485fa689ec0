import Programme
import ProofFormat

/// The prices of officials' tasks under the rule that shares them evenly.
///
/// Beyond an even share of the tasks of those who share them, rounded up, each task is charged. So
/// each task may pay a price, no more than the charge, if everybody's even share is refunded. How
/// many tasks there are is partly a choice: as many as there can be are taken, since a greater share
/// only refunds more.
struct TaskPrices {
  /// For each person what each task pays, in scaled cost.
  private var prices: [Int]
  /// What the prices buy.
  private(set) var total = 0

  /// Takes up those prices of a proof whose rules are on; nothing if one is no price.
  ///
  /// - Complexity: O(occasions * officials), if there are prices.
  init?(_ proof: CalendarProof, _ bound: CalendarBound) {
    let (evidence, rules) = (bound.evidence, bound.rules)
    prices = [Int](repeating: 0, count: evidence.ground.people.count)
    guard proof.tasks.allSatisfy({ $0.price >= 0 && $0.price <= CalendarPrices.greatest }) else {
      return nil
    }
    let charge = rules.weight(.evenLoad) * proof.scale
    guard !proof.tasks.isEmpty, rules.binds(.staffing), rules.binds(.evenLoad) || charge > 0 else {
      return
    }
    for role in [Role.learningPartner, .consultant] {
      for officials in evidence.ground.officialsWhoShare(role) {
        var own: [PersonID: Int] = [:]
        for item in proof.tasks where item.role == role.rawValue {
          guard let person = officials.first(where: { evidence.organisation[$0].key == item.key }),
            own[person] == nil
          else { continue }
          own[person] = rules.binds(.evenLoad) ? item.price : min(item.price, charge)
        }
        guard own.values.contains(where: { $0 > 0 }),
          let most = bound.mostTasks(of: Set(officials))
        else { continue }
        let share = (most + officials.count - 1) / officials.count
        for (person, price) in own {
          prices[person.index] += price
          total += price * share
        }
        guard total < 1 << 56 else { return nil }
      }
    }
  }

  /// What a task of a person pays, in scaled cost.
  func price(of person: PersonID) -> Int { prices[person.index] }
}

extension CalendarBound {
  /// The most tasks that some officials can have in all in any calendar; nothing if there may be any
  /// number.
  fileprivate func mostTasks(of officials: Set<PersonID>) -> Int? {
    var tasks: [EventKey: Int] = [:]
    for occasion in occasions {
      let activity = evidence.programme[occasion.activity]
      if case .cohorts = activity.attendance { continue }
      let each = mostTasks(activity, occasion.subject, officials)
      for key in occasion.keys { tasks[key] = each }
    }
    // What has been held counts as it was.
    var begun: [ActivityID: Set<String>] = [:]
    for event in evidence.events where event.day < evidence.asOf {
      let held = Set(event.staff).intersection(officials).count
      tasks[event.key] = max(held, tasks[event.key] ?? 0)
      begun[event.activity, default: []].insert(event.key.subject)
    }
    var total = tasks.values.reduce(0, +)
    for id in evidence.programme.activityIDs {
      let activity = evidence.programme[id]
      guard case .cohorts(let smallest, _, _) = activity.attendance else { continue }
      let each = mostTasks(activity, .joint, officials) * max(0, activity.count)
      if each == 0 { continue }
      guard rules.binds(.cohortMembers), rules.binds(.cohortSize), smallest > 0 else { return nil }
      let cohorts = evidence.ground.candidates(for: id).count / smallest
      total += each * (cohorts + (begun[id]?.count ?? 0))
    }
    return total
  }

  /// The most of some officials whom an event of an activity can have.
  private func mostTasks(
    _ activity: Activity, _ subject: EventSubject, _ officials: Set<PersonID>
  ) -> Int {
    activity.staff.reduce(0) { sum, need in
      let able = evidence.officials(need.role, for: activity, subject).count(
        where: officials.contains)
      return sum + min(max(0, need.count), able)
    }
  }
}
