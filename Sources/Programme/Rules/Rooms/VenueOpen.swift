extension Rule {
  /// The room is open when it is used.
  ///
  /// An event of an activity held at venues is at a venue that the activity allows, or where it is
  /// pinned; every day of an event at a venue is one of the venue's weekdays, within its hours and
  /// clear of its closed spans; a workplace that hosts is open as `closedDays` says. Amount: events
  /// that break this.
  public static let venueOpen = Rule(
    id: .venueOpen, section: .rooms, strength: .hard, weight: 0, unit: .events,
    isFixed: false,
    name: Text(da: "Lokalet er åbent", en: "The room is open"),
    sentence: Text(
      da: "Lokalet er åbent, når det bruges.",
      en: "The room is open when it is used."))
}
