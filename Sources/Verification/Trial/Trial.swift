public import Programme

/// A plan prepared for questions of the kind "what if this were so instead".
///
/// The answer is the verifier's own: the rules' checks run over what a change can touch, before and
/// after, and the difference is told. What a change can touch is found by `neighbours`: the events
/// of everybody who is at a changed event, of its room, of its chain and of the leaders who cover
/// for each other. All else counts the same before and after, so that the difference is exactly
/// what `Verifier.verify` would find on the two whole plans; tests hold it to that.
public struct Trial: Sendable {
  /// A change of a plan: events and groups that take the place of those with the same key or label.
  public struct Change: Sendable {
    /// The events as they would be; events that the plan does not have are left out.
    public var events: [PlannedEvent]
    /// The groups as they would be.
    public var groups: [SparringGroup]

    /// Makes a change.
    public init(events: [PlannedEvent] = [], groups: [SparringGroup] = []) {
      self.events = events
      self.groups = groups
    }

    /// The keys of the changed events.
    public var keys: Set<EventKey> { Set(events.map(\.key)) }
  }

  let ground: Ground
  let whole: Evidence
  let openings: Openings
  /// The earlier plan, or what the plan itself says of its past.
  public let previous: Verifier.Previous?
  /// What everybody who is eligible for groups carries in the plan; nothing for all others.
  let burdens: [Int?]
  private let positions: [EventKey: Int]
  let joint: ActivityPairs

  /// Prepares a plan.
  ///
  /// - Complexity: O(n log n) in events and attendances, and O(people * activities).
  public init(_ plan: Plan, _ programme: Programme, previous: Verifier.Previous? = nil) {
    let known = Verifier.settled(plan, programme, previous)
    whole = Evidence(plan, Ground(known.programme), previous: known.previous)
    ground = whole.ground
    openings = Openings(ground)
    self.previous = known.previous
    positions = whole.positions
    joint = ActivityPairs(programme) { $0.notSameDay }
    let carried = Burdens(whole)
    var burdens = [Int?](repeating: nil, count: ground.people.count)
    for person in programme.organisation.personIDs where ground.people[person.index].isEligible {
      burdens[person.index] = carried.points(of: person)
    }
    self.burdens = burdens
  }

  /// The plan, without what speaks of things that do not exist.
  public var plan: Plan { whole.plan }
  /// The programme.
  public var programme: Programme { ground.programme }

  /// The plan's event of a key.
  public func event(_ key: EventKey) -> PlannedEvent? { positions[key].map { whole.events[$0] } }

  /// The plan's group of a label.
  public func group(_ label: String) -> SparringGroup? {
    whole.plan.groups.first { $0.label == label }
  }

  /// The plan's group that a person is in.
  public func group(of person: PersonID) -> SparringGroup? {
    whole.plan.groups.first { $0.members.contains(person) }
  }

  /// Whether somebody is to be in a sparring group.
  public func isEligible(_ person: PersonID) -> Bool { ground.people[person.index].isEligible }

  /// The events that a person attends, by start.
  public func events(of person: PersonID) -> [PlannedEvent] {
    whole.diary(of: person).map { whole.events[Int($0)] }
  }

  /// What a leader carries over the year, in points of `fairShare`; nothing for all others.
  public func burden(of person: PersonID) -> Int? { burdens[person.index] }

  /// Returns what a change does.
  ///
  /// With `words`, occurrences of soft rules are told too; otherwise only their costs.
  ///
  /// - Complexity: O(n log n) in the events that the change can touch, and O(people).
  public func effect(of change: Change, words: Bool = false) -> Effect {
    var change = change
    change.events.removeAll { positions[$0.key] == nil }
    return effect(of: change, on: stage(for: change, words: words))
  }

  /// Returns a function that gives the effects of changes of the same events and groups with the same
  /// people at the same places as one, at other times; what all share is prepared once.
  ///
  /// Without `tells` breaches may be without texts, for whoever only counts them.
  ///
  /// - Complexity: as one effect, and a part of that for each call.
  public func effects(
    like change: Change, words: Bool = false, tells: Bool = true
  ) -> @Sendable (Change) -> Effect {
    var change = change
    change.events.removeAll { positions[$0.key] == nil }
    let stage = stage(for: change, words: words, tells: tells)
    return { effect(of: $0, on: stage) }
  }

  /// What can be prepared once for many changes of the same events and groups.
  struct Stage: Sendable {
    let near: [Int]
    let rules: [RuleCheck]
    let question: Evidence.Question
    let words: Bool
    /// Whether matches have texts.
    let tells: Bool
    /// What the plan as it stands counts.
    let before: Outcome
    /// The part of the plan as it stands that a change can touch.
    let evidence: Evidence?

    /// The place in `near` of an event of the plan.
    func place(of event: Int) -> Int? {
      var low = 0
      var high = near.count
      while low < high {
        let middle = (low + high) / 2
        if near[middle] < event { low = middle + 1 } else { high = middle }
      }
      return low < near.count && near[low] == event ? low : nil
    }
  }

  /// Prepares for changes that touch no more than a change does.
  func stage(for change: Change, words: Bool, tells: Bool = true) -> Stage {
    var before = Outcome()
    if !change.groups.isEmpty {
      let labels = Set(change.groups.map(\.label))
      let now = whole.plan.groups.filter { labels.contains($0.label) }
      before.take(run(Trial.groupRules, groupEvidence(now), words: words, changed: []))
    }
    let near = neighbours(of: change)
    let rules = eventRules(for: change)
    let question = question(about: change)
    var old: Evidence?
    if !change.events.isEmpty || !change.groups.isEmpty {
      let now = evidence(near.map { whole.events[$0] }, whole.plan.groups, question)
      before.take(run(rules, now, words: words, changed: change.keys))
      old = now
    }
    // Texts tell apart what a breach was before and is now; where there is none they do not count.
    return Stage(
      near: near, rules: rules, question: question, words: words,
      tells: tells || !before.matches.isEmpty, before: before, evidence: old)
  }

  /// Returns what a change does that touches no more than its stage was made for.
  func effect(of change: Change, on stage: Stage) -> Effect {
    var effect = Effect()
    var before = stage.before
    var after = Outcome()
    if !change.groups.isEmpty {
      after.take(
        run(
          Trial.groupRules, groupEvidence(change.groups), words: stage.words, tells: stage.tells,
          changed: []))
    }
    if change.events.isEmpty, change.groups.isEmpty { return effect }
    var groups = whole.plan.groups
    for group in change.groups {
      if let i = groups.firstIndex(where: { $0.label == group.label }) { groups[i] = group }
    }
    let new = changed(change, groups, stage)
    after.take(
      run(stage.rules, new, words: stage.words, tells: stage.tells, changed: change.keys))
    fairness(change, new, words: stage.words, &before, &after, &effect)
    effect.gained = Effect.remainder(after.matches, without: before.matches)
    effect.lost = Effect.remainder(before.matches, without: after.matches)
    effect.scores = Effect.difference(after.scores, before.scores)
    return effect
  }

  /// The part of the plan that a change can touch, as the change makes it.
  private func changed(_ change: Change, _ groups: [SparringGroup], _ stage: Stage) -> Evidence {
    let places = change.events.compactMap { event -> (position: Int, event: PlannedEvent)? in
      guard let e = positions[event.key], let place = stage.place(of: e) else { return nil }
      return (place, event)
    }
    if let new = stage.evidence?.changing(places, groups) { return new }
    var events = stage.near.map { whole.events[$0] }
    for (place, event) in places { events[place] = event }
    return evidence(events, groups, stage.question)
  }

  /// Returns what other groups would do to the rules on the make-up of groups, their meetings left
  /// out of account.
  ///
  /// - Complexity: O(people + openings of the groups).
  public func groupEffect(of groups: [SparringGroup], words: Bool = false) -> Effect {
    let labels = Set(groups.map(\.label))
    let now = whole.plan.groups.filter { labels.contains($0.label) }
    let before = run(Trial.groupRules, groupEvidence(now), words: words, changed: [])
    let after = run(Trial.groupRules, groupEvidence(groups), words: words, changed: [])
    return Effect(
      gained: Effect.remainder(after.matches, without: before.matches),
      lost: Effect.remainder(before.matches, without: after.matches),
      scores: Effect.difference(after.scores, before.scores))
  }

  /// Returns what the plan as it stands has to say about some events: soft rules with their cost,
  /// and hard rules that are broken.
  public func matches(about keys: Set<EventKey>) -> [Match] {
    let events = keys.sorted().compactMap { event($0) }
    let change = Change(events: events)
    let near = neighbours(of: change).map { whole.events[$0] }
    let now = evidence(near, whole.plan.groups, question(about: change))
    return run(eventRules(for: change), now, words: true, changed: keys).matches.filter {
      !keys.isDisjoint(with: $0.events)
    }
  }

  /// Returns what the plan as it stands has to say about the make-up of a group.
  public func matches(aboutGroup label: String) -> [Match] {
    let own = whole.plan.groups.filter { $0.label == label }
    return run(Trial.groupRules, groupEvidence(own), words: true, changed: []).matches.filter {
      $0.groups.contains(label)
        && (whole.hasPrevious || Rule.of($0.rule).section != .rebalancing)
    }
  }

  /// Returns the plan with a change made; its score is left as it was.
  public func plan(with change: Change) -> Plan {
    var plan = whole.plan
    let changed = Dictionary(change.events.map { ($0.key, $0) }, uniquingKeysWith: { a, _ in a })
    plan.events = plan.events.map { changed[$0.key] ?? $0 }
    for group in change.groups {
      if let i = plan.groups.firstIndex(where: { $0.label == group.label }) {
        plan.groups[i] = group
      }
    }
    return plan
  }

  struct Outcome: Sendable {
    var matches: [Match] = []
    var scores: [RuleScore] = []

    mutating func take(_ other: Outcome) {
      matches += other.matches
      scores += other.scores
    }
  }

  private func run(
    _ rules: [RuleCheck], _ evidence: Evidence, words: Bool, tells: Bool = true,
    changed: Set<EventKey>
  ) -> Outcome {
    var findings = Findings(evidence, keepsAll: words, tells: tells)
    for check in rules { check.run(evidence, &findings) }
    if !changed.isEmpty, findings.begin(.everythingPlanned) {
      for e in evidence.askedEvents where changed.contains(evidence.events[e].key) {
        for fault in evidence.shapeFaults(of: e, evidence.occasion(of: e)) {
          findings.add(events: [e]) {
            let what = evidence.words(e)
            return Words.sentence.with(what, fault)
          }
        }
      }
    }
    return Outcome(matches: findings.matches, scores: findings.ruleScores)
  }

  private func groupEvidence(_ groups: [SparringGroup]) -> Evidence {
    Evidence(Plan(groups: groups), ground, previous: previous)
  }

  private func evidence(
    _ events: [PlannedEvent], _ groups: [SparringGroup], _ question: Evidence.Question
  ) -> Evidence {
    let earlier = previous.map { earlier -> Verifier.Previous in
      let own = events.compactMap { whole.previous[$0.key] }
      return (
        Plan(groups: whole.previousGroups, events: own), earlier.asOf, earlier.freezeUntil
      )
    }
    return Evidence(
      Plan(groups: groups, cohorts: whole.plan.cohorts, events: events), ground,
      previous: earlier, question: question)
  }

  /// The events and people for whom something can differ.
  private func question(about change: Change) -> Evidence.Question {
    var keys = change.keys
    if !change.groups.isEmpty {
      let labels = Set(change.groups.map(\.label))
      for event in whole.events where labels.contains(event.key.subject) { keys.insert(event.key) }
    }
    var people: [PersonID] = []
    for event in change.events {
      people += event.people
      if let now = self.event(event.key) { people += now.people }
    }
    return Evidence.Question(events: keys, people: unique(people))
  }

  /// The one rule that looks at everybody: whoever carries the most may be far from the change.
  private func fairness(
    _ change: Change, _ new: Evidence, words: Bool, _ before: inout Outcome,
    _ after: inout Outcome, _ effect: inout Effect
  ) {
    var now = burdens
    let carried = Burdens(new)
    for event in change.events {
      let then = self.event(event.key)?.people ?? []
      for person in then + event.people where burdens[person.index] != nil {
        now[person.index] = carried.points(of: person)
      }
    }
    let setting = programme.rules[.fairShare]
    guard setting.isOn else { return }
    let was = Trial.worst(burdens)
    let worst = Trial.worst(now)
    effect.worstOff = worst.map { PersonID($0.person) }
    effect.worstBurden = worst?.points ?? 0
    guard !setting.isHard else { return }
    let weight = max(0, setting.weight)
    for (list, worst) in [(0, was), (1, worst)] {
      guard let worst, weight > 0 else { continue }
      let score = RuleScore(
        rule: .fairShare, amount: worst.points, cost: clampedProduct(worst.points, weight))
      if list == 0 { before.scores.append(score) } else { after.scores.append(score) }
    }
    guard words, let worst, was?.points != worst.points else { return }
    let name = ground.name(PersonID(worst.person))
    after.matches.append(
      Match(
        rule: .fairShare, strength: .soft, amount: worst.points - (was?.points ?? 0),
        cost: (worst.points - (was?.points ?? 0)) * weight, people: [PersonID(worst.person)],
        text: Words.comesToCarryMost.with(
          Rule.fairShare.name, name, worst.points, was?.points ?? 0)))
  }

  private static func worst(_ burdens: [Int?]) -> (person: Int, points: Int)? {
    var worst: (person: Int, points: Int)?
    for (person, points) in burdens.enumerated() {
      guard let points, points > worst?.points ?? 0 else { continue }
      worst = (person, points)
    }
    return worst
  }
}
