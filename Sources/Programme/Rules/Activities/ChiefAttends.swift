extension Rule {
  /// The chief is there at the meetings that are agreed.
  ///
  /// The district's chief attends each event of an activity that asks for all, the first and last
  /// number for firstAndLast, and at least the number of events of each chain (at most all) for a
  /// count. A subject without a district, or a district without a chief, asks for nobody. Amount:
  /// events or chains that break this.
  public static let chiefAttends = Rule(
    id: .chiefAttends, section: .activities, strength: .hard, weight: 0, unit: .events,
    isFixed: false,
    name: Text(da: "Chefen er med", en: "The chief is there"),
    sentence: Text(
      da: "Chefen er med til de møder, der er aftalt.",
      en: "The chief is there at the meetings that are agreed."))
}
