extension Rule {
  /// The time between the meetings of a chain is neither too short nor too long.
  ///
  /// For two consecutive events of a chain (same activity, school year, subject and no repeats;
  /// numbers n and n + 1), the days from the first day of one to the first day of the next are from
  /// `minimum` to `maximum`. Amount: pairs that break this.
  public static let gap = Rule(
    id: .gap, section: .order, strength: .hard, weight: 0, unit: .pairs,
    isFixed: false,
    name: Text(da: "Afstand", en: "Distance"),
    sentence: Text(
      da: "Der er hverken for kort eller for lang tid mellem møderne i en række.",
      en: "The time between the meetings of a chain is neither too short nor too long."))
}
