/// Which numbers of groups of each size add up to a number of people, and the cheapest of them.
///
/// All patterns are compared at once by dynamic programming over the number of people; this is
/// what replaces a rule of thumb for remainders.
struct SizePatterns {
  /// The sizes, ascending.
  let sizes: [Int]

  /// The least total for each number of people, when each group of a size costs at least its
  /// least; nil where no pattern fits.
  ///
  /// - Complexity: O(people * sizes).
  func cheapest(upTo people: Int, leasts: [Int?]) -> [Int?] {
    var best = [Int?](repeating: nil, count: people + 1)
    best[0] = 0
    guard people > 0 else { return best }
    for total in 1...people {
      for (index, size) in sizes.enumerated() where size <= total {
        guard let least = leasts[index], let rest = best[total - size] else { continue }
        let sum = least + rest
        if best[total].map({ sum < $0 }) ?? true { best[total] = sum }
      }
    }
    return best
  }

  /// The cheapest pattern itself, as numbers of groups by size.
  func pattern(people: Int, prices: [Double]) -> [Int]? {
    var best = [Double](repeating: .infinity, count: people + 1)
    var choice = [Int](repeating: -1, count: people + 1)
    best[0] = 0
    guard people > 0 else { return sizes.map { _ in 0 } }
    for total in 1...people {
      for (index, size) in sizes.enumerated() where size <= total {
        let sum = best[total - size] + prices[index]
        if sum < best[total] {
          best[total] = sum
          choice[total] = index
        }
      }
    }
    guard choice[people] >= 0 else { return nil }
    var counts = sizes.map { _ in 0 }
    var left = people
    while left > 0 {
      counts[choice[left]] += 1
      left -= sizes[choice[left]]
    }
    return counts
  }

  /// Whether several patterns fit.
  func isAmbiguous(people: Int) -> Bool {
    var ways = [Int](repeating: 0, count: people + 1)
    ways[0] = 1
    for size in sizes where size <= people {
      for total in size...people { ways[total] = min(2, ways[total] + ways[total - size]) }
    }
    return ways[people] > 1
  }
}
