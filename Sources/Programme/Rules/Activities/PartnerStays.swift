extension Rule {
  /// A workplace keeps its learning partner.
  ///
  /// For a need that `stays`: at least `count` people with its role are staff of all events of a
  /// chain, hard whatever the strength; events held by `asOf` whose officials of that role have left
  /// before the chain's last event are not counted. Amount: chains for a workplace of which the latest on
  /// record for that workplace, among those of that role who are employed on the horizon's first
  /// day, is not staff of every event.
  public static let partnerStays = Rule(
    id: .partnerStays, section: .activities, strength: .soft, weight: 15, unit: .workplaces,
    isFixed: false,
    name: Text(da: "Partneren bliver", en: "The partner stays"),
    sentence: Text(
      da: "En arbejdsplads beholder sin læringspartner.",
      en: "A workplace keeps its learning partner."))
}
