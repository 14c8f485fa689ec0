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
  /// The ticks of both lanes that all of the cancellation's time would be enough for, as the
  /// construction told; nil where it did not.
  private let pace: Double?
  private var spent = 0

  /// Starts a clock.
  ///
  /// - Parameters:
  ///   - budget: The ticks of the run.
  ///   - cancellation: What ends it early.
  ///   - pace: The ticks of both lanes that all of the cancellation's time would be enough for, if
  ///     that is known.
  init(budget: Int, cancellation: Cancellation, pace: Double? = nil) {
    self.budget = max(0, budget)
    self.cancellation = cancellation
    self.pace = pace
    began = cancellation.shareOver() ?? 0
  }

  /// Ticks left.
  var left: Int { max(0, budget - spent) }

  /// The ticks that can be expected to be left, over both lanes: fewer than `left` where there is
  /// not the time for them.
  var expected: Int {
    guard let time = cancellation.timeLeft(), let over = cancellation.shareOver() else {
      return left
    }
    if spent > 0, over > began {
      return Int(min(Double(left), Double(spent) * (1 - over) / (over - began)))
    }
    if let pace { return Int(min(Double(left), pace * (1 - over))) }
    // A tick is about a microsecond, and two lanes run at once.
    return Int(min(Double(left), time / .microseconds(1) * 2))
  }

  /// The ticks that trials may take, over both lanes.
  var trialBudget: Int { Int(Double(expected) * Cooling.trialShare) }

  /// Notes ticks as spent.
  mutating func spend(_ ticks: Int) { spent += ticks }

  /// The shares of the run that are over before and after so many more ticks; how far a clock will
  /// then have come is told by how far it came so far.
  func shares(spending ticks: Int) -> ClosedRange<Double> {
    let before = Double(spent) / Double(max(1, budget))
    let after = Double(spent + ticks) / Double(max(1, budget))
    guard let over = cancellation.shareOver() else { return before...max(before, min(1, after)) }
    let now = max(before, (over - began) / max(1e-9, 1 - began))
    let width = (1 - now) * Double(ticks) / Double(max(1, expected))
    return now...max(now, min(1, max(after, now + width)))
  }
}
