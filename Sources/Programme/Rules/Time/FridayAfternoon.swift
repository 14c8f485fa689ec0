extension Rule {
  /// No meetings on Friday after noon.
  ///
  /// No event ends on a Friday after `until`. Amount: events that do.
  public static let fridayAfternoon = Rule(
    id: .fridayAfternoon, section: .time, strength: .hard, weight: 0, unit: .events,
    isFixed: false,
    parameters: [
      RuleParameter(
        name: "until", kind: .time, default: 720,
        text: Text(da: "seneste sluttid", en: "latest end"))
    ],
    name: Text(da: "Fredag eftermiddag", en: "Friday afternoon"),
    sentence: Text(
      da: "Ingen møder fredag efter klokken 12.",
      en: "No meetings on Friday after noon."))
}
