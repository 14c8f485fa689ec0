extension Rule {
  /// Everybody in a group hosts equally often as far as the number divides.
  ///
  /// Every event held at a host's has a host who is a participant and is at the host's workplace.
  /// Over the c events of a group of m in a school year each member hosts at least c / m rounded
  /// down and at most c / m rounded up times. If only k of the members are employed on every day of
  /// the school year (cut to the horizon), each hosts at most c / k rounded up times and none has
  /// to. Members who are not participants of all c events are not counted here. Where a group has
  /// changed, and by `asOf` somebody else than a member has hosted or a member more often than that,
  /// none has to, and who has hosted more often already hosts no more. Amount: events and members
  /// that break this.
  public static let hosting = Rule(
    id: .hosting, section: .activities, strength: .hard, weight: 0, unit: .groups,
    isFixed: false,
    name: Text(da: "Værtskab", en: "Hosting"),
    sentence: Text(
      da: "Alle i en gruppe er vært lige mange gange, så vidt det går op.",
      en: "Everybody in a group hosts equally often as far as the number divides."))
}
