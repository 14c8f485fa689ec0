extension Rule {
  /// A workplace keeps its learning partner.
  ///
  /// For a need that `stays`: all events of a chain have the same person, hard whatever the
  /// strength. Amount: chains whose person is not the latest on record for that workplace, where
  /// there is one of that role who is still employed on the horizon's first day.
  public static let partnerStays = Rule(
    id: .partnerStays, section: .activities, strength: .soft, weight: 15, unit: .workplaces,
    isFixed: false,
    name: Text(da: "Partneren bliver", en: "The partner stays"),
    sentence: Text(
      da: "En arbejdsplads beholder sin læringspartner.",
      en: "A workplace keeps its learning partner."))
}
