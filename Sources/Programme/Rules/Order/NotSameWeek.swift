extension Rule {
  /// Some meetings are put in different weeks.
  ///
  /// For an activity with `notSameWeek`: amount is the pairs of one of its events and an event of a
  /// listed activity whose first days lie in one ISO week and that share a participant; each pair
  /// of events counts once.
  public static let notSameWeek = Rule(
    id: .notSameWeek, section: .order, strength: .soft, weight: 5, unit: .pairs,
    isFixed: false,
    name: Text(da: "Ikke i samme uge", en: "Not in the same week"),
    sentence: Text(
      da: "Nogle møder lægges i hver sin uge.",
      en: "Some meetings are put in different weeks."))
}
