import Programme
import Testing
import Verification

/// What breaks a plan even where the rule is soft.
@Suite struct AlwaysHardTests {
  @Test func threeMeetingsInAWeek() {
    var small = Small()
    small.change("sparring/2026/nord-01/1") { $0.day = day(2026, 10, 26) }
    #expect(small.programme.rules[.leaderWeek].isHard == false)
    let violations = small.verdict.violations(of: .leaderWeek)
    #expect(violations.map(\.people) == [[small.person("n-a")]])
    #expect(violations.first?.events.count == 3)
    #expect(violations.first?.text.danish.contains("uge 44 2026") == true)
  }

  @Test func kindsInOneGroupThatAreToBeSeparate() {
    var small = Small()
    small.set(.kindMix, "mode", 1)
    #expect(small.verdict.violations(of: .kindMix).map(\.groups) == [["nord-01"], ["syd-01"]])
    small.set(.kindMix, "mode", 2)
    #expect(small.amount(of: .kindMix) == 0)
  }

  @Test func aWishThatMustHold() {
    var small = Small()
    Mutation.split(&small)
    small.programme.pairs = [
      PairWish(small.person("n-a"), small.person("n-d"), together: true, isHard: true),
      PairWish(small.person("n-a"), small.person("s-a"), together: true, isHard: true),
    ]
    #expect(small.verdict.violations(of: .together).count == 1, "only of one district")
  }

  @Test func aPeriodThatMustBeQuiet() {
    var small = Small()
    small.programme.calendar.quietPeriods = [
      QuietPeriod(
        name: "Budget", days: DayRange(day(2026, 9, 18), day(2026, 9, 18)),
        kinds: [.administration], isHard: true)
    ]
    // The chiefs are participants there; at the sparring meetings they are not.
    #expect(small.verdict.violations(of: .quietWeeks).count == 1)
    small.programme.calendar.quietPeriods[0].days = DayRange(day(2026, 9, 8), day(2026, 9, 8))
    #expect(small.verdict.violations(of: .quietWeeks).isEmpty)
  }

  @Test func anotherPartnerAtTheNextConversation() {
    var small = Small()
    let staff = small.people(["kons-1", "part-2"])
    small.change("samtale/2026/n-skole-a/2") { $0.staff = staff }
    #expect(small.programme.rules[.partnerStays].isHard == false)
    #expect(small.verdict.violations(of: .partnerStays).count == 1)
  }

  @Test func eachCriterionHasItsOwnStrengthAndWeight() {
    var small = Small()
    for key in ["n-a", "n-b", "n-c"] {
      small.change(person: key) { $0.attributes["fag"] = "musik" }
    }
    small.programme.rules.criteria = [
      Criterion(name: "Samlet", column: "fag", kind: .gather, weight: 2, isHard: false),
      Criterion(
        name: "Flest", column: "fag", kind: .atMost(count: 1, value: "musik"), weight: 5,
        isHard: false),
      Criterion(
        name: "Færrest", column: "fag", kind: .atLeast(count: 1, value: "musik"), weight: 0,
        isHard: true),
    ]
    let verdict = small.verdict
    // In Nord three pairs differ and two are too many; in Syd nobody has it.
    #expect(
      verdict.score.rules.filter { $0.rule == .criterion } == [
        RuleScore(rule: .criterion, detail: "Flest", amount: 2, cost: 10),
        RuleScore(rule: .criterion, detail: "Samlet", amount: 3, cost: 6),
      ])
    #expect(verdict.violations(of: .criterion).map(\.groups) == [["syd-01"]])
  }
}
