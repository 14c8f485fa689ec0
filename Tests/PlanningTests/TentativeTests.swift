import Programme
import Testing
import Verification

@testable import Planning

/// Tentative appointments of those who need not come: officials, and those who choose a repeat.
@Suite struct TentativeTests {
  /// The district with a tentative appointment before noon on the days chosen for each person.
  private static func mornings(
    _ isTaken: (_ day: Int, _ person: Int) -> Bool
  ) throws -> Programme {
    var programme = try Folders.programme("district")
    let first = Int(programme.horizon.days.first.rawValue)
    let last = Int(programme.horizon.days.last.rawValue)
    for p in programme.organisation.people.indices {
      var spans: [Span] = []
      for day in first...last where isTaken(day, p) {
        spans.append(Span(start: day * 1440 + 540, end: day * 1440 + 660))
      }
      programme.organisation.people[p].tentative = spans
    }
    return programme
  }

  /// What the search does not count it cannot avoid, and the plan then costs more than was told.
  @Test func theSearchCountsThemLikeTheCheck() throws {
    let programme = try TentativeTests.mornings { ($0 + $1) % 4 != 0 }
    let (plan, _) = try Folders.plan(programme, effort: 3_000)
    let bound = try #require(plan.score.bounds.first { $0.subject == "calendar" })
    let verdict = Verifier.verify(plan, programme)
    #expect(verdict.violations.filter { $0.kind != .claimedScore }.isEmpty)
    #expect(bound.objective == verdict.score.calendarTotal)
    #expect(verdict.score.rules.contains { $0.rule == .tentative && $0.amount > 0 })
  }

  @Test func whereTheRuleIsHardNobodyHasTwoAppointments() throws {
    var programme = try TentativeTests.mornings { $0 % 11 == $1 % 3 }
    programme.rules[.tentative].isHard = true
    let (plan, _) = try Folders.plan(programme, effort: 3_000)
    let broken = Verifier.verify(plan, programme).violations.filter { $0.kind != .claimedScore }
    #expect(broken.isEmpty, "\(broken.prefix(4).map(\.text.danish))")
    #expect(!plan.events.isEmpty)
  }
}
