extension Rule {
  /// The day before and after a seminar there is nothing else.
  ///
  /// For an event of an activity with `isolationDays` k: nobody who attends it attends another
  /// event on a day from k days before its first day to k days after its last. Amount: for each
  /// person, pairs of events that break this, each once.
  public static let seminarPeace = Rule(
    id: .seminarPeace, section: .order, strength: .hard, weight: 0, unit: .pairs,
    isFixed: false,
    name: Text(da: "Ro om seminaret", en: "Peace around the seminar"),
    sentence: Text(
      da: "Dagen før og efter et seminar er der intet andet.",
      en: "The day before and after a seminar there is nothing else."))
}
