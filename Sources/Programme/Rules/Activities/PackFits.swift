extension Rule {
  /// The learning pack fits participants and time and is out.
  ///
  /// Each event of an activity that uses packs has a pack of the programme that fits
  /// (`LearningPack.fits`, with the workplace's `staff` or else the participants as number; for an
  /// event that is for no workplace the kinds of all participants' workplaces) and is published no
  /// later than the event's day. Amount: events that break this.
  public static let packFits = Rule(
    id: .packFits, section: .activities, strength: .hard, weight: 0, unit: .events,
    isFixed: false,
    name: Text(da: "Pakken passer", en: "The pack fits"),
    sentence: Text(
      da: "Læringspakken passer til deltagerne og tiden og er udgivet.",
      en: "The learning pack fits participants and time and is out."))
}
