extension Rule {
  /// Two meetings do not have one room at the same time.
  ///
  /// Amount: pairs of events at one venue that overlap.
  public static let venueFree = Rule(
    id: .venueFree, section: .rooms, strength: .hard, weight: 0, unit: .pairs,
    isFixed: true,
    name: Text(da: "Lokalet er ledigt", en: "The room is free"),
    sentence: Text(
      da: "To møder har ikke samme lokale på samme tid.",
      en: "Two meetings do not have one room at the same time."))
}
