/// A sound problem laid out for the search: flat runs of integers, with every list that the search
/// walks from an event, a resource or an attendance to what it touches.
///
/// A problem is sound if `ScheduleProblem.faults()` finds nothing.
final class Instance: Sendable {
  /// A seat at an event: a resource, and the minutes taken before and after.
  struct Seat: BitwiseCopyable {
    var resource: Int32
    var before: Int32
    var after: Int32
    /// Whether travelling, peace, covers and burdens count; false for rooms.
    var isPerson: Bool
  }
  /// Candidates on one day: the positions `first..<end` of an event's starts.
  struct DayGroup: BitwiseCopyable {
    var day: Int32
    var first: Int32
    var end: Int32
  }
  struct PlaceData: BitwiseCopyable {
    /// The position in the table of places that occur; -1 for none.
    var place: Int32
    var room: Int32
    var host: Int32
    var capacity: Int32
    var cost: Int32
    var mask: Int32
  }
  struct RoleData: BitwiseCopyable {
    var event: Int32
    var firstOption: Int32
    var endOption: Int32
    /// The position of the tie among ties; -1 for none.
    var tie: Int32
    var load: Int32
    /// Whether the option's cost counts here: not for the later roles of a tie.
    var isCharged: Bool
  }
  struct OptionData: BitwiseCopyable {
    var resource: Int32
    var before: Int32
    var after: Int32
    var cost: Int32
    var mask: Int32
    /// The mask of disliked starts; -1 for none, and what each costs.
    var disliked: Int32
    var dislikeCost: Int32
  }
  struct GuestData: BitwiseCopyable {
    var resource: Int32
    var missCost: Int32
    var mask: Int32
  }
  struct VariantData: BitwiseCopyable {
    var label: Int32
    var theme: Int32
    var earliestDay: Int32
    var cost: Int32
    var follow: Int32
  }
  struct EventData: BitwiseCopyable {
    var minutes: Int32
    var days: Int32
    var chain: Int32
    var position: Int32
    var isolation: Int32
    var fewest: Int32
    var most: Int32
    var classes: UInt64
    var coverFlags: UInt64
  }
  struct ChainData: BitwiseCopyable {
    var isOptional: Bool
    var isAttended: Bool
    var gapMinimum: Int32
    var gapMaximum: Int32
    var gapIdeal: Int32
    var gapWeight: Int32
    var weekdayWeight: Int32
    var halfWeight: Int32
    var variantsDiffer: Bool
    var themeWeight: Int32
    var isHosted: Bool
    var hostFewest: Int32
    var hostMost: Int32
    var countedRole: Int32
    var fewestFilled: Int32
  }
  struct AttendData: BitwiseCopyable {
    var chain: Int32
    var cost: Int32
    var latestDay: Int32
    var lateCost: Int32
    /// Where the offsets of the masks for the chain's events begin.
    var masks: Int32
    /// Where those of the disliked starts begin; -1 for none, and what each costs.
    var dislikes: Int32
    var dislikeCost: Int32
  }
  /// A limit as it holds for one resource.
  struct Row: BitwiseCopyable {
    var limit: Int32
    var classes: UInt64
    var isDay: Bool
    var countsDays: Bool
    var weight: Int32
    var soft: Int32
    var hard: Int32
    /// Where the counters of its periods begin.
    var counters: Int32
  }
  struct Slot: BitwiseCopyable {
    var cover: Int32
    var flags: UInt64
    /// The days on which the cover counts; never beyond the horizon.
    var firstDay: Int32
    var lastDay: Int32
  }
  struct FollowData: BitwiseCopyable {
    var event: Int32
    var isAlways: Bool
    var minimumDays: Int32
    var idealFrom: Int32
    var idealTo: Int32
    var idealWeight: Int32
  }

  let problem: ScheduleProblem
  let arena: Arena
  let dayCount: Int
  let weekCount: Int
  let eventCount: Int
  let chainCount: Int
  let resourceCount: Int
  let attendanceCount: Int
  let placeCount: Int
  let tieCount: Int
  let weekOf: Flat<Int32>
  let weekdayOf: Flat<Int32>

  let events: Flat<EventData>
  /// Where an event's starts begin in the runs of starts.
  let startBase: Flat<Int32>
  let startTime: Flat<Int32>
  let startCost: Flat<Int32>
  let startBurden: Flat<Int32>
  let groups: FlatLists<DayGroup>
  let uses: FlatLists<Seat>
  let places: FlatLists<PlaceData>
  let roles: FlatLists<RoleData>
  let options: Flat<OptionData>
  let guests: FlatLists<GuestData>
  let variants: FlatLists<VariantData>
  /// The words of all masks of candidates.
  let words: Flat<UInt64>

  let chains: Flat<ChainData>
  let chainEvents: FlatLists<Int32>
  let turns: FlatLists<HostTurn>

  let attendOptions: FlatLists<AttendData>
  let attendMasks: Flat<Int32>
  let attendResource: Flat<Int32>
  let attendWait: Flat<Int32>
  let waitLimitsOf: FlatLists<Int32>
  let waitMost: Flat<Int32>
  /// For each chain the attendances that may choose it.
  let candidatesOf: FlatLists<Int32>

  let rows: FlatLists<Row>
  let counterCount: Int
  let slots: FlatLists<Slot>
  let coverSize: Flat<Int32>
  /// For each cover what a day without it costs; -1 where there must be none.
  let coverWeight: Flat<Int32>
  let loadWeight: Flat<Int32>
  let loadSize: Flat<Int32>
  /// For each load and resource, whether the load lists it.
  let loadMember: Flat<Bool>

  let fairWeight: Int
  let hostPoints: Int32
  /// For each resource its position among those whose burden counts; -1 for none.
  let fairOf: Flat<Int32>
  let fairCount: Int
  /// The fair resources, by their positions.
  let fairResources: Flat<Int32>
  /// Points of travelling for each fair resource and place.
  let travelPoints: Flat<Int32>
  let distances: Flat<Int32>

  let precedences: Flat<EventPrecedence>
  let precedencesOf: FlatLists<Int32>
  let follows: Flat<FollowData>
  let followAttendances: FlatLists<Int32>
  let followsOfEvent: FlatLists<Int32>
  let followsOfAttendance: FlatLists<Int32>
  let weekClashes: FlatLists<EventPair>
  let dayClashes: FlatLists<EventPair>
  let qualifications: Flat<EventPair>
  let qualificationAttendances: FlatLists<Int32>
  let qualificationsOfEvent: FlatLists<Int32>
  let qualificationsOfAttendance: FlatLists<Int32>

  let hasIsolation: Bool
  /// Whether a booking may reach into another day than its event's.
  let spills: Bool
  /// How many bookings there can be at once.
  let bookingCount: Int
  /// The most seats at one event.
  let seatCount: Int

  /// Lays a problem out.
  ///
  /// - Precondition: `problem.faults()` is empty.
  init(_ problem: ScheduleProblem) {
    let builder = InstanceBuilder(problem)
    let arena = builder.arena
    self.problem = problem
    self.arena = arena
    dayCount = problem.dayCount
    weekCount = Int(problem.weekOfDay.max() ?? 0) + 1
    eventCount = problem.events.count
    chainCount = problem.chains.count
    resourceCount = problem.resources.count
    attendanceCount = problem.attendances.count
    placeCount = builder.placeIDs.count
    tieCount = builder.tieCount
    weekOf = arena.make(problem.weekOfDay)
    weekdayOf = arena.make(problem.weekdayOfDay)
    events = arena.make(builder.events())
    startBase = arena.make(builder.startBase)
    startTime = arena.make(problem.events.flatMap(\.starts))
    startCost = arena.make(problem.events.flatMap(\.startCosts))
    startBurden = arena.make(problem.events.flatMap(\.startBurdens))
    groups = arena.make(lists: builder.groups())
    uses = arena.make(lists: builder.uses())
    places = arena.make(lists: builder.places)
    roles = arena.make(lists: builder.roles)
    options = arena.make(builder.options)
    guests = arena.make(lists: builder.guests)
    variants = arena.make(lists: builder.variants())
    chains = arena.make(builder.chains())
    chainEvents = arena.make(lists: problem.chains.map(\.events))
    turns = arena.make(lists: problem.chains.map { $0.hosting?.turns ?? [] })
    attendOptions = arena.make(lists: builder.attendOptions)
    attendMasks = arena.make(builder.attendMasks)
    attendResource = arena.make(problem.attendances.map(\.resource))
    attendWait = arena.make(problem.attendances.map(\.waitCost))
    waitLimitsOf = arena.make(
      lists: builder.inverse(problem.waitLimits.map(\.attendances), problem.attendances.count))
    waitMost = arena.make(problem.waitLimits.map(\.most))
    candidatesOf = arena.make(
      lists: builder.inverse(
        problem.attendances.map { $0.options.map(\.chain) }, problem.chains.count))
    let (rows, counters) = builder.rows(weekCount: weekCount)
    self.rows = arena.make(lists: rows)
    counterCount = counters
    slots = arena.make(lists: builder.slots())
    coverSize = arena.make(problem.covers.map { Int32(Set($0.resources).count) })
    coverWeight = arena.make(problem.covers.map(\.weight))
    loadWeight = arena.make(problem.loads.map(\.weight))
    loadSize = arena.make(problem.loads.map { Int32($0.resources.count) })
    loadMember = arena.make(builder.loadMembers())
    fairWeight = Int(problem.fairness?.weight ?? 0)
    hostPoints = problem.fairness?.hostPoints ?? 0
    let fair = builder.fairResources()
    fairOf = arena.make(fair.of)
    fairCount = fair.list.count
    fairResources = arena.make(fair.list)
    travelPoints = arena.make(builder.travelPoints(fair.list))
    distances = arena.make(builder.distances())
    precedences = arena.make(problem.precedences)
    precedencesOf = arena.make(
      lists: builder.inverse(
        problem.precedences.map { [$0.first, $0.second] }, problem.events.count))
    follows = arena.make(
      problem.follows.map {
        FollowData(
          event: $0.event, isAlways: $0.isAlways, minimumDays: $0.minimumDays,
          idealFrom: $0.idealFrom, idealTo: $0.idealTo, idealWeight: $0.idealWeight)
      })
    followAttendances = arena.make(lists: problem.follows.map(\.attendances))
    followsOfEvent = arena.make(
      lists: builder.inverse(problem.follows.map { [$0.event] }, problem.events.count))
    followsOfAttendance = arena.make(
      lists: builder.inverse(problem.follows.map(\.attendances), problem.attendances.count))
    weekClashes = arena.make(lists: builder.pairs(problem.weekClashes))
    dayClashes = arena.make(lists: builder.pairs(problem.dayClashes))
    qualifications = arena.make(
      problem.qualifications.map { EventPair(first: $0.event, second: -1, weight: $0.cost) })
    qualificationAttendances = arena.make(lists: problem.qualifications.map(\.attendances))
    qualificationsOfEvent = arena.make(
      lists: builder.inverse(problem.qualifications.map { [$0.event] }, problem.events.count))
    qualificationsOfAttendance = arena.make(
      lists: builder.inverse(
        problem.qualifications.map(\.attendances), problem.attendances.count))
    hasIsolation = problem.events.contains { $0.isolationDays >= 0 }
    spills = builder.spills()
    (bookingCount, seatCount) = builder.sizes()
    words = arena.make(builder.words)
  }

  /// Whether a mask (by its offset) allows a candidate; -1 allows all.
  @inline(__always) func allows(_ mask: Int32, _ start: Int) -> Bool {
    mask < 0 || words[Int(mask) + (start >> 6)] & (1 << UInt64(start & 63)) != 0
  }

  /// What it costs that the resource of a role's option is there at a start that it dislikes.
  @inline(__always) func dislike(_ option: OptionData, _ start: Int) -> Int {
    option.disliked >= 0 && allows(option.disliked, start) ? Int(option.dislikeCost) : 0
  }

  /// What it costs that somebody attends a chain's event by choice at a start that they dislike.
  @inline(__always) func dislike(_ option: AttendData, _ position: Int32, _ start: Int) -> Int {
    guard option.dislikes >= 0 else { return 0 }
    let mask = attendMasks[option.dislikes + position]
    return mask >= 0 && allows(mask, start) ? Int(option.dislikeCost) : 0
  }
}
