import Programme
import Testing
import Verification

/// Every rule notices the change that is made to break it.
@Suite struct MutationTests {
  private static let good = Small()

  @Test func everyRuleHasAMutation() {
    let missing = Set(RuleID.allCases).subtracting(Mutation.all.map(\.rule))
    #expect(missing.isEmpty, "no mutation for \(missing.map(\.rawValue).sorted())")
  }

  @Test(arguments: Mutation.all) func isNoticed(_ mutation: Mutation) {
    var small = MutationTests.good
    let rule = mutation.rule
    #expect(small.verdict.violations(of: rule).isEmpty, "broken before")
    let before = small.amount(of: rule)
    mutation.apply(&small)
    if let rise = mutation.rise {
      #expect(small.amount(of: rule) - before == rise, "amount after the change less before")
    }
    if Rule.of(rule).strength == .soft { small.programme.rules[rule].isHard = true }
    if rule == .criterion { small.programme.rules.criteria[0].isHard = true }
    let violations = small.verdict.violations(of: rule)
    #expect(!violations.isEmpty, "not caught")
    for violation in violations {
      #expect(violation.text.danish.hasPrefix(Rule.of(rule).name.danish))
      #expect(violation.text.english.hasPrefix(Rule.of(rule).name.english))
    }
  }

  @Test(arguments: Mutation.all) func isSilentWhenTheRuleIsOff(_ mutation: Mutation) {
    var small = MutationTests.good
    mutation.apply(&small)
    small.programme.rules[mutation.rule].isOn = false
    let isFixed = Rule.of(mutation.rule).isFixed
    #expect(small.verdict.violations(of: mutation.rule).isEmpty != isFixed)
  }

  @Test(arguments: Mutation.all) func aHardRuleSetSoftCosts(_ mutation: Mutation) throws {
    let rule = Rule.of(mutation.rule)
    guard !rule.isFixed, rule.strength == .hard, let rise = mutation.rise else { return }
    var small = MutationTests.good
    mutation.apply(&small)
    small.programme.rules[rule.id].isHard = false
    small.programme.rules[rule.id].weight = 3
    let verdict = small.verdict
    #expect(verdict.violations(of: rule.id).isEmpty)
    let score = try #require(verdict.score.rules.first { $0.rule == rule.id })
    #expect(score.amount == rise)
    #expect(score.cost == 3 * rise)
  }
}
