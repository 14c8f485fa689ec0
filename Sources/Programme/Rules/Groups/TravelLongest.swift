extension Rule {
  /// Nobody in a group is more than half an hour from another.
  ///
  /// Amount: for each group, the minutes by which its longest way between two members exceeds
  /// `most`.
  public static let travelLongest = Rule(
    id: .travelLongest, section: .groups, strength: .soft, weight: 5, unit: .minutes,
    isFixed: false,
    parameters: [
      RuleParameter(
        name: "most", kind: .number(0...600), default: 30,
        text: Text(
          da: "længste rejsetid i minutter",
          en: "longest travelling time in minutes"))
    ],
    name: Text(da: "Ingen meget lang vej", en: "No very long way"),
    sentence: Text(
      da: "Ingen i en gruppe har mere end en halv time til en anden.",
      en: "Nobody in a group is more than half an hour from another."))
}
