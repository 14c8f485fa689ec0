extension Rule {
  /// The first two school weeks are free of meetings.
  ///
  /// No event lies before `weeks` times seven days have passed since the first school day of its
  /// school year. Amount: events that do.
  public static let firstWeeks = Rule(
    id: .firstWeeks, section: .time, strength: .hard, weight: 0, unit: .events,
    isFixed: false,
    parameters: [
      RuleParameter(
        name: "weeks", kind: .number(0...20), default: 2,
        text: Text(da: "uger", en: "weeks"))
    ],
    name: Text(da: "De første skoleuger", en: "The first school weeks"),
    sentence: Text(
      da: "De første to skoleuger er fri for møder.",
      en: "The first two school weeks are free of meetings."))
}
