extension Rule {
  /// The chief is there at the meetings that are agreed.
  ///
  /// The district's chief (on a day: the first person by key with that role and district who has
  /// joined, has not left and is not on a long leave; if all are on leave, the first whose leave
  /// ends within the horizon) attends each event of an activity that asks for all,
  /// those with the first and last number and no other for firstAndLast, none for none, and for a
  /// count at least that number of events of each chain (at most those that have a chief); nobody
  /// else is an event's chief. A subject without a district, or a district without a chief, asks
  /// for nobody. Amount: events or chains that break this.
  public static let chiefAttends = Rule(
    id: .chiefAttends, section: .activities, strength: .hard, weight: 0, unit: .events,
    isFixed: false,
    name: Text(da: "Chefen er med", en: "The chief is there"),
    sentence: Text(
      da: "Chefen er med til de møder, der er aftalt.",
      en: "The chief is there at the meetings that are agreed."))
}
