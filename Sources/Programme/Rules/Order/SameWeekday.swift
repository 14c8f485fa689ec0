extension Rule {
  /// A group meets on the same weekday at best.
  ///
  /// For the pairs of `gap` of activities whose subject is a group, whether they have a gap or not:
  /// amount is the pairs on different weekdays.
  public static let sameWeekday = Rule(
    id: .sameWeekday, section: .order, strength: .soft, weight: 1, unit: .pairs,
    isFixed: false,
    name: Text(da: "Samme ugedag", en: "Same weekday"),
    sentence: Text(
      da: "En gruppe mødes helst på samme ugedag.",
      en: "A group meets on the same weekday at best."))
}
