import Programme

/// Those who were in one group lately apart, less strongly the longer ago it is.
enum PastCoMembersEncoding: GroupRule {
  static let id = RuleID.pastCoMembers

  static func encode(into encoding: inout GroupEncoding) {
    for (a, b, points) in pairs(encoding) {
      encoding.add(pair: a, b, amount: points, of: id)
    }
  }

  static func amount(of group: [Int], in encoding: GroupEncoding) -> Int {
    pairs(encoding).reduce(0) { total, pair in
      group.contains(pair.0) && group.contains(pair.1) ? total + pair.2 : total
    }
  }

  private static func pairs(_ encoding: GroupEncoding) -> [(Int, Int, Int)] {
    let years = encoding.setting(id)["years"]
    let now = SchoolYear(containing: encoding.programme.horizon.days.first).startYear
    var result: [(Int, Int, Int)] = []
    for past in encoding.programme.history.groups {
      let points = years + 1 - (now - past.year.startYear)
      guard points > 0, past.year.startYear < now else { continue }
      let known = past.members.compactMap { encoding.position(of: $0) }
      for (i, a) in known.enumerated() {
        for b in known[(i + 1)...] { result.append((a, b, points)) }
      }
    }
    return result
  }
}
