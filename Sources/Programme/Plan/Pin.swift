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
  public var places: FilePlaces<PersonID>

  /// Makes a lock.
  public init(
    label: String, members: [PersonID], isWhole: Bool,
    places: FilePlaces<PersonID> = FilePlaces<PersonID>()
  ) {
    self.label = label
    self.members = members.sorted()
    self.isWhole = isWhole
    self.places = places
  }
}

/// What the planner fixed by hand.
public struct Pins: Hashable, Sendable {
  /// Fixed events, by key.
  public var events: [EventPin]
  /// Locked groups and members, by label.
  public var groups: [GroupLock]
  /// Where the fixed events stand in the planner's file.
  public var places: FilePlaces<EventKey>

  /// Makes a set of pins.
  public init(
    events: [EventPin] = [], groups: [GroupLock] = [],
    places: FilePlaces<EventKey> = FilePlaces()
  ) {
    self.events = events
    self.groups = groups
    self.places = places
  }
}
