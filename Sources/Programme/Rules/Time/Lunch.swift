extension Rule {
  /// Lunch is free.
  ///
  /// No day of an event that is shorter than `longMinutes` overlaps the lunch (`WorkingHours`) of
  /// the kind of workplace of anybody who must be there; longer events have their own lunch.
  /// Amount: events that do.
  public static let lunch = Rule(
    id: .lunch, section: .time, strength: .hard, weight: 0, unit: .events,
    isFixed: false,
    parameters: [
      RuleParameter(
        name: "longMinutes", kind: .number(0...1440), default: 300,
        text: Text(
          da: "så lange møder har selv frokost, i minutter",
          en: "events this long have their own lunch, in minutes"))
    ],
    name: Text(da: "Frokost", en: "Lunch"),
    sentence: Text(da: "Frokosten er fri.", en: "Lunch is free."))
}
