extension Rule {
  /// Everybody who must be there is there.
  ///
  /// The participants of an event are the people of its subject whom `required` invites
  /// (`Programme.invited`) and who are employed on its first day; for a sparring group its members;
  /// for repeats and cohorts those assigned. Guests are among those `preferred` or `optional`
  /// selects. Amount: people missing or extra.
  public static let attendance = Rule(
    id: .attendance, section: .activities, strength: .hard, weight: 0, unit: .people,
    isFixed: true,
    name: Text(da: "Alle er med", en: "Everybody is there"),
    sentence: Text(
      da: "Alle, der skal med, er med.",
      en: "Everybody who must be there is there."))
}
