extension Rule {
  /// The group has more than one time to choose from.
  ///
  /// Amount: for each group and each window, `wanted` less the openings (as in `commonFreeTime`)
  /// that the window has, if positive.
  public static let moreFreeTime = Rule(
    id: .moreFreeTime, section: .groups, strength: .soft, weight: 1, unit: .openings,
    isFixed: false,
    parameters: [
      RuleParameter(
        name: "wanted", kind: .number(1...1000), default: 20,
        text: Text(da: "ønskede ledige tider", en: "wanted openings"))
    ],
    name: Text(da: "Rigeligt med fælles ledig tid", en: "Ample common free time"),
    sentence: Text(
      da: "Gruppen har flere tider at vælge imellem.",
      en: "The group has more than one time to choose from."))
}
