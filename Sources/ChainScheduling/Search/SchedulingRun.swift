import ProofFormat
import SolverSupport

/// One run of the scheduler over all parts of a problem.
struct SchedulingRun {
  let problem: ScheduleProblem
  let options: ScheduleOptions
  let cancellation: Cancellation
  let observer: ProgressObserver?
  let hint: ScheduleSolution?
  private let parts: [ProblemPart]
  private var workers: [PartWorker]

  init(
    _ problem: ScheduleProblem, options: ScheduleOptions, cancellation: Cancellation,
    observer: ProgressObserver?, hint: ScheduleSolution?
  ) {
    self.problem = problem
    self.options = options
    self.cancellation = cancellation
    self.observer = observer
    self.hint = hint
    parts = ProblemPart.split(problem)
    workers = []
    for (i, part) in parts.enumerated() {
      workers.append(
        PartWorker(
          part.problem, seed: RandomSource(seed: options.seed).split(UInt64(i)),
          hint: hint.map { part.extract($0) }, raisesBound: options.raisesBound,
          cancellation: cancellation))
    }
  }

  /// Finds a first schedule of each part, then improves all in rounds of growing length.
  mutating func solve() -> (ScheduleOutcome, CalendarCertificate?) {
    observer?(.phase("construct"))
    let began = cancellation.shareOver()
    let total = max(1, problem.events.count)
    // However small the budget, a first schedule gets what it mostly takes: little, where nearly all
    // is held.
    let share = max(
      options.effort / 2, min(400 * total, 20_000 + 400 * OpenChoices.count(in: problem)))
    let workers = workers
    let isMany = workers.count > 4
    Threads.forEach(workers.count, threads: options.threads) { i in
      workers[i].construct(
        limit: PartWorker.portion(share, workers[i].eventCount, total))
      if isMany { workers[i].rest() }
    }
    guard workers.allSatisfy(\.isComplete) else { return (incomplete(), nil) }
    if !options.stopsAtFirst {
      if let observer { observer(.incumbent(merged().cost.total)) }
      observer?(.phase("improve"))
      improve(since: began)
    }
    // Where a plan is changed, nobody goes elsewhere without need.
    if !options.raisesBound {
      Threads.forEach(workers.count, threads: options.threads) { workers[$0].dealSeats() }
    }
    let (solution, cost) = merged()
    let certificate = mergedCertificate()
    let bound = min(cost.total, certificate.lowerBound)
    return (.feasible(solution, cost, lowerBound: bound), certificate)
  }

  /// Improves all parts in rounds.
  ///
  /// - Parameter began: The share of the cancellation's time that was over when the run began.
  private func improve(since began: Double?) {
    let workers = workers
    let total = max(1, problem.events.count)
    let isMany = workers.count > 4
    let pace = pace(since: began)
    let left = options.effort - workers.reduce(0) { $0 + $1.ticks }
    Threads.forEach(workers.count, threads: options.threads) { i in
      let own = PartWorker.portion(max(0, left), workers[i].eventCount, total)
      workers[i].searchWhole(limit: min(own / 8, PartWorker.mostToImprove))
      if isMany { workers[i].rest() }
    }
    // Only one part can carry the price of burdens: whose greatest is greatest.
    let heaviest = workers.indices.max {
      (workers[$0].greatestBurden, $1) < (workers[$1].greatestBurden, $0)
    }
    for (i, worker) in workers.enumerated() { worker.pricesBurdens = i == heaviest }
    var clock = RunClock(
      budget: options.effort - workers.reduce(0) { $0 + $1.ticks }, cancellation: cancellation,
      pace: pace)
    var progress = Progress(observer: observer)
    func forEach(_ budget: Int, _ body: @Sendable (PartWorker, _ own: Int, _ threads: Int) -> Void)
    {
      Threads.forEach(workers.count, threads: isMany ? options.threads : 1) { i in
        let own = PartWorker.portion(budget, workers[i].eventCount, total)
        body(workers[i], own, isMany ? 1 : options.threads)
        if isMany { workers[i].rest() }
      }
      clock.spend(2 * budget)
    }
    let trial = min(2000 * total, clock.trialBudget / 2)
    if trial > 0 { forEach(trial) { $0.tryStarts(budget: $1, threads: $2) } }
    progress.tell(merged().cost.total, mergedCertificate().lowerBound)
    // A round costs each part its share of events of twice this.
    // Many parts rest between rounds, and waking one costs as much as a short round.
    let longest = max(1, min(4000 * total, clock.expected / (isMany ? 8 : 32)))
    var length = isMany ? longest : min(400 * total, max(1, longest / 4))
    while clock.left > 0, !cancellation.isDue() {
      let budget = min(length, clock.left / 2 + 1)
      let shares = clock.shares(spending: 2 * budget)
      forEach(budget) { $0.round(budget: $1, threads: $2, shares: shares) }
      length = min(length * 2, longest)
      let cost = merged().cost.total
      let bound = mergedCertificate().lowerBound
      progress.tell(cost, bound)
      if bound >= cost || workers.allSatisfy(\.isProven) { break }
    }
  }

  /// The ticks of both lanes of rounds that all of the cancellation's time would be enough for, as
  /// far as the construction tells, which has one lane a part; nil without a deadline.
  private func pace(since began: Double?) -> Double? {
    guard let began, let over = cancellation.shareOver(), over > began else { return nil }
    let ticks = Double(workers.reduce(0) { $0 + $1.ticks })
    let threads = max(1, min(2, options.threads))
    let lanes = Double(threads) / Double(max(1, min(workers.count, threads)))
    return ticks * lanes / (over - began)
  }

  /// What has been told of a run's progress.
  private struct Progress {
    let observer: ProgressObserver?
    private var cost = Int.max
    private var bound = Int.min

    init(observer: ProgressObserver?) { self.observer = observer }

    /// Tells of a cost and a bound, if they are better than those before.
    mutating func tell(_ cost: Int, _ bound: Int) {
      if cost < self.cost { observer?(.incumbent(cost)) }
      if bound > self.bound { observer?(.lowerBound(bound)) }
      (self.cost, self.bound) = (min(cost, self.cost), max(bound, self.bound))
    }
  }

  /// The parts' best schedules put together, with their cost by the definitions.
  private func merged() -> (solution: ScheduleSolution, cost: CostBreakdown) {
    var solution = ScheduleSolution(problem: problem)
    for (part, worker) in zip(parts, workers) { part.insert(worker.solution, into: &solution) }
    return (solution, ScheduleCheck.cost(of: solution, in: problem))
  }

  /// The parts' certificates put together.
  private func mergedCertificate() -> CalendarCertificate {
    var whole = CalendarCertificate(lowerBound: 0, scale: Prices.scale)
    for (part, worker) in zip(parts, workers) {
      guard let certificate = worker.certificate else { continue }
      whole.lowerBound += certificate.lowerBound
      whole.minutes += certificate.minutes.map {
        MinutePrice(
          resource: Int(part.resources[$0.resource]), minute: $0.minute, price: $0.price)
      }
      whole.apart += certificate.apart.map {
        ApartPrices(
          resource: Int(part.resources[$0.resource]),
          chains: $0.chains.map { Int(part.chains[$0]) }, distance: $0.distance,
          minutes: $0.minutes, prices: $0.prices)
      }
      whole.periods += certificate.periods.map {
        PeriodPrice(
          limit: Int(part.limits[$0.limit]), resource: Int(part.resources[$0.resource]),
          period: $0.period, price: $0.price)
      }
      whole.burdens += certificate.burdens.map {
        BurdenPrice(resource: Int(part.resources[$0.resource]), price: $0.price)
      }
      whole.loads += certificate.loads.map {
        LoadPrice(
          load: Int(part.loads[$0.load]), resource: Int(part.resources[$0.resource]),
          price: $0.price)
      }
    }
    return whole
  }

  private func incomplete() -> ScheduleOutcome {
    var unplaced: [Unplaced] = []
    for (part, worker) in zip(parts, workers) {
      unplaced += worker.unplaced.map { item in
        Unplaced(
          event: part.events[Int(item.event)], blockers: item.blockers.map { part.events[Int($0)] },
          resources: item.resources.map { part.resources[Int($0)] })
      }
    }
    return .incomplete(merged().solution, unplaced)
  }
}
