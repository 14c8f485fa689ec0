extension Rule {
  /// Leaders who were in one group lately are in different ones.
  ///
  /// Amount: for each pair of members of one group and each past group of `history` that held both,
  /// `years` + 1 less the age of that year (1 for the school year just before the horizon's first),
  /// if that is positive. Groups of the horizon's first year or later are not past.
  public static let pastCoMembers = Rule(
    id: .pastCoMembers, section: .groups, strength: .soft, weight: 10, unit: .points,
    isFixed: false,
    parameters: [
      RuleParameter(
        name: "years", kind: .number(1...20), default: 3,
        text: Text(da: "år, der ses tilbage", en: "years looked back"))
    ],
    name: Text(da: "Nye bekendtskaber", en: "New acquaintances"),
    sentence: Text(
      da: "Ledere, der har været i gruppe sammen for nylig, kommer i hver sin gruppe.",
      en: "Leaders who were in one group lately are in different ones."))
}
