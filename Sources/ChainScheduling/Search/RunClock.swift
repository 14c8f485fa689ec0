import SolverSupport

/// How much of a run is over: of its budget of ticks, or of its time if it has a deadline that comes
/// first.
///
/// Without a deadline nothing here looks at a clock.
struct RunClock {
  private let budget: Int
  private let cancellation: Cancellation
  /// The share of the cancellation's time that was over when the run began.
  private let began: Double
  private var spent = 0
  private var lastShare = 0.0
  private var lastWidth = 0.02

  init(budget: Int, cancellation: Cancellation) {
    self.budget = max(0, budget)
    self.cancellation = cancellation
    began = cancellation.shareOver() ?? 0
  }

  /// Ticks left.
  var left: Int { max(0, budget - spent) }

  /// The ticks that can be expected to be left, over both lanes: fewer than `left` where there is
  /// not the time for them.
  var expected: Int {
    guard let time = cancellation.timeLeft() else { return left }
    // A tick is about a microsecond, and two lanes run at once.
    return Int(min(Double(left), time / .microseconds(1) * 2))
  }

  /// The ticks that trials may take, over both lanes.
  var trialBudget: Int { Int(Double(expected) * Cooling.trialShare) }

  /// Notes ticks as spent.
  mutating func spend(_ ticks: Int) { spent += ticks }

  /// The shares of the run that are over before and after so many more ticks; how far the clock will
  /// then have come is taken from the last time.
  mutating func shares(spending ticks: Int) -> ClosedRange<Double> {
    let before = Double(spent) / Double(max(1, budget))
    let after = Double(spent + ticks) / Double(max(1, budget))
    guard let over = cancellation.shareOver() else { return before...max(before, min(1, after)) }
    let now = max(before, (over - began) / max(1e-9, 1 - began))
    if lastShare > 0 { lastWidth = now - lastShare }
    lastShare = now
    return now...max(now, min(1, max(after, now + lastWidth)))
  }
}
