import Programme
import SetPartitioning

/// The cost of departing from the wanted size, on one side a little more than on the other.
enum GroupSizeTargetEncoding: GroupRule {
  static let id = RuleID.groupSizeTarget

  static func encode(into encoding: inout GroupEncoding) {
    let setting = encoding.setting(id)
    for i in encoding.problem.sizes.indices {
      let steps = steps(encoding.problem.sizes[i].size, setting)
      encoding.problem.sizes[i].cost += steps * setting.weight
    }
    if setting.isHard { encoding.problem.sizes.removeAll { steps($0.size, setting) > 0 } }
  }

  static func amount(of group: [Int], in encoding: GroupEncoding) -> Int {
    steps(group.count, encoding.setting(id))
  }

  private static func steps(_ size: Int, _ setting: RuleSetting) -> Int {
    let departure = size - setting["target"]
    let prefersLarger = setting["preferLarger"] != 0
    let wrongSide = departure < 0 ? prefersLarger : departure > 0 && !prefersLarger
    return 2 * abs(departure) + (wrongSide ? 1 : 0)
  }
}
