extension Rule {
  /// Bridge days are avoided.
  ///
  /// Amount: events with a day whose day before and day after are both closed for all
  /// (`isClosedForAll`).
  public static let bridgeDays = Rule(
    id: .bridgeDays, section: .time, strength: .soft, weight: 10, unit: .events,
    isFixed: false,
    name: Text(da: "Indeklemte dage", en: "Bridge days"),
    sentence: Text(da: "Indeklemte dage undgås.", en: "Bridge days are avoided."))
}
