/// How hot a search is as its run goes on.
///
/// A run begins with trials: a few first schedules, each melted and cooled by itself, for what a
/// construction got wrong in the large is seldom mended later. The best of them is improved while it
/// is cooled slowly from what lets single chains change places. Once there are prices worth asking,
/// a schedule built around them is improved in the same way; the best of all counts. Temperatures
/// are in steps of cost: where everything costs a multiple of some number, nothing smaller moves
/// anything. Where the trials' steps seldom moved at that, it begins hotter.
struct Cooling {
  /// The share of a run that its trials take.
  static let trialShare = 0.15
  /// The share after which a schedule is built around the prices, and the one from which it may be
  /// where the bound is close.
  static let guidedShare = 0.35
  static let earliestGuidedShare = 0.25
  /// The bound is close if no more than this part of the cost is left between the two.
  static let closeShare = 32
  /// The share until which a schedule is improved under prices of burdens, and the share until which
  /// they count.
  static let pressedShare = 0.5
  static let pricedShare = 0.4
  /// A schedule built around the prices keeps to days that alone cost no more than this part of what
  /// is left between bound and cost.
  static let coreShare = 8
  /// The first and the last temperature of a trial.
  static let trial = (hot: 2.0, cold: 0.3)
  /// The temperatures between which the best is polished while another search stays warm.
  static let polish = (hot: 0.3, cold: 0.15)
  /// The share of a cooling that is left out at its hot end where a schedule built around the prices
  /// of a close bound is cooled: it need not change in the large.
  static let guidedBeginning = 0.18
  /// The same where a second search begins at the best schedule.
  static let secondBeginning = 0.29
  /// The share of a run after which no search goes on from a schedule worse than the best by more
  /// than a step of cost.
  static let gatherShare = 0.8
  private static let hot = 0.6
  /// As many steps move where a search begins.
  private static let firstRate = 0.05
  private static let cold = 0.22

  /// How much hotter than usual a problem is to be cooled, at least 1, after trials whose steps
  /// moved as often as `rates` say.
  static func warmth(_ rates: MoveRates) -> Double {
    let share = rates.share(at: firstRate)
    var temperature = trial.hot
    // Falling in equal ratios, a thousandth of the way at a time: no library's rounding decides.
    for _ in 0..<Int(share * 1000) { temperature *= trialRatio }
    return max(1, temperature / hot)
  }

  /// The shares of a run between which a schedule is cooled.
  var from = Cooling.trialShare
  var to = 1.0
  /// The share of the cooling that is left out at its hot end.
  var beginning = 0.0

  /// The temperature when a share of the run, from 0 to 1, is over.
  func temperature(at share: Double) -> Double {
    let done = max(0, min(1, (share - from) / max(1e-9, to - from)))
    let over = beginning + (1 - beginning) * done
    // Falling in equal ratios, a thousandth of the way at a time: no library's rounding decides.
    var temperature = Cooling.hot
    for _ in 0..<Int(over * 1000) { temperature *= Cooling.ratio }
    return temperature
  }

  /// The first and the last temperature between two shares of a run.
  func temperatures(over shares: ClosedRange<Double>) -> (hot: Double, cold: Double) {
    (temperature(at: shares.lowerBound), temperature(at: shares.upperBound))
  }

  /// The thousandth root of what the last temperature is of the first.
  private static let ratio = 0.998_997_20
  /// The same of a trial's temperatures.
  private static let trialRatio = 0.998_104_68
}
