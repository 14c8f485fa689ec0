import ChainScheduling
import Programme
import Testing

@testable import Planning

/// Of what a search has moved, that which need not move goes back.
@Suite struct TighteningTests {
  @Test func whatMovedWithoutNeedGoesBackAndWhatHadToStaysMoved() throws {
    var (programme, plan) = try PlannedDistrict.planned()
    let asOf = PlannedDistrict.day(2026, 9, 1)
    programme.asOf = asOf
    // One meeting has lost its day.
    let lost = try #require(
      plan.events.first { $0.key.activity == "sparring" && $0.day > asOf.advanced(by: 60) })
    let person = try #require(lost.participants.first)
    programme.organisation.people[person.index].busy = Span.merged(
      programme.organisation.people[person.index].busy + [Span(days: lost.days)])
    let previous = PreviousPlan(plan: plan, asOf: asOf)
    let encoding = ScheduleEncoding(
      programme, groups: plan.groups.sorted { $0.label < $1.label },
      availability: Availability(programme), previous: previous)
    var former = PlannedSolution(encoding, previous)
    let damage = Damage(&former, encoding)
    #expect(former.forced.map { encoding.key(ofEvent: $0) } == [lost.key])
    let forced = try #require(former.forced.first)
    let search = ReplanSearch(
      encoding: encoding, former: former, damage: damage, options: PlanOptions(effort: 20_000))

    // A search that opened more has found a plan in which others have moved as well.
    let others = encoding.events.indices.filter { e in
      former.former[e] != nil && !encoding.events[e].isFixed && e != forced
        && encoding.problem.events[e].starts.count > 5
        && encoding.problem.chains[encoding.events[e].chain].events.count == 1
    }
    var freedom = damage.freedom
    freedom.times.formUnion(others.prefix(12))
    let (problem, hint) = freedom.narrow(encoding.problem, former.solution)
    var solution = hint
    // Whose turn it is to host is left from before.
    let ways = problem.events[forced].places.indices.flatMap { place in
      problem.events[forced].starts.indices.map { (place, $0) }
    }
    solution = try #require(
      ways.lazy.compactMap { place, start -> ScheduleSolution? in
        var trial = hint
        trial.places[forced] = Int32(place)
        trial.starts[forced] = Int32(start)
        return ScheduleCheck.breaches(of: trial, in: problem).isEmpty ? trial : nil
      }.first)
    var needless = 0
    for e in others.prefix(12) where needless < 3 {
      for start in problem.events[e].starts.indices where Int32(start) != hint.starts[e] {
        var trial = solution
        trial.starts[e] = Int32(start)
        guard ScheduleCheck.breaches(of: trial, in: problem).isEmpty else { continue }
        solution = trial
        needless += 1
        break
      }
    }
    #expect(needless == 3)
    var found = ReplanSearch.Found(
      problem: problem, solution: solution,
      moved: search.movedEvents(solution, problem).count)
    #expect(found.moved == 4)

    search.tighten(&found, freedom, bound: 1)
    #expect(found.moved == 1)
    #expect(search.movedEvents(found.solution, found.problem) == [forced])
    #expect(ScheduleCheck.breaches(of: found.solution, in: found.problem).isEmpty)
  }
}
