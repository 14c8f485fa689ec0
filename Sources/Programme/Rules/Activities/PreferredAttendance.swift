extension Rule {
  /// Preferred participants can come.
  ///
  /// Amount: people whom `preferred` selects within the subject, employed that day and not required
  /// or staff, who are not among the event's guests.
  public static let preferredAttendance = Rule(
    id: .preferredAttendance, section: .activities, strength: .soft, weight: 20, unit: .people,
    isFixed: false,
    name: Text(da: "Ønskede deltagere", en: "Preferred participants"),
    sentence: Text(
      da: "Ønskede deltagere kan være med.",
      en: "Preferred participants can come."))
}
