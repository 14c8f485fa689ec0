extension Rule {
  /// New leaders are spread over the groups.
  ///
  /// Amount: for each group, its new members (as in `notOnlyNew`, with its `newDays`) beyond
  /// `most`.
  public static let oneNewPerGroup = Rule(
    id: .oneNewPerGroup, section: .groups, strength: .soft, weight: 40, unit: .people,
    isFixed: false,
    parameters: [
      RuleParameter(
        name: "most", kind: .number(0...40), default: 1,
        text: Text(da: "nye i en gruppe", en: "new members in a group"))
    ],
    name: Text(da: "Højst én ny i gruppen", en: "At most one new in a group"),
    sentence: Text(
      da: "De nye ledere fordeles på grupperne.",
      en: "New leaders are spread over the groups."))
}
