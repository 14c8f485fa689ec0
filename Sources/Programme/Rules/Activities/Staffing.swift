extension Rule {
  /// Every meeting has the partners and consultants that it needs.
  ///
  /// The staff of an event are exactly `count` different people for each of the activity's needs,
  /// with that need's role, none of them a participant. Each serves one of the event's districts
  /// (`servedDistricts`) or all; of an event that has been held this is not asked. Amount: events that break this.
  public static let staffing = Rule(
    id: .staffing, section: .activities, strength: .hard, weight: 0, unit: .events,
    isFixed: false,
    name: Text(da: "Læringspartnere og konsulenter", en: "Partners and consultants"),
    sentence: Text(
      da: "Hvert møde har de læringspartnere og konsulenter, det skal have.",
      en: "Every meeting has the partners and consultants that it needs."))
}
