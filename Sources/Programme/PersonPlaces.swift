/// Where some people stand in the planner's files, for messages alone.
///
/// Two locks or wishes that say the same are equal wherever they stand, as the order of rows changes
/// nothing; so all places compare equal.
public struct PersonPlaces: Hashable, Sendable {
  private let places: [PersonID: Fault.Place]

  /// Makes a table of places; an empty one is of what was not read from a file.
  public init(_ places: [PersonID: Fault.Place] = [:]) { self.places = places }

  /// The first place of some people in the order of the file; nil if none is known.
  public func first(of people: [PersonID]) -> Fault.Place? {
    people.compactMap { places[$0] }.min { ($0.row ?? 0) < ($1.row ?? 0) }
  }

  /// The last place of some people in the order of the file; nil if none is known.
  public func last(of people: [PersonID]) -> Fault.Place? {
    people.compactMap { places[$0] }.max { ($0.row ?? 0) < ($1.row ?? 0) }
  }

  /// Whether two tables are equal, which all are.
  public static func == (left: PersonPlaces, right: PersonPlaces) -> Bool { true }

  /// Adds nothing, since all tables are equal.
  public func hash(into hasher: inout Hasher) {}
}
