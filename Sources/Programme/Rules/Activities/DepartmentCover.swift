extension Rule {
  /// The beacons of a department are never all away in peak hours.
  ///
  /// For an event of an activity that keeps department cover: if it overlaps `peakFrom` to `peakTo`
  /// on its day, then for each department with beacons employed that day at least one of them does
  /// not attend. Amount: pairs of an event and a department.
  public static let departmentCover = Rule(
    id: .departmentCover, section: .activities, strength: .hard, weight: 0, unit: .events,
    isFixed: false,
    parameters: [
      RuleParameter(
        name: "peakFrom", kind: .time, default: 540,
        text: Text(da: "travle timer fra", en: "peak hours from")),
      RuleParameter(
        name: "peakTo", kind: .time, default: 705,
        text: Text(da: "travle timer til", en: "peak hours to")),
    ],
    name: Text(da: "Der er altid et fyrtårn", en: "There is always a beacon"),
    sentence: Text(
      da: "En afdelings fyrtårne er aldrig alle væk i de travle timer.",
      en: "The beacons of a department are never all away in peak hours."))
}
