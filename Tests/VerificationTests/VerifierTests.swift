import Programme
import Testing
import Verification

@Suite struct VerifierTests {
  @Test func aGoodPlanHolds() {
    let verdict = Small().verdict
    for violation in verdict.violations { Issue.record("\(violation.text.english)") }
    #expect(verdict.holds)
    #expect(verdict.score == verdict.claimed)
    #expect(verdict.score.total > 0)
  }

  @Test func theScoreOfTheGoodPlanIsTheOneComputedByHand() {
    let score = Small().verdict.score
    let amounts = Dictionary(uniqueKeysWithValues: score.rules.map { ($0.rule, $0.amount) })
    #expect(
      amounts == [
        .travelSum: 2 * 6 * 15,  // nobody's position is known
        .evenLoad: 2 + 1,  // six and two of eight tasks; two and none of two
        .fairShare: 21,
        .precedenceIdeal: 13 + 11,
        .gapIdeal: 2 * (0 + 3 + 5) + 1 + 3 + 4,  // sparring twice; network, conversation, workshop
      ])
    for rule in score.rules {
      #expect(rule.cost == rule.amount * Rule.of(rule.rule).weight)
    }
    #expect(score.worstBurden == 21)
    #expect(score.worstOff == Small().person("n-a"))
    #expect(score.hardViolations == 0)
  }

  @Test func aFalseClaimIsAViolation() {
    var small = Small()
    small.plan.score.rules[0].cost -= 1
    small.plan.score.hardViolations = 1
    small.plan.score.worstBurden = 3
    let verdict = small.verdict
    #expect(verdict.violations.map(\.kind) == [.claimedScore, .claimedScore, .claimedScore])
    #expect(!verdict.holds)
    #expect(verdict.breaksNothing)
    #expect(verdict.brokenRules.isEmpty)
  }

  @Test func unknownThingsNeverTrap() {
    var small = Small()
    let nobody = PersonID(9999)
    small.change("chefmoede/2026/alle/1") {
      $0.participants.append(nobody)
      $0.guests.append(PersonID(-1))
      $0.staff.append(nobody)
      $0.facilitators.append(nobody)
      $0.chief = nobody
      $0.host = nobody
      $0.place = .venue(VenueID(77))
    }
    small.change("seminar/2026/nord/1") { $0.activity = ActivityID(99) }
    small.change("seminar/2026/syd/1") { $0.dayCount = .max }
    small.change("samtale/2026/n-skole-a/1") { $0.start = .max }
    small.change("samtale/2026/n-skole-a/2") { $0.day = Day(rawValue: .max) }
    small.change("workshop/2026/n-skole-a/1") { $0.place = .workplace(WorkplaceID(-3)) }
    small.change("workshop/2026/n-skole-a/2") { $0.minutes = .min }
    small.change("forloeb/2026/hold-1/1") { $0.key.year = .max }
    small.plan.groups[0].members.append(nobody)
    small.plan.groups[1].district = DistrictID(5)
    small.plan.cohorts[0].activity = ActivityID(50)
    small.plan.waiting = [
      Waiting(person: nobody, activity: ActivityID(1), reason: Text(da: "", en: ""))
    ]
    small.previous = (small.plan, day(2027, 1, 1), day(2027, 2, 1))
    let verdict = small.verdict
    #expect(verdict.violations.filter { $0.kind == .malformed }.count >= 12)
    #expect(!verdict.breaksNothing)
    for rule in RuleID.allCases {
      _ = Verifier.matches(of: rule, in: small.plan, small.programme, previous: small.previous)
    }
  }

  @Test func whatHasBeenHeldBreaksNothingAnyMore() {
    var small = Small()
    small.change(person: "n-d") {
      $0.busy = [Span(days: DayRange(day(2026, 9, 8), day(2026, 9, 8)))]
    }
    small.programme.rules[.notice].isOn = false
    #expect(small.verdict.brokenRules == [.availability])
    small.previous = (small.plan, day(2026, 9, 9), nil)
    #expect(small.verdict.brokenRules.isEmpty)
    small.change("sparring/2026/nord-01/1") { $0.start = at(8, 30) }
    #expect(small.verdict.brokenRules == [.availability, .pastStays])
  }

  @Test func matchesAreTheSumOfTheScore() {
    let small = Small()
    for rule in small.verdict.score.rules {
      let matches = Verifier.matches(of: rule.rule, in: small.plan, small.programme)
      #expect(matches.reduce(0) { $0 + $1.amount } == rule.amount)
      #expect(matches.reduce(0) { $0 + $1.cost } == rule.cost)
      #expect(matches.allSatisfy { $0.strength == .soft && $0.rule == rule.rule })
    }
  }

  @Test func aTextNamesRulePeopleAndTime() throws {
    var small = Small()
    small.change("chefmoede/2026/alle/1") { $0.day = day(2026, 9, 8) }
    let violation = try #require(small.verdict.violations(of: .noOverlap).first)
    #expect(
      violation.text.danish == """
        Kun ét sted ad gangen: Nanna Skov er på samme tid til Chefmøde nr. 1 (tirsdag 08-09-2026 \
        kl. 9.00) og Ledersparringsmøde nord-01 nr. 1 (tirsdag 08-09-2026 kl. 9.00).
        """)
    #expect(violation.people == [small.person("chef-n")])
    #expect(
      violation.events.map(\.text) == ["chefmoede/2026/alle/1", "sparring/2026/nord-01/1"])
    #expect(violation.day == day(2026, 9, 8))
  }

  @Test func orderOfTheListsDoesNotMatter() {
    var small = Small()
    small.change("chefmoede/2026/alle/1") { $0.day = day(2026, 9, 8) }
    let verdict = small.verdict
    small.plan.events.reverse()
    small.plan.groups.reverse()
    #expect(small.verdict == verdict)
  }

  @Test func manyCopiesHoldAsOneDoes() {
    let large = Large.make(copies: 4)
    #expect(large.plan.events.count == 4 * 20 + 1)
    for violation in large.verdict.violations.prefix(5) {
      Issue.record("\(violation.text.english)")
    }
    #expect(Verifier.faults(in: large.programme).isEmpty)
  }
}
