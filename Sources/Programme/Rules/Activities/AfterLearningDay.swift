extension Rule {
  /// A workshop comes after the learning day whose pack it uses.
  ///
  /// For an event with a pack of learning day number n: every participant who attends, in whatever
  /// capacity, an event with number n of an activity of kind learning day in the same school year
  /// does so on an earlier day. Amount: pairs of an event and a person who does not.
  public static let afterLearningDay = Rule(
    id: .afterLearningDay, section: .activities, strength: .hard, weight: 0, unit: .people,
    isFixed: false,
    name: Text(da: "Workshop efter læringsdagen", en: "Workshop after the learning day"),
    sentence: Text(
      da: "En workshop ligger efter den læringsdag, hvis pakke den bruger.",
      en: "A workshop comes after the learning day whose pack it uses."))
}
