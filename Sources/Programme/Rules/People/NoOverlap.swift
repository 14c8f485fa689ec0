extension Rule {
  /// Nobody is in two places at once.
  ///
  /// For each person, the events attended (as participant, guest, chief or staff) do not overlap; a
  /// chief's events reach from preparation to follow-up, staff's from their preparation. Amount:
  /// pairs of events of a person that overlap.
  public static let noOverlap = Rule(
    id: .noOverlap, section: .people, strength: .hard, weight: 0, unit: .pairs,
    isFixed: true,
    name: Text(da: "Kun ét sted ad gangen", en: "One place at a time"),
    sentence: Text(
      da: "Ingen skal være to steder på samme tid.",
      en: "Nobody is in two places at once."))
}
