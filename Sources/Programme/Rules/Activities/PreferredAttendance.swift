extension Rule {
  /// Preferred participants can come.
  ///
  /// Amount: people whom `preferred` invites (`Programme.invited`) within the subject, employed on
  /// the event's first day and not invited by `required`, who do not attend it. The repeats of an
  /// occasion count as one event, which somebody can attend who is employed on the first day of one
  /// of them.
  public static let preferredAttendance = Rule(
    id: .preferredAttendance, section: .activities, strength: .soft, weight: 20, unit: .people,
    isFixed: false,
    name: Text(da: "Ønskede deltagere", en: "Preferred participants"),
    sentence: Text(
      da: "Ønskede deltagere kan være med.",
      en: "Preferred participants can come."))
}
