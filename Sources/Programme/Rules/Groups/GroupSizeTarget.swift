extension Rule {
  /// Groups have four members where the number divides.
  ///
  /// Amount: for each group, twice the distance of its size from `target`, plus 1 if the size
  /// departs to the side that is not preferred (below the target if `preferLarger`, above it
  /// otherwise).
  public static let groupSizeTarget = Rule(
    id: .groupSizeTarget, section: .groups, strength: .soft, weight: 1000, unit: .steps,
    isFixed: false,
    parameters: [
      RuleParameter(
        name: "target", kind: .number(2...40), default: 4,
        text: Text(da: "ønsket størrelse", en: "wanted size")),
      RuleParameter(
        name: "preferLarger", kind: .flag, default: 1,
        text: Text(
          da: "hellere to femmere end to treere",
          en: "two fives rather than two threes")),
    ],
    name: Text(da: "Helst fire i gruppen", en: "Four a group at best"),
    sentence: Text(
      da: "Grupper er på fire, når antallet går op.",
      en: "Groups have four members where the number divides."))
}
