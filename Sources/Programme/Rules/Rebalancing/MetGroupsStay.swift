extension Rule {
  /// Groups that have met several times this year are broken only if forced.
  ///
  /// Counted against an earlier plan: groups that have held at least `meetings` meetings (of
  /// activities held for groups) of the school year before `asOf` and that lose a member who is
  /// still eligible; a group that is no more loses them all.
  public static let metGroupsStay = Rule(
    id: .metGroupsStay, section: .rebalancing, strength: .soft, weight: 5000, unit: .groups,
    isFixed: false,
    parameters: [
      RuleParameter(
        name: "meetings", kind: .number(1...12), default: 2,
        text: Text(da: "holdte møder", en: "meetings held"))
    ],
    name: Text(da: "Grupper i gang bliver", en: "Groups at work stay"),
    sentence: Text(
      da: "Grupper, der har mødtes flere gange i år, brydes kun, når det er nødvendigt.",
      en: "Groups that have met several times this year are broken only if forced."))
}
