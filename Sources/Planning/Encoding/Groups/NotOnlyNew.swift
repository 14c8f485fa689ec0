import Programme

/// No group of new leaders only.
enum NotOnlyNewEncoding: GroupRule {
  static let id = RuleID.notOnlyNew

  static func encode(into encoding: inout GroupEncoding) {
    let setting = encoding.setting(id)
    let new = encoding.pool.indices.map { encoding.isNew($0) }
    encoding.add(count: new, weight: setting.weight, isHard: setting.isHard) { size, count in
      size > 0 && count == size ? 1 : 0
    }
  }

  static func amount(of group: [Int], in encoding: GroupEncoding) -> Int {
    group.allSatisfy { encoding.isNew($0) } ? 1 : 0
  }
}
