import ChainScheduling
import SolverSupport

/// Makes small problems with every kind of demand and cost, for tests.
struct RandomProblem {
  var random: RandomSource

  init(seed: UInt64) {
    random = RandomSource(seed: seed)
  }

  /// Returns a problem with some chains of one to three events, on days enough for them.
  mutating func make(chains: Int, starts: Int, days: Int = 21) -> ScheduleProblem {
    var problem = ScheduleProblem(
      dayCount: days, weekOfDay: (0..<days).map { Int32($0 / 7) },
      weekdayOfDay: (0..<days).map { Int32($0 % 7) },
      places: PlaceTable(
        east: [0, 3000, PlaceTable.unknown, 9000], north: [0, 4000, 0, 0], buffer: 20))
    let people = 3 + chains
    for _ in 0..<people {
      problem.resources.append(Resource(home: Int32(random.below(5)) - 1))
    }
    problem.resources.append(Resource(isRoom: true))
    let room = Int32(people)
    for _ in 0..<2 { problem.loads.append(Load(resources: [0, 1, 2], weight: 7)) }
    for c in 0..<chains {
      let length = 1 + random.below(random.chance(1, in: 3) ? 3 : 2)
      var events: [Int32] = []
      for k in 0..<length {
        events.append(Int32(problem.events.count))
        problem.events.append(
          event(k, length, starts, days, people, room, tie: Int32(c), load: random.below(3) - 1))
      }
      problem.chains.append(chain(events, &problem))
    }
    attend(&problem, people)
    share(&problem, people)
    dislike(&problem)
    return problem
  }

  /// Lets those who may come dislike some starts.
  private func dislike(_ problem: inout ScheduleProblem) {
    var random = random.split(1)
    func some(_ count: Int) -> BitSet {
      var set = BitSet(capacity: count)
      for i in 0..<count where random.chance(1, in: 3) { set.insert(i) }
      return set
    }
    for e in problem.events.indices {
      for r in problem.events[e].roles.indices {
        for o in problem.events[e].roles[r].options.indices.dropLast() {
          problem.events[e].roles[r].options[o].disliked = some(problem.events[e].starts.count)
          problem.events[e].roles[r].options[o].dislikeCost = 3
        }
      }
    }
    for a in problem.attendances.indices {
      for o in problem.attendances[a].options.indices {
        let chain = Int(problem.attendances[a].options[o].chain)
        problem.attendances[a].options[o].disliked = problem.chains[chain].events.map {
          some(problem.events[Int($0)].starts.count)
        }
        problem.attendances[a].options[o].dislikeCost = 2
      }
    }
  }

  private mutating func event(
    _ k: Int, _ length: Int, _ starts: Int, _ days: Int, _ people: Int, _ room: Int32,
    tie: Int32, load: Int
  ) -> Event {
    var event = Event(
      minutes: Int32(60 + 30 * random.below(6)), dayCount: random.chance(1, in: 6) ? 2 : 1)
    var times = Set<Int32>()
    let (low, high) = (k * (days - 2) / length, (k + 1) * (days - 2) / length)
    for _ in 0..<1 + random.below(starts) {
      let day = low + random.below(max(1, high - low))
      times.insert(Int32(day * 1440 + 480 + 90 * random.below(5)))
    }
    event.starts = times.sorted()
    event.startCosts = event.starts.map { _ in Int32(random.below(4)) }
    event.startBurdens = event.starts.map { _ in Int32(random.below(3)) }
    event.classes = UInt64(random.below(4))
    event.coverFlags = UInt64(random.below(2))
    if random.chance(1, in: 6) { event.isolationDays = Int32(random.below(2)) }
    var pool = (0..<people).map { Int32($0) }
    random.shuffle(&pool)
    for r in pool.prefix(1 + random.below(2)) {
      event.uses.append(
        Use(
          resource: r, before: Int32(15 * random.below(2)), after: Int32(15 * random.below(2))))
    }
    let placeCount = 1 + random.below(2)
    event.places = (0..<placeCount).map { p in
      PlaceOption(
        place: Int32(random.below(5)) - 1, room: random.chance(1, in: 4) ? room : -1,
        host: p == 0 ? event.uses[0].resource : -1, capacity: Int32(2 + random.below(6)),
        cost: Int32(random.below(3)), candidates: subset(event))
    }
    if random.chance(1, in: 3) {
      let options = pool.suffix(2).map { r in
        RoleOption(
          resource: r, before: Int32(15 * random.below(2)), cost: Int32(random.below(4)),
          candidates: subset(event))
      }
      event.roles = [
        Role(
          options: options + (random.chance(1, in: 3) ? [RoleOption(resource: -1)] : []),
          tie: random.chance(1, in: 2) ? tie : -1, load: Int32(load))
      ]
    }
    if random.chance(1, in: 3) {
      event.guests = [
        Guest(
          resource: pool[pool.count / 2], missCost: Int32(1 + random.below(4)),
          candidates: subset(event))
      ]
    }
    return event
  }

  private mutating func subset(_ event: Event) -> BitSet? {
    if random.chance(1, in: 2) { return nil }
    var set = BitSet(full: event.starts.count)
    for i in 0..<event.starts.count where random.chance(1, in: 4) { set.remove(i) }
    return set
  }

  private mutating func chain(_ events: [Int32], _ problem: inout ScheduleProblem) -> Chain {
    var chain = Chain(events: events)
    chain.gapMinimum = Int32(random.below(3))
    chain.gapMaximum = random.chance(1, in: 2) ? .max : 14
    chain.gapIdeal = Int32(random.below(10))
    chain.gapWeight = Int32(random.below(3))
    chain.weekdayWeight = Int32(random.below(2))
    chain.halfWeight = Int32(random.below(2))
    if random.chance(1, in: 3) {
      for (k, e) in events.enumerated() {
        problem.events[Int(e)].variants = (0..<2).map { v in
          Variant(
            label: Int32(v + k % 2), theme: Int32(v), earliestDay: Int32(random.below(4)),
            cost: Int32(random.below(3)))
        }
      }
      chain.variantsDiffer = random.chance(1, in: 2)
      chain.themeWeight = 3
    }
    if events.count > 1, random.chance(1, in: 3) {
      let first = problem.events[Int(events[0])].places
      for e in events {
        problem.events[Int(e)].places = first.map { place in
          var place = place
          place.candidates = nil
          return place
        }
      }
      let most = Int32((events.count + first.count - 1) / first.count)
      chain.hosting = Hosting(
        fewest: Int32(events.count / first.count), most: most,
        turns: first.count > 1 ? [HostTurn(more: 0, fewer: 1, cost: 4)] : [])
    }
    let isCounted = events.allSatisfy { !problem.events[Int($0)].roles.isEmpty }
    if isCounted, random.chance(1, in: 2) {
      chain.countedRole = 0
      chain.fewestFilled = 1
    }
    return chain
  }

  private mutating func attend(_ problem: inout ScheduleProblem, _ people: Int) {
    guard problem.chains.count >= 2 else { return }
    let chosen = [problem.chains.count - 1, problem.chains.count - 2]
    for c in chosen {
      problem.chains[c].isOptional = random.chance(2, in: 3)
      for e in problem.chains[c].events {
        problem.events[Int(e)].mostMembers = Int32(1 + random.below(3))
        problem.events[Int(e)].fewestMembers = Int32(random.below(2))
      }
    }
    for _ in 0..<2 {
      let options = chosen.map { c in
        AttendanceOption(
          chain: Int32(c), cost: Int32(random.below(3)),
          candidates: problem.chains[c].events.map {
            subset(problem.events[Int($0)]) ?? BitSet(full: problem.events[Int($0)].starts.count)
          }, latestDay: Int32(random.below(20)), lateCost: 2)
      }
      problem.attendances.append(
        Attendance(
          resource: Int32(random.below(people)), options: options,
          waitCost: random.chance(1, in: 2) ? 9 : -1))
    }
    problem.waitLimits = [WaitLimit(attendances: [0, 1], most: 1)]
    let event = Int32(random.below(problem.events.count))
    problem.follows = [
      Follow(
        event: event, attendances: [0, 1], isAlways: random.chance(1, in: 2), minimumDays: 1,
        idealFrom: 2, idealTo: 8, idealWeight: 2)
    ]
    for v in problem.events[Int(event)].variants.indices.prefix(1) {
      problem.events[Int(event)].variants[v].follow = 0
    }
    problem.qualifications = [Qualification(event: 0, attendances: [1], cost: 5)]
  }

  private mutating func share(_ problem: inout ScheduleProblem, _ people: Int) {
    let all = (0..<people).map { Int32($0) }
    problem.limits = [
      Limit(
        resources: all, classes: 1, period: .week, weight: 3, soft: 1,
        hard: Int32(2 + random.below(2))),
      Limit(resources: [0, 1], classes: 3, period: .day, hard: 1),
      Limit(
        resources: all, classes: 2, period: .week, countsDays: true, weight: 2, soft: 0,
        hard: random.chance(1, in: 2) ? .max : 3),
    ]
    problem.fairness = Fairness(resources: all, weight: 5, hostPoints: 2, travelMinutes: 10)
    let change = Int32((problem.events.count * 5 + people) % problem.dayCount)
    problem.covers = [
      Cover(resources: [0, 1, 2], flags: 1, lastDay: change),
      Cover(resources: [2, 0, 1], flags: 1, firstDay: change + 2),
      Cover(resources: [1, 2], flags: 1, firstDay: change, weight: 3),
    ]
    let n = problem.events.count
    if n > 1 {
      let (a, b) = (Int32(random.below(n)), Int32(random.below(n)))
      if a != b {
        problem.weekClashes = [EventPair(first: a, second: b, weight: 4)]
        problem.dayClashes = [EventPair(first: a, second: b)]
        problem.precedences = [
          EventPrecedence(
            first: a, second: b, minimumDays: -14, idealFrom: 1, idealTo: 6, idealWeight: 2)
        ]
      }
    }
  }
}

/// Finds the optimum of a tiny problem by trying everything.
struct Enumeration {
  let problem: ScheduleProblem
  private var solution: ScheduleSolution
  private(set) var best: Int?

  init(_ problem: ScheduleProblem) {
    self.problem = problem
    solution = ScheduleSolution(problem: problem)
    event(0)
  }

  /// How many solutions there are to try.
  static func count(_ problem: ScheduleProblem) -> Int {
    var count = 1
    for (e, event) in problem.events.enumerated() {
      var own = event.places.count * max(1, event.variants.count) * (1 << event.guests.count)
      for role in event.roles { own *= role.options.count }
      own *= event.starts.count
      if problem.chains.contains(where: { $0.isOptional && $0.events.contains(Int32(e)) }) {
        own += 1
      }
      count = min(1_000_000, count * own)
    }
    for attendance in problem.attendances { count *= attendance.options.count + 1 }
    return count
  }

  private mutating func event(_ e: Int) {
    guard e < problem.events.count else { return attendance(0) }
    let event = problem.events[e]
    let chain = problem.chains.first { $0.events.contains(Int32(e)) }
    solution.starts[e] = -1
    if chain?.isOptional ?? false { self.event(e + 1) }
    for s in event.starts.indices {
      solution.starts[e] = Int32(s)
      for p in event.places.indices {
        solution.places[e] = Int32(p)
        for v in event.variants.isEmpty ? -1..<0 : 0..<event.variants.count {
          solution.variants[e] = Int32(v)
          for r in event.roles.isEmpty ? 0..<1 : 0..<event.roles[0].options.count {
            if !event.roles.isEmpty { solution.roles[e][0] = Int32(r) }
            for comes in event.guests.isEmpty ? [false] : [false, true] {
              if !event.guests.isEmpty { solution.guests[e][0] = comes }
              self.event(e + 1)
            }
          }
        }
      }
    }
  }

  private mutating func attendance(_ a: Int) {
    guard a < problem.attendances.count else {
      if ScheduleCheck.breaches(of: solution, in: problem).isEmpty {
        let cost = ScheduleCheck.cost(of: solution, in: problem).total
        best = min(best ?? .max, cost)
      }
      return
    }
    for o in -1..<problem.attendances[a].options.count {
      solution.attendances[a] = Int32(o)
      attendance(a + 1)
    }
  }
}
