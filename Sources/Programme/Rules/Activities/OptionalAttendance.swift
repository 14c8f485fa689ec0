extension Rule {
  /// As many as possible of the others come.
  ///
  /// Amount: people whom `optional` invites (`Programme.invited`) within the subject, employed on
  /// the event's first day and invited neither by `required` nor by `preferred`, who do not attend
  /// it; repeats as in `preferredAttendance`.
  public static let optionalAttendance = Rule(
    id: .optionalAttendance, section: .activities, strength: .soft, weight: 1, unit: .people,
    isFixed: false,
    name: Text(da: "Mulige deltagere", en: "Optional participants"),
    sentence: Text(
      da: "Så mange som muligt af de øvrige er med.",
      en: "As many as possible of the others come."))
}
