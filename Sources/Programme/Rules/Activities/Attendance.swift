extension Rule {
  /// Everybody who must be there is there.
  ///
  /// The participants of an event are the people of its subject whom `required` invites
  /// (`Programme.invited`) and who are employed on its first day; for a sparring group or a cohort
  /// its members who are employed that day (for events from `asOf` on; before it they were others);
  /// for repeats some whom `required` invites. Guests are among those whom `preferred` or
  /// `optional` invites within the subject, and no participants. Amount: people missing or extra.
  public static let attendance = Rule(
    id: .attendance, section: .activities, strength: .hard, weight: 0, unit: .people,
    isFixed: true,
    name: Text(da: "Alle er med", en: "Everybody is there"),
    sentence: Text(
      da: "Alle, der skal med, er med.",
      en: "Everybody who must be there is there."))
}
