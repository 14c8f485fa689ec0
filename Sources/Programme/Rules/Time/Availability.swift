extension Rule {
  /// Everybody who must be there is free.
  ///
  /// Nobody who attends (participants, chief, staff and also guests: only those are guests who can
  /// come) is busy (`Person.busy`), off that weekday, or outside own hours (`workFrom`, `workTo`;
  /// not for evening activities) during an event, nor a chief during preparation and follow-up as
  /// far as `busy` goes, nor is anybody there who is not employed that day. Amount: pairs of a
  /// person and an event.
  public static let availability = Rule(
    id: .availability, section: .time, strength: .hard, weight: 0, unit: .people,
    isFixed: false,
    name: Text(da: "Ledige deltagere", en: "Free participants"),
    sentence: Text(
      da: "Alle, der skal med, er ledige.",
      en: "Everybody who must be there is free."))
}
