extension Rule {
  /// Chiefs, learning partners and consultants are not members of a group.
  ///
  /// Amount: members of groups with the role chief, learning partner or consultant.
  public static let noOfficials = Rule(
    id: .noOfficials, section: .groups, strength: .hard, weight: 0, unit: .people,
    isFixed: true,
    name: Text(da: "Ingen chefer i grupperne", en: "No officials in groups"),
    sentence: Text(
      da: "Chefer, læringspartnere og konsulenter er ikke medlemmer af en gruppe.",
      en: "Chiefs, learning partners and consultants are not members of a group."))
}
