import Programme

/// The new leaders spread over the groups.
enum OneNewPerGroupEncoding: GroupRule {
  static let id = RuleID.oneNewPerGroup

  static func encode(into encoding: inout GroupEncoding) {
    let setting = encoding.setting(id)
    let new = encoding.pool.indices.map { encoding.isNew($0) }
    encoding.add(count: new, weight: setting.weight, isHard: setting.isHard) { _, count in
      max(0, count - setting["most"])
    }
  }

  static func amount(of group: [Int], in encoding: GroupEncoding) -> Int {
    max(0, group.filter { encoding.isNew($0) }.count - encoding.setting(id)["most"])
  }
}
