import Programme
import SetPartitioning

/// Enough openings in every window for the meetings to be held at all.
enum CommonFreeTimeEncoding: GroupRule {
  static let id = RuleID.commonFreeTime

  static func encode(into encoding: inout GroupEncoding) {
    let setting = encoding.setting(id)
    guard !encoding.openings.ranges.isEmpty else { return }
    let fewest = setting["fewest"]
    let costs = setting.isHard ? [] : (0...fewest).map { $0 < fewest ? setting.weight : 0 }
    encoding.problem.commonTimes.append(
      CommonTimeCriterion(
        free: encoding.openings.free, ranges: encoding.openings.ranges,
        minimum: setting.isHard ? fewest : 0, costs: costs))
  }

  static func amount(of group: [Int], in encoding: GroupEncoding) -> Int {
    let fewest = encoding.setting(id)["fewest"]
    return counts(of: group, in: encoding).filter { $0 < fewest }.count
  }

  /// How many openings a group has in each window.
  static func counts(of group: [Int], in encoding: GroupEncoding) -> [Int] {
    CommonTimeCriterion(
      free: encoding.openings.free, ranges: encoding.openings.ranges, minimum: 0
    ).commonCounts(of: group)
  }
}
