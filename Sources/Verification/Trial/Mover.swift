public import Programme

/// Tries one event of a plan at many times; what all of them share is prepared once.
public struct Mover: Sendable {
  private let trial: Trial
  private let event: PlannedEvent
  private let stage: Trial.Stage

  /// Prepares an event of the plan; with `words`, occurrences of soft rules are told too, and
  /// without `tells` breaches may be without texts, for whoever only counts them.
  ///
  /// - Complexity: as one effect of a trial.
  public init(
    _ event: PlannedEvent, _ trial: Trial, words: Bool = false, tells: Bool = true
  ) {
    self.trial = trial
    self.event = event
    var widest = event
    // Everybody who may come at one time or another, so that each time touches no more than this.
    widest.guests = unique(event.guests + trial.everybody(at: event))
    stage = trial.stage(for: Trial.Change(events: [widest]), words: words, tells: tells)
  }

  /// Returns the event as it would be at a time and what that does, with guests who cannot come
  /// after all left out.
  ///
  /// - Complexity: as the effect of a change, a few times.
  public func effect(to moment: Trial.Moment) -> (event: PlannedEvent, effect: Effect) {
    var then = trial.moved(event, to: moment)
    var effect = trial.effect(of: Trial.Change(events: [then]), on: stage)
    for _ in 0..<3 where !then.guests.isEmpty {
      let stuck = Set(
        effect.breaches.filter { $0.events.contains(event.key) }.flatMap(\.people)
      ).intersection(then.guests)
      if stuck.isEmpty { break }
      then.guests.removeAll(where: stuck.contains)
      effect = trial.effect(of: Trial.Change(events: [then]), on: stage)
    }
    return (then, effect)
  }
}

extension Trial {
  /// Everybody who may be at an event at some time: whoever is invited, and the district's chiefs.
  func everybody(at event: PlannedEvent) -> [PersonID] {
    guard let e = position(of: event.key) else { return event.people }
    let subject = whole.subject(e)
    var people = event.people
    switch subject {
    case .group(let i): people += whole.plan.groups[i].members
    case .cohort(let i): people += whole.plan.cohorts[i].members
    case .workplace, .district, .joint, .unknown: break
    }
    if programme[event.activity].attendance == .all, subject != .unknown {
      let lists = ground.invitations[event.activity.index]
      switch subject {
      case .workplace, .district, .joint: people += ground.members(lists.required, of: subject)
      case .group, .cohort, .unknown: break
      }
      people += ground.members(lists.preferred, of: subject)
      people += ground.members(lists.optional, of: subject)
    }
    if event.chief != nil, let district = whole.district(of: subject) {
      people += ground.chiefsOfDistrict[district.index]
    }
    return unique(people)
  }
}
