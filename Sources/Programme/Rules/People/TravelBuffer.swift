extension Rule {
  /// Between two places on one day there is time to travel and a little more.
  ///
  /// For each person and each two events attended on one day at different known places that do not
  /// overlap (of those `noOverlap` speaks), the time between the end (with follow-up) of the
  /// earlier and the start (with preparation) of the later is at least `buffer` minutes plus the
  /// travelling minutes. Amount: pairs of events of a person.
  public static let travelBuffer = Rule(
    id: .travelBuffer, section: .people, strength: .hard, weight: 0, unit: .pairs,
    isFixed: false,
    parameters: [
      RuleParameter(
        name: "buffer", kind: .number(0...600), default: 30,
        text: Text(da: "minutter ud over rejsetiden", en: "minutes beyond travelling"))
    ],
    name: Text(da: "Tid til transport", en: "Time to travel"),
    sentence: Text(
      da: "Mellem to steder samme dag er der tid til transport og lidt til.",
      en: "Between two places on one day there is time to travel and a little more."))
}
