import Programme
import SolverSupport
import Testing

@testable import Planning

/// Several people asked as one are free when each of them is.
@Suite struct CrowdTests {
  @Test func aCrowdIsFreeWhenAllWhoAreEmployedAre() throws {
    var (programme, _) = try PlannedDistrict.planned()
    let first = programme.horizon.days.first
    var random = RandomSource(seed: 3)
    let people = Array(programme.organisation.personIDs.prefix(12))
    for person in people {
      var busy: [Span] = []
      for _ in 0..<random.below(40) {
        let start = (Int(first.rawValue) + random.below(60)) * 1440 + 15 * random.below(96)
        busy.append(Span(start: start, end: start + 15 * (1 + random.below(20))))
      }
      programme.organisation.people[person.index].busy = Span.merged(busy)
    }
    programme.organisation.people[people[0].index].joined = first.advanced(by: 20)
    programme.organisation.people[people[1].index].leaves = first.advanced(by: 30)
    var availability = Availability(programme)
    var both = 0
    for _ in 0..<60 {
      let few = (0...random.below(4)).map { _ in people[random.below(people.count)] }
      let crowd = availability.crowd(few)
      for _ in 0..<30 {
        let day = random.below(60)
        let from = 15 * random.below(90)
        let to = from + 15 * (1 + random.below(12))
        let there = few.filter { availability.isEmployed($0, day: day) }
        let isFree = there.allSatisfy {
          availability.isFree($0, day: day, from: from, to: to, evening: true)
        }
        #expect(availability.isFree(crowd, day: day, from: from, to: to) == isFree)
        #expect(crowd.isSomebodyThere(on: day) == !there.isEmpty)
        if !isFree { both += 1 }
      }
    }
    #expect(both > 100 && both < 1700)
  }
}
