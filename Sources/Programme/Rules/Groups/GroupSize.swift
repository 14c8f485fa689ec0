extension Rule {
  /// A group has three to five members.
  ///
  /// Every group has from `smallest` to `largest` members, both inclusive.
  public static let groupSize = Rule(
    id: .groupSize, section: .groups, strength: .hard, weight: 0, unit: .people,
    isFixed: true,
    parameters: [
      RuleParameter(
        name: "smallest", kind: .number(2...40), default: 3,
        text: Text(da: "færreste medlemmer", en: "fewest members")),
      RuleParameter(
        name: "largest", kind: .number(2...40), default: 5,
        text: Text(da: "fleste medlemmer", en: "most members")),
    ],
    name: Text(da: "Gruppernes størrelse", en: "Size of groups"),
    sentence: Text(
      da: "En gruppe har mellem tre og fem medlemmer.",
      en: "A group has three to five members."))
}
