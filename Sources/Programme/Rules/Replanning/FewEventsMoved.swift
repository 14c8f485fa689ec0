extension Rule {
  /// As few meetings as possible move.
  ///
  /// Against an earlier plan: events of both plans whose day or start differ.
  public static let fewEventsMoved = Rule(
    id: .fewEventsMoved, section: .replanning, strength: .soft, weight: 1000, unit: .events,
    isFixed: false,
    name: Text(da: "Få møder flyttes", en: "Few meetings move"),
    sentence: Text(
      da: "Så få møder som muligt flyttes.",
      en: "As few meetings as possible move."))
}
