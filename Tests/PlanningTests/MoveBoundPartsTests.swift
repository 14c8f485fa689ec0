import ChainScheduling
import SolverSupport
import Testing

@testable import Planning

/// Each demand that the bound on moves knows, by itself: with it an event has to move that could
/// stay without it.
@Suite struct MoveBoundPartsTests {
  /// One event that has lost its time and can only be at some days, and others that are at the first
  /// of theirs; each with a person of its own unless the test says otherwise.
  private struct Case {
    var problem: ScheduleProblem
    var former: ScheduleSolution
    var open: Set<Int> = [0]

    init(_ days: [[Int]], lost: Bool = true) {
      problem = MoveBoundTests.problem(days)
      problem.resources = days.map { _ in Resource() } + [Resource(), Resource()]
      for e in days.indices { problem.events[e].uses = [Use(resource: Int32(e))] }
      former = ScheduleSolution(problem: problem)
      for e in days.indices where e > 0 || !lost { former.starts[e] = 0 }
      if !lost { open = [] }
    }

    /// Somebody who is at no event yet.
    var helper: Int32 { Int32(problem.events.count) }

    mutating func meet() {
      for e in problem.events.indices { problem.events[e].uses = [Use(resource: 0)] }
    }

    mutating func chain() {
      problem.chains = [Chain(events: problem.events.indices.map { Int32($0) })]
    }

    /// A seat at an event that some can fill, each at some positions of its starts or at all.
    mutating func seat(_ e: Int, _ options: [(Int32, [Int]?)], tie: Int32 = -1) {
      let count = problem.events[e].starts.count
      let list = options.map { resource, free in
        RoleOption(
          resource: resource,
          candidates: free.map { positions in
            var set = BitSet(capacity: count)
            for position in positions { set.insert(position) }
            return set
          })
      }
      problem.events[e].roles.append(Role(options: list, tie: tie))
      former.roles[e].append(0)
    }

    func fewest(fixed: Set<Int> = [], uncounted: Set<Int> = []) -> Int {
      finding(fixed: fixed, uncounted: uncounted).fewest
    }

    func finding(
      fixed: Set<Int> = [], held: Set<Int> = [], uncounted: Set<Int> = []
    ) -> MoveBound.Finding {
      MoveBoundTests.find(
        problem, former, opening: open, fixed: fixed, held: held, uncounted: uncounted)
    }
  }

  // MARK: People

  @Test func nobodyIsAtTwoPlaces() {
    var sample = Case([[5], [5, 20]])
    #expect(sample.fewest() == 1)
    sample.meet()
    #expect(sample.fewest() == 2)
    #expect(sample.finding().starts == [0: 0, 1: 1])
  }

  @Test func whatIsFixedDoesNotMakeRoom() {
    var sample = Case([[5, 9], [5, 20]])
    sample.meet()
    #expect(sample.finding(fixed: [1]).starts == [0: 1])
    sample = Case([[5], [5, 20]])
    sample.meet()
    #expect(!sample.finding().isImpossible)
    #expect(sample.finding(fixed: [1]).isImpossible)
    sample.open = [0, 1]
    #expect(!sample.finding().isImpossible)
    #expect(sample.finding(fixed: [1]).isImpossible)
  }

  @Test func whatIsNotOfTheEarlierPlanDoesNotCount() {
    var sample = Case([[5], [5, 20]])
    sample.meet()
    #expect(sample.fewest(uncounted: [0]) == 1)
    #expect(sample.fewest(uncounted: [1]) == 1)
  }

  @Test func peaceAroundAnEvent() {
    var sample = Case([[5], [6, 20]])
    sample.meet()
    #expect(sample.fewest() == 1)
    sample.problem.events[0].isolationDays = 1
    #expect(sample.fewest() == 2)
  }

  @Test func anEventOfSeveralDays() {
    var sample = Case([[5], [6, 20]])
    sample.meet()
    sample.problem.events[0].dayCount = 2
    #expect(sample.fewest() == 2)
  }

  @Test func travellingBetweenPlaces() {
    var sample = Case([[5], [5, 20]])
    sample.meet()
    sample.problem.events[1].starts[0] += 70
    #expect(sample.fewest() == 1)
    sample.problem.places = PlaceTable(
      east: [0, 3000], north: [0, 0], metresPerMinute: 500, detourPercent: 100, startMinutes: 0)
    for e in 0...1 { sample.problem.events[e].places = [PlaceOption(place: Int32(e))] }
    #expect(sample.fewest() == 2)
    // Who can be at one of several places may be at the nearest.
    sample.problem.events[1].places.append(PlaceOption(place: 0))
    #expect(sample.fewest() == 1)
  }

  @Test func aRoomHoldsOneEvent() {
    var sample = Case([[5], [5, 20]])
    sample.problem.resources[Int(sample.helper)].isRoom = true
    for e in 0...1 {
      sample.problem.events[e].places = [PlaceOption(place: 0, room: sample.helper)]
    }
    sample.problem.places = PlaceTable(east: [0], north: [0])
    #expect(sample.fewest() == 1)
    sample.problem = ReplanSearch.withRooms(sample.problem)
    #expect(sample.fewest() == 2)
  }

  // MARK: Order

  @Test func theDistancesOfAChain() {
    var sample = Case([[10], [12, 20, 28]])
    sample.chain()
    #expect(sample.fewest() == 1)
    sample.problem.chains[0].gapMinimum = 7
    #expect(sample.fewest() == 2)
    sample = Case([[3], [20, 12]])
    sample.problem.events[1].starts.sort()
    sample.former.starts[1] = 1
    sample.chain()
    #expect(sample.fewest() == 1)
    sample.problem.chains[0].gapMaximum = 10
    #expect(sample.fewest() == 2)
    // Between two that are both placed anew as well.
    sample.former.starts[1] = -1
    sample.open = [0, 1]
    #expect(sample.finding().starts == [0: 0, 1: 0])
  }

  @Test func theOrderOfAChain() {
    var sample = Case([[15], [12, 20]])
    #expect(sample.fewest() == 1)
    sample.chain()
    #expect(sample.fewest() == 2)
  }

  @Test func oneEventComesBeforeAnother() {
    var sample = Case([[10], [12, 20]])
    sample.problem.precedences = [EventPrecedence(first: 0, second: 1, minimumDays: 2)]
    #expect(sample.fewest() == 1)
    sample.problem.precedences[0].minimumDays = 3
    #expect(sample.fewest() == 2)
    sample.problem.precedences = [EventPrecedence(first: 1, second: 0, minimumDays: 0)]
    #expect(sample.finding().isImpossible)
  }

  @Test func notOnTheSameDay() {
    var sample = Case([[9], [9, 20]])
    #expect(sample.fewest() == 1)
    sample.problem.dayClashes = [EventPair(first: 0, second: 1)]
    #expect(sample.fewest() == 2)
  }

  // MARK: Limits

  @Test(arguments: [Limit.Period.day, .week])
  func soManyInADayOrAWeek(period: Limit.Period) {
    let other = period == .day ? 7 : 8
    var sample = Case([[7], [other, 20]])
    sample.meet()
    for e in 0...1 { sample.problem.events[e].classes = 1 }
    sample.problem.events[1].starts[0] += 120
    #expect(sample.fewest() == 1)
    sample.problem.limits = [Limit(resources: [0], classes: 1, period: period, hard: 1)]
    #expect(sample.fewest() == 2)
    #expect(sample.finding(fixed: [1]).isImpossible)
    sample.problem.limits[0].hard = 2
    #expect(sample.fewest() == 1)
    sample.problem.limits = [Limit(resources: [0], classes: 2, period: period, hard: 1)]
    #expect(sample.fewest() == 1)
  }

  @Test func eachDayOfALongEventCounts() {
    var sample = Case([[7], [10, 20]])
    sample.meet()
    for e in 0...1 { sample.problem.events[e].classes = 1 }
    sample.problem.events[0].dayCount = 2
    sample.problem.limits = [Limit(resources: [0], classes: 1, period: .week, hard: 2)]
    #expect(sample.fewest() == 1)
    sample.problem.limits[0].countsDays = true
    #expect(sample.fewest() == 2)
  }

  // MARK: Officials

  @Test func whoFillsASeatIsNotElsewhere() {
    // Both are where they were; of two who could fill the seat of the second one is not free.
    var sample = Case([[5, 20], [5, 20]], lost: false)
    sample.seat(0, [(2, nil)])
    sample.seat(1, [(2, nil), (3, nil)])
    #expect(sample.fewest() == 0)
    #expect(sample.finding().roles == [1: [1]])
    sample.problem.events[1].roles[0].options[1].candidates = BitSet(capacity: 2)
    #expect(sample.fewest() == 1)
  }

  @Test func whoFillsASeatIsNotWhereSheMustBe() {
    var sample = Case([[5, 20], [5, 20]], lost: false)
    sample.problem.events[1].uses.append(Use(resource: 2))
    sample.seat(0, [(2, nil), (3, nil)])
    #expect(sample.fewest() == 0)
    sample.problem.events[0].roles[0].options.removeLast()
    #expect(sample.fewest() == 1)
  }

  @Test func nobodyFillsTwoSeatsOfOneEvent() {
    var sample = Case([[5, 20]], lost: false)
    sample.seat(0, [(1, nil)])
    sample.seat(0, [(1, nil), (2, nil)])
    #expect(sample.finding().roles == [0: [0, 1]])
    sample.problem.events[0].roles[1].options.removeLast()
    #expect(sample.finding().isImpossible)
  }

  @Test func whoMustComeFillsNoSeat() {
    var sample = Case([[5, 20]], lost: false)
    sample.seat(0, [(0, nil), (1, nil)])
    #expect(sample.finding().roles == [0: [1]])
  }

  @Test func whatMovesDoesNotTakeSomebodyFromWhatStays() {
    var sample = Case([[5], [5, 20]])
    sample.seat(0, [(2, nil)])
    #expect(sample.fewest() == 1)
    // From where she must be.
    sample.problem.events[1].uses.append(Use(resource: 2))
    #expect(sample.fewest() == 2)
    // From another seat.
    sample.problem.events[1].uses.removeLast()
    sample.seat(1, [(2, nil)])
    #expect(sample.fewest() == 2)
    sample.problem.events[1].roles[0].options.append(RoleOption(resource: 3))
    #expect(sample.fewest() == 1)
  }

  @Test func whoeverIsNeededWhereManyMoveStaysWhereItIs() {
    // The first of thirteen that have lost their time takes somebody from one that stays.
    var sample = Case([[5], [5, 20]] + [[Int]](repeating: [10], count: 12))
    for e in 2..<14 { sample.former.starts[e] = -1 }
    sample.open.formUnion(2..<14)
    sample.seat(0, [(14, nil)])
    #expect(sample.fewest() == 13)
    sample.seat(1, [(14, nil)])
    #expect(sample.fewest() == 14)
  }

  @Test func anOfficialWhoStaysThroughoutAChain() {
    // One of the two is not free at the first event, the other not at the second.
    var sample = Case([[5, 20], [9, 25]], lost: false)
    sample.seat(0, [(2, nil), (3, [1])])
    sample.seat(1, [(3, nil), (2, [1])])
    #expect(sample.fewest() == 0)
    for e in 0...1 { sample.problem.events[e].roles[0].tie = 0 }
    sample.problem.events[1].roles[0].options.swapAt(0, 1)
    #expect(sample.fewest() == 1)
  }

  @Test func whoHasBegunAChainStaysThroughoutIt() {
    // The first event has been held with the one who is not free at the second.
    var sample = Case([[5], [9, 25]], lost: false)
    sample.seat(0, [(2, nil), (3, nil)], tie: 0)
    sample.seat(1, [(2, [1]), (3, nil)], tie: 0)
    #expect(sample.fewest() == 0)
    #expect(sample.finding(held: [0]).fewest == 1)
    sample.former.roles[0][0] = 1
    #expect(sample.finding(held: [0]).fewest == 0)
  }

  @Test func somebodyIsFreeWhereverAnEventGoes() {
    // The one who stays throughout is free only on the day that another event holds.
    var sample = Case([[5, 8], [8, 20], [25, 28]])
    sample.problem.events[1].uses = [Use(resource: 0)]
    sample.seat(0, [(3, [0]), (4, [1])], tie: 0)
    sample.seat(2, [(3, [1]), (4, nil)], tie: 0)
    sample.former.roles[2][0] = 1
    #expect(sample.fewest() == 2)
    sample.problem.events[2].roles[0].options[0].candidates = nil
    #expect(sample.fewest() == 1)
  }

  @Test(arguments: [Limit.Period.day, .week])
  func anOfficialHasSoManyInADayOrAWeek(period: Limit.Period) {
    var sample = Case([[7, 20], [period == .day ? 7 : 8, 20]], lost: false)
    sample.problem.events[1].starts[0] += 120
    for e in 0...1 {
      sample.problem.events[e].classes = 1
      sample.seat(e, [(2, nil)])
    }
    #expect(sample.fewest() == 0)
    sample.problem.limits = [Limit(resources: [2], classes: 1, period: period, hard: 1)]
    #expect(sample.fewest() == 1)
    // What she must attend counts as well.
    sample.problem.events[1].roles = []
    sample.former.roles[1] = []
    #expect(sample.fewest() == 0)
    sample.problem.events[1].uses.append(Use(resource: 2))
    #expect(sample.fewest() == 1)
  }

  @Test func aSeatThatMayStayEmptyOnlySoOften() {
    var sample = Case([[5, 20], [9, 25]], lost: false)
    sample.chain()
    for e in 0...1 { sample.seat(e, [(-1, nil), (2, e == 0 ? nil : [1])]) }
    sample.problem.chains[0].countedRole = 0
    sample.problem.chains[0].fewestFilled = 1
    #expect(sample.fewest() == 0)
    sample.problem.chains[0].fewestFilled = 2
    #expect(sample.fewest() == 1)
  }
}
