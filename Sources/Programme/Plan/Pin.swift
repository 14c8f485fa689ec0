/// An event that the planner fixed by hand.
public struct EventPin: Hashable, Sendable {
  /// Which event.
  public var key: EventKey
  /// The day it is fixed to.
  public var day: Day
  /// The minute of the day it starts at; nothing leaves the time of day open.
  public var start: Int?
  /// The place it is fixed to; nothing leaves it open.
  public var place: Place?
  /// The member who hosts; nothing leaves it open.
  public var host: PersonID?

  /// Makes a pin.
  public init(
    key: EventKey, day: Day, start: Int? = nil, place: Place? = nil, host: PersonID? = nil
  ) {
    self.key = key
    self.day = day
    self.start = start
    self.place = place
    self.host = host
  }
}

/// A group, or members of one, that the planner locked.
public struct GroupLock: Hashable, Sendable {
  /// The group's label.
  public var label: String
  /// The people, in order: all of the group if it is whole, else some who stay together.
  public var members: [PersonID]
  /// Whether these are exactly the group's members, as long as those of them who are to be in
  /// groups may be one by themselves; otherwise others may join them.
  public var isWhole: Bool
  /// Where the members stand in the planner's files.
  public var places: LockPlaces

  /// Makes a lock.
  public init(
    label: String, members: [PersonID], isWhole: Bool, places: LockPlaces = LockPlaces()
  ) {
    self.label = label
    self.members = members.sorted()
    self.isWhole = isWhole
    self.places = places
  }
}

/// Where the members of a lock stand in the planner's files, for messages alone.
///
/// Two locks that say the same are equal wherever they stand, as the order of rows changes nothing;
/// so all places compare equal.
public struct LockPlaces: Hashable, Sendable {
  private let places: [PersonID: Fault.Place]

  /// Makes a table of places; an empty one is of a lock that was not read from a file.
  public init(_ places: [PersonID: Fault.Place] = [:]) { self.places = places }

  /// The first place of some members in the order of the file; nil if none is known.
  public func first(of people: [PersonID]) -> Fault.Place? {
    people.compactMap { places[$0] }.min { ($0.row ?? 0) < ($1.row ?? 0) }
  }

  /// The last place of some members in the order of the file; nil if none is known.
  public func last(of people: [PersonID]) -> Fault.Place? {
    people.compactMap { places[$0] }.max { ($0.row ?? 0) < ($1.row ?? 0) }
  }

  /// Whether two tables are equal, which all are.
  public static func == (left: LockPlaces, right: LockPlaces) -> Bool { true }

  /// Adds nothing, since all tables are equal.
  public func hash(into hasher: inout Hasher) {}
}

/// What the planner fixed by hand.
public struct Pins: Hashable, Sendable {
  /// Fixed events, by key.
  public var events: [EventPin]
  /// Locked groups and members, by label.
  public var groups: [GroupLock]

  /// Makes a set of pins.
  public init(events: [EventPin] = [], groups: [GroupLock] = []) {
    self.events = events
    self.groups = groups
  }
}
