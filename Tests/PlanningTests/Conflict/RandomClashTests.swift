import ConstraintSolving
import Programme
import ProofFormat
import Testing
import Verification

@testable import Planning

/// Clashes of random tiny years: sound, proven, and each member necessary, by the planner's word as
/// well as by the kernel's.
@Suite struct RandomClashTests {
  static let seeds: [UInt64] = Array(1...16)
  /// The first calendar gets what it takes whatever the budget; nothing here asks for a better one.
  private static let effort = 100

  private static func plan(_ programme: Programme) -> Plan? {
    let options = PlanOptions(effort: Self.effort, threads: 1)
    guard case .planned(let plan, _) = PlanYear(programme, options: options).plan() else {
      return nil
    }
    return Verifier.verify(plan, programme).violations.isEmpty ? plan : nil
  }

  @Test(arguments: seeds) func aClashIsFoundExactlyWhereNoPlanExists(seed: UInt64) throws {
    let programme = TinyYear.programme(seed: seed)
    let report = ClashFinder(programme).clashes()
    let plan = Self.plan(programme)
    #expect(
      (plan == nil) == !report.clashes.isEmpty,
      "seed \(seed): \(report.clashes.map(\.line.danish))")
    for clash in report.clashes {
      let proof = try #require(clash.proof, "seed \(seed)")
      #expect(KernelProofChecker.check(proof) == .impossible, "seed \(seed)")
    }
  }

  /// Groups of four and no other number: of nine leaders, of eight of whom five stay together, and
  /// where no group may have so many.
  @Test(arguments: [(9, 0, 4), (8, 5, 4), (7, 0, 7)])
  func aSizeThatMustBeIsNamedWhereItCannot(leaders: Int, locked: Int, target: Int) throws {
    var programme = TinyYear.pool(leaders)
    programme.rules[.groupSizeTarget].isHard = true
    programme.rules[.groupSizeTarget].values["target"] = target
    if locked > 0 {
      let members = Array(programme.organisation.personIDs.prefix(locked))
      programme.pins.groups = [GroupLock(label: "nord-01", members: members, isWhole: false)]
    }
    #expect(Self.plan(programme) == nil)
    let clash = try #require(ClashFinder(programme).clashes().clashes.first)
    #expect(clash.members.contains(.rule(.groupSizeTarget)), "\(clash.line.danish)")
    #expect(KernelProofChecker.check(try #require(clash.proof)) == .impossible)
    programme.rules[.groupSizeTarget].isHard = false
    #expect(ClashFinder(programme).clashes().clashes.isEmpty)
  }

  /// A repeat, or a cohort, that is pinned to a closed day: of a hundred and fifty who could choose
  /// it nobody is asked.
  @Test(arguments: [false, true]) func whatIsChosenAndPinnedClashesByItself(isCourse: Bool) throws {
    var programme = TinyYear.pool(150)
    let holiday = try #require(
      programme.calendar.publicHolidays.first { one in
        !one.day.weekday.isWeekend && programme.horizon.days.contains(one.day)
          && !programme.calendar.holidays.contains { $0.days.contains(one.day) }
      })
    var day = Activity(key: "dag", name: "Dag", kind: .meeting)
    day.subject = isCourse ? .cohort : .joint
    day.attendance =
      isCourse
      ? .cohorts(smallest: 50, largest: 80, startsWithinMonths: 12) : .oneRepeat(repeats: 2)
    day.required = Audience(roles: [.leader])
    programme.activities = [day]
    let key = EventKey(
      activity: "dag", year: 2026, subject: isCourse ? "hold-1" : "alle", number: 1,
      repeatNumber: isCourse ? 0 : 1)
    programme.pins.events = [EventPin(key: key, day: holiday.day)]
    let finder = ClashFinder(programme)
    #expect(finder.firstWithPart()?.part == .chains([key], choices: []))
    let found = finder.clashes().clashes
    #expect(found.count == 1)
    var members: Set<ClashMember> = [.pin(key), .publicHoliday(holiday.day)]
    if !isCourse { members.insert(.occasion(key)) }
    #expect(Set(found.first?.members ?? []) == members, "\(found.map(\.line.danish))")
  }

  @Test(arguments: Array(seeds.prefix(8))) func eachMemberIsNecessary(seed: UInt64) throws {
    let programme = TinyYear.programme(seed: seed)
    guard let (clash, part) = ClashFinder(programme).firstWithPart() else { return }
    let built = try #require(part.build(programme))
    #expect(ClashProbe.isImpossible(clash.members, in: built.clash) == true, "seed \(seed)")
    let alone = TinyYear.only(clash.members, programme)
    #expect(Self.plan(alone) == nil, "seed \(seed): \(clash.line.danish)")
    for member in clash.members {
      let rest = clash.members.filter { $0 != member }
      #expect(
        ClashProbe.isImpossible(rest, in: built.clash) == false, "seed \(seed): \(member)")
      // The planner is asked as well, but for what a programme cannot say: that somebody may be in
      // two places, that one meeting of a chain is not held, that nobody comes.
      switch member {
      case .person, .occasion: continue
      case .rule(let id) where Rule.of(id).isFixed: continue
      default: break
      }
      #expect(
        Self.plan(TinyYear.only(rest, programme)) != nil,
        "seed \(seed) without \(member): \(clash.line.danish)")
    }
  }

  /// Years with ways out of which a plan is made.
  @Test(arguments: [7, 8, 14, 16] as [UInt64]) func waysOutThatWerePlannedHoldEveryRule(
    seed: UInt64
  ) throws {
    let programme = TinyYear.programme(seed: seed)
    let options = PlanOptions(effort: Self.effort, threads: 1)
    let report = ClashFinder(programme, options: options).report(ways: 2)
    var planned = 0
    for way in report.clashes.flatMap(\.ways) {
      guard case .planned(let plan, _) = way.trial else { continue }
      planned += 1
      let violations = Verifier.verify(plan, way.programme).violations
      #expect(violations.map(\.text.danish) == [], "seed \(seed): \(way.phrase.danish)")
    }
    #expect(planned > 0, "seed \(seed)")
  }

  @Test func theSameQuestionGetsTheSameAnswer() {
    for seed in Self.seeds.prefix(3) {
      let programme = TinyYear.programme(seed: seed)
      let one = ClashFinder(programme).clashes().clashes.map(\.line.danish)
      let two = ClashFinder(programme).clashes().clashes.map(\.line.danish)
      #expect(one == two, "seed \(seed)")
    }
  }
}
