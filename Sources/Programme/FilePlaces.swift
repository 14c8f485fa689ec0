/// Where some things stand in the planner's files, for messages alone.
///
/// Two locks, pins or wishes that say the same are equal wherever they stand, as the order of rows
/// changes nothing; so all places compare equal.
public struct FilePlaces<Subject: Hashable & Sendable>: Hashable, Sendable {
  private let places: [Subject: Fault.Place]

  /// Makes a table of places; an empty one is of what was not read from a file.
  public init(_ places: [Subject: Fault.Place] = [:]) { self.places = places }

  /// The first place of some subjects in the order of the file; nil if none is known.
  public func first(of subjects: [Subject]) -> Fault.Place? {
    subjects.compactMap { places[$0] }.min { ($0.row ?? 0) < ($1.row ?? 0) }
  }

  /// The last place of some subjects in the order of the file; nil if none is known.
  public func last(of subjects: [Subject]) -> Fault.Place? {
    subjects.compactMap { places[$0] }.max { ($0.row ?? 0) < ($1.row ?? 0) }
  }

  /// Whether two tables are equal, which all are.
  public static func == (left: FilePlaces, right: FilePlaces) -> Bool { true }

  /// Adds nothing, since all tables are equal.
  public func hash(into hasher: inout Hasher) {}
}
