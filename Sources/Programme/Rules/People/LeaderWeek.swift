extension Rule {
  /// A leader has at most two meetings a week, never three.
  ///
  /// For each person who leads (leader or leadership team) and each ISO week with n events
  /// attended, in whatever capacity: amount is n beyond `most`, as long as n is below `never`. Hard
  /// whatever the strength: n is below `never`.
  public static let leaderWeek = Rule(
    id: .leaderWeek, section: .people, strength: .soft, weight: 10, unit: .events,
    isFixed: false,
    parameters: [
      RuleParameter(
        name: "most", kind: .number(1...40), default: 2,
        text: Text(da: "møder om ugen", en: "meetings a week")),
      RuleParameter(
        name: "never", kind: .number(1...40), default: 3,
        text: Text(
          da: "aldrig så mange møder om ugen",
          en: "never this many meetings a week")),
    ],
    name: Text(da: "Lederens uge", en: "The leader's week"),
    sentence: Text(
      da: "En leder har højst to møder om ugen og aldrig tre.",
      en: "A leader has at most two meetings a week, never three."))
}
