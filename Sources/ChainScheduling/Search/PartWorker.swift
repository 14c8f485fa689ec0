import ProofFormat
import SolverSupport

/// The search for one part of a problem: two searchers and the bound, in rounds.
///
/// A round has two lanes that know nothing of each other until it ends: one improves, the other
/// raises the bound and then polishes the best so far (or, in the first half, improves a schedule
/// under prices of burdens), or, once the bound rises no more, improves a schedule of its own. So the result does not depend on whether the lanes run at the same time.
final class PartWorker: @unchecked Sendable {
  /// What is kept of a lane between rounds.
  private final class Lane: @unchecked Sendable {
    var searcher: Searcher
    var best: Choices

    init(_ instance: Instance, seed: RandomSource) {
      searcher = Searcher(instance, seed: seed)
      best = Choices(instance)
    }
  }

  private final class BoundLane: @unchecked Sendable {
    var bound: PriceBound

    init(_ instance: Instance, pricesBurdens: Bool, candidates: BoundCandidates) {
      bound = PriceBound(instance, pricesBurdens: pricesBurdens, candidates: candidates)
    }
  }

  /// A schedule to be built around the prices.
  private enum Guide {
    /// The prices have not been asked yet.
    case unasked
    /// Where they would have the chains that compete most, and the days they leave to events.
    case ready([JointSlots], core: FlatLists<Instance.DayGroup>)
    /// It is built, or never will be.
    case done
  }

  /// The most events of a part that is looked through whole.
  private static let mostOfSmall = 40
  /// The most ticks for that where nothing else finds a schedule.
  private static let mostToFind = 400_000
  /// The most ticks for that where a schedule is there.
  static let mostToImprove = 40_000

  let problem: ScheduleProblem
  private let seed: RandomSource
  private let hint: ScheduleSolution?
  private let raisesBound: Bool
  private let cancellation: Cancellation
  private var instance: Instance?
  private var lanes: [Lane] = []
  private var boundLane: BoundLane?
  private var floors: ChainFloors?
  /// Closes neighbourhoods of the best schedule; nil before the last half of the run.
  private var closer: Lane?
  /// Improves a schedule under prices of burdens in the first half of the run; nil if nobody's
  /// counts, and afterwards.
  private var pressed: Lane?
  private var rounds: UInt64 = 0
  private var cooling = Cooling()
  /// How much hotter than usual both are cooled.
  private var warmth = 1.0
  private var guide = Guide.unasked
  /// How the lane of the bound is cooled once the bound rises no more; nil before.
  private var secondCooling: Cooling?
  /// The bound, in scaled cost, when it last rose by an eighth of a point, and the ticks of its lane
  /// then.
  private var risen = (bound: 0, ticks: 0)
  /// Whether lanes are kept from round to round.
  private var keepsLanes = true
  /// The best schedule, or the last try.
  private(set) var solution: ScheduleSolution
  /// Its cost in this part.
  private(set) var cost = Int.max
  private(set) var isComplete = false
  private(set) var unplaced: [Unplaced] = []
  private(set) var certificate: CalendarCertificate?
  private(set) var greatestBurden = 0
  /// Ticks spent in all lanes.
  private(set) var ticks = 0
  /// Whether the bound may use prices of burdens; only one part of a problem may.
  var pricesBurdens = true

  init(
    _ problem: ScheduleProblem, seed: RandomSource, hint: ScheduleSolution?,
    raisesBound: Bool = true, cancellation: Cancellation
  ) {
    self.problem = problem
    self.seed = seed
    self.hint = hint
    self.raisesBound = raisesBound
    self.cancellation = cancellation
    solution = ScheduleSolution(problem: problem)
  }

  var eventCount: Int { problem.events.count }

  /// Whether the best schedule is proven best.
  var isProven: Bool { (certificate?.lowerBound ?? Int.min) >= cost }

  /// A part's portion of a budget, without overflow.
  static func portion(_ budget: Int, _ size: Int, _ total: Int) -> Int {
    max(1, Int(min(Double(budget) * Double(size) / Double(total), 9e18)))
  }

  private func makeInstance() -> Instance {
    if let instance { return instance }
    let made = Instance(problem)
    instance = made
    return made
  }

  /// Finds a first schedule.
  func construct(limit: Int) {
    let instance = makeInstance()
    var tries: UInt64 = 0
    while !isComplete {
      let lane = Lane(instance, seed: seed.split(1 + tries))
      let left = tries < 3 ? max(1, (limit - ticks) / 3) : limit - ticks
      if tries == 0, let hint {
        isComplete = lane.searcher.start(from: hint, limit: left, cancellation: cancellation)
      } else {
        isComplete = lane.searcher.construct(limit: left, cancellation: cancellation)
      }
      ticks += lane.searcher.ticks
      lane.best.copy(lane.searcher.state)
      solution = lane.best.solution(instance)
      cost = lane.best.cost
      greatestBurden = Int(lane.searcher.state.greatestBurden)
      tries += 1
      // What the search believes is checked by the definitions before anybody builds on it.
      if isComplete, !ScheduleCheck.breaches(of: solution, in: problem).isEmpty {
        isComplete = false
      }
      if isComplete {
        lanes = [lane]
      } else if ticks >= limit || tries > 40 || cancellation.isDue() {
        unplaced = lane.searcher.blame()
        searchWhole(limit: min(limit, PartWorker.mostToFind))
        return
      }
    }
  }

  /// Looks through everything that a small part may choose, and keeps what is cheaper than the best
  /// so far; large parts are left as they are.
  ///
  /// Which of the chains that people choose among are held, and who attends which, hang together:
  /// from one way to another there may be no step that keeps every demand.
  ///
  /// - Parameter limit: The ticks after which it gives up.
  func searchWhole(limit: Int) {
    guard problem.events.count <= PartWorker.mostOfSmall, limit > 0 else { return }
    let instance = makeInstance()
    var search = CompleteSearch(
      instance, below: isComplete ? cost : Int.max / 4, limit: limit, cancellation: cancellation)
    search.run()
    ticks += search.ticks
    guard search.best.cost < .max else { return }
    solution = search.best.solution(instance)
    cost = search.best.cost
    greatestBurden = Int(search.best.greatestBurden)
    isComplete = true
    unplaced = []
    // Those of the rounds begin at it.
    lanes = []
  }

  /// Makes a few first schedules and keeps the one that is best once melted and cooled.
  ///
  /// - Parameters:
  ///   - budget: The ticks of each lane.
  ///   - threads: How many threads may be used.
  func tryStarts(budget: Int, threads: Int) {
    guard hint == nil, raisesBound, !isProven else { return }
    let instance = makeInstance()
    wake(instance)
    guard let boundLane, lanes.count == 2 else { return }
    let half = budget / 2
    let first = lanes[0]
    let others = (0..<2).map { Lane(instance, seed: seed.split(60 + $0)) }
    for other in others { other.searcher.floors = floors }
    let cost = cost
    let cancellation = cancellation
    Threads.forEach(2, threads: threads) { lane in
      if lane == 0 {
        self.melt(first, half)
      } else {
        boundLane.bound.raise(budget: half, upper: cost, cancellation: cancellation)
      }
      let other = others[lane]
      if other.searcher.construct(limit: half, cancellation: cancellation) {
        other.best.copy(other.searcher.state)
        self.melt(other, half)
      }
    }
    ticks += 2 * budget
    var rates = first.searcher.rates
    for other in others { rates.add(other.searcher.rates) }
    warmth = Cooling.warmth(rates)
    for lane in [first] + others { keep(lane, instance) }
    // Those of the rounds begin at the best.
    lanes = []
    certificate = boundLane.bound.certificate()
  }

  /// Melts and cools a lane's schedule.
  private func melt(_ lane: Lane, _ budget: Int) {
    let step = Double(problem.costStep)
    lane.searcher.improve(
      budget: budget, hot: Cooling.trial.hot * step, cold: Cooling.trial.cold * step,
      best: &lane.best, cancellation: cancellation)
  }

  /// Improves and raises the bound for a while.
  ///
  /// - Parameters:
  ///   - budget: The ticks of each lane.
  ///   - threads: How many threads may be used.
  ///   - shares: The shares of the whole run that are over when the round begins and ends.
  func round(budget: Int, threads: Int, shares: ClosedRange<Double>) {
    if isProven { return }
    let instance = makeInstance()
    guard raisesBound else { return improveAlone(budget, instance) }
    wake(instance)
    rounds += 1
    guard let boundLane, lanes.count == 2 else { return }
    let (first, second) = (lanes[0], lanes[1])
    let guided = begin(shares, isGuided: boundLane.bound.isCrowded)
    let asks = asksPrices(until: shares.upperBound)
    let cost = cost
    let cancellation = cancellation
    let step = Double(problem.costStep)
    let heat = step * warmth
    let warm = cooling.temperatures(over: shares)
    let secondHeat = heatOfSecond(shares)
    if shares.lowerBound >= Cooling.gatherShare { gather() }
    let closer = takeCloser(shares, instance)
    let closing = closer == nil ? 0 : budget / 16
    let pressed = takePressed(shares, instance)
    Threads.forEach(2, threads: threads) { lane in
      if lane == 0 {
        if let (joint, core) = guided {
          self.build(first, around: joint, within: core, limit: budget)
        }
        first.searcher.improve(
          budget: budget, hot: heat * warm.hot, cold: heat * warm.cold, best: &first.best,
          cancellation: cancellation)
      } else if let secondHeat {
        boundLane.bound.raise(budget: budget / 8, upper: cost, cancellation: cancellation)
        second.searcher.improve(
          budget: budget - budget / 8 - closing, hot: heat * secondHeat.hot,
          cold: heat * secondHeat.cold, best: &second.best, cancellation: cancellation)
      } else {
        boundLane.bound.raise(
          budget: budget - budget / 8, upper: cost, cancellation: cancellation)
        if asks {
          let joint = boundLane.bound.jointSlots(budget: budget / 8, cancellation: cancellation)
          let gap = max(0, cost - boundLane.bound.best) / Cooling.coreShare
          self.guide = .ready(joint, core: boundLane.bound.core(within: gap * Prices.scale))
        }
        if let pressed {
          self.press(pressed, at: boundLane.bound.burdenPrices(), budget / 8, shares)
        } else {
          second.searcher.improve(
            budget: budget / 8 - closing, hot: step * Cooling.polish.hot,
            cold: step * Cooling.polish.cold, best: &second.best, cancellation: cancellation)
        }
      }
      if lane == 1, let closer {
        closer.searcher.closeNeighbourhoods(
          budget: closing, best: &closer.best, cancellation: cancellation)
      }
    }
    ticks += 2 * budget
    for lane in lanes { keep(lane, instance) }
    if let closer { keep(closer, instance) }
    if let pressed {
      keep(pressed, instance)
      if pressed.best.cost < first.best.cost,
        pressed.best.greatestBurden < first.best.greatestBurden
      {
        pressed.best.restore(&first.searcher.state)
        first.best.copy(first.searcher.state)
      }
    }
    if boundLane.bound.bestScaled - risen.bound >= Prices.scale / 8 {
      risen = (boundLane.bound.bestScaled, boundLane.bound.ticks)
    }
    certificate = boundLane.bound.certificate()
    // A warm lane goes on from where it is.
    if secondCooling != nil { return }
    var best = first.best.cost <= second.best.cost ? first : second
    if let closer, closer.best.cost < best.best.cost { best = closer }
    best.best.restore(&second.searcher.state)
    second.best.copy(second.searcher.state)
  }

  /// Takes lanes that are at a schedule much worse than the best back to the best.
  private func gather() {
    guard let best = lanes.min(by: { $0.best.cost < $1.best.cost }) else { return }
    for lane in lanes where lane.searcher.state.cost > best.best.cost + problem.costStep {
      best.best.restore(&lane.searcher.state)
    }
  }

  /// What is improved under prices of burdens in the first half of the run, at first the best
  /// schedule.
  private func takePressed(_ shares: ClosedRange<Double>, _ instance: Instance) -> Lane? {
    guard shares.lowerBound < Cooling.pressedShare, instance.fairCount > 1, hint == nil else {
      pressed = nil
      return nil
    }
    if let pressed, keepsLanes { return pressed }
    let made = makeLane(instance, seed: 70)
    pressed = made
    return made
  }

  /// Improves a schedule while points of everybody's burden count at their prices, and, when most of
  /// its cooling is over, as they are.
  ///
  /// Where several carry the most, nothing is gained before the last of them carries less, and each
  /// may have to go elsewhere at a cost: the prices that prove the bound say what that is worth.
  private func press(
    _ lane: Lane, at prices: [Int32], _ budget: Int, _ shares: ClosedRange<Double>
  ) {
    let isPriced = shares.lowerBound < Cooling.pricedShare
    lane.searcher.state.priceBurdens(isPriced ? prices : [])
    let heat = Double(problem.costStep) * warmth
    let (hot, cold) = Cooling(to: Cooling.pressedShare).temperatures(over: shares)
    lane.searcher.improve(
      budget: budget, hot: heat * hot, cold: heat * cold, best: &lane.best,
      cancellation: cancellation)
  }

  /// What closes neighbourhoods in the last half of the run, at the best schedule of all lanes.
  private func takeCloser(_ shares: ClosedRange<Double>, _ instance: Instance) -> Lane? {
    guard shares.lowerBound >= 0.5, keepsLanes else { return nil }
    if let closer {
      if let better = lanes.filter({ $0.best.cost < closer.best.cost }).min(by: {
        $0.best.cost < $1.best.cost
      }) {
        better.best.restore(&closer.searcher.state)
        closer.best.copy(closer.searcher.state)
      }
      return closer
    }
    let made = makeLane(instance, seed: 90)
    closer = made
    return made
  }

  /// The first and the last temperature, in steps of cost, of a round of the lane of the bound once
  /// that is a search of its own: the bound has settled and not risen for a sixth of the time spent
  /// on it, and the other lane is at a schedule around the prices.
  private func heatOfSecond(_ shares: ClosedRange<Double>) -> (hot: Double, cold: Double)? {
    if secondCooling == nil, case .done = guide, let boundLane, keepsLanes, hint == nil,
      boundLane.bound.isSettled,
      boundLane.bound.ticks - risen.ticks > boundLane.bound.ticks / 6
    {
      secondCooling = Cooling(
        from: shares.lowerBound, to: 1, beginning: Cooling.secondBeginning)
    }
    return secondCooling?.temperatures(over: shares)
  }

  /// Sets how the warm lane is cooled; returns what it is to be built around and from, if anything,
  /// first.
  private func begin(
    _ shares: ClosedRange<Double>, isGuided: Bool
  ) -> (joint: [JointSlots], core: FlatLists<Instance.DayGroup>)? {
    if !isGuided || !keepsLanes || hint != nil { guide = .done }
    switch guide {
    case .unasked:
      cooling = Cooling(to: Cooling.guidedShare)
      return nil
    case .ready(let joint, let core):
      guide = .done
      cooling = Cooling(
        from: shares.lowerBound, to: 1, beginning: isClose ? Cooling.guidedBeginning : 0)
      return (joint, core)
    case .done:
      if rounds == 1 { cooling = Cooling() }
      return nil
    }
  }

  private func asksPrices(until share: Double) -> Bool {
    guard case .unasked = guide else { return false }
    return share >= (isClose ? Cooling.earliestGuidedShare : Cooling.guidedShare)
  }

  /// Whether little is left between the bound and the cost.
  private var isClose: Bool {
    (cost - (certificate?.lowerBound ?? 0)) * Cooling.closeShare <= cost
  }

  /// Begins a lane anew with a schedule around where some chains would best be together, and leaves
  /// it the days of a core only.
  private func build(
    _ lane: Lane, around joint: [JointSlots], within core: FlatLists<Instance.DayGroup>, limit: Int
  ) {
    guard let instance else { return }
    var searcher = Searcher(instance, seed: seed.split(80))
    searcher.floors = floors
    searcher.scanner.groups = core
    guard searcher.construct(around: joint, limit: limit, cancellation: cancellation),
      ScheduleCheck.breaches(of: searcher.state.solution(), in: problem).isEmpty
    else { return }
    lane.searcher = searcher
    lane.best.copy(lane.searcher.state)
  }

  /// Improves for a while in one lane.
  private func improveAlone(_ budget: Int, _ instance: Instance) {
    rounds += 1
    if lanes.isEmpty { addLane(instance) }
    let lane = lanes[0]
    let (hot, cold) = heat
    lane.searcher.improve(
      budget: 2 * budget, hot: hot, cold: cold, best: &lane.best, cancellation: cancellation)
    ticks += 2 * budget
    keep(lane, instance)
    lane.best.restore(&lane.searcher.state)
  }

  /// Deals out the seats of the best schedule as cheaply as can be while its times stand.
  func dealSeats() {
    guard isComplete, problem.attendances.count > 1 else { return }
    let instance = makeInstance()
    if lanes.isEmpty { addLane(instance) }
    let lane = lanes[0]
    lane.best.restore(&lane.searcher.state)
    if lane.searcher.dealSeats() {
      lane.best.copy(lane.searcher.state)
      keep(lane, instance)
    }
  }

  /// Keeps a lane's best schedule if it is better than the best so far.
  private func keep(_ lane: Lane, _ instance: Instance) {
    guard lane.best.cost < cost else { return }
    let better = lane.best.solution(instance)
    if ScheduleCheck.breaches(of: better, in: problem).isEmpty {
      cost = lane.best.cost
      solution = better
    }
  }

  /// Makes what the rounds need and is not there.
  private func wake(_ instance: Instance) {
    let floors = self.floors ?? ChainFloors(instance)
    self.floors = floors
    for lane in lanes { lane.searcher.floors = floors }
    if boundLane == nil {
      let made = BoundLane(
        instance, pricesBurdens: pricesBurdens, candidates: floors.candidates)
      if let certificate { made.bound.start(from: certificate) }
      boundLane = made
    }
    while lanes.count < 2 { addLane(instance) }
  }

  /// Adds a lane that begins at the best schedule.
  private func addLane(_ instance: Instance) {
    lanes.append(makeLane(instance, seed: 100 + 2 * rounds + UInt64(lanes.count)))
  }

  /// A lane that begins at the best schedule, with a stream of random numbers of its own.
  private func makeLane(_ instance: Instance, seed stream: UInt64) -> Lane {
    let lane = Lane(instance, seed: seed.split(stream))
    lane.searcher.floors = floors
    lane.searcher.state.load(solution)
    lane.best.copy(lane.searcher.state)
    return lane
  }

  /// The first and the last temperature of a round of one lane that begins at what is there.
  ///
  /// The first round melts what construction froze; later ones keep most of it.
  private var heat: (hot: Double, cold: Double) {
    let step = Double(problem.costStep)
    return ((rounds == 1 ? 3 : 1) * step, 0.12 * step)
  }

  /// Lets go of all memory but the result.
  func rest() {
    keepsLanes = false
    lanes = []
    closer = nil
    pressed = nil
    boundLane = nil
    floors = nil
    instance = nil
  }
}
