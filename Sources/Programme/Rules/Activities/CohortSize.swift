extension Rule {
  /// A cohort of the course has a fitting size.
  ///
  /// Every cohort is of an activity and school year that is due, has a label of its own there and
  /// from `smallest` to `largest` members (of the activity), and all its events have exactly those
  /// members who are employed that day. A cohort that has begun by `asOf` may have fewer. Amount: cohorts that break this.
  public static let cohortSize = Rule(
    id: .cohortSize, section: .activities, strength: .hard, weight: 0, unit: .cohorts,
    isFixed: false,
    name: Text(da: "Holdstørrelse", en: "Size of cohorts"),
    sentence: Text(
      da: "Et hold på læringsforløbet har en passende størrelse.",
      en: "A cohort of the course has a fitting size."))
}
