/// Events to be placed in time, with everything that binds them, in integers.
///
/// Days count from 0 at the first day of the horizon. A time is in minutes from the first day's
/// midnight, so `time / 1440` is its day. Costs are whole numbers, lower is better. Positions in
/// the lists below name resources, places, events, chains and attendances; -1 stands for none.
///
/// What is decided: for each event its start (one of its candidates), its place (one of its place
/// options), one option of each of its roles, which guests come, and one variant; for each
/// attendance the chain that the resource attends. An event that belongs to a chain which is
/// optional may stay unplaced together with its whole chain.
public struct ScheduleProblem: Sendable, Codable {
  /// How many days the horizon has.
  public var dayCount: Int
  /// The running number of the week that each day belongs to, from 0, never falling.
  public var weekOfDay: [Int32]
  /// The weekday of each day, 0 for Monday to 6 for Sunday.
  public var weekdayOfDay: [Int32]
  /// Where things are held, and how far it is between them.
  public var places: PlaceTable
  /// People and rooms.
  public var resources: [Resource]
  /// What has to be placed.
  public var events: [Event]
  /// Events that belong together in order; every event is in exactly one chain.
  public var chains: [Chain]
  /// People who attend one of several chains.
  public var attendances: [Attendance]
  /// Bounds on how many of some attendances may wait.
  public var waitLimits: [WaitLimit]
  /// Bounds on how many events a resource has in a day or a week.
  public var limits: [Limit]
  /// Even loads of resources that fill roles.
  public var loads: [Load]
  /// The resource that carries the most, if that counts.
  public var fairness: Fairness?
  /// Sets of resources of which one stays at home.
  public var covers: [Cover]
  /// Order between single events.
  public var precedences: [EventPrecedence]
  /// Order between an event and what its people attended.
  public var follows: [Follow]
  /// Pairs of events that should not be in one week.
  public var weekClashes: [EventPair]
  /// Pairs of events that must not share a day.
  public var dayClashes: [EventPair]
  /// Costs that fall away when somebody has attended a chain in time.
  public var qualifications: [Qualification]

  /// Makes a problem without anything in it.
  public init(dayCount: Int, weekOfDay: [Int32], weekdayOfDay: [Int32], places: PlaceTable) {
    self.dayCount = dayCount
    self.weekOfDay = weekOfDay
    self.weekdayOfDay = weekdayOfDay
    self.places = places
    resources = []
    events = []
    chains = []
    attendances = []
    waitLimits = []
    limits = []
    loads = []
    fairness = nil
    covers = []
    precedences = []
    follows = []
    weekClashes = []
    dayClashes = []
    qualifications = []
  }
}

/// Positions of places and the time from one to another.
public struct PlaceTable: Sendable, Codable {
  /// Metres east of each place; `unknown` where it is not known.
  public var east: [Int32]
  /// Metres north of each place; `unknown` where it is not known.
  public var north: [Int32]
  /// Speed in metres a minute.
  public var metresPerMinute: Int
  /// The road's length in per cent of the straight line.
  public var detourPercent: Int
  /// Minutes added to each journey.
  public var startMinutes: Int
  /// Minutes between two different places of which one is unknown.
  public var unknownMinutes: Int
  /// Minutes wanted beyond travelling between two different places; below 0 nothing is demanded.
  public var buffer: Int

  /// The coordinate of a place whose position is not known.
  public static let unknown = Int32.min

  /// Makes a table.
  public init(
    east: [Int32] = [], north: [Int32] = [], metresPerMinute: Int = 667, detourPercent: Int = 130,
    startMinutes: Int = 3, unknownMinutes: Int = 15, buffer: Int = 30
  ) {
    self.east = east
    self.north = north
    self.metresPerMinute = max(1, metresPerMinute)
    self.detourPercent = detourPercent
    self.startMinutes = startMinutes
    self.unknownMinutes = unknownMinutes
    self.buffer = buffer
  }

  /// Returns the travelling minutes between two places: 0 within one, and where both have the same
  /// known position.
  public func travel(_ a: Int32, _ b: Int32) -> Int {
    if a == b || a < 0 || b < 0 { return 0 }
    let (i, j) = (Int(a), Int(b))
    if east[i] == PlaceTable.unknown || east[j] == PlaceTable.unknown { return unknownMinutes }
    if east[i] == east[j] && north[i] == north[j] { return 0 }
    let x = Double(east[i]) - Double(east[j])
    let y = Double(north[i]) - Double(north[j])
    let metres = (x * x + y * y).squareRoot() * Double(detourPercent) / 100
    return startMinutes + Int((metres / Double(metresPerMinute)).rounded(.up))
  }

  /// Returns the minutes that must lie between leaving one place and being at the other: 0 when one
  /// of them is none or both are the same, else the buffer and the travelling.
  public func distance(_ a: Int32, _ b: Int32) -> Int {
    a == b || a < 0 || b < 0 || buffer < 0 ? 0 : buffer + travel(a, b)
  }
}

/// A person or a room: can be at one event at a time.
public struct Resource: Sendable, Codable {
  /// Whether it is a room, for which no travelling counts.
  public var isRoom: Bool
  /// The place that travelling is counted from for `Fairness`; -1 for none.
  public var home: Int32

  /// Makes a resource.
  public init(isRoom: Bool = false, home: Int32 = -1) {
    self.isRoom = isRoom
    self.home = home
  }
}
