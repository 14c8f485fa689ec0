extension Rule {
  /// Board members come only late in the day.
  ///
  /// Amount: guests with the role board member at events that start before the activity's
  /// `boardFrom`.
  public static let boardLate = Rule(
    id: .boardLate, section: .activities, strength: .hard, weight: 0, unit: .people,
    isFixed: false,
    name: Text(da: "Bestyrelsen mødes sent", en: "The board meets late"),
    sentence: Text(
      da: "Bestyrelsesmedlemmer er kun med sidst på dagen.",
      en: "Board members come only late in the day."))
}
