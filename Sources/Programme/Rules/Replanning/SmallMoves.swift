extension Rule {
  /// Meetings move as little as possible.
  ///
  /// Against an earlier plan: for events of both plans, the days between the two places in time,
  /// and 1 more if only the time of day differs.
  public static let smallMoves = Rule(
    id: .smallMoves, section: .replanning, strength: .soft, weight: 1, unit: .days,
    isFixed: false,
    name: Text(da: "Små flytninger", en: "Small moves"),
    sentence: Text(
      da: "Møder flyttes så lidt som muligt.",
      en: "Meetings move as little as possible."))
}
