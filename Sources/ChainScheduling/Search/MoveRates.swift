/// How often the steps of a cooling changed the cost, by temperature.
///
/// A search does most of its work while some of its steps move: where it is too hot nothing stays,
/// where too cold nothing moves. At which temperatures that is depends on the problem, and a first
/// short cooling tells (an acceptance ratio as the measure of heat: Aarts, van Laarhoven,
/// "Statistical cooling: a general approach to combinatorial optimization problems", 1985).
struct MoveRates {
  /// The bands of equal ratios that a cooling is divided into.
  private static let bands = 32
  /// Bands on each side that count for one, since few steps are in each.
  private static let width = 4

  private var tried = [Int](repeating: 0, count: MoveRates.bands)
  private var moved = [Int](repeating: 0, count: MoveRates.bands)

  /// Counts a step when a share of the cooling, from 0 to 1, is over.
  @inline(__always) mutating func note(_ share: Double, moved isMoved: Bool) {
    let band = max(0, min(MoveRates.bands - 1, Int(share * Double(MoveRates.bands))))
    tried[band] += 1
    if isMoved { moved[band] += 1 }
  }

  /// Adds the counts of another cooling over the same temperatures.
  mutating func add(_ other: MoveRates) {
    for band in tried.indices {
      tried[band] += other.tried[band]
      moved[band] += other.moved[band]
    }
  }

  /// The share of the cooling that was over when last as many steps moved as a rate says; 0 if that
  /// many never did.
  func share(at rate: Double) -> Double {
    for band in tried.indices.reversed() {
      let range = max(0, band - MoveRates.width)...min(MoveRates.bands - 1, band + MoveRates.width)
      let (all, some) = (tried[range].reduce(0, +), moved[range].reduce(0, +))
      if all > 0, Double(some) >= rate * Double(all) {
        return (Double(band) + 0.5) / Double(MoveRates.bands)
      }
    }
    return 0
  }
}
