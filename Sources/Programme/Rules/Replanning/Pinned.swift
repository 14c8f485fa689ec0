extension Rule {
  /// Pinned meetings do not move.
  ///
  /// Each event of `pins.events` is at its day and, where given, start, place and host. Amount:
  /// pins that are broken.
  public static let pinned = Rule(
    id: .pinned, section: .replanning, strength: .hard, weight: 0, unit: .events,
    isFixed: true,
    name: Text(da: "Fastlåste møder", en: "Pinned meetings"),
    sentence: Text(
      da: "Møder, der er låst fast, flyttes ikke.",
      en: "Pinned meetings do not move."))
}
