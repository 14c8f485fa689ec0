extension Rule {
  /// Those who are new start the course within half a year.
  ///
  /// Amount: members of cohorts whose first day is later than the activity's months (of 30 days)
  /// after they joined, where joining is at the horizon's first day at the earliest; and everybody
  /// who waits.
  public static let courseStart = Rule(
    id: .courseStart, section: .activities, strength: .soft, weight: 50, unit: .people,
    isFixed: false,
    name: Text(da: "Forløbet begynder i tide", en: "The course starts in time"),
    sentence: Text(
      da: "Nye begynder på læringsforløbet inden for et halvt år.",
      en: "Those who are new start the course within half a year."))
}
