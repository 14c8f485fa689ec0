extension Rule {
  /// Meetings that have been held do not change.
  ///
  /// Against an earlier plan: every event before `asOf` is unchanged (in all but `isLocked` and
  /// `sequence`), and no other event lies before `asOf`. Amount: events that break this.
  public static let pastStays = Rule(
    id: .pastStays, section: .replanning, strength: .hard, weight: 0, unit: .events,
    isFixed: true,
    name: Text(da: "Det holdte står fast", en: "The past stays"),
    sentence: Text(
      da: "Møder, der er holdt, ændres ikke.",
      en: "Meetings that have been held do not change."))
}
