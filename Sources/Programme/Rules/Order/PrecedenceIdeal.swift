extension Rule {
  /// The distance to what came before is fitting.
  ///
  /// For the pairs of events of `precedence`: the days between them short of `idealFrom` or beyond
  /// `idealTo`, in weeks begun, added up.
  public static let precedenceIdeal = Rule(
    id: .precedenceIdeal, section: .order, strength: .soft, weight: 3, unit: .weeks,
    isFixed: false,
    name: Text(da: "Passende afstand bagud", en: "Fitting distance behind"),
    sentence: Text(
      da: "Afstanden til det, der kom før, er passende.",
      en: "The distance to what came before is fitting."))
}
