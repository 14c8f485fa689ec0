extension Rule {
  /// Meetings lie within working hours.
  ///
  /// Unless the activity is an evening one: each day of an event lies within the hours
  /// (`Programme.hours`) of the kind of workplace of every person who must be there (participants,
  /// chief, staff). Amount: events that do not.
  public static let workingHours = Rule(
    id: .workingHours, section: .time, strength: .hard, weight: 0, unit: .events,
    isFixed: false,
    name: Text(da: "Arbejdstid", en: "Working hours"),
    sentence: Text(
      da: "Møder ligger inden for deltagernes arbejdstid.",
      en: "Meetings lie within working hours."))
}
