import SolverSupport

/// A schedule being searched: the state, a journal to take steps back by, and the means to place.
///
/// A step begins with `begin()`, changes what it likes through `take`, `insert`, `attach` and
/// `detach`, and is kept by beginning the next, or undone by `rollBack()`.
struct Searcher: ~Copyable {
  let instance: Instance
  var state: ScheduleState
  var scanner: Scanner
  var random: RandomSource
  var noise: Noise
  private let arena = Arena()

  // The journal: what each thing touched in this step was before.
  private let eventMark: Flat<Int32>
  private let attendMark: Flat<Int32>
  private var epoch: Int32 = 1
  private(set) var touchedEvents: [Int32] = []
  private(set) var touchedAttendances: [Int32] = []
  private let savedStart: Flat<Int32>
  private let savedPlace: Flat<Int32>
  private let savedVariant: Flat<Int32>
  private let savedRole: Flat<Int32>
  private let savedComes: Flat<Bool>
  private let savedAttends: Flat<Int32>

  /// What steps may choose among.
  let open: OpenChoices
  /// Each time an event is thrown out it weighs more against being thrown out again.
  let ejectWeight: Flat<Int32>
  /// Events whose start can never change.
  let isPinned: Flat<Bool>
  /// Whether every kept step is compared with the definitions; for tests.
  var isVerifying = false
  /// What the last comparison found wrong.
  var fault: String?
  /// The least that the greatest burden has been while improving, and the ticks since when.
  var leastTop = Int32.max
  var lastFall = 0
  /// How the steps of `improve` fared.
  var counts = StepCounts()
  /// How often those of its last call moved.
  var rates = MoveRates()
  /// The best starts of a chain's events by slot, for `insertChain`.
  let path: ChainPath
  /// What chains cost at least; without it all chains are equal.
  var floors: ChainFloors?
  /// Chains that cost more than they would by themselves, as of the last look.
  var costly: [Int32] = []
  /// Chains that people choose among and whose own choices cost something, as of the last look.
  var costlyRepeats: [Int32] = []
  /// Chains that people choose among.
  let repeats: [Int32]

  init(_ instance: Instance, seed: RandomSource) {
    self.instance = instance
    state = ScheduleState(instance)
    random = seed
    scanner = Scanner(instance, random: seed.split(1))
    noise = Noise(random: seed.split(2))
    open = OpenChoices(instance)
    let e = instance.eventCount
    eventMark = arena.make(e, 0)
    attendMark = arena.make(instance.attendanceCount, 0)
    savedStart = arena.make(e, -1)
    savedPlace = arena.make(e, 0)
    savedVariant = arena.make(e, -1)
    savedRole = arena.make(instance.roles.elements.count, 0)
    savedComes = arena.make(instance.guests.elements.count, false)
    savedAttends = arena.make(instance.attendanceCount, -1)
    ejectWeight = arena.make(e, 1)
    isPinned = arena.make(e, false)
    for i in 0..<e {
      isPinned[i] = instance.startBase[i + 1] - instance.startBase[i] <= 1
    }
    path = ChainPath(instance, arena, unit: 1 << Noise.shift)
    repeats = (0..<Int32(instance.chainCount)).filter { instance.chains[$0].isAttended }
  }

  /// Work done so far, in ticks.
  var ticks: Int { (scanner.ticks &+ state.ticks) >> 3 }

  /// Begins a step; what was done before is kept.
  mutating func begin() {
    epoch &+= 1
    scanner.ticks &+= 12
    touchedEvents.removeAll(keepingCapacity: true)
    touchedAttendances.removeAll(keepingCapacity: true)
  }

  /// Writes an event into the journal.
  mutating func touch(_ event: Int) {
    guard eventMark[event] != epoch else { return }
    eventMark[event] = epoch
    touchedEvents.append(Int32(event))
    savedStart[event] = state.start[event]
    savedPlace[event] = state.place[event]
    savedVariant[event] = state.variant[event]
    for i in instance.roles.range(event) { savedRole[i] = state.role[i] }
    for i in instance.guests.range(event) { savedComes[i] = state.comes[i] }
  }

  /// The day and half in which a touched event was before the step, and the position of its place.
  func slotBefore(_ event: Int) -> (slot: Int32, place: Int32) {
    let time = instance.startTime[Int(instance.startBase[event]) + Int(max(0, savedStart[event]))]
    return (2 * (time / 1440) + (state.isLate(time) ? 1 : 0), savedPlace[event])
  }

  private mutating func touch(attendance: Int) {
    guard attendMark[attendance] != epoch else { return }
    attendMark[attendance] = epoch
    touchedAttendances.append(Int32(attendance))
    savedAttends[attendance] = state.attends[attendance]
  }

  /// Takes an event off, if it is placed.
  mutating func take(_ event: Int) {
    touch(event)
    if state.start[event] >= 0 { state.removeEvent(event) }
  }

  mutating func attach(_ attendance: Int, _ option: Int) {
    touch(attendance: attendance)
    state.attach(attendance, option)
  }

  mutating func detach(_ attendance: Int) {
    touch(attendance: attendance)
    if state.attends[attendance] >= 0 { state.detach(attendance) }
  }

  /// Undoes everything since `begin()`.
  mutating func rollBack() {
    for event in touchedEvents where state.start[event] >= 0 { state.removeEvent(Int(event)) }
    for a in touchedAttendances where state.attends[a] >= 0 { state.detach(Int(a)) }
    for a in touchedAttendances where savedAttends[a] >= 0 {
      state.attach(Int(a), Int(savedAttends[a]))
    }
    for e in touchedEvents {
      let event = Int(e)
      state.setPlace(event, Int(savedPlace[event]))
      state.variant[event] = savedVariant[event]
      for i in instance.roles.range(event) { state.role[i] = savedRole[i] }
      for i in instance.guests.range(event) { state.comes[i] = savedComes[i] }
      if savedStart[event] >= 0 { state.placeEvent(event, Int(savedStart[event])) }
    }
    begin()
  }

  /// Whether everything touched in this step stands where it stood.
  var isUnchanged: Bool {
    for event in touchedEvents where state.start[event] != savedStart[event] { return false }
    return true
  }

  /// Places an event that is off where the heat bath falls; false if it fits nowhere.
  mutating func insert(_ event: Int, onlySlot: Int = -1) -> Bool {
    touch(event)
    guard scanner.scan(event, in: state, onlySlot: onlySlot),
      let slot = scanner.draw(event, &noise)
    else { return false }
    return scanner.commit(
      event, Int(scanner.slotStart[slot]), scanner.slotPlace[slot], scanner.dayVariant[slot / 2],
      in: &state)
  }

  /// Places all events of a chain that is wholly off, by the least path through the year.
  mutating func insertChain(_ chain: Int) -> Bool {
    let range = instance.chainEvents.range(chain)
    if range.count == 1 { return insert(Int(instance.chainEvents[range.lowerBound])) }
    for (k, i) in range.enumerated() {
      let event = Int(instance.chainEvents[i])
      touch(event)
      guard scanner.scan(event, in: state) else { return false }
      path.store(k, event, scanner, &noise)
    }
    scanner.ticks &+= path.solve(chain, range.count)
    guard path.least < .max else { return false }
    for (k, i) in range.enumerated() {
      let event = Int(instance.chainEvents[i])
      if insert(event, onlySlot: Int(path.choice[k])) { continue }
      if !insert(event) { return false }
    }
    return true
  }
}
