extension Rule {
  /// Learning partners and consultants have equally many tasks.
  ///
  /// For each of the roles learning partner and consultant, and each set of `evenedOut`: with n
  /// people in the set and t places of staff filled by them, amount is the sum over them of events
  /// staffed beyond t / n rounded up.
  public static let evenLoad = Rule(
    id: .evenLoad, section: .people, strength: .soft, weight: 20, unit: .events,
    isFixed: false,
    name: Text(da: "Jævn belastning", en: "Even load"),
    sentence: Text(
      da: "Læringspartnere og konsulenter har lige mange opgaver.",
      en: "Learning partners and consultants have equally many tasks."))
}
