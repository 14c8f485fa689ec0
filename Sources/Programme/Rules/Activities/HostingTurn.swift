extension Rule {
  /// Those who did not host last year do so first this year.
  ///
  /// For each group and school year: amount is the pairs of members (a, b) where a hosts more often
  /// than b, b did not host last year (`History.didNotHostLast`) and a did.
  public static let hostingTurn = Rule(
    id: .hostingTurn, section: .activities, strength: .soft, weight: 10, unit: .pairs,
    isFixed: false,
    name: Text(da: "Værtskab på tur", en: "Hosting in turn"),
    sentence: Text(
      da: "De, der ikke var vært sidste år, er det først i år.",
      en: "Those who did not host last year do so first this year."))
}
