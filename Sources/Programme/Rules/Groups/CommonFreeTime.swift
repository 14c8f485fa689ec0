extension Rule {
  /// The group can meet at least once in each window together with its chief.
  ///
  /// For each activity with subject group and each of its windows (cut to the horizon, if anything
  /// is left) in each due school year: the openings of a group are the pairs of a day of the
  /// activity's weekdays and one of its starts at which every member who is employed that day (one
  /// at least), and the chief (of that day, as in `chiefAttends`, with preparation and follow-up)
  /// where the chief attends every meeting or that one, is free as far as the time rules
  /// (`closedDays`, `firstWeeks`, `workingHours`, `fridayAfternoon`, `lunch`, `availability`,
  /// `quietWeeks` where hard, `notice`) know without any other event; each of these counts only
  /// while it is on and hard, a hard quiet period while the rule is on. Amount: windows with fewer
  /// than `fewest` openings.
  public static let commonFreeTime = Rule(
    id: .commonFreeTime, section: .groups, strength: .hard, weight: 0, unit: .windows,
    isFixed: false,
    parameters: [
      RuleParameter(
        name: "fewest", kind: .number(1...1000), default: 1,
        text: Text(
          da: "færreste ledige tider i hver periode",
          en: "fewest openings in each window"))
    ],
    name: Text(da: "Fælles ledig tid", en: "Common free time"),
    sentence: Text(
      da: "Gruppen kan mødes mindst én gang i hver periode sammen med sin chef.",
      en: "The group can meet at least once in each window together with its chief."))
}
