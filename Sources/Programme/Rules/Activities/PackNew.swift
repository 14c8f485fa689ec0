extension Rule {
  /// A workplace does not use a pack twice.
  ///
  /// Amount: events for a workplace whose pack that workplace has used before (`history.packs`) or
  /// in an earlier event of the plan.
  public static let packNew = Rule(
    id: .packNew, section: .activities, strength: .hard, weight: 0, unit: .events,
    isFixed: false,
    name: Text(da: "Pakken er ny", en: "The pack is new"),
    sentence: Text(
      da: "En arbejdsplads bruger ikke samme pakke to gange.",
      en: "A workplace does not use a pack twice."))
}
