import Programme

/// Schools and daycares: mixed, separate, or as it comes.
enum KindMixEncoding: GroupRule {
  static let id = RuleID.kindMix

  static func encode(into encoding: inout GroupEncoding) {
    let setting = encoding.setting(id)
    let schools = encoding.pool.indices.map { encoding.isSchool($0) }
    let mode = setting["mode"]
    encoding.add(
      count: schools, weight: setting.weight, isHard: setting.isHard || mode == 1
    ) { size, count in
      departure(size: size, schools: count, mode: mode)
    }
  }

  static func amount(of group: [Int], in encoding: GroupEncoding) -> Int {
    departure(
      size: group.count, schools: group.filter { encoding.isSchool($0) }.count,
      mode: encoding.setting(id)["mode"])
  }

  private static func departure(size: Int, schools: Int, mode: Int) -> Int {
    let others = size - schools
    switch mode {
    case 0: return (abs(schools - others) - size % 2) / 2
    case 1: return schools > 0 && others > 0 ? 1 : 0
    default: return 0
    }
  }
}
