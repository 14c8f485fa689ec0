extension Rule {
  /// A chief has at most four sparring meetings a week.
  ///
  /// Amount: for each chief and ISO week, the events of kind sparring meeting attended beyond
  /// `most`.
  public static let chiefSparringWeek = Rule(
    id: .chiefSparringWeek, section: .people, strength: .soft, weight: 20, unit: .events,
    isFixed: false,
    parameters: [
      RuleParameter(
        name: "most", kind: .number(1...40), default: 4,
        text: Text(da: "sparringsmøder om ugen", en: "sparring meetings a week"))
    ],
    name: Text(da: "Chefens uge", en: "The chief's week"),
    sentence: Text(
      da: "En chef har højst fire sparringsmøder om ugen.",
      en: "A chief has at most four sparring meetings a week."))
}
