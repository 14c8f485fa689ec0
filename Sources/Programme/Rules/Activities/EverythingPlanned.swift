extension Rule {
  /// All that is to be held is planned exactly once.
  ///
  /// For every activity that is due, every subject and every number whose window lies at least
  /// partly in the horizon there is exactly one event (with repeats: from 1 to the number of
  /// repeats, of which each has somebody), of the activity's length and number of days, at one of
  /// its starts (unless that is pinned), all its days on its weekdays (unless the day is pinned),
  /// at the subject's workplace if it is held there and at no place if none is planned (unless the
  /// place is pinned), with participants if anybody invited is there (`Person.isEmployed`) on a day
  /// of its window; and there is no other event. A subject of which nobody is invited
  /// (`Programme.invited`) to `required` has no event. Where nobody invited is there on any day of
  /// the window from `asOf` on, the event may be missing; so may one whose window has ended before
  /// `asOf`. What was held for a group that is no more may stand. Amount: events missing, extra or
  /// misshapen (for each way in which they are).
  public static let everythingPlanned = Rule(
    id: .everythingPlanned, section: .activities, strength: .hard, weight: 0, unit: .events,
    isFixed: true,
    name: Text(da: "Alt er planlagt", en: "Everything is planned"),
    sentence: Text(
      da: "Alt, der skal holdes, er planlagt netop én gang.",
      en: "All that is to be held is planned exactly once."))
}
