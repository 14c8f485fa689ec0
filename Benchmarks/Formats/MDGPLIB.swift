public import SetPartitioning

/// Reads problems of the public library of maximally diverse grouping, MDGPLIB.
///
/// The text is `n G ss|ds a1 b1 ... aG bG`, then a line `i j d` for each pair: put n elements in G
/// groups, group k with a_k to b_k members, so that the distances within groups add up to as much
/// as can be. Distances may have decimals; they are multiplied by `scale`.
public enum MDGPLIB {
  /// What is wrong with a text.
  public struct Fault: Error, Hashable, Sendable {
    /// What was expected, and about where.
    public let message: String
  }

  /// A problem, and a partition into the right number of groups to start from.
  public struct Instance: Sendable {
    /// The problem.
    public let problem: GroupProblem
    /// Groups of even sizes, elements in order.
    public let start: [PlacedGroup]
  }

  /// Reads a text; the problem's cost is minus the sum of distances times the scale.
  ///
  /// Sizes that differ from group to group are read as the range over all groups.
  ///
  /// - Complexity: O(length of the text).
  public static func instance(_ text: String, scale: Int = 1) throws(Fault) -> Instance {
    var words = text.split(whereSeparator: \.isWhitespace).makeIterator()
    func number(_ name: String) throws(Fault) -> Int {
      guard let word = words.next(), let value = Int(word) else {
        throw Fault(message: "expected \(name), a whole number")
      }
      return value
    }
    let n = try number("the number of elements")
    let groups = try number("the number of groups")
    guard (1...4096).contains(n), (1...n).contains(groups) else {
      throw Fault(message: "expected 1 to 4096 elements and no more groups than elements")
    }
    guard let kind = words.next(), kind == "ss" || kind == "ds" else {
      throw Fault(message: "expected ss or ds after the number of groups")
    }
    var low = n
    var high = 0
    for group in 1...groups {
      let a = try number("the least size of group \(group)")
      let b = try number("the largest size of group \(group)")
      guard a >= 1, a <= b, b <= n else { throw Fault(message: "sizes of group \(group)") }
      low = min(low, a)
      high = max(high, b)
    }
    var costs = [Int32](repeating: 0, count: n * n)
    while let first = words.next() {
      guard let i = Int(first), (0..<n).contains(i) else {
        throw Fault(message: "expected an element from 0 to \(n - 1), not \(first)")
      }
      let j = try number("the second element of a pair")
      guard (0..<n).contains(j), let word = words.next(), let distance = Double(word),
        let cost = Int32(exactly: (-distance * Double(scale)).rounded())
      else { throw Fault(message: "the pair \(i) \(j)") }
      costs[i * n + j] = cost
      costs[j * n + i] = cost
    }
    let problem = GroupProblem(
      count: n, sizes: (low...high).map { SizeCost($0) }, pairCosts: costs)
    let start = (0..<groups).map { group in
      PlacedGroup(members: Array((group * n / groups)..<((group + 1) * n / groups)))
    }
    return Instance(problem: problem, start: start)
  }
}
