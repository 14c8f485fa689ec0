extension Rule {
  /// All that is to be held is planned exactly once.
  ///
  /// For every activity that is due, every subject and every number there is exactly one event
  /// (with repeats: from 1 to the number of repeats, of which each has somebody), of the activity's
  /// length and days, at one of its starts and weekdays (unless pinned); and there is no other
  /// event. A subject of which nobody is invited (`Programme.invited`) to `required` has no event.
  /// Amount: events missing, extra or misshapen.
  public static let everythingPlanned = Rule(
    id: .everythingPlanned, section: .activities, strength: .hard, weight: 0, unit: .events,
    isFixed: true,
    name: Text(da: "Alt er planlagt", en: "Everything is planned"),
    sentence: Text(
      da: "Alt, der skal holdes, er planlagt netop én gang.",
      en: "All that is to be held is planned exactly once."))
}
