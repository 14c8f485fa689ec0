extension Rule {
  /// Each participant comes to exactly one of the repeats.
  ///
  /// For an activity with repeats, each person whom `required` invites (`Programme.invited`) and
  /// who is employed on the first and the last day of an occasion's window (cut to the horizon)
  /// attends exactly one of its events as a participant, unless the window has ended before `asOf`;
  /// all others attend at most one. Amount: people who do not.
  public static let oneRepeat = Rule(
    id: .oneRepeat, section: .activities, strength: .hard, weight: 0, unit: .people,
    isFixed: true,
    name: Text(da: "Én gentagelse til hver", en: "One repeat for each"),
    sentence: Text(
      da: "Hver deltager kommer til netop én af gentagelserne.",
      en: "Each participant comes to exactly one of the repeats."))
}
