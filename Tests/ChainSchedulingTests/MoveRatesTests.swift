import Testing

@testable import ChainScheduling

/// How hot a search begins is told by how many steps of a first cooling moved.
@Suite struct MoveRatesTests {
  /// A cooling in which as many steps in a thousand move as are given for each of its shares.
  private func rates(_ moved: (Double) -> Int) -> MoveRates {
    var rates = MoveRates()
    for step in 0..<32_000 {
      let share = Double(step) / 32_000
      rates.note(share, moved: step % 1000 < moved(share))
    }
    return rates
  }

  @Test func theLastShareAtWhichEnoughStepsMovedIsTold() {
    let falling = rates { Int(200 * (1 - $0)) }
    #expect(abs(falling.share(at: 0.1) - 0.5) < 0.08)
    #expect(abs(falling.share(at: 0.05) - 0.75) < 0.08)
    #expect(rates { _ in 10 }.share(at: 0.05) == 0)
    #expect(rates { _ in 900 }.share(at: 0.05) > 0.95)
    #expect(MoveRates().share(at: 0.05) == 0)
  }

  @Test func aProblemWhoseStepsSeldomMoveIsCooledHotter() {
    let usual = Cooling.warmth(rates { Int(200 * (1 - $0)) })
    let stiff = Cooling.warmth(rates { $0 < 0.3 ? 100 : 10 })
    let stiffest = Cooling.warmth(rates { _ in 0 })
    #expect(usual == 1)
    #expect(stiff > 1.5)
    #expect(stiffest > stiff)
    // Never hotter than the trials were.
    #expect(stiffest * 0.6 <= Cooling.trial.hot + 1e-9)
  }
}
