import Programme
import SetPartitioning

/// More openings than just enough.
enum MoreFreeTimeEncoding: GroupRule {
  static let id = RuleID.moreFreeTime

  static func encode(into encoding: inout GroupEncoding) {
    let setting = encoding.setting(id)
    guard !encoding.openings.ranges.isEmpty else { return }
    let wanted = setting["wanted"]
    encoding.problem.commonTimes.append(
      CommonTimeCriterion(
        free: encoding.openings.free, ranges: encoding.openings.ranges,
        minimum: setting.isHard ? wanted : 0,
        costs: setting.isHard ? [] : (0...wanted).map { (wanted - $0) * setting.weight }))
  }

  static func amount(of group: [Int], in encoding: GroupEncoding) -> Int {
    let wanted = encoding.setting(id)["wanted"]
    return CommonFreeTimeEncoding.counts(of: group, in: encoding).reduce(0) {
      $0 + max(0, wanted - $1)
    }
  }
}
