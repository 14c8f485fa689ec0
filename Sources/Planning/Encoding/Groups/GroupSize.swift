import Programme
import SetPartitioning

/// The sizes that groups may have; their costs come from `groupSizeTarget`.
enum GroupSizeEncoding: GroupRule {
  static let id = RuleID.groupSize

  static func encode(into encoding: inout GroupEncoding) {
    let setting = encoding.setting(id)
    let smallest = max(1, setting["smallest"])
    let largest = max(smallest, setting["largest"])
    encoding.problem.sizes = (smallest...largest).map { SizeCost($0) }
  }

  static func amount(of group: [Int], in encoding: GroupEncoding) -> Int {
    let setting = encoding.setting(id)
    return max(0, setting["smallest"] - group.count) + max(0, group.count - setting["largest"])
  }
}
