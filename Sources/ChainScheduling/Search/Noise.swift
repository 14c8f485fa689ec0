import SolverSupport

/// Random numbers added to costs so that the least of the sums is a draw from a heat bath.
///
/// The least of costs with Gumbel noise of scale T added falls on a choice with a probability
/// proportional to exp(-cost / T) (Gumbel, "Statistical theory of extreme values", 1954; known as
/// the Gumbel-max trick). Costs are shifted by `shift` bits to make room for fractions.
struct Noise {
  /// The bits of fraction.
  static let shift = 8
  /// Draws of noise at scale 1, in fractions times 16.
  private static let table: [Int32] = {
    var random = RandomSource(seed: 0x6E6F_6973_65)
    return (0..<4096).map { _ in
      let u = max(random.unit(), 1e-12)
      return Int32(16 * 256 * -logarithm(-logarithm(u)))
    }
  }()

  private let table = Noise.table
  private var random: RandomSource
  /// The temperature, in sixteenths of a fraction.
  private var scale = 0

  init(random: RandomSource) {
    self.random = random
  }

  /// Sets the temperature, in units of cost.
  mutating func heat(_ temperature: Double) {
    scale = Int(max(0, min(temperature, 1e6)) * 256)
  }

  /// The next number to add to a shifted cost.
  @inline(__always) mutating func next() -> Int {
    let bits = random.next()
    if scale == 0 { return Int(bits & 127) }
    return -(Int(table[Int(bits & 4095)]) * scale) >> 12 + Int((bits >> 12) & 7)
  }

  /// The natural logarithm, to the precision that a draw needs.
  static func logarithm(_ x: Double) -> Double {
    guard x > 0 else { return -700 }
    // x = m * 2^e with m in [1, 2): ln m by the series of atanh.
    let m = x.significand
    let z = (m - 1) / (m + 1)
    let z2 = z * z
    let series = 1 + z2 * (1 / 3.0 + z2 * (1 / 5.0 + z2 * (1 / 7.0 + z2 / 9.0)))
    return 2 * z * series + Double(x.exponent) * 0.6931471805599453
  }

  /// Whether a change for the worse is accepted at a temperature.
  static func accepts(_ change: Int, _ temperature: Double, _ random: inout RandomSource) -> Bool {
    if change <= 0 { return true }
    guard temperature > 0 else { return false }
    return Double(change) < -temperature * logarithm(max(random.unit(), 1e-12))
  }
}
