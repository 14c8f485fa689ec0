extension Rule {
  /// A leader is away one full day a week at most.
  ///
  /// For each person who leads and each ISO week: amount is the days on which a full-day activity
  /// (`isFullDay`) is attended beyond `most`.
  public static let fullDayWeek = Rule(
    id: .fullDayWeek, section: .people, strength: .soft, weight: 15, unit: .events,
    isFixed: false,
    parameters: [
      RuleParameter(
        name: "most", kind: .number(0...7), default: 1,
        text: Text(da: "hele dage om ugen", en: "full days a week"))
    ],
    name: Text(da: "Én hel dag om ugen", en: "One full day a week"),
    sentence: Text(
      da: "En leder er højst væk én hel dag om ugen.",
      en: "A leader is away one full day a week at most."))
}
