import Testing

@testable import Reports

@Suite struct BoundaryLabelsTests {
  /// The least sum of squared displacements, by trying all places on a grid of one unit.
  private func best(_ wishes: [BoundaryLabels.Wish], _ bottom: Int) -> Double {
    // cost[y] is the least cost of the labels so far whose last one ends at or above y.
    var cost = Array(repeating: 0.0, count: bottom + 1)
    for wish in wishes {
      var next = Array(repeating: Double.infinity, count: bottom + 1)
      let height = Int(wish.height)
      for end in 0...bottom {
        var value = end > 0 ? next[end - 1] : .infinity
        if end >= height {
          let off = Double(end) - wish.height / 2 - wish.middle
          value = min(value, cost[end - height] + off * off)
        }
        next[end] = value
      }
      cost = next
    }
    return cost[bottom]
  }

  @Test(arguments: UInt64(1)...200) func noneOverlapAndNoneIsFurtherThanNeeded(seed: UInt64) {
    var draw = DemoYear.Draw(state: seed)
    let count = 1 + draw.below(8)
    let wishes = (0..<count).map { _ in
      BoundaryLabels.Wish(
        middle: Double(draw.below(300)), height: Double(10 + 2 * draw.below(12)))
    }.sorted { $0.middle < $1.middle }
    let middles = BoundaryLabels.middles(wishes, from: 0, to: 300)
    var cost = 0.0
    for (i, wish) in wishes.enumerated() {
      #expect(middles[i] - wish.height / 2 >= -1e-9, "seed \(seed)")
      #expect(middles[i] + wish.height / 2 <= 300 + 1e-9, "seed \(seed)")
      if i > 0 {
        let room = (wishes[i - 1].height + wish.height) / 2
        #expect(middles[i] - middles[i - 1] >= room - 1e-9, "seed \(seed)")
      }
      cost += (middles[i] - wish.middle) * (middles[i] - wish.middle)
    }
    // Places off the grid may be better than the best on it.
    #expect(cost <= best(wishes, 300) + 1e-6, "seed \(seed)")
  }

  @Test func linesLoseNoLetter() {
    let text = "Ledersparringsmøde, Nord-Østerbro/Syd Uendeligtlangtordudenmellemrumioverhovedet"
    for width in [30.0, 60, 120, 400] {
      let lines = TextMetrics.lines(text, size: 13, width: width)
      for line in lines { #expect(TextMetrics.width(line, size: 13) <= width, "\(line)") }
      func letters(_ text: String) -> String { text.filter { $0.isLetter } }
      #expect(letters(lines.joined()) == letters(text))
    }
    #expect(TextMetrics.lines("", size: 13, width: 100) == [""])
  }
}
