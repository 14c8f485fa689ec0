import Programme

/// A ring of the wheel: the days of one activity, or of one activity in one district or group.
struct WheelRing: Hashable, Sendable {
  /// The name to show.
  var name: String
  /// What it shows; gives the colour.
  var kind: ActivityKind
  /// How many events each day has, by day, in order.
  var days: [(day: Day, count: Int)]

  static func == (left: WheelRing, right: WheelRing) -> Bool {
    left.name == right.name && left.kind == right.kind
      && left.days.elementsEqual(right.days) { $0.day == $1.day && $0.count == $1.count }
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(days.count)
  }

  /// How many days at all; an event of two days counts on each.
  var total: Int { days.reduce(0) { $0 + $1.count } }
}

extension PlanView {
  /// The order of rings from the rim inwards: what has most days where a day is widest; the few
  /// common days are named beside the wheel.
  private static let ringOrder: [ActivityKind] = [
    .conversation, .workshop, .network, .sparringMeeting, .meeting, .learningDay, .course,
    .capacityBuilding, .leaderSeminar, .administrationSeminar,
  ]

  /// Returns the rings of a school year, of the whole municipality or of one district.
  ///
  /// Sparring has a ring for each district, or within a district for each group, as long as there
  /// is room; what does not fit in the wheel is joined. The wheel of a district shows its own
  /// events and the common ones.
  ///
  /// - Complexity: O(events + rings x days).
  func rings(
    _ year: SchoolYear, district: DistrictID?, atMost limit: Int
  ) -> [WheelRing] {
    let shown = order.filter { i in
      let event = plan.events[i]
      guard year.days.contains(event.day) else { return false }
      guard let district else { return true }
      return districtOf[i] == nil || districtOf[i] == district
    }
    var byActivity: [[Int]] = Array(repeating: [], count: programme.activities.count)
    for i in shown { byActivity[plan.events[i].activity.index].append(i) }
    let used = programme.activityIDs.filter { !byActivity[$0.index].isEmpty }
      .sorted { a, b in
        let (x, y) = (programme[a], programme[b])
        let (i, j) = (rank(x), rank(y))
        return i != j ? i < j : DanishOrder.areInOrder(x.name, y.name)
      }
    let extra = subRings(used, byActivity, district)
    let isSplit = used.count - extra.activities.count + extra.rings.count <= limit
    var result: [WheelRing] = []
    for id in used {
      if isSplit, extra.activities.contains(id) {
        result += extra.rings.filter { $0.activity == id }.map(\.ring)
      } else {
        result.append(ring(programme[id].name, programme[id].kind, byActivity[id.index]))
      }
    }
    guard result.count > limit else { return result }
    // More activities of the planner's own than the wheel has room for: the last are joined.
    let joined = result[(limit - 1)...]
    var days: [Day: Int] = [:]
    for entry in joined.flatMap(\.days) { days[entry.day, default: 0] += entry.count }
    let rest = WheelRing(
      name: say(.otherActivities), kind: .meeting,
      days: days.sorted { $0.key < $1.key }.map { (day: $0.key, count: $0.value) })
    return Array(result[..<(limit - 1)]) + [rest]
  }

  private func subRings(
    _ used: [ActivityID], _ byActivity: [[Int]], _ district: DistrictID?
  ) -> (activities: Set<ActivityID>, rings: [(activity: ActivityID, ring: WheelRing)]) {
    var activities: Set<ActivityID> = []
    var rings: [(activity: ActivityID, ring: WheelRing)] = []
    for id in used where programme[id].kind == .sparringMeeting {
      activities.insert(id)
      let events = byActivity[id.index]
      if district == nil {
        for d in districts {
          let own = events.filter { districtOf[$0] == d }
          if own.isEmpty { continue }
          let name = say(.ringOf, programme[id].name, organisation[d].name)
          rings.append((id, ring(name, .sparringMeeting, own)))
        }
      } else {
        let labels = DanishOrder.sorted(Array(Set(events.map { plan.events[$0].key.subject }))) {
          $0
        }
        for label in labels {
          let own = events.filter { plan.events[$0].key.subject == label }
          let name = say(.ringOf, programme[id].name, say(.groupLabel, label))
          rings.append((id, ring(name, .sparringMeeting, own)))
        }
      }
    }
    return (activities, rings)
  }

  /// Kinds in their order, after the kinds of those that are held for more of the organisation.
  private func rank(_ activity: Activity) -> Int {
    let subject =
      switch activity.subject {
      case .workplace: 0
      case .group: 1
      case .district: 2
      case .joint, .cohort: 3
      }
    let kind = PlanView.ringOrder.firstIndex(of: activity.kind) ?? PlanView.ringOrder.count
    return subject * 100 + kind
  }

  private func ring(_ name: String, _ kind: ActivityKind, _ events: [Int]) -> WheelRing {
    var days: [Day: Int] = [:]
    for i in events {
      for day in plan.events[i].days.days { days[day, default: 0] += 1 }
    }
    return WheelRing(
      name: name, kind: kind,
      days: days.sorted { $0.key < $1.key }.map { (day: $0.key, count: $0.value) })
  }
}
