import Programme
import ProofFormat
import SolverSupport
import Testing
import Verification

@testable import Planning

/// The calendar's bound as the other side computes it from prices.
@Suite struct CalendarBoundTests {
  /// A district's year, planned once for all that is asked of it.
  private static let planned = Result {
    let programme = try Folders.programme("district")
    let (plan, proof) = try Folders.plan(programme, effort: 30_000)
    return (programme, plan, proof)
  }

  @Test func theCheckReachesTheSolversBound() throws {
    let (programme, plan, proof) = try Self.planned.get()
    let prices = try #require(proof.calendar)
    let claimed = try #require(plan.score.bounds.first { $0.subject == "calendar" }?.lowerBound)
    let own = try #require(CalendarBound(programme, plan: plan).lowerBound(prices))
    #expect(claimed > 0)
    #expect(own <= plan.score.calendarTotal)
    // Prices of periods are not kept, so that a little may be lost.
    #expect(own * 10 >= claimed * 9, "\(own) of \(claimed)")
  }

  @Test func noPricesLiftTheBoundAboveAPlan() throws {
    let (programme, plan, _) = try Self.planned.get()
    let bound = CalendarBound(programme, plan: plan)
    let without = try #require(bound.lowerBound(CalendarProof(scale: 64)))
    #expect(without > 0)
    #expect(without <= plan.score.calendarTotal)
    for seed in UInt64(1)...8 {
      var random = RandomSource(seed: seed)
      let own = try #require(bound.lowerBound(randomProof(programme, &random)))
      #expect(own <= plan.score.calendarTotal, "seed \(seed)")
    }
  }

  @Test func whatIsNoProofIsRefused() throws {
    let (programme, plan, proof) = try Self.planned.get()
    let prices = try #require(proof.calendar)
    let bound = CalendarBound(programme, plan: plan)
    let key = programme.organisation.people[0].key
    var below = prices
    below.minutes.append(
      MinutePrices(key: "nobody", isVenue: false, minutes: [600], prices: [-1]))
    #expect(bound.lowerBound(below) == nil)
    var uneven = prices
    uneven.minutes.append(MinutePrices(key: key, isVenue: false, minutes: [600, 630], prices: [1]))
    #expect(bound.lowerBound(uneven) == nil)
    var disordered = prices
    disordered.minutes.append(
      MinutePrices(key: "nobody", isVenue: false, minutes: [630, 600], prices: [1, 1]))
    #expect(bound.lowerBound(disordered) == nil)
    var heavy = prices
    heavy.burdens = [
      NamedPrice(key: key, price: programme.rules.weight(.fairShare) * prices.scale + 1)
    ]
    #expect(bound.lowerBound(heavy) == nil)
    var huge = prices
    huge.scale = .max
    #expect(bound.lowerBound(huge) == nil)
  }

  /// Prices that nobody would choose, all of them allowed.
  private func randomProof(_ programme: Programme, _ random: inout RandomSource) -> CalendarProof {
    let organisation = programme.organisation
    var proof = CalendarProof(scale: 64)
    for person in organisation.people.indices where random.below(3) == 0 {
      proof.minutes.append(
        prices(of: organisation.people[person].key, isVenue: false, programme, &random))
    }
    for venue in organisation.venues where random.below(2) == 0 {
      proof.minutes.append(prices(of: venue.key, isVenue: true, programme, &random))
    }
    var left = programme.rules.weight(.fairShare) * proof.scale
    for person in organisation.people where left > 0 && random.below(4) == 0 {
      let price = random.below(left + 1)
      proof.burdens.append(NamedPrice(key: person.key, price: price))
      left -= price
    }
    return proof
  }

  private func prices(
    of key: String, isVenue: Bool, _ programme: Programme, _ random: inout RandomSource
  ) -> MinutePrices {
    var line = MinutePrices(key: key, isVenue: isVenue, minutes: [], prices: [])
    for day in 0..<programme.horizon.days.count where random.below(6) == 0 {
      for minute in stride(from: 480, to: 960, by: 30) where random.below(2) == 0 {
        line.minutes.append(day * 1440 + minute)
        line.prices.append(random.below(200))
      }
    }
    return line
  }
}
