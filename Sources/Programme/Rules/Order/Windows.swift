extension Rule {
  /// Every meeting lies in its window.
  ///
  /// Every day of an event lies within the activity's window for its number and school year and
  /// within the horizon. Amount: events that do not.
  public static let windows = Rule(
    id: .windows, section: .order, strength: .hard, weight: 0, unit: .events,
    isFixed: false,
    name: Text(da: "Perioder", en: "Windows"),
    sentence: Text(
      da: "Hvert møde ligger i sin periode.",
      en: "Every meeting lies in its window."))
}
