extension Rule {
  /// Those who lead a workshop have had the course.
  ///
  /// Each facilitator is a participant of the event and has taken the course before the horizon or
  /// in a cohort whose last event is on an earlier day. Amount: facilitators who break this.
  public static let trainedFacilitators = Rule(
    id: .trainedFacilitators, section: .activities, strength: .hard, weight: 0, unit: .people,
    isFixed: false,
    name: Text(da: "Uddannede facilitatorer", en: "Trained facilitators"),
    sentence: Text(
      da: "De, der leder en workshop, har haft læringsforløbet.",
      en: "Those who lead a workshop have had the course."))
}
