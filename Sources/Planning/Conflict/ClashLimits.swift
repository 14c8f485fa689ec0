import ConstraintSolving
import Programme

/// What a person can bear in a day and in a week.
enum ClashLimits {
  /// A bound on the events of somebody in each day or week.
  private struct Bound {
    let rule: RuleID
    let most: Int
    let isWeek: Bool
    var sparringOnly = false
    var fullDaysOnly = false
    /// Whether each day of an event counts, or each week that it touches once.
    var countsDays = false
  }

  /// Adds the bounds that one person has.
  static func apply(to stays: [Stay], _ id: PersonID, _ calendar: inout ClashCalendar) {
    for bound in bounds(of: calendar.programme.organisation[id], calendar.programme.rules) {
      let counted = stays.filter { stay in
        let activity = calendar.events[stay.event].activity
        if bound.sparringOnly, activity.kind != .sparringMeeting { return false }
        return !bound.fullDaysOnly || activity.isFullDay
      }
      let meetings = counted.reduce(0) {
        $0 + (calendar.events[$1.event].isAnonymous ? 1000 : bound.countsDays ? 2 : 1)
      }
      guard meetings > bound.most else { continue }
      add(bound, counted, &calendar)
    }
  }

  private static func bounds(of person: Person, _ rules: RuleSettings) -> [Bound] {
    var result: [Bound] = []
    if person.has(.chief) {
      if rules.binds(.chiefDay) {
        result.append(Bound(rule: .chiefDay, most: rules[.chiefDay]["most"], isWeek: false))
      }
      if rules.binds(.chiefSparringWeek) {
        result.append(
          Bound(
            rule: .chiefSparringWeek, most: rules[.chiefSparringWeek]["most"], isWeek: true,
            sparringOnly: true))
      }
    }
    if rules.binds(.officialLimits) {
      let names: [(Role, String, Bool)] = [
        (.chief, "chiefWeek", true), (.learningPartner, "partnerDay", false),
        (.learningPartner, "partnerWeek", true), (.consultant, "consultantDay", false),
        (.consultant, "consultantWeek", true),
      ]
      for (role, name, isWeek) in names where person.has(role) {
        result.append(
          Bound(rule: .officialLimits, most: rules[.officialLimits][name], isWeek: isWeek))
      }
    }
    if person.leads {
      let week = rules[.leaderWeek]
      if week.isOn {
        let most = min(week["never"] - 1, week.isHard ? week["most"] : .max)
        result.append(Bound(rule: .leaderWeek, most: max(0, most), isWeek: true))
      }
      if rules.binds(.fullDayWeek) {
        result.append(
          Bound(
            rule: .fullDayWeek, most: rules[.fullDayWeek]["most"], isWeek: true,
            fullDaysOnly: true, countsDays: true))
      }
    }
    return result
  }

  private static func add(_ bound: Bound, _ stays: [Stay], _ calendar: inout ClashCalendar) {
    let monday = calendar.first.monday
    var periods: [Int: LinearExpression] = [:]
    var sizes: [Int: Int] = [:]
    for stay in stays {
      let event = calendar.events[stay.event]
      var own: [Int: [BoolVariable]] = [:]
      for (i, day) in event.days.enumerated() {
        guard let day else { continue }
        for offset in 0..<event.activity.dayCount {
          let period =
            bound.isWeek ? monday.distance(to: calendar.day(i + offset)) / 7 : i + offset
          own[period, default: []].append(day)
        }
      }
      for period in own.keys.sorted() {
        let days = own[period] ?? []
        if event.isAnonymous {
          let starts = event.starts.filter { start in
            bound.isWeek
              ? monday.distance(to: calendar.day(start.day)) / 7 == period : start.day == period
          }
          periods[period, default: 0].add(1, calendar.total(of: starts.map(\.literal)).linear)
          sizes[period, default: 0] += starts.count
        } else if bound.countsDays {
          for day in days {
            periods[period, default: 0].add(
              1, calendar.clash.both([stay.attendee.literal, day]).linear)
          }
          sizes[period, default: 0] += days.count
        } else {
          let isThere = calendar.clash.new()
          for day in days {
            calendar.clash.demand([isThere], where: [stay.attendee.literal, day])
          }
          periods[period, default: 0].add(1, isThere.linear)
          sizes[period, default: 0] += 1
        }
      }
    }
    for period in periods.keys.sorted() where (sizes[period] ?? 0) > bound.most {
      let rule = calendar.clash.on(.rule(bound.rule))
      // Groups' meetings count only where the chief attends them.
      let present = stays.filter { calendar.events[$0.event].isAnonymous }.map(\.attendee.literal)
      calendar.clash.add(
        .linear(periods[period] ?? 0, .lessOrEqual, bound.most),
        where: [rule] + Array(Set(present)).sorted())
    }
  }
}

extension ClashCalendar {
  /// The number of some starts of groups' meetings that are taken, made once for each set.
  mutating func total(of starts: [BoolVariable]) -> IntVariable {
    if let known = totals[starts] { return known }
    let number = clash.number(0...starts.count)
    clash.always(LinearExpression.sum(starts) == number)
    totals[starts] = number
    return number
  }
}
