extension Rule {
  /// A chief has at most two meetings a day.
  ///
  /// Amount: for each person with the role chief and day, the events attended beyond `most`, in
  /// whatever capacity; an event of two days counts on both.
  public static let chiefDay = Rule(
    id: .chiefDay, section: .people, strength: .hard, weight: 0, unit: .events,
    isFixed: false,
    parameters: [
      RuleParameter(
        name: "most", kind: .number(1...20), default: 2,
        text: Text(da: "møder om dagen", en: "meetings a day"))
    ],
    name: Text(da: "Chefens dag", en: "The chief's day"),
    sentence: Text(
      da: "En chef har højst to møder om dagen.",
      en: "A chief has at most two meetings a day."))
}
