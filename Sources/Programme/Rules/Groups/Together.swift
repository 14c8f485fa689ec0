extension Rule {
  /// Two who wish to be together are in one group.
  ///
  /// Amount: wishes of `pairs` that are `together`, whose people are both eligible and of one
  /// district, and who are in different groups. A wish that `isHard` is hard even where the rule is
  /// soft.
  public static let together = Rule(
    id: .together, section: .groups, strength: .soft, weight: 100, unit: .pairs,
    isFixed: false,
    name: Text(da: "Gerne sammen", en: "Together"),
    sentence: Text(
      da: "To, der gerne vil være sammen, er i samme gruppe.",
      en: "Two who wish to be together are in one group."))
}
