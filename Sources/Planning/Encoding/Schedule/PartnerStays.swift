import ChainScheduling
import Programme

/// A workplace keeps its official: within the chain by a tie, from year to year at a price.
enum PartnerStaysEncoding {
  static let id = RuleID.partnerStays

  /// Prices the options of a tied role that are not the latest official on record.
  static func price(
    _ role: inout ChainScheduling.Role, _ people: [PersonID], _ chain: PlannedChain,
    _ programme: Programme
  ) {
    guard case .workplace(let workplace) = chain.subject,
      let last = latest(of: workplace, people, programme)
    else { return }
    let setting = programme.rules[id]
    guard setting.isOn else { return }
    if setting.isHard {
      role.options.removeAll { $0.resource != ScheduleEncoding.resource(last) }
      return
    }
    for i in role.options.indices
    where role.options[i].resource != ScheduleEncoding.resource(last) {
      role.options[i].cost = Int32(clamping: setting.weight)
    }
  }

  /// The latest official on record who is still there on the horizon's first day.
  static func latest(of workplace: WorkplaceID, _ people: [PersonID], _ programme: Programme)
    -> PersonID?
  {
    guard let last = programme.history.lastPartner(of: workplace, among: Set(people)),
      programme.organisation[last].isEmployed(on: programme.horizon.days.first)
    else { return nil }
    return last
  }
}
