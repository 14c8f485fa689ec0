extension Rule {
  /// As few planned meetings as possible are touched.
  ///
  /// Counted against an earlier plan: events of both plans, of activities held for groups, not yet
  /// held by `asOf`, of groups whose members changed, and whose time, place or host is another.
  public static let fewMeetingsMoved = Rule(
    id: .fewMeetingsMoved, section: .rebalancing, strength: .soft, weight: 100, unit: .events,
    isFixed: false,
    name: Text(da: "Få møder berøres", en: "Few meetings are touched"),
    sentence: Text(
      da: "Så få planlagte møder som muligt berøres.",
      en: "As few planned meetings as possible are touched."))
}
