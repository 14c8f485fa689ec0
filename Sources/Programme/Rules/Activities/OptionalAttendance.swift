extension Rule {
  /// As many as possible of the others come.
  ///
  /// Amount: people whom `optional` selects within the subject, employed that day and not required,
  /// preferred or staff, who are not among the event's guests.
  public static let optionalAttendance = Rule(
    id: .optionalAttendance, section: .activities, strength: .soft, weight: 1, unit: .people,
    isFixed: false,
    name: Text(da: "Mulige deltagere", en: "Optional participants"),
    sentence: Text(
      da: "Så mange som muligt af de øvrige er med.",
      en: "As many as possible of the others come."))
}
