import SolverSupport
import Testing

@testable import ChainScheduling

/// How long rounds are where a deadline comes before the budget is spent, and how hot.
@Suite struct RunClockTests {
  /// A slow machine has not the time for what a fast one would do.
  @Test func theTicksThereIsTimeForAreThoseOfThePace() {
    let budget = 1_000_000_000_000
    let far = Cancellation(deadline: .now + .seconds(100_000))
    let slow = RunClock(budget: budget, cancellation: far, pace: 5_000)
    #expect(slow.expected <= 5_000)
    #expect(slow.expected > 2_500)
    // Two in five of the ticks that there is time for take two fifths of what is left of the run.
    let width = slow.shares(spending: 2_000)
    #expect(width.upperBound - width.lowerBound >= 0.4)
    #expect(RunClock(budget: budget, cancellation: far).expected > 1_000_000)
    #expect(RunClock(budget: 300, cancellation: far, pace: 5_000).expected == 300)
    #expect(RunClock(budget: budget, cancellation: Cancellation(), pace: 5).expected == budget)
  }

  @Test func aCoolingMayBeginBelowItsHotEnd() {
    let whole = Cooling(from: 0, to: 1)
    let rest = Cooling(from: 0.5, to: 1, beginning: 0.5)
    #expect(rest.temperature(at: 0.5) == whole.temperature(at: 0.5))
    #expect(rest.temperature(at: 0.75) == whole.temperature(at: 0.75))
    #expect(rest.temperature(at: 1) == whole.temperature(at: 1))
    #expect(Cooling(from: 0.5, to: 1).temperature(at: 0.5) > rest.temperature(at: 0.5))
  }
}
