public import Programme

/// One of two plans that are compared: what it is called, its programme, its score as counted.
public struct PlanSide: Sendable {
  /// What to call it, such as the folder's name.
  public var name: String
  /// The programme it was made for.
  public var programme: Programme
  /// The plan.
  public var plan: Plan
  /// The score as the verifier counts it.
  public var score: Score

  /// Makes a side.
  public init(name: String, programme: Programme, plan: Plan, score: Score) {
    self.name = name
    self.programme = programme
    self.plan = plan
    self.score = score
  }
}

/// What two plans have different: groups, cohorts, events, people at events, costs.
///
/// Everything is compared by keys, never by positions, so that the two plans may be of different
/// folders with different people.
public struct PlanComparison: Sendable {
  /// Somebody whose group or cohort differs.
  public struct Move: Hashable, Sendable {
    /// The person's key.
    public let person: String
    /// The person's name.
    public let name: String
    /// The label before; nothing for a newcomer.
    public let from: String?
    /// The label after; nothing for somebody who left.
    public let to: String?
  }

  /// What of an event differs.
  public enum Part: String, CaseIterable, Hashable, Comparable, Sendable {
    /// The day or the time of day.
    case time
    /// The length.
    case length
    /// The place.
    case place
    /// The member who hosts.
    case host
    /// The chief who attends.
    case chief
    /// The officials who attend.
    case staff
    /// Those who must be there.
    case participants
    /// Those who come if they can.
    case guests
    /// Who facilitates.
    case facilitators
    /// The learning pack.
    case pack
    /// The day by which focus and data are chosen.
    case deadline

    /// Orders as they are listed.
    public static func < (left: Part, right: Part) -> Bool {
      (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
  }

  /// An event as it is in one of the plans, in keys.
  public struct Appearance: Hashable, Sendable {
    /// The first day.
    public let day: Day
    /// The minute of the day at which it starts.
    public let start: Int
    /// How long it lasts on each day.
    public let minutes: Int
    /// On how many days it is held.
    public let dayCount: Int
    /// The key of the place.
    public let place: String?
    /// The key of the host.
    public let host: String?
    /// The key of the chief.
    public let chief: String?
    /// The keys of the officials.
    public let staff: [String]
    /// The keys of those who must be there.
    public let participants: [String]
    /// The keys of the guests.
    public let guests: [String]
    /// The keys of those who facilitate.
    public let facilitators: [String]
    /// The key of the pack.
    public let pack: String?
    /// The deadline.
    public let deadline: Day?

    init(_ event: PlannedEvent, _ organisation: Organisation) {
      func keys(_ people: [PersonID]) -> [String] { people.map { organisation[$0].key }.sorted() }
      day = event.day
      start = event.start
      minutes = event.minutes
      dayCount = event.dayCount
      place = event.place.map {
        switch $0 {
        case .workplace(let id): organisation[id].key
        case .venue(let id): organisation[id].key
        }
      }
      host = event.host.map { organisation[$0].key }
      chief = event.chief.map { organisation[$0].key }
      staff = keys(event.staff)
      participants = keys(event.participants)
      guests = keys(event.guests)
      facilitators = keys(event.facilitators)
      pack = event.pack
      deadline = event.deadline
    }

    func parts(unlike other: Appearance) -> [Part] {
      var result: [Part] = []
      if day != other.day || start != other.start { result.append(.time) }
      if minutes != other.minutes || dayCount != other.dayCount { result.append(.length) }
      if place != other.place { result.append(.place) }
      if host != other.host { result.append(.host) }
      if chief != other.chief { result.append(.chief) }
      if staff != other.staff { result.append(.staff) }
      if participants != other.participants { result.append(.participants) }
      if guests != other.guests { result.append(.guests) }
      if facilitators != other.facilitators { result.append(.facilitators) }
      if pack != other.pack { result.append(.pack) }
      if deadline != other.deadline { result.append(.deadline) }
      return result
    }
  }

  /// An event that differs.
  public struct Change: Hashable, Sendable {
    /// The event.
    public let key: EventKey
    /// As it is in the first plan; nothing if only the second has it.
    public let before: Appearance?
    /// As it is in the second plan; nothing if only the first has it.
    public let after: Appearance?
    /// What differs, if both have it.
    public let parts: [Part]

    /// Whether it is at another time, which is what verbs that change a plan call a move.
    public var isMoved: Bool { parts.contains(.time) }
  }

  /// What a rule costs in both.
  public struct Cost: Hashable, Sendable {
    /// The rule.
    public let rule: RuleID
    /// For a criterion of the planner's own: its name.
    public let detail: String
    /// The cost in the first plan.
    public let before: Int
    /// The cost in the second.
    public let after: Int
  }

  /// The first plan.
  public let before: PlanSide
  /// The second plan.
  public let after: PlanSide
  /// Who is in another group, by name.
  public let groupMoves: [Move]
  /// Who is in another cohort of a course, by name.
  public let cohortMoves: [Move]
  /// The events that differ, by key.
  public let changes: [Change]
  /// Every rule that costs something in either, in the order of the rule book.
  public let costs: [Cost]

  /// Compares two plans.
  ///
  /// - Complexity: O(attendances log attendances).
  public init(_ before: PlanSide, _ after: PlanSide) {
    self.before = before
    self.after = after
    groupMoves = PlanComparison.moves(before, after) { side in
      side.plan.groups.flatMap { group in group.members.map { ($0, group.label) } }
    }
    cohortMoves = PlanComparison.moves(before, after) { side in
      side.plan.cohorts.flatMap { cohort in
        let activity = side.programme[cohort.activity].name
        return cohort.members.map { ($0, "\(activity) \(cohort.label)") }
      }
    }
    changes = PlanComparison.changes(before, after)
    costs = PlanComparison.costs(before.score, after.score)
  }

  /// The events that only the second plan has.
  public var added: [Change] { changes.filter { $0.before == nil } }
  /// The events that only the first plan has and that are not held.
  public var cancelled: [Change] { changes.filter { $0.after == nil && !isPassed($0) } }
  /// The events that only the first plan has and that had been held when the second was made, such
  /// as those of an activity that has been taken out of the folder since.
  public var passed: [Change] { changes.filter(isPassed) }
  /// The events that are at another time.
  public var moved: [Change] { changes.filter(\.isMoved) }
  /// The events at the same time whose place, people or details differ.
  public var altered: [Change] {
    changes.filter { $0.before != nil && $0.after != nil && !$0.isMoved }
  }

  /// Whether an event had been held when the second plan was made, which does not know it any more.
  public func isPassed(_ change: Change) -> Bool {
    guard change.after == nil, let day = change.before?.day, let asOf = after.plan.asOf else {
      return false
    }
    return day < asOf
  }

  /// Whether nothing differs.
  public var isEmpty: Bool {
    groupMoves.isEmpty && cohortMoves.isEmpty && changes.isEmpty
      && costs.allSatisfy { $0.before == $0.after }
      && before.score.hardViolations == after.score.hardViolations
  }

  private static func moves(
    _ before: PlanSide, _ after: PlanSide, _ labels: (PlanSide) -> [(PersonID, String)]
  ) -> [Move] {
    func table(_ side: PlanSide) -> [String: (name: String, label: String)] {
      var result: [String: (name: String, label: String)] = [:]
      for (person, label) in labels(side) {
        let record = side.programme.organisation[person]
        result[record.key] = (record.name, label)
      }
      return result
    }
    let old = table(before)
    let new = table(after)
    let moves = Set(old.keys).union(new.keys).sorted().compactMap { key -> Move? in
      guard old[key]?.label != new[key]?.label else { return nil }
      return Move(
        person: key, name: new[key]?.name ?? old[key]?.name ?? key, from: old[key]?.label,
        to: new[key]?.label)
    }
    return DanishOrder.sorted(moves) { $0.name }
  }

  private static func changes(_ before: PlanSide, _ after: PlanSide) -> [Change] {
    func table(_ side: PlanSide) -> [EventKey: Appearance] {
      Dictionary(
        side.plan.events.map { ($0.key, Appearance($0, side.programme.organisation)) },
        uniquingKeysWith: { first, _ in first })
    }
    let old = table(before)
    let new = table(after)
    return Set(old.keys).union(new.keys).sorted().compactMap { key in
      let (was, now) = (old[key], new[key])
      guard let was, let now else {
        return Change(key: key, before: was, after: now, parts: [])
      }
      let parts = was.parts(unlike: now)
      return parts.isEmpty ? nil : Change(key: key, before: was, after: now, parts: parts)
    }
  }

  private static func costs(_ before: Score, _ after: Score) -> [Cost] {
    struct Line: Hashable {
      var rule: RuleID
      var detail: String
    }
    func table(_ score: Score) -> [Line: Int] {
      Dictionary(
        score.rules.map { (Line(rule: $0.rule, detail: $0.detail), $0.cost) },
        uniquingKeysWith: +)
    }
    let old = table(before)
    let new = table(after)
    let lines = Set(old.keys).union(new.keys).sorted {
      ($0.rule, $0.detail) < ($1.rule, $1.detail)
    }
    return lines.map {
      Cost(rule: $0.rule, detail: $0.detail, before: old[$0] ?? 0, after: new[$0] ?? 0)
    }
  }
}
