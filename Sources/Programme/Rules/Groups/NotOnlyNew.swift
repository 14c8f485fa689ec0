extension Rule {
  /// No group consists of new leaders only.
  ///
  /// Amount: groups whose members are all new, that is took up the post less than `newDays` days
  /// before the horizon's first day, or later.
  public static let notOnlyNew = Rule(
    id: .notOnlyNew, section: .groups, strength: .hard, weight: 0, unit: .groups,
    isFixed: false,
    parameters: [
      RuleParameter(
        name: "newDays", kind: .number(1...3650), default: 365,
        text: Text(da: "dage, man er ny", en: "days somebody is new"))
    ],
    name: Text(da: "Ikke kun nye ledere", en: "Not only new leaders"),
    sentence: Text(
      da: "En gruppe består ikke kun af nye ledere.",
      en: "No group consists of new leaders only."))
}
