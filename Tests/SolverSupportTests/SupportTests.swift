import Foundation
import SolverSupport
import Testing

/// The containers against the standard library's, and the promises on randomness and budgets.
@Suite struct SupportTests {
  @Test(arguments: 1..<13)
  func bitSetsAgreeWithSets(_ seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    let capacity = 1 + random.below(200)
    var bits = BitSet(capacity: capacity)
    var members = Set<Int>()
    for step in 0..<300 {
      let a = random.below(capacity)
      let b = random.below(capacity + 20)
      let range = min(a, b)..<max(a, b)
      switch random.below(5) {
      case 0:
        bits.insert(a)
        members.insert(a)
      case 1:
        bits.remove(a)
        members.remove(a)
      case 2:
        bits.insert(range)
        members.formUnion(range.filter { $0 < capacity })
      case 3:
        bits.remove(range)
        members.subtract(range)
      default:
        let inside = range.clamped(to: 0..<capacity)
        #expect(bits.contains(all: inside) == inside.allSatisfy(members.contains))
      }
      #expect(bits.members == members.sorted(), "seed \(seed), step \(step)")
      #expect(bits.count == members.count && bits.isEmpty == members.isEmpty)
    }
    let again = try JSONDecoder().decode(BitSet.self, from: JSONEncoder().encode(bits))
    #expect(again == bits)
  }

  @Test func equalSeedsGiveEqualStreams() {
    var one = RandomSource(seed: 7)
    var two = RandomSource(seed: 7)
    var other = RandomSource(seed: 7).split(1)
    let first = (0..<50).map { _ in one.next() }
    #expect(first == (0..<50).map { _ in two.next() })
    #expect(first != (0..<50).map { _ in other.next() })
    for _ in 0..<1000 { #expect((0..<6).contains(one.below(6))) }
    for _ in 0..<1000 { #expect((0..<1).contains(one.unit())) }
    var list = Array(0..<40)
    one.shuffle(&list)
    #expect(list.sorted() == Array(0..<40) && list != Array(0..<40))
  }

  @Test func aBudgetEnds() {
    var effort = Effort(limit: 10)
    effort.spend(4)
    #expect(effort.left == 6 && !effort.isSpent)
    effort.spend(7)
    #expect(effort.left == 0 && effort.isSpent)
    #expect(!Effort.unlimited.isSpent)
  }

  @Test func aCancellationIsRaisedByHandAndByItsDeadline() {
    let byHand = Cancellation()
    #expect(!byHand.isDue())
    byHand.cancel()
    #expect(byHand.isRaised && byHand.isDue())
    let past = Cancellation(deadline: ContinuousClock.now - .seconds(1))
    #expect(!past.isRaised)
    #expect(past.isDue() && past.isRaised)
  }
}
