extension Rule {
  /// As few as possible change group when somebody joins or leaves.
  ///
  /// Counted against an earlier plan: people who are in a group of both plans and whose group now
  /// has another label.
  public static let fewMembersMoved = Rule(
    id: .fewMembersMoved, section: .rebalancing, strength: .soft, weight: 1000, unit: .people,
    isFixed: false,
    name: Text(da: "Få skifter gruppe", en: "Few change group"),
    sentence: Text(
      da: "Så få som muligt skifter gruppe, når nogen kommer til eller går.",
      en: "As few as possible change group when somebody joins or leaves."))
}
