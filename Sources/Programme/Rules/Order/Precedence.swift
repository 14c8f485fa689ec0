extension Rule {
  /// What must come before comes before.
  ///
  /// For an event with number n of an activity with `after`: it starts at least `minimumDays` days
  /// after the last day, and not before the end, of each event of the earlier activity in the same
  /// school year with number n (or of that activity's highest number if n is above it) that shares
  /// a participant with it. Amount: pairs of events that break this.
  public static let precedence = Rule(
    id: .precedence, section: .order, strength: .hard, weight: 0, unit: .events,
    isFixed: false,
    name: Text(da: "Rækkefølge", en: "Order"),
    sentence: Text(
      da: "Det, der skal komme før, kommer før.",
      en: "What must come before comes before."))
}
