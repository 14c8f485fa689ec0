extension Rule {
  /// Meetings are announced in good time.
  ///
  /// No event that is not pinned lies before `days` days after the publishing day, unless it is at
  /// the same day and start as in an earlier plan; and against an earlier plan no event that is not
  /// pinned has moved to another day or start if it was, or is now, to be held from `asOf` to less
  /// than `moveDays` days after. Amount: events that break this.
  public static let notice = Rule(
    id: .notice, section: .people, strength: .hard, weight: 0, unit: .events,
    isFixed: false,
    parameters: [
      RuleParameter(
        name: "days", kind: .number(0...365), default: 42,
        text: Text(da: "dage fra offentliggørelsen", en: "days from publishing")),
      RuleParameter(
        name: "moveDays", kind: .number(0...365), default: 21,
        text: Text(
          da: "dage, inden for hvilke intet flyttes",
          en: "days within which nothing moves")),
    ],
    name: Text(da: "Varsel", en: "Notice"),
    sentence: Text(
      da: "Møder meldes ud i god tid.",
      en: "Meetings are announced in good time."))
}
