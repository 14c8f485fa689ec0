import ChainScheduling
import Programme

/// An activity after another, for those who take part in both.
enum PrecedenceEncoding: ScheduleRule {
  static let id = RuleID.precedence

  static func encode(into encoding: inout ScheduleEncoding) {
    for later in encoding.events.indices where !encoding.events[later].isHeld {
      for precedence in encoding.events[later].context.activity.after {
        encode(precedence, later, into: &encoding)
      }
    }
  }

  private static func encode(
    _ precedence: Precedence, _ later: Int, into encoding: inout ScheduleEncoding
  ) {
    let event = encoding.events[later]
    let year = encoding.agenda.chains[event.chain].year
    let people = Set(event.invited)
    let weight = Int32(clamping: encoding.programme.rules.weight(.precedenceIdeal))
    let number = min(event.number, encoding.programme[precedence.activity].count)
    for earlier in encoding.events.indices {
      let chain = encoding.agenda.chains[encoding.events[earlier].chain]
      guard chain.activity == precedence.activity, chain.year == year,
        encoding.events[earlier].number == number,
        encoding.events[earlier].invited.contains(where: people.contains)
      else { continue }
      encoding.problem.precedences.append(
        EventPrecedence(
          first: Int32(earlier), second: Int32(later),
          minimumDays: Int32(clamping: precedence.minimumDays),
          idealFrom: Int32(clamping: precedence.idealFrom),
          idealTo: Int32(clamping: precedence.idealTo), idealWeight: weight))
    }
    let attendances = AfterLearningDayEncoding.attendances(
      of: event.invited, activity: precedence.activity, year: year, number: number, encoding)
    guard !attendances.isEmpty else { return }
    encoding.problem.follows.append(
      Follow(
        event: Int32(later), attendances: attendances, isAlways: true,
        minimumDays: Int32(clamping: precedence.minimumDays),
        idealFrom: Int32(clamping: precedence.idealFrom),
        idealTo: Int32(clamping: precedence.idealTo), idealWeight: weight))
  }
}
