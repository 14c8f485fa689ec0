import Programme
import SetPartitioning

/// The longest way between two members.
enum TravelLongestEncoding: GroupRule {
  static let id = RuleID.travelLongest

  static func encode(into encoding: inout GroupEncoding) {
    let setting = encoding.setting(id)
    let count = encoding.pool.count
    var minutes = [Int32](repeating: 0, count: count * count)
    for a in 0..<count {
      for b in 0..<count where a != b {
        minutes[a * count + b] = Int32(clamping: encoding.travel(a, b))
      }
    }
    encoding.problem.worstPairs.append(
      WorstPairCriterion(
        values: minutes, weight: setting.isHard ? 0 : setting.weight, allowance: setting["most"],
        limit: setting.isHard ? setting["most"] : nil))
  }

  static func amount(of group: [Int], in encoding: GroupEncoding) -> Int {
    var longest = 0
    for (i, a) in group.enumerated() {
      for b in group[(i + 1)...] { longest = max(longest, encoding.travel(a, b)) }
    }
    return max(0, longest - encoding.setting(id)["most"])
  }
}
