import Planning
import Programme

/// What a group costs, criterion by criterion, as programs read it.
struct GroupCostRecord: Encodable {
  struct Line: Encodable {
    let rule: String
    let detail: String
    let amount: Int
    let cost: Int
  }

  let label: String
  let members: [String]
  let cost: Int
  let criteria: [Line]

  init(_ detail: GroupReview.Detail, _ programme: Programme) {
    label = detail.group.label
    members = detail.group.members.map { programme.organisation[$0].key }
    cost = detail.cost
    criteria = detail.lines.map {
      Line(rule: $0.rule.rawValue, detail: $0.detail, amount: $0.amount, cost: $0.cost)
    }
  }
}

/// The answer of `groups --details` as programs read it.
struct GroupReviewRecord: Encodable {
  struct Alternative: Encodable {
    let district: String
    let extra: Int?
    let proven: Bool
    let groups: [[String]]
  }

  /// What all groups cost together.
  let total: Int
  let groups: [GroupCostRecord]
  let secondBest: [Alternative]

  init(
    _ details: [GroupReview.Detail], _ others: [GroupReview.Alternative], _ programme: Programme
  ) {
    let organisation = programme.organisation
    total = details.reduce(0) { $0 + $1.cost }
    groups = details.map { GroupCostRecord($0, programme) }
    secondBest = others.map { other in
      Alternative(
        district: organisation[other.district].key, extra: other.extra, proven: other.isProven,
        groups: other.groups.map { $0.map { organisation[$0].key } })
    }
  }
}

/// The answer of `groups --swap` as programs read it.
struct SwapRecord: Encodable {
  /// Whether it is the plan's groups that are told of; else there is none, and they were formed.
  let inPlan: Bool
  let possible: Bool
  /// Why not: sameGroup, otherDistrict, notInGroup or forbidden.
  let reason: String?
  let rules: [String]
  let change: Int?
  let before: [GroupCostRecord]
  let after: [GroupCostRecord]

  init(_ swap: GroupReview.Swap, inPlan: Bool, _ programme: Programme) {
    self.inPlan = inPlan
    var broken: [RuleID] = []
    var sides: (before: [GroupReview.Detail], after: [GroupReview.Detail]) = ([], [])
    var isPossible = false
    switch swap {
    case .possible(let before, let after):
      sides = (before, after)
      isPossible = true
      reason = nil
    case .forbidden(let found):
      broken = found
      reason = "forbidden"
    case .sameGroup: reason = "sameGroup"
    case .otherDistrict: reason = "otherDistrict"
    case .notInGroup: reason = "notInGroup"
    }
    possible = isPossible
    rules = broken.map(\.rawValue)
    let (old, new) = (sides.before, sides.after)
    change =
      isPossible
      ? new.reduce(0) { $0 + $1.cost } - old.reduce(0) { $0 + $1.cost } : nil
    before = old.map { GroupCostRecord($0, programme) }
    after = new.map { GroupCostRecord($0, programme) }
  }
}

/// The answer of `groups --years` as programs read it.
struct YearsRecord: Encodable {
  struct District: Encodable {
    let district: String
    let leaders: Int
    /// Why there are no years: sizesDoNotFit, cannotBeApart, tooMany or stopped.
    let obstacle: String?
    let repeats: Int
    let lowerBound: Int
    let years: [[[String]]]
  }

  let districts: [District]

  init(_ plans: [GroupYears], _ programme: Programme) {
    let organisation = programme.organisation
    districts = plans.map { plan in
      let obstacle: String? =
        switch plan.obstacle {
        case .sizesDoNotFit?: "sizesDoNotFit"
        case .cannotBeApart?: "cannotBeApart"
        case .tooMany?: "tooMany"
        case .stopped?: "stopped"
        case nil: nil
        }
      return District(
        district: organisation[plan.district].key, leaders: plan.leaders, obstacle: obstacle,
        repeats: plan.repeats, lowerBound: plan.lowerBound,
        years: plan.years.map { $0.map { $0.map { organisation[$0].key } } })
    }
  }
}
