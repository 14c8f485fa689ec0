extension Rule {
  /// Early mornings, Mondays, late hours, travel and hosting are shared fairly; whoever carries the
  /// most counts.
  ///
  /// The burden of a person eligible for groups is the sum over events attended of: 1 if it starts
  /// on a Monday, 1 if it starts before `morning`, 2 if it ends after `late`, 2 if the person hosts
  /// it, and a point for each full `travelMinutes` minutes from the own workplace to its place.
  /// Amount: the burden of whoever carries the most; of several the first by key; nobody if all
  /// burdens are 0.
  public static let fairShare = Rule(
    id: .fairShare, section: .people, strength: .soft, weight: 20, unit: .points,
    isFixed: false,
    parameters: [
      RuleParameter(
        name: "morning", kind: .time, default: 540,
        text: Text(da: "tidligt er før", en: "early is before")),
      RuleParameter(
        name: "late", kind: .time, default: 900,
        text: Text(da: "sent er efter", en: "late is after")),
      RuleParameter(
        name: "travelMinutes", kind: .number(1...600), default: 15,
        text: Text(da: "rejseminutter for et point", en: "travelling minutes for a point")),
    ],
    name: Text(da: "Rimelig fordeling", en: "Fair share"),
    sentence: Text(
      da: """
        Tidlige morgener, mandage, sene timer, transport og værtskab fordeles rimeligt; den, der \
        bærer mest, tæller.
        """,
      en: """
        Early mornings, Mondays, late hours, travel and hosting are shared fairly; whoever \
        carries the most counts.
        """))
}
