extension Rule {
  /// Exams, intake and budget are left in peace.
  ///
  /// A quiet period concerns an event if a day of the event lies in it and its kinds (all if empty)
  /// hold the kind of workplace of a participant, whatever the participant's role, or of the
  /// workplace the event is for; the event's chief and staff do not count. Amount: pairs of an
  /// event and a soft period that concerns it. No hard period may concern any event.
  public static let quietWeeks = Rule(
    id: .quietWeeks, section: .time, strength: .soft, weight: 6, unit: .events,
    isFixed: false,
    name: Text(da: "Stille uger", en: "Quiet weeks"),
    sentence: Text(
      da: "Eksamen, indkøring og budget får ro.",
      en: "Exams, intake and budget are left in peace."))
}
