import ChainScheduling
import Programme
import SolverSupport

/// The district's chief: at all meetings, at the first and last, or at some of them.
///
/// Where one chief follows another, or stands in for one on leave, an event has all of them, and
/// each is asked for only on days on which she is the chief.
enum ChiefAttendsEncoding: ScheduleRule {
  static let id = RuleID.chiefAttends

  /// The chiefs who attend an event in any case, and those who may.
  static func chiefs(
    of chain: PlannedChain, number: Int, _ programme: Programme, _ groups: [SparringGroup],
    _ people: PeopleIndex
  ) -> (fixed: [PersonID], counted: [PersonID]) {
    guard programme.rules[id].isOn,
      let district = programme.district(of: chain.subject, groups: groups)
    else { return ([], []) }
    let chiefs = people.chief(of: district).holders.filter { !chain.invited.contains($0) }
    let count = programme[chain.activity].count
    switch programme[chain.activity].chief {
    case .none: return ([], [])
    case .all: return (chiefs, [])
    case .firstAndLast: return number == 1 || number == count ? (chiefs, []) : ([], [])
    case .count(let wanted):
      return wanted >= count ? (chiefs, []) : wanted > 0 ? ([], chiefs) : ([], [])
    }
  }

  /// The role of the chief at some of the meetings: whoever is the chief, or nobody.
  static func role(_ chiefs: [RoleOption]) -> ChainScheduling.Role {
    ChainScheduling.Role(options: chiefs + [RoleOption(resource: -1)])
  }

  static func encode(into encoding: inout ScheduleEncoding) {
    for (i, chain) in encoding.agenda.chains.enumerated() {
      guard case .count(let wanted) = encoding.programme[chain.activity].chief,
        encoding.events(ofChain: i).allSatisfy({ !encoding.events[$0].countedChiefs.isEmpty })
      else { continue }
      encoding.problem.chains[i].countedRole = 0
      let possible = encoding.events(ofChain: i).filter { isPossible($0, encoding) }.count
      encoding.problem.chains[i].fewestFilled = Int32(min(wanted, possible))
    }
  }

  /// Whether an event has a chief who could be there: held events count as they are.
  private static func isPossible(_ event: Int, _ encoding: ScheduleEncoding) -> Bool {
    encoding.events[event].isHeld
      || encoding.problem.events[event].roles[0].options.contains { option in
        option.resource >= 0 && option.candidates.map { !$0.isEmpty } ?? true
      }
  }
}
