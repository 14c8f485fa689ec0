extension Rule {
  /// Focus and data are chosen in good time before.
  ///
  /// For an activity with `leadDays`: each event has a deadline exactly that many days before its
  /// day, no sooner than the first school day of the school year. Other events have none. Amount:
  /// events that break this.
  public static let leadTime = Rule(
    id: .leadTime, section: .activities, strength: .hard, weight: 0, unit: .events,
    isFixed: false,
    name: Text(da: "Fokus og data i tide", en: "Focus and data in time"),
    sentence: Text(
      da: "Fokus og data vælges i god tid før samtalen.",
      en: "Focus and data are chosen in good time before."))
}
