extension Rule {
  /// Groups mix leaders of schools and daycares.
  ///
  /// With `mode` mixed: amount is, for each group with s members of schools and o others, (|s - o|
  /// - size mod 2) / 2. With separate: amount is 1 for each group in which both s and o are above
  /// 0, and the rule is hard whatever its strength. With any: 0.
  public static let kindMix = Rule(
    id: .kindMix, section: .groups, strength: .soft, weight: 30, unit: .people,
    isFixed: false,
    parameters: [
      RuleParameter(
        name: "mode", kind: .choice(["mixed", "separate", "any"]), default: 0,
        text: Text(da: "blanding", en: "mixing"))
    ],
    name: Text(da: "Skoler og dagtilbud blandet", en: "Schools and daycares mixed"),
    sentence: Text(
      da: "Grupperne blander ledere af skoler og dagtilbud.",
      en: "Groups mix leaders of schools and daycares."))
}
