extension Rule {
  /// Two leaders of one workplace are not in one group.
  ///
  /// Amount: pairs of members of one group who have the same workplace.
  public static let differentWorkplaces = Rule(
    id: .differentWorkplaces, section: .groups, strength: .hard, weight: 0, unit: .pairs,
    isFixed: false,
    name: Text(da: "Ikke to fra samme arbejdsplads", en: "Not two of one workplace"),
    sentence: Text(
      da: "To ledere fra samme arbejdsplads er ikke i samme gruppe.",
      en: "Two leaders of one workplace are not in one group."))
}
