extension Rule {
  /// A group meets in the same half of the day at best.
  ///
  /// For the pairs of `gap` of activities whose subject is a group, whether they have a gap or not:
  /// amount is the pairs of which one starts before noon and the other does not.
  public static let sameHalfOfDay = Rule(
    id: .sameHalfOfDay, section: .order, strength: .soft, weight: 1, unit: .pairs,
    isFixed: false,
    name: Text(da: "Samme tid på dagen", en: "Same half of the day"),
    sentence: Text(
      da: "En gruppe mødes helst på samme tid af dagen.",
      en: "A group meets in the same half of the day at best."))
}
