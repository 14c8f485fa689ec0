extension Rule {
  /// Meetings in the frozen time do not move.
  ///
  /// Against an earlier plan: every event from `asOf` to before the freezing day is at its time
  /// (day, start, length) and place. Amount: events that moved or are no more.
  public static let frozenStays = Rule(
    id: .frozenStays, section: .replanning, strength: .hard, weight: 0, unit: .events,
    isFixed: true,
    name: Text(da: "Det frosne står fast", en: "The frozen stays"),
    sentence: Text(
      da: "Møder i den frosne periode flyttes ikke.",
      en: "Meetings in the frozen time do not move."))
}
