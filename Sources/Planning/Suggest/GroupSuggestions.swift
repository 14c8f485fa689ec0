public import Programme
public import Verification

/// The best groups of a leader, each tried in the plan as it stands.
///
/// The leader comes to the group's meetings to come, and turns of hosting are shared anew. Where
/// somebody cannot be at a meeting, the best other time of that meeting is looked for. What a group
/// costs is the verifier's own count of the plan so changed, less its count of the plan. Whoever has
/// left and is still in a group of the plan counts in neither.
public struct GroupSuggestions: Sendable {
  /// A meeting of the group that has to be at another time.
  public struct Moved: Sendable, Hashable {
    /// The meeting as it is.
    public let from: PlannedEvent
    /// The meeting at its best other time; nothing if there is none.
    public let to: PlannedEvent?
  }

  /// A group, and what the plan would be with the leader in it.
  public struct Choice: Sendable {
    /// The group as it would be.
    public let group: SparringGroup
    /// Whether the leader is in it now.
    public let isOwn: Bool
    /// What that does, with the meetings that move.
    public let effect: Effect
    /// The change itself.
    public let change: Trial.Change
    /// Meetings that cannot stay where they are.
    public let moved: [Moved]
    /// What forbids the group: breaches of rules on groups.
    public let forbidding: [Match]
    /// Soft rules of which no other group costs less for this leader, and some cost more.
    public internal(set) var bestOn: [RuleScore] = []

    /// Meetings for which there is no time at all.
    public var stuck: [PlannedEvent] { moved.filter { $0.to == nil }.map(\.from) }

    /// Whether everything holds with it.
    public var isPossible: Bool { effect.breaches.isEmpty }

    /// The part of the cost that the make-up of groups has.
    public var groupCost: Int {
      effect.scores.reduce(0) { $0 + (Rule.of($1.rule).section == .groups ? $1.cost : 0) }
    }
  }

  /// Why somebody is in no group and is not to be.
  public enum Unfit: Sendable, Hashable {
    /// Is a chief, partner or consultant.
    case official
    /// Has a role or a workplace whose people are in no group.
    case notMeant
    /// Is not in post in the year.
    case notThere
  }

  /// The leader.
  public let person: PersonID
  /// The label of the group the leader is in; nothing for a newcomer.
  public let current: String?
  /// Those of the district's groups who have left, and are not counted.
  public let left: [PersonID]
  /// Why there is nothing to suggest, if there is not.
  public let unfit: Unfit?
  /// The possible groups, best first: those whose meetings can stay before those whose cannot.
  public let choices: [Choice]
  /// Groups that a rule forbids, or that cannot meet any more, by label.
  public let forbidden: [Choice]

  /// Tries every group of the leader's district.
  ///
  /// Other times are looked for only for the meetings of the most promising groups.
  ///
  /// - Complexity: O(groups * events of the people concerned), and for some groups the times of
  ///   their meetings.
  public init(_ person: PersonID, _ trial: Trial, mended: Int = 2) {
    self.person = person
    let own = trial.group(of: person)
    current = own?.label
    guard trial.isEligible(person), let district = trial.programme.organisation[person].district
    else {
      unfit = GroupSuggestions.reason(person, trial.programme)
      left = []
      choices = []
      forbidden = []
      return
    }
    unfit = nil
    let groups = trial.plan.groups.filter { $0.district == district }
    left = groups.flatMap(\.members).filter { !trial.isEligible($0) }.sorted()
    let trial = left.isEmpty ? trial : trial.without(left)
    var found: [Choice] = []
    for group in trial.plan.groups where group.district == district {
      found.append(GroupSuggestions.make(person, group, own, trial))
    }
    var possible = found.filter(\.forbidding.isEmpty).sorted(by: GroupSuggestions.isBetter)
    for i in possible.indices.prefix(max(mended, 0)) where !possible[i].moved.isEmpty {
      possible[i] = GroupSuggestions.mend(possible[i], person, trial)
    }
    possible.sort(by: GroupSuggestions.isBetter)
    GroupSuggestions.markBest(&possible)
    choices = possible
    forbidden = found.filter { !$0.forbidding.isEmpty }
  }

  private static func isBetter(_ a: Choice, _ b: Choice) -> Bool {
    (a.stuck.count, a.moved.count, a.effect.cost, a.isOwn ? 0 : 1, a.group.label)
      < (b.stuck.count, b.moved.count, b.effect.cost, b.isOwn ? 0 : 1, b.group.label)
  }

  private static func reason(_ person: PersonID, _ programme: Programme) -> Unfit {
    let record = programme.organisation[person]
    if record.roles.contains(where: \.isOfficial) { return .official }
    let isMeant =
      record.has(anyOf: programme.groups.roles)
      && (record.workplace.map {
        programme.groups.kinds.contains(programme.organisation[$0].kind)
      } ?? false)
    return isMeant ? .notThere : .notMeant
  }

  /// The plan's change with somebody in a group, all meetings at their times.
  private static func make(
    _ person: PersonID, _ group: SparringGroup, _ own: SparringGroup?, _ trial: Trial
  ) -> Choice {
    guard group.label != own?.label else {
      return Choice(
        group: group, isOwn: true, effect: Effect(), change: Trial.Change(), moved: [],
        forbidding: [])
    }
    let programme = trial.programme
    var joined = group
    joined.members = (group.members + [person]).sorted()
    var groups = [joined]
    var events = meetings(of: joined, gaining: person, trial)
    if var left = own {
      left.members.removeAll { $0 == person }
      groups.append(left)
      events += meetings(of: left, losing: person, trial)
    }
    let asOf = programme.asOf
    let turns = HostTurns(programme: programme)
    var changed: [PlannedEvent] = []
    for group in groups {
      changed += turns.shared(
        events.filter { $0.key.subject == group.label }, among: group.members, from: asOf)
    }
    let change = Trial.Change(events: changed, groups: groups)
    let effect = trial.effect(of: change, words: true)
    let forbidding = effect.breaches.filter {
      let section = Rule.of($0.rule).section
      return section == .groups || section == .rebalancing
    }
    let clashing = Set(effect.breaches.flatMap(\.events)).intersection(change.keys)
    let moved = clashing.sorted().compactMap { trial.event($0) }.map { Moved(from: $0, to: nil) }
    return Choice(
      group: joined, isOwn: false, effect: effect, change: change, moved: moved,
      forbidding: forbidding)
  }

  private static func meetings(
    of group: SparringGroup, gaining person: PersonID, _ trial: Trial
  ) -> [PlannedEvent] {
    let record = trial.programme.organisation[person]
    return trial.plan.events.filter {
      $0.key.subject == group.label && trial.programme[$0.activity].subject == .group
        && $0.day >= trial.programme.asOf
    }.map { event in
      var event = event
      if record.isEmployed(on: event.day) {
        event.participants = Array(Set(event.participants + [person])).sorted()
      }
      return event
    }
  }

  private static func meetings(
    of group: SparringGroup, losing person: PersonID, _ trial: Trial
  ) -> [PlannedEvent] {
    trial.plan.events.filter {
      $0.key.subject == group.label && trial.programme[$0.activity].subject == .group
        && $0.day >= trial.programme.asOf
    }.map { event in
      var event = event
      event.participants.removeAll { $0 == person }
      return event
    }
  }

  /// How many good times of a meeting that cannot stay are weighed, the nearest first.
  private static let weighed = 4
  /// How many times are tried for them at most.
  private static let tried = 40

  /// Looks for a good other time of each meeting that cannot stay, one after the other, among the
  /// nearest ones at which all can come.
  private static func mend(_ choice: Choice, _ person: PersonID, _ trial: Trial) -> Choice {
    var change = choice.change
    var moved: [Moved] = []
    for meeting in choice.moved {
      guard let i = change.events.firstIndex(where: { $0.key == meeting.from.key }) else {
        continue
      }
      let event = change.events[i]
      var best: (cost: Int, event: PlannedEvent)?
      let moments = trial.moments(of: event).sorted {
        let (a, b) = (
          abs(event.day.distance(to: $0.day)), abs(event.day.distance(to: $1.day))
        )
        return (a, $0.day, $0.start) < (b, $1.day, $1.start)
      }
      let effect = trial.effects(like: change, tells: false)
      var good = 0
      var tries = 0
      for moment in moments where good < weighed && tries < tried {
        var then = event
        then.day = moment.day
        then.start = moment.start
        if then.deadline != nil {
          then.deadline = moment.day.advanced(by: -trial.programme[event.activity].leadDays)
        }
        guard trial.isFree(person, for: event, at: moment), trial.isOpen(moment, for: event),
          then.participants.contains(person)
            == trial.programme.organisation[person].isEmployed(on: moment.day)
        else { continue }
        tries += 1
        change.events[i] = then
        let found = effect(change)
        guard !found.breaches.contains(where: { $0.events.contains(event.key) }) else { continue }
        good += 1
        if best.map({ found.cost < $0.cost }) ?? true { best = (found.cost, then) }
      }
      change.events[i] = best?.event ?? event
      moved.append(Moved(from: meeting.from, to: best?.event))
    }
    return Choice(
      group: choice.group, isOwn: choice.isOwn, effect: trial.effect(of: change, words: true),
      change: change, moved: moved, forbidding: choice.forbidding)
  }

  private static func markBest(_ choices: inout [Choice]) {
    var lines: [RuleScore] = []
    for score in choices.flatMap(\.effect.scores) where Rule.of(score.rule).section == .groups {
      let line = RuleScore(rule: score.rule, detail: score.detail, amount: 0, cost: 0)
      if !lines.contains(line) { lines.append(line) }
    }
    for line in lines.sorted(by: { ($0.rule, $0.detail) < ($1.rule, $1.detail) }) {
      let costs = choices.map { choice in
        choice.effect.scores.reduce(0) {
          $0 + ($1.rule == line.rule && $1.detail == line.detail ? $1.cost : 0)
        }
      }
      guard let least = costs.min(), let most = costs.max(), least < most else { continue }
      for i in choices.indices where costs[i] == least { choices[i].bestOn.append(line) }
    }
  }
}
