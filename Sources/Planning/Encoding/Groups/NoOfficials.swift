import Programme

/// No officials: they are not eligible, so the pool holds none.
enum NoOfficialsEncoding: GroupRule {
  static let id = RuleID.noOfficials
  static func encode(into encoding: inout GroupEncoding) {}
  static func amount(of group: [Int], in encoding: GroupEncoding) -> Int { 0 }
}
