extension Rule {
  /// The last two weeks before the summer holiday are avoided.
  ///
  /// Amount: events whose first day is fewer than `weeks` times seven days before the summer
  /// holiday of its school year.
  public static let lastWeeks = Rule(
    id: .lastWeeks, section: .time, strength: .soft, weight: 8, unit: .events,
    isFixed: false,
    parameters: [
      RuleParameter(
        name: "weeks", kind: .number(0...20), default: 2,
        text: Text(da: "uger", en: "weeks"))
    ],
    name: Text(da: "De sidste uger før sommerferien", en: "The last weeks before summer"),
    sentence: Text(
      da: "De sidste to uger før sommerferien undgås.",
      en: "The last two weeks before the summer holiday are avoided."))
}
