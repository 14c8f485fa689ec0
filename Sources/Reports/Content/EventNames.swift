public import Programme

/// Events of a plan in words: what they are called and when they are.
public struct EventNames: Sendable {
  private let programme: Programme
  private let language: Language
  private let repeats: RepeatOrder

  /// Names the events of a plan of a programme in a language.
  public init(_ programme: Programme, _ plan: Plan, language: Language) {
    self.programme = programme
    self.language = language
    repeats = RepeatOrder(plan.events)
  }

  /// The event's name and for whom it is held, as in "Ledersparringsmøde 2 · Gruppe nord-02".
  public func title(_ event: PlannedEvent) -> String {
    let view = PlanView(
      Plan(events: [event]), of: programme, in: language, repeats: repeats)
    return view.longTitle(0)
  }

  /// When the event is: the day with its weekday, and the hours.
  public func time(_ event: PlannedEvent) -> String {
    let say = Prose(language)
    return say(.atHours, say.fullDate(event.day), say.hours(event.start, event.minutes))
  }

  /// Where the event is; empty when no place is planned.
  public func place(_ event: PlannedEvent) -> String {
    switch event.place {
    case .workplace(let id)?: programme.organisation[id].name
    case .venue(let id)?: programme.organisation[id].name
    case nil: ""
    }
  }
}
