extension Rule {
  /// All who lack the course are in a cohort or wait for a reason.
  ///
  /// Each person whom a course's `required` invites (`Programme.invited`), who has not taken it,
  /// joins no later than the horizon's last day and has not left by its first, is in exactly one
  /// cohort in the horizon or waits, not both; nobody else is in one or waits; and fewer than
  /// `smallest` people wait. A course that is not due in the horizon asks for nobody. Amount:
  /// people who break this, and 1 for too many waiting.
  public static let cohortMembers = Rule(
    id: .cohortMembers, section: .activities, strength: .hard, weight: 0, unit: .people,
    isFixed: true,
    name: Text(da: "Alle nye kommer på forløbet", en: "All new take the course"),
    sentence: Text(
      da: "Alle, der mangler læringsforløbet, er på et hold eller venter med en grund.",
      en: "All who lack the course are in a cohort or wait for a reason."))
}
