extension Rule {
  /// The day before and after holidays is avoided.
  ///
  /// Amount: events with a day for which, walking one day forward or one day back and on over
  /// Saturdays and Sundays, the first other day is closed for all. A bridge day counts here too.
  public static let nearHolidays = Rule(
    id: .nearHolidays, section: .time, strength: .soft, weight: 5, unit: .events,
    isFixed: false,
    name: Text(da: "Op til ferier", en: "Next to holidays"),
    sentence: Text(
      da: "Dagen før og efter ferier og helligdage undgås.",
      en: "The day before and after holidays is avoided."))
}
