extension Rule {
  /// The workshop lies two to ten weeks after the learning day.
  ///
  /// For an event with a pack of a learning day: d is the days from the latest learning day of
  /// `afterLearningDay` among its participants to the event. Amount: weeks begun by which d is
  /// short of `from` or beyond `to`, added up; nothing when no participant attends one.
  public static let learningDayDistance = Rule(
    id: .learningDayDistance, section: .activities, strength: .soft, weight: 3, unit: .weeks,
    isFixed: false,
    parameters: [
      RuleParameter(
        name: "from", kind: .number(0...365), default: 14,
        text: Text(da: "tidligst efter så mange dage", en: "no sooner than this many days")),
      RuleParameter(
        name: "to", kind: .number(0...365), default: 70,
        text: Text(da: "senest efter så mange dage", en: "no later than this many days")),
    ],
    name: Text(
      da: "To til ti uger efter læringsdagen",
      en: "Two to ten weeks after the learning day"),
    sentence: Text(
      da: "Workshoppen ligger to til ti uger efter læringsdagen.",
      en: "The workshop lies two to ten weeks after the learning day."))
}
