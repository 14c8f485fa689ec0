extension Rule {
  /// Everybody fits into the room.
  ///
  /// The people of an event are no more than the capacity of its venue, or of the workplace it is
  /// at where that has one. Amount: events that break this.
  public static let venueCapacity = Rule(
    id: .venueCapacity, section: .rooms, strength: .hard, weight: 0, unit: .events,
    isFixed: false,
    name: Text(da: "Der er plads", en: "There is room"),
    sentence: Text(da: "Alle kan være i lokalet.", en: "Everybody fits into the room."))
}
