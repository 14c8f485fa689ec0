public import SolverSupport

/// Something that is held once, at a start to be chosen.
///
/// Sets of candidates are bit sets over the positions of `starts`; nil means every one.
public struct Event: Sendable, Codable {
  /// The candidate starts in minutes, rising.
  ///
  /// All that never changes is already taken out: closed days, hours, windows, and times at which
  /// one of `uses` is not free.
  public var starts: [Int32]
  /// The cost of each candidate start.
  public var startCosts: [Int32]
  /// Burden points of each candidate start, for each fair resource that attends.
  public var startBurdens: [Int32]
  /// How long it lasts on each of its days, in minutes.
  public var minutes: Int32
  /// On how many consecutive days it is held, at the same time of day.
  public var dayCount: Int32
  /// Resources that are always there.
  public var uses: [Use]
  /// Where it can be; at least one.
  public var places: [PlaceOption]
  /// Roles to be filled with one resource each, all different within the event.
  public var roles: [Role]
  /// Those who come if they are free.
  public var guests: [Guest]
  /// Ways of holding it, such as the material used; empty when there is nothing to choose.
  public var variants: [Variant]
  /// Bits of the classes it belongs to, for `Limit`.
  public var classes: UInt64
  /// Bits of the covers that watch it, for `Cover`.
  public var coverFlags: UInt64
  /// Nobody who attends has another event within this many days on either side; -1 for no demand.
  public var isolationDays: Int32
  /// The least number of members (people who attend by choice) if it is held.
  public var fewestMembers: Int32
  /// The greatest number of members.
  public var mostMembers: Int32

  /// Makes an event without candidates, people or choices, at no place.
  public init(minutes: Int32, dayCount: Int32 = 1) {
    starts = []
    startCosts = []
    startBurdens = []
    self.minutes = minutes
    self.dayCount = dayCount
    uses = []
    places = [PlaceOption()]
    roles = []
    guests = []
    variants = []
    classes = 0
    coverFlags = 0
    isolationDays = -1
    fewestMembers = 0
    mostMembers = .max
  }
}

/// A resource that is at an event, with the minutes it needs around it.
///
/// The minutes around an event belong to the resource's time like the event itself, except that
/// they are not held against `Event.isolationDays`. Two bookings of a resource never overlap, and
/// two of a person on the same day at different known places have `PlaceTable.distance` minutes
/// between them. Nobody is at one event twice.
public struct Use: Sendable, Hashable, Codable {
  /// The resource.
  public var resource: Int32
  /// Minutes before each day of the event.
  public var before: Int32
  /// Minutes after each day of the event.
  public var after: Int32

  /// Makes a use.
  public init(resource: Int32, before: Int32 = 0, after: Int32 = 0) {
    self.resource = resource
    self.before = before
    self.after = after
  }
}

/// A place that an event can be at.
public struct PlaceOption: Sendable, Codable {
  /// The place; -1 for none.
  public var place: Int32
  /// The room that is taken; -1 for none.
  public var room: Int32
  /// The resource that hosts, which is among the uses; -1 for none.
  public var host: Int32
  /// How many people fit.
  public var capacity: Int32
  /// What it costs.
  public var cost: Int32
  /// The candidate starts at which it can be had.
  public var candidates: BitSet?

  /// Makes an option.
  public init(
    place: Int32 = -1, room: Int32 = -1, host: Int32 = -1, capacity: Int32 = .max, cost: Int32 = 0,
    candidates: BitSet? = nil
  ) {
    self.place = place
    self.room = room
    self.host = host
    self.capacity = capacity
    self.cost = cost
    self.candidates = candidates
  }
}

/// A seat at an event that one of some resources fills.
public struct Role: Sendable, Codable {
  /// Who can fill it; at least one.
  public var options: [RoleOption]
  /// Roles with the same tie (within the problem) are filled by the same resource; -1 for none.
  public var tie: Int32
  /// The position in `loads` that counts it; -1 for none.
  public var load: Int32

  /// Makes a role.
  public init(options: [RoleOption], tie: Int32 = -1, load: Int32 = -1) {
    self.options = options
    self.tie = tie
    self.load = load
  }
}

/// A resource that can fill a role.
public struct RoleOption: Sendable, Codable {
  /// The resource; -1 leaves the seat empty.
  public var resource: Int32
  /// Minutes before each day of the event.
  public var before: Int32
  /// Minutes after each day of the event.
  public var after: Int32
  /// What it costs; for roles with a tie, counted once for the tie, at its first role (in the order
  /// of events, then of roles), if that event is placed.
  public var cost: Int32
  /// The candidate starts at which the resource is free.
  public var candidates: BitSet?
  /// The candidate starts at which the resource would rather not be there; nil for none.
  public var disliked: BitSet?
  /// What it costs, at least 0, to be there at one of those, whatever the role's tie.
  public var dislikeCost: Int32

  /// Makes an option.
  public init(
    resource: Int32, before: Int32 = 0, after: Int32 = 0, cost: Int32 = 0,
    candidates: BitSet? = nil, disliked: BitSet? = nil, dislikeCost: Int32 = 0
  ) {
    self.resource = resource
    self.before = before
    self.after = after
    self.cost = cost
    self.candidates = candidates
    self.disliked = disliked
    self.dislikeCost = dislikeCost
  }
}

/// A resource that comes to an event if it is free.
///
/// A guest who is there anyhow (fills a role of the event, say) does not come as a guest and is not
/// missed.
public struct Guest: Sendable, Codable {
  /// The resource.
  public var resource: Int32
  /// The cost if it does not come.
  public var missCost: Int32
  /// The candidate starts at which it can come.
  public var candidates: BitSet?

  /// Makes a guest.
  public init(resource: Int32, missCost: Int32, candidates: BitSet? = nil) {
    self.resource = resource
    self.missCost = missCost
    self.candidates = candidates
  }
}

/// A way of holding an event.
public struct Variant: Sendable, Codable {
  /// What it is, for chains whose events must all differ in it.
  public var label: Int32
  /// The theme it belongs to, for chains whose events should differ in it.
  public var theme: Int32
  /// The first day on which it can be used.
  public var earliestDay: Int32
  /// What it costs.
  public var cost: Int32
  /// The position in `follows` that must hold with it; -1 for none.
  public var follow: Int32

  /// Makes a variant.
  public init(
    label: Int32, theme: Int32 = -1, earliestDay: Int32 = 0, cost: Int32 = 0, follow: Int32 = -1
  ) {
    self.label = label
    self.theme = theme
    self.earliestDay = earliestDay
    self.cost = cost
    self.follow = follow
  }
}
