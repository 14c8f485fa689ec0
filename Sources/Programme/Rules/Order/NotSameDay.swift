extension Rule {
  /// Some meetings are never on the same day.
  ///
  /// For an activity with `notSameDay`: no event of it shares a day with an event of a listed
  /// activity if somebody attends both or one of the activities is joint. Amount: pairs of events
  /// that do, each once.
  public static let notSameDay = Rule(
    id: .notSameDay, section: .order, strength: .hard, weight: 0, unit: .pairs,
    isFixed: false,
    name: Text(da: "Ikke på samme dag", en: "Not on the same day"),
    sentence: Text(
      da: "Nogle møder ligger aldrig på samme dag.",
      en: "Some meetings are never on the same day."))
}
