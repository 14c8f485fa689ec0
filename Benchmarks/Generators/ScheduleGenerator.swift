public import ChainScheduling
public import SolverSupport

/// Makes schedule problems like a municipality's year, of any size, without any folder.
///
/// A municipality has districts of about 23 workplaces with about 170 people, a chief each, learning
/// partners and consultants in common; its year holds what such a year holds: meetings of groups of
/// four with hosts, conversations with tied roles and guests, workshops with material that follows
/// from a learning day, networks, repeats for all with covers, courses in cohorts, seminars with
/// peace around them. Municipalities share nothing.
public struct ScheduleGenerator {
  /// How many districts a municipality has.
  public var districts: Int
  /// How many municipalities there are.
  public var municipalities: Int
  /// Workplaces of a district.
  public var workplaces: Int
  var random: RandomSource
  var problem: ScheduleProblem
  var calendar = YearCalendar()
  /// Busy half-hours of each resource, by day; nil for rooms.
  var busy: [BitSet] = []

  /// Makes a generator.
  public init(districts: Int = 5, municipalities: Int = 1, workplaces: Int = 23, seed: UInt64 = 1) {
    self.districts = districts
    self.municipalities = municipalities
    self.workplaces = workplaces
    random = RandomSource(seed: seed)
    problem = ScheduleProblem(
      dayCount: YearCalendar.dayCount, weekOfDay: calendar.weeks, weekdayOfDay: calendar.weekdays,
      places: PlaceTable())
  }

  /// Returns the problem.
  public mutating func make() -> ScheduleProblem {
    var fair: [Int32] = []
    for m in 0..<municipalities { makeMunicipality(m, &fair) }
    problem.fairness = Fairness(resources: fair, weight: 20, hostPoints: 2, travelMinutes: 15)
    return problem
  }

  /// A school year of 365 days from the first of August, a Saturday.
  struct YearCalendar {
    static let dayCount = 365
    let weekdays: [Int32]
    let weeks: [Int32]
    /// Whether nothing is held on a day.
    let isClosed: [Bool]
    /// Whether a day is next to a closed stretch.
    let isNear: [Bool]

    init() {
      let weekdays = (0..<YearCalendar.dayCount).map { Int32(($0 + 5) % 7) }
      self.weekdays = weekdays
      weeks = (0..<YearCalendar.dayCount).map { Int32(($0 + 5) / 7) }
      var closed = weekdays.map { $0 >= 5 }
      let holidays: [Range<Int>] = [
        0..<24, 72..<79, 142..<156, 198..<203, 236..<241, 278..<280, 289..<290, 308..<309,
        329..<365,
      ]
      for range in holidays { for d in range { closed[d] = true } }
      isClosed = closed
      isNear = (0..<YearCalendar.dayCount).map { d in
        var before = d - 1
        while before >= 0, weekdays[before] >= 5 { before -= 1 }
        var after = d + 1
        while after < YearCalendar.dayCount, weekdays[after] >= 5 { after += 1 }
        return before < 0 || closed[before] || after >= YearCalendar.dayCount || closed[after]
      }
    }
  }

  /// Adds a resource; a person has some days off and some hours taken.
  mutating func addResource(isRoom: Bool = false, home: Int32 = -1, share: Int = 5) -> Int32 {
    problem.resources.append(Resource(isRoom: isRoom, home: home))
    var taken = BitSet(capacity: YearCalendar.dayCount * 48)
    if !isRoom {
      for _ in 0..<2 {
        let day = random.below(YearCalendar.dayCount)
        taken.insert(day * 48..<(day + 1 + random.below(6)) * 48)
      }
      for day in 0..<YearCalendar.dayCount where random.chance(share, in: 50) {
        let from = 16 + random.below(14)
        taken.insert(day * 48 + from..<day * 48 + from + 2 + random.below(6))
      }
    }
    busy.append(taken)
    return Int32(problem.resources.count - 1)
  }

  /// Whether a resource is free around an event that would start at a minute.
  func isFree(_ resource: Int32, _ start: Int32, _ minutes: Int32, before: Int32 = 0) -> Bool {
    let first = Int(start - before) / 30
    let last = Int(start + minutes + before + 29) / 30
    for slot in first..<last where busy[Int(resource)].contains(slot) { return false }
    return true
  }

  /// Gives an event its candidates: at some times of open days in a window, where its uses are free.
  mutating func fill(
    _ event: inout Event, times: [Int32], window: Range<Int>, weekdays: Int = 5,
    kind: Int = 0, tentative: Bool = true
  ) {
    for day in window where !calendar.isClosed[day] && calendar.weekdays[day] < Int32(weekdays) {
      if day + Int(event.dayCount) > YearCalendar.dayCount { continue }
      for time in times {
        if calendar.weekdays[day] == 4, time >= 720 || time + event.minutes > 840 { continue }
        let start = Int32(day * 1440) + time
        guard
          event.uses.allSatisfy({ isFree($0.resource, start, event.minutes, before: $0.before) })
        else { continue }
        var cost: Int32 = 0
        if calendar.isNear[day] { cost += 5 }
        if day >= 315 { cost += 8 }
        // Quiet weeks of a kind.
        if kind > 0, (day / 14 + kind * 7) % 19 == 0 { cost += 6 }
        if tentative {
          for use in event.uses
          where (Int(use.resource) * 7919 + day * 104_729) % 97 < 2 { cost += 5 }
        }
        var burden: Int32 = calendar.weekdays[day] == 0 ? 1 : 0
        if time < 540 { burden += 1 }
        if time + event.minutes > 900 { burden += 2 }
        event.starts.append(start)
        event.startCosts.append(cost)
        event.startBurdens.append(burden)
      }
    }
  }

  /// The candidates of an event at which a resource is free.
  func candidates(_ resource: Int32, _ event: Event, before: Int32 = 0) -> BitSet {
    var set = BitSet(capacity: event.starts.count)
    for (i, start) in event.starts.enumerated()
    where isFree(resource, start, event.minutes, before: before) { set.insert(i) }
    return set
  }

  /// Adds a chain with its events, and returns its position.
  mutating func add(_ events: [Event], _ change: (inout Chain) -> Void = { _ in }) -> Int32 {
    let first = problem.events.count
    problem.events.append(contentsOf: events)
    var chain = Chain(events: (first..<first + events.count).map { Int32($0) })
    change(&chain)
    problem.chains.append(chain)
    return Int32(problem.chains.count - 1)
  }
}
