extension Rule {
  /// A workplace gets round the year's themes.
  ///
  /// For each workplace and school year: amount is the events for it with a pack of the programme
  /// less the different themes of those packs.
  public static let packThemes = Rule(
    id: .packThemes, section: .activities, strength: .soft, weight: 10, unit: .events,
    isFixed: false,
    name: Text(da: "Alle temaer", en: "All themes"),
    sentence: Text(
      da: "En arbejdsplads når omkring årets temaer.",
      en: "A workplace gets round the year's themes."))
}
