extension Rule {
  /// The members of a group are not far from each other.
  ///
  /// Amount: for each group, the travelling minutes between the workplaces of each pair of its
  /// members, added up.
  public static let travelSum = Rule(
    id: .travelSum, section: .groups, strength: .soft, weight: 1, unit: .minutes,
    isFixed: false,
    name: Text(da: "Kort vej i gruppen", en: "Short ways within the group"),
    sentence: Text(
      da: "Medlemmerne af en gruppe har ikke langt til hinanden.",
      en: "The members of a group are not far from each other."))
}
