extension Rule {
  /// Never are all leaders of a workplace away on one day.
  ///
  /// For each workplace with at least two leading people employed that day and each day: not all of
  /// them attend events of activities that keep cover on that day. Amount: pairs of a workplace and
  /// a day.
  public static let cover = Rule(
    id: .cover, section: .activities, strength: .hard, weight: 0, unit: .days,
    isFixed: false,
    name: Text(da: "Der er altid en leder", en: "There is always a leader"),
    sentence: Text(
      da: "Alle ledere fra en arbejdsplads er aldrig væk samme dag.",
      en: "Never are all leaders of a workplace away on one day."))
}
