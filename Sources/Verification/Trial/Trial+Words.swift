public import Programme

/// How events, people and times are named, for whoever tells about a trial.
extension Trial {
  /// An event with its subject, number and time.
  public func words(_ event: PlannedEvent) -> Text { ground.words(event) }

  /// What an event is, without its time.
  public func title(_ event: PlannedEvent) -> Text { ground.title(event.key, of: event.activity) }

  /// A day with its weekday.
  public func words(_ day: Day) -> Text { ground.words(day) }

  /// A place's name.
  public func name(_ place: Place) -> String { ground.name(place) }

  /// A minute of the day as Danes write it.
  public func time(_ minute: Int) -> String { Ground.time(minute) }

  /// A day as Danes write it.
  public func date(_ day: Day) -> String { Ground.date(day) }

  /// Texts joined by commas and "and"; of many only the first five and how many more.
  public func list(_ items: [Text]) -> Text { ground.list(items) }
}
