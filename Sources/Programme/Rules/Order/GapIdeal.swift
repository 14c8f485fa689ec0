extension Rule {
  /// The meetings of a chain are evenly spread.
  ///
  /// For the pairs of `gap`: the absolute difference of the days between them and `ideal`, divided
  /// by 7 and rounded down, added up.
  public static let gapIdeal = Rule(
    id: .gapIdeal, section: .order, strength: .soft, weight: 2, unit: .weeks,
    isFixed: false,
    name: Text(da: "Jævn afstand", en: "Even distance"),
    sentence: Text(
      da: "Møderne i en række ligger jævnt fordelt.",
      en: "The meetings of a chain are evenly spread."))
}
