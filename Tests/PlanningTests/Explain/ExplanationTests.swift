import Programme
import Testing
import Verification

@testable import Planning

/// Explanations say what the verifier knows, in words that their reader may hear.
@Suite struct ExplanationTests {
  @Test func anEventsCostIsWhatTheVerifierFindsAboutIt() throws {
    let year = try Year.district()
    let rules = Set(RuleID.allCases).subtracting([.fairShare])
    let all = Verifier.matches(of: rules, in: year.plan, year.programme)
    for event in year.plan.events.filter({ $0.key.activity == "sparring" }).prefix(1) {
      let explanation = EventExplanation(event, year.trial)
      let own = all.filter { $0.events.contains(event.key) && $0.cost > 0 }
      #expect(explanation.costs.reduce(0) { $0 + $1.cost } == own.reduce(0) { $0 + $1.cost })
      #expect(explanation.breaches.isEmpty)
      let lines = explanation.lines(year.trial).map(\.danish).joined(separator: "\n")
      for match in own { #expect(lines.contains(Rule.of(match.rule).name.danish)) }
      let forbidden = explanation.suggestions.tried - explanation.suggestions.clean
      #expect((explanation.forbidding.map(\.times).max() ?? 0) <= forbidden)
      #expect(explanation.forbidding.map(\.times).reduce(0, +) >= forbidden)
    }
  }

  @Test func whoeverLeavesIsToldSo() throws {
    let year = try Year.district()
    let group = try #require(year.plan.groups.first)
    let leader = try #require(group.members.first)
    let (first, last) = (year.programme.horizon.days.first, year.programme.horizon.days.last)
    func lines(leaving: Day?, asOf: Day? = nil) -> [String] {
      var programme = year.programme
      programme.organisation.people[leader.index].leaves = leaving
      if let asOf { programme.asOf = asOf }
      let trial = Trial(year.plan, programme)
      return PersonExplanation(leader, trial).lines(trial).map(\.danish)
    }
    let usual = lines(leaving: nil)
    #expect(lines(leaving: last.advanced(by: 40)) == usual)
    let told = lines(leaving: last.advanced(by: -40))
    #expect(told.count == usual.count + 1)
    #expect(told[1].contains("fratræder den"))
    // Once she is gone, why she is in the group is no question.
    let gone = lines(leaving: first.advanced(by: 60), asOf: first.advanced(by: 60))
    #expect(gone[1].contains("ikke længere være i \(group.label)"))
    #expect(gone.count <= 3)
  }

  @Test func numbersReadAsDanish() {
    #expect([0, 1, 2].map { Wording.some($0).danish } == ["ingen", "1", "2"])
    #expect(
      [0, 1, 2].map { Wording.otherTimes($0).danish }
        == ["ingen andre tidspunkter", "1 andet tidspunkt", "2 andre tidspunkter"])
    // A name does not tell whether one is in it or at it.
    #expect(
      Words.eventAtPlace.with("Kursus", "Kursusrummet").danish == "Kursus, sted: Kursusrummet")
  }

  @Test func aTableHoldsEveryTimeThatIsAskedAbout() throws {
    let year = try Year.district()
    let trial = year.trial
    let event = try #require(year.plan.events.first { $0.key.activity == "sparring" })
    let filter = try #require(TimeFilter("torsdag"))
    let table = TimeTable(event, when: filter, trial)
    let wanted = trial.moments(of: event).filter {
      $0.day.weekday == .thursday && $0 != Year.moment(event)
    }
    #expect(table.rows.map(\.moment) == wanted)
    #expect(!table.isOutside)
    #expect(table.days.map(\.moment.day) == Array(Set(wanted.map(\.day))).sorted())
    #expect(table.possible == table.rows.filter { $0.effect.breaches.isEmpty }.count)
    for row in table.days {
      for rule in table.columns {
        let cell = table.cell(row, rule)
        #expect((cell == "x") == row.effect.brokenRules.contains(rule))
      }
      // The best time of the day stands for the day.
      let others = table.rows.filter { $0.moment.day == row.moment.day }
      #expect(row.isPossible == others.contains { $0.isPossible })
      if row.isPossible {
        #expect(others.filter(\.isPossible).allSatisfy { $0.effect.cost >= row.effect.cost })
      }
    }
    let reasons = table.reasons(trial, for: .planner, most: 100)
    #expect(reasons.count == table.days.count)
  }

  @Test func aTimeThatTheActivityDoesNotHaveIsTriedAllTheSame() throws {
    let year = try Year.district()
    let event = try #require(year.plan.events.first { $0.key.activity == "sparring" })
    let filter = try #require(TimeFilter("15-08-2026 6.10"))
    let table = TimeTable(event, when: filter, year.trial)
    #expect(table.isOutside && table.rows.count == 1 && table.possible == 0)
    let broken = try #require(table.rows.first).effect.brokenRules
    #expect(broken.contains(.closedDays) && broken.contains(.everythingPlanned))
    #expect(table.summary(year.trial)[0].danish.contains("ikke har"))
  }

  @Test func theBusyAreNotLedigAndNobodyHearsWhy() throws {
    var year = try Year.district()
    let event = try #require(year.plan.events.first { $0.key.activity == "sparring" })
    let person = event.participants[0]
    let day = try #require(
      year.trial.moments(of: event).first {
        $0.day != event.day && year.trial.isOpen($0, for: event)
      }
    ).day
    year.programme.organisation.people[person.index].busy = Span.merged(
      year.programme.organisation[person].busy + [Span(days: DayRange(day, day))])
    let trial = year.trial
    let civil = day.civil
    let filter = try #require(TimeFilter("\(civil.day)-\(civil.month)-\(civil.year)"))
    let table = TimeTable(event, when: filter, trial)
    #expect(table.possible == 0)
    #expect(table.rows.allSatisfy { $0.effect.brokenRules.contains(.availability) })
    let name = year.programme.organisation[person].name
    let told = table.reasons(trial, for: .planner).map(\.danish).joined()
    #expect(told.contains("\(name) er ikke ledig"))
    let hidden = (table.summary(trial) + table.reasons(trial, for: .participants))
      .map { $0.danish + $0.english }.joined()
    #expect(hidden.contains("ikke ledig"))
    for someone in event.people {
      #expect(!hidden.contains(year.programme.organisation[someone].name))
    }
  }

  @Test func aLeadersSwapsCostWhatTheVerifierCounts() throws {
    let year = try Year.district()
    let trial = year.trial
    let own = try #require(year.plan.groups.first)
    let explanation = PersonExplanation(own.members[0], trial)
    #expect(explanation.group == own)
    let others = year.plan.groups.filter { $0.district == own.district && $0.label != own.label }
    #expect(
      explanation.swaps.count + explanation.forbiddenSwaps
        == others.reduce(0) { $0 + $1.members.count })
    let groupRules = Set(RuleID.allCases.filter { Rule.of($0).section == .groups })
    func cost(_ plan: Plan) -> Int {
      Verifier.matches(of: groupRules, in: plan, year.programme).reduce(0) { $0 + $1.cost }
    }
    let before = cost(year.plan)
    for swap in explanation.swaps.prefix(3) {
      var groups = year.plan.groups
      for i in groups.indices {
        if groups[i].label == own.label {
          groups[i].members = (own.members.dropFirst() + [swap.other]).sorted()
        } else if groups[i].label == swap.label {
          groups[i].members.removeAll { $0 == swap.other }
          groups[i].members = (groups[i].members + [own.members[0]]).sorted()
        }
      }
      var plan = year.plan
      plan.groups = groups
      #expect(swap.effect.cost == cost(plan) - before)
    }
    if explanation.isProvenBest { #expect(explanation.swaps.allSatisfy { $0.effect.cost >= 0 }) }
    #expect(explanation.burden == trial.burden(of: own.members[0]))
    let lines = explanation.lines(trial).map(\.danish).joined(separator: "\n")
    #expect(lines.contains("er i \(own.label)"))
  }

  /// What those who take part are told adds up, though some of it is nobody's business but the
  /// planner's.
  @Test func whatIsNotToldStillAddsUp() throws {
    var year = try Year.district()
    let own = try #require(year.plan.groups.first)
    // A wish that every swap would break.
    let wish = PairWish(own.members[0], own.members[1], together: true, isHard: false)
    year.programme.pairs.append(wish)
    func sum(_ text: Substring) -> Int {
      text.matches(of: /[ (]([+-][\d.]+)(?:[,)]|$)/).reduce(0) {
        $0 + (Int($1.1.replacing(".", with: "")) ?? 0)
      }
    }
    for reader in Reader.allCases {
      let lines = PersonExplanation(own.members[0], year.trial).lines(year.trial, for: reader)
        .map(\.danish)
      let told = lines.joined(separator: "\n")
      #expect(told.contains("andre hensyn +100") == (reader == .participants), "\(told)")
      #expect(told.contains(Rule.together.name.danish) == (reader == .planner), "\(told)")
      let swaps = told.matches(of: /med .* i .*: koster ([\d.]+) (mere|mindre) (\(.*\))/)
      #expect(!swaps.isEmpty)
      for swap in swaps {
        let cost = Int(swap.1.replacing(".", with: "")) ?? 0
        #expect(sum(swap.3) == (swap.2 == "mere" ? cost : -cost), "\(swap.0)")
      }
      let start = try #require(lines.firstIndex { $0.hasPrefix("\(own.label) koster ") })
      let total = lines[start].dropFirst("\(own.label) koster ".count).dropLast()
      let costs = lines[(start + 1)...].prefix { $0.hasPrefix("  ") }
        .compactMap { $0.split(separator: " ").first.flatMap { Int($0) } }
      #expect(costs.reduce(0, +) == Int(total), "\(told)")
    }
  }

  /// However many reasons there are, those that are told make what all cost.
  @Test func longListsOfCostsAddUp() throws {
    let year = try Year.district()
    let all = year.trial.matches(about: Set(year.plan.events.map(\.key))).filter { $0.cost > 0 }
    for count in [8, 9, 12] {
      let costs = Array(all.prefix(count))
      try #require(costs.count == count)
      let lines = Wording.costLines(costs, .planner).map(\.danish)
      #expect(lines.count == 8)
      let told = lines.compactMap { $0.split(separator: " ").first.flatMap { Int($0) } }
      #expect(told.reduce(0, +) == costs.reduce(0) { $0 + $1.cost }, "\(lines)")
    }
    let secret = Match(
      rule: .together, strength: .soft, amount: 1, cost: 100, text: .same("a og b"))
    let lines = Wording.costLines([secret] + all.prefix(2), .participants).map(\.danish)
    #expect(lines.count == 3 && lines.last == "  100  andre hensyn")
  }

  @Test func aGroupIsExplainedWithItsMeetings() throws {
    let year = try Year.district()
    let own = try #require(year.plan.groups.first)
    let explanation = GroupExplanation(own, year.trial)
    #expect(explanation.meetings.count == 4)
    #expect(explanation.breaches.isEmpty)
    let others = year.plan.groups.filter { $0.district == own.district && $0.label != own.label }
    #expect(explanation.tried == own.members.count * others.reduce(0) { $0 + $1.members.count })
    let lines = explanation.lines(year.trial)
    #expect(lines.filter { $0.danish.hasPrefix("Møde ") }.count == 4)
    #expect(lines.allSatisfy { !$0.english.isEmpty })
  }

  @Test func thePlanIsExplainedByItsDearestRules() throws {
    let year = try Year.district()
    let explanation = PlanExplanation(year.trial)
    let verdict = Verifier.verify(year.plan, year.programme)
    #expect(explanation.score.total == verdict.score.total)
    #expect(explanation.lines.map(\.score.cost).reduce(0, +) == verdict.score.total)
    #expect(
      explanation.lines.map(\.score.cost) == explanation.lines.map(\.score.cost).sorted(by: >))
    for line in explanation.lines {
      #expect(!line.dearest.isEmpty && line.dearest.allSatisfy { $0.rule == line.score.rule })
    }
    let danish = explanation.lines(year.trial).map(\.danish)
    #expect(danish[0].contains("\(verdict.score.total)"))
  }
}
