extension Rule {
  /// Two who are not to be together are in different groups.
  ///
  /// Amount: wishes of `pairs` that are not `together` whose two people are in one group.
  public static let notTogether = Rule(
    id: .notTogether, section: .groups, strength: .hard, weight: 0, unit: .pairs,
    isFixed: false,
    name: Text(da: "Ikke sammen", en: "Not together"),
    sentence: Text(
      da: "To, der ikke skal være sammen, er i hver sin gruppe.",
      en: "Two who are not to be together are in different groups."))
}
