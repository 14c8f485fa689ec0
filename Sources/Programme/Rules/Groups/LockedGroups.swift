extension Rule {
  /// Groups and members that are locked stay together.
  ///
  /// For each lock of `pins.groups`: a whole one is exactly the members of one group with that
  /// label; otherwise its members are all in one group. Members who are not eligible any more are
  /// left out, and of members who belong to several districts those of each are together; the lock
  /// is of the district where most are, the first of several. Where a whole lock has lost members so
  /// that those who are left may not be a group by themselves by the other rules, they are together
  /// in one group, and others may be in it. Amount: locks that are broken.
  public static let lockedGroups = Rule(
    id: .lockedGroups, section: .groups, strength: .hard, weight: 0, unit: .groups,
    isFixed: true,
    name: Text(da: "Låste grupper", en: "Locked groups"),
    sentence: Text(
      da: "Grupper og medlemmer, der er låst, bliver sammen.",
      en: "Groups and members that are locked stay together."))
}
