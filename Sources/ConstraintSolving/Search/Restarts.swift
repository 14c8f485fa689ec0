/// Decides when a search starts again from the root, keeping what it has learned.
///
/// Two moods in turns (Oh, "Between SAT and UNSAT: the fundamental difference in CDCL SAT", 2015). The
/// *focused* one restarts when recent nogoods span more levels than usual, measured by exponential
/// moving averages (Biere, Froehlich, "Evaluating CDCL restart schemes", 2018); the *stable* one
/// restarts rarely, by the Luby sequence (Luby, Sinclair, Zuckerman, "Optimal speedup of Las Vegas
/// algorithms", 1993), and follows the phases of the best solution.
struct Restarts {
  private var fast = 0.0
  private var slow = 0.0
  private var fastWeight = 1.0
  private var slowWeight = 1.0
  private var sinceRestart = 0
  private var lubyIndex = 1
  private var moodLeft = 1500
  private var moodLength = 1500
  private(set) var isStable = false

  private static let lubyUnit = 256

  /// Notes a conflict and the number of levels that its nogood spans.
  mutating func note(quality: Int32) {
    // Bias-corrected averages: the weights say how much of the start value 0 is still inside.
    fast += (Double(quality) - fast) / 32
    slow += (Double(quality) - slow) / 4096
    fastWeight *= 1 - 1.0 / 32
    slowWeight *= 1 - 1.0 / 4096
    sinceRestart += 1
    moodLeft -= 1
  }

  /// Whether it is time.
  func isDue() -> Bool {
    if isStable { return sinceRestart >= Restarts.lubyUnit * Restarts.luby(lubyIndex) }
    guard sinceRestart >= 12 else { return false }
    return fast / (1 - fastWeight) > 1.12 * slow / (1 - slowWeight)
  }

  /// Notes that the search has started again.
  mutating func restarted() {
    sinceRestart = 0
    if isStable { lubyIndex += 1 }
    if moodLeft <= 0 {
      isStable.toggle()
      moodLength += moodLength / 4
      moodLeft = moodLength
      lubyIndex = 1
    }
  }

  /// The Luby sequence: 1, 1, 2, 1, 1, 2, 4, ...
  static func luby(_ index: Int) -> Int {
    var i = index
    while true {
      var power = 1
      while (1 << power) - 1 < i { power += 1 }
      if (1 << power) - 1 == i { return 1 << (power - 1) }
      i -= (1 << (power - 1)) - 1
    }
  }
}
