import ChainScheduling
import Programme
import SolverSupport

/// The district's chief: at all meetings, at the first and last, or at some of them.
enum ChiefAttendsEncoding: ScheduleRule {
  static let id = RuleID.chiefAttends

  /// The chief who attends an event in any case, and the one who may.
  static func chiefs(
    of chain: PlannedChain, number: Int, _ programme: Programme, _ groups: [SparringGroup],
    _ people: PeopleIndex
  ) -> (fixed: PersonID?, counted: PersonID?) {
    guard programme.rules[id].isOn,
      let district = programme.district(of: chain.subject, groups: groups),
      let chief = people.chief(of: district), !chain.invited.contains(chief)
    else { return (nil, nil) }
    let count = programme[chain.activity].count
    switch programme[chain.activity].chief {
    case .none: return (nil, nil)
    case .all: return (chief, nil)
    case .firstAndLast: return number == 1 || number == count ? (chief, nil) : (nil, nil)
    case .count(let wanted):
      return wanted >= count ? (chief, nil) : wanted > 0 ? (nil, chief) : (nil, nil)
    }
  }

  /// The role of a chief who attends some of the meetings: the chief, or nobody.
  static func role(_ chief: PersonID, _ activity: Activity, candidates: BitSet)
    -> ChainScheduling.Role
  {
    ChainScheduling.Role(options: [
      RoleOption(
        resource: ScheduleEncoding.resource(chief), before: Int32(activity.preparation),
        after: Int32(activity.followUp), candidates: candidates),
      RoleOption(resource: -1),
    ])
  }

  static func encode(into encoding: inout ScheduleEncoding) {
    for (i, chain) in encoding.agenda.chains.enumerated() {
      guard case .count(let wanted) = encoding.programme[chain.activity].chief,
        encoding.events(ofChain: i).allSatisfy({ encoding.events[$0].countedChief != nil })
      else { continue }
      encoding.problem.chains[i].countedRole = 0
      encoding.problem.chains[i].fewestFilled = Int32(wanted)
    }
  }
}
