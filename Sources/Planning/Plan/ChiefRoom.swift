import Programme
import SetPartitioning
import SolverSupport

/// Looks for times at which a chief who comes to all groups has not room for all who depend on them.
///
/// In each window every group takes a time of the chief's, and meetings of one chief do not overlap
/// (`noOverlap` cannot be switched off). Groups that find no time of their own, one after the other
/// along alternating paths, depend on fewer times than they are (Hall, "On representatives of
/// subsets", 1935). So many groups at most may depend on these times, whoever is in them: a limit
/// that rules out every such division at once, and nothing that is possible.
struct ChiefRoom {
  let encoding: GroupEncoding

  /// Limits that a division breaks, by positions in the pool, at most one a window.
  ///
  /// - Complexity: O(windows * groups^2 * openings).
  func broken(by groups: [[Int]]) -> [CrowdedTime] {
    let openings = encoding.openings
    var found: [CrowdedTime] = []
    for (window, range) in openings.ranges.enumerated() where openings.chiefComes[window] {
      let options = groups.map { group in
        range.filter { bit in group.allSatisfy { openings.free[$0].contains(bit) } }
      }
      guard var times = shortage(options) else { continue }
      let most = capacity(of: times)
      // Whatever else takes no more than the same room belongs to it: the limit rules out more.
      for bit in range where !times.contains(bit) && capacity(of: times + [bit]) == most {
        times.append(bit)
      }
      found.append(
        CrowdedTime(
          free: openings.free.map(\.words), range: range, times: Set(times), most: most))
    }
    return found
  }

  /// Times on which more groups depend than there is room for; nil if there are none.
  ///
  /// Times are taken in blocks of meetings that could overlap one another, in a row; a block holds so
  /// many as fit in it one after the other.
  private func shortage(_ options: [[Int]]) -> [Int]? {
    let blocks = self.blocks(Array(Set(options.joined())))
    let wanted = options.map { bits in
      blocks.indices.filter { block in bits.contains { blocks[block].contains($0) } }
    }
    let room = blocks.map { capacity(of: $0) }
    var holders = [[Int]](repeating: [], count: blocks.count)  // groups, by block
    for group in options.indices {
      var seen: Set<Int> = []
      func place(_ group: Int) -> Bool {
        for block in wanted[group] where seen.insert(block).inserted {
          if holders[block].count < room[block] {
            holders[block].append(group)
            return true
          }
          for at in holders[block].indices where place(holders[block][at]) {
            holders[block][at] = group
            return true
          }
        }
        return false
      }
      if !place(group) { return seen.sorted().flatMap { blocks[$0] } }
    }
    return nil
  }

  /// Bits in rows of which each overlaps the next.
  private func blocks(_ bits: [Int]) -> [[Int]] {
    let spans = encoding.openings.spans
    var result: [[Int]] = []
    var end = Int.min
    let inOrder = bits.sorted {
      (spans[$0].lowerBound, spans[$0].upperBound, $0)
        < (spans[$1].lowerBound, spans[$1].upperBound, $1)
    }
    for bit in inOrder {
      if spans[bit].lowerBound < end, !result.isEmpty {
        result[result.count - 1].append(bit)
      } else {
        result.append([bit])
      }
      end = max(end, spans[bit].upperBound)
    }
    return result
  }

  /// How many meetings fit into some times one after the other: always the one that ends first.
  private func capacity(of bits: [Int]) -> Int {
    let spans = encoding.openings.spans
    var count = 0
    var end = Int.min
    for span in bits.map({ spans[$0] }).sorted(by: { $0.upperBound < $1.upperBound })
    where span.lowerBound >= end {
      count += 1
      end = span.upperBound
    }
    return count
  }
}
