import Programme
import SetPartitioning

/// A rule on the make-up of groups.
///
/// It puts itself into the integer problem of a district's pool, and it can say its amount for a
/// group, which the score is made of.
protocol GroupRule: Sendable {
  static var id: RuleID { get }
  /// Adds the rule to a pool's problem; called only while the rule is on.
  static func encode(into encoding: inout GroupEncoding)
  /// The rule's amount for a group of the pool, by positions in the pool; 0 for rules that are
  /// about more than one group.
  static func amount(of group: [Int], in encoding: GroupEncoding) -> Int
}

/// The rules on the make-up of groups, each in a file of its own beside this one; locks come
/// first, since tables by size must reach as far as locked groups do.
enum GroupRules {
  static let all: [any GroupRule.Type] = [
    OneGroupEncoding.self, LockedGroupsEncoding.self, GroupSizeEncoding.self,
    GroupSizeTargetEncoding.self,
    DifferentWorkplacesEncoding.self, NoOfficialsEncoding.self, NotTogetherEncoding.self,
    TogetherEncoding.self, PastCoMembersEncoding.self, KindMixEncoding.self,
    NotOnlyNewEncoding.self, OneNewPerGroupEncoding.self, TravelSumEncoding.self,
    TravelLongestEncoding.self, CommonFreeTimeEncoding.self, MoreFreeTimeEncoding.self,
    CriterionEncoding.self,
  ]
}
