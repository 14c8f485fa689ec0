/// How hot a search is as its run goes on.
///
/// A run begins with trials: a few first schedules, each melted and cooled by itself, for what a
/// construction got wrong in the large is seldom mended later. The best of them is then improved
/// while it is cooled slowly from what lets single chains change places. Temperatures are in steps
/// of cost: where everything costs a multiple of some number, nothing smaller moves anything.
struct Cooling {
  /// The share of a run that its trials take.
  static let trialShare = 0.15
  /// The first and the last temperature of a trial.
  static let trial = (hot: 2.0, cold: 0.3)
  /// The temperatures between which the best is polished while another search stays warm.
  static let polish = (hot: 0.3, cold: 0.15)
  private static let hot = 0.6
  private static let cold = 0.25

  /// The temperature when a share of the run, from 0 to 1, is over.
  static func temperature(at share: Double) -> Double {
    let over = max(0, min(1, (share - trialShare) / (1 - trialShare)))
    // Falling in equal ratios, in thousandths so that no library's rounding decides.
    var temperature = hot
    for _ in 0..<Int(over * 1000) { temperature *= ratio }
    return temperature
  }

  /// The thousandth root of what the last temperature is of the first.
  private static let ratio = 0.999_124_91
}
