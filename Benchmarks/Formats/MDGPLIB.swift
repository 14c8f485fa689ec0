public import SetPartitioning

/// Reads problems of the public library of maximally diverse grouping, MDGPLIB.
///
/// The text is `n G ss|ds a1 b1 ... aG bG`, then a line `i j d` for each pair: put n elements in G
/// groups, group k with a_k to b_k members, so that the distances within groups add up to as much
/// as can be. Distances may have decimals; they are multiplied by `scale`.
public enum MDGPLIB {
  /// What is wrong with a text, and where.
  public struct Fault: Error, Hashable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// What is wrong, and what was expected.
    public let message: String
  }

  /// A problem, and a partition into the right number of groups to start from.
  public struct Instance: Sendable {
    /// The problem.
    public let problem: GroupProblem
    /// How many groups there are to be.
    public let groups: Int
    /// The least and the largest size of a group.
    public let sizes: ClosedRange<Int>
    /// Groups of even sizes, elements in order.
    public let start: [PlacedGroup]
  }

  /// Reads a text; the problem's cost is minus the sum of distances times the scale.
  ///
  /// Sizes that differ from group to group are read as the range over all groups. Every pair must
  /// be given once.
  ///
  /// - Complexity: O(length of the text + n^2).
  public static func instance(_ text: String, scale: Int = 1) throws(Fault) -> Instance {
    var line = 0
    var words: [Substring] = []
    var rest = text[...]
    // Moves to the next line that holds anything.
    func next() -> Bool {
      while !rest.isEmpty {
        let end = rest.firstIndex(where: \.isNewline) ?? rest.endIndex
        words = rest[..<end].split(whereSeparator: \.isWhitespace)
        rest = end == rest.endIndex ? rest[end...] : rest[rest.index(after: end)...]
        line += 1
        if !words.isEmpty { return true }
      }
      return false
    }
    func number(_ at: Int, _ name: String) throws(Fault) -> Int {
      guard at < words.count else { throw Fault(line: line, message: "\(name) is missing") }
      guard let value = Int(words[at]) else {
        throw Fault(line: line, message: "expected \(name), a whole number, not \(words[at])")
      }
      return value
    }
    guard next() else { throw Fault(line: 1, message: "the file is empty") }
    let n = try number(0, "the number of elements")
    let groups = try number(1, "the number of groups")
    guard (1...4096).contains(n), (1...n).contains(groups) else {
      throw Fault(
        line: line, message: "expected 1 to 4096 elements and no more groups than elements")
    }
    guard words.count > 2, words[2] == "ss" || words[2] == "ds" else {
      throw Fault(line: line, message: "expected ss or ds after the number of groups")
    }
    var low = n
    var high = 0
    var sums = (least: 0, most: 0)
    for group in 1...groups {
      let a = try number(1 + 2 * group, "the least size of group \(group)")
      let b = try number(2 + 2 * group, "the largest size of group \(group)")
      guard a >= 1, a <= b, b <= n else {
        throw Fault(line: line, message: "group \(group) cannot have \(a) to \(b) members")
      }
      low = min(low, a)
      high = max(high, b)
      sums.least += a
      sums.most += b
    }
    guard words.count == 3 + 2 * groups else {
      throw Fault(line: line, message: "expected nothing after the sizes of \(groups) groups")
    }
    guard (sums.least...sums.most).contains(n) else {
      throw Fault(line: line, message: "the groups' sizes do not allow \(n) elements")
    }
    var costs = [Int32](repeating: 0, count: n * n)
    var known = [Bool](repeating: false, count: n * n)
    var pairs = 0
    while next() {
      let i = try number(0, "the first element of a pair")
      let j = try number(1, "the second element of a pair")
      guard (0..<n).contains(i), (0..<n).contains(j), i != j else {
        throw Fault(
          line: line, message: "expected two elements from 0 to \(n - 1), not \(i) and \(j)")
      }
      guard words.count == 3, let distance = Double(words[2]),
        let cost = Int32(exactly: (-distance * Double(scale)).rounded()),
        Int(cost.magnitude) <= GroupProblem.costLimit
      else {
        throw Fault(line: line, message: "expected a distance, and no other, after the pair")
      }
      guard !known[i * n + j] else {
        throw Fault(line: line, message: "the pair \(i) \(j) is given twice")
      }
      known[i * n + j] = true
      known[j * n + i] = true
      costs[i * n + j] = cost
      costs[j * n + i] = cost
      pairs += 1
    }
    guard pairs == n * (n - 1) / 2 else {
      throw Fault(
        line: line, message: "the file ends after \(pairs) of \(n * (n - 1) / 2) pairs")
    }
    let problem = GroupProblem(
      count: n, sizes: (low...high).map { SizeCost($0) }, pairCosts: costs)
    let start = (0..<groups).map { group in
      PlacedGroup(members: Array((group * n / groups)..<((group + 1) * n / groups)))
    }
    return Instance(problem: problem, groups: groups, sizes: low...high, start: start)
  }

  /// Writes an instance whose distances are whole numbers.
  ///
  /// - Complexity: O(n^2).
  public static func text(
    distances: [Int32], count n: Int, groups: Int, sizes: ClosedRange<Int>
  ) -> String {
    var text = "\(n) \(groups) \(sizes.lowerBound == sizes.upperBound ? "ss" : "ds")"
    for _ in 0..<groups { text += " \(sizes.lowerBound) \(sizes.upperBound)" }
    text += "\n"
    for i in 0..<n {
      for j in (i + 1)..<max(i + 1, n) { text += "\(i) \(j) \(distances[i * n + j])\n" }
    }
    return text
  }
}
