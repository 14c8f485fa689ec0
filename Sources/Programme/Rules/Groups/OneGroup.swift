extension Rule {
  /// Every leader is in exactly one sparring group of the own district.
  ///
  /// Every eligible person is in exactly one group, which is of the own district, and nobody else
  /// is in any (of officials `noOfficials` speaks); no two groups have one label. Eligible is who
  /// has one of `groups.roles` and works at one of `groups.kinds`, is no official, has a district,
  /// joins no later than the horizon's last day, has not left by `asOf` and is not on leave from
  /// then to the horizon's last day. Amount: people, and labels, that break this.
  public static let oneGroup = Rule(
    id: .oneGroup, section: .groups, strength: .hard, weight: 0, unit: .people,
    isFixed: true,
    name: Text(da: "Én gruppe til hver leder", en: "One group per leader"),
    sentence: Text(
      da: "Hver leder er med i netop én sparringsgruppe i sit eget distrikt.",
      en: "Every leader is in exactly one sparring group of the own district."))
}
