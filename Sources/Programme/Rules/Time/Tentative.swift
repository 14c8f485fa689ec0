extension Rule {
  /// Tentative appointments in calendars are respected where possible.
  ///
  /// Amount: pairs of an event and a person who must be there whose `tentative` spans overlap it.
  public static let tentative = Rule(
    id: .tentative, section: .time, strength: .soft, weight: 5, unit: .people,
    isFixed: false,
    name: Text(da: "Foreløbige aftaler", en: "Tentative appointments"),
    sentence: Text(
      da: "Foreløbige aftaler i kalenderen respekteres så vidt muligt.",
      en: "Tentative appointments in calendars are respected where possible."))
}
