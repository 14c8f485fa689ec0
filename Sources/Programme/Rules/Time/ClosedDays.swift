extension Rule {
  /// No meetings at weekends, on public holidays, in holidays, or when the workplace is closed.
  ///
  /// No day of an event is closed (`SchoolCalendar.isClosed`) for the kind of workplace of anybody
  /// who must be there, and no span of an event overlaps a closed span of the workplace of anybody
  /// who must be there, or of the workplace at which or for which it is held. Amount: events that
  /// break this.
  public static let closedDays = Rule(
    id: .closedDays, section: .time, strength: .hard, weight: 0, unit: .events,
    isFixed: false,
    name: Text(da: "Lukkede dage", en: "Closed days"),
    sentence: Text(
      da: """
        Der er ingen møder i weekender, på helligdage og i ferier, eller når arbejdspladsen har \
        lukket.
        """,
      en: """
        No meetings at weekends, on public holidays, in holidays, or when the workplace is \
        closed.
        """))
}
