extension Rule {
  /// The make-up of groups follows the municipality's own criteria.
  ///
  /// For each criterion of `criteria` on a column of `people.csv`: spread costs 1 for each pair of
  /// members of one group with the same (non-empty) value; gather costs 1 for each pair with
  /// different values; atLeast costs, for each group, the members with the value below `count`;
  /// atMost those above it. A criterion has its own weight and strength.
  public static let criterion = Rule(
    id: .criterion, section: .groups, strength: .soft, weight: 10, unit: .points,
    isFixed: false,
    name: Text(da: "Egne kriterier", en: "Own criteria"),
    sentence: Text(
      da: "Gruppernes sammensætning følger kommunens egne kriterier.",
      en: "The make-up of groups follows the municipality's own criteria."))
}
