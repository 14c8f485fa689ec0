import Programme

/// The starts of an occasion that the rules on days and times of day allow, with their costs.
///
/// Days count from 0 at the horizon's first day, times are minutes from its first midnight.
struct StartTable {
  /// The starts, rising.
  var starts: [Int32] = []
  /// What the rules on days and times charge for each.
  var costs: [Int32] = []
  /// The points of each that count in what a leader carries.
  var burdens: [Int32] = []

  /// Finds the starts in a window; a pinned event has only its pinned day and, if given, start.
  ///
  /// - Complexity: O(days * rules + starts * rules).
  init(_ context: StartContext, pinned: (day: Day, start: Int?)? = nil) {
    let programme = context.programme
    let activity = context.activity
    let origin = programme.horizon.days.first
    let range = pinned.map { DayRange($0.day, $0.day) } ?? StartTable.cut(context)
    guard let range else { return }
    var minutes = activity.starts
    if let pinned, let start = pinned.start { minutes = [start] }
    let times = StartTable.byWeekday(minutes, context)
    let rules = StartTable.dayRules(programme)
    for day in range.days {
      if pinned == nil, !activity.weekdays.contains(day.weekday) { continue }
      guard let dayCost = StartTable.cost(ofDay: day, rules, context) else { continue }
      let index = origin.distance(to: day)
      for (minute, cost) in times[day.weekday.index] {
        let start = index * 1440 + minute
        starts.append(Int32(clamping: start))
        burdens.append(FairShareEncoding.burden(ofStart: start, activity, programme))
        costs.append(Int32(clamping: dayCost + cost))
      }
    }
  }

  /// What the rules on days and times say about one start, rule by rule.
  static func amounts(day: Day, minute: Int, _ context: StartContext) -> [(RuleID, Int)] {
    var result: [(RuleID, Int)] = []
    for rule in StartRules.days {
      let amount = StartTable.amount(rule, day, context)
      if amount > 0 { result.append((rule.id, amount)) }
    }
    for rule in StartRules.times {
      var amount = 0
      for offset in 0..<context.activity.dayCount {
        amount = max(
          amount,
          rule.amount(
            from: minute, to: minute + context.activity.minutes,
            weekday: day.advanced(by: offset).weekday, in: context))
      }
      if amount > 0 { result.append((rule.id, amount)) }
    }
    return result
  }

  private static func cut(_ context: StartContext) -> DayRange? {
    let horizon = context.programme.horizon.days
    guard context.programme.rules.binds(.windows) else { return horizon }
    let first = max(horizon.first, context.window.first)
    let last = min(horizon.last, context.window.last)
    return first <= last ? DayRange(first, last) : nil
  }

  private static func amount(_ rule: any DayRule.Type, _ day: Day, _ context: StartContext) -> Int {
    var amount = rule.amount(on: day, in: context)
    if context.activity.dayCount > 1, !rule.judgesFirstDayOnly {
      for offset in 1..<context.activity.dayCount {
        amount = max(amount, rule.amount(on: day.advanced(by: offset), in: context))
      }
    }
    return amount
  }

  /// A rule on days that is on, as it is set.
  private typealias SetRule = (rule: any DayRule.Type, isHard: Bool, weight: Int)

  /// The rules on days that are on.
  private static func dayRules(_ programme: Programme) -> [SetRule] {
    StartRules.days.compactMap { rule in
      let setting = programme.rules[rule.id]
      return setting.isOn ? (rule, setting.isHard, setting.weight) : nil
    }
  }

  private static func cost(ofDay day: Day, _ rules: [SetRule], _ context: StartContext) -> Int? {
    if QuietWeeksEncoding.forbids(day, in: context) { return nil }
    var cost = 0
    for (rule, isHard, weight) in rules {
      let amount = amount(rule, day, context)
      if amount == 0 { continue }
      if isHard { return nil }
      cost += amount * weight
    }
    return cost
  }

  private static func byWeekday(_ minutes: [Int], _ context: StartContext) -> [[(Int, Int)]] {
    Weekday.allCases.map { weekday in
      minutes.compactMap { minute in
        var cost = 0
        for rule in StartRules.times {
          let setting = context.programme.rules[rule.id]
          guard setting.isOn else { continue }
          var amount = 0
          for offset in 0..<context.activity.dayCount {
            let on = Weekday.allCases[(weekday.index + offset) % 7]
            amount = max(
              amount,
              rule.amount(
                from: minute, to: minute + context.activity.minutes, weekday: on, in: context))
          }
          if amount == 0 { continue }
          if setting.isHard { return nil }
          cost += amount * setting.weight
        }
        return (minute, cost)
      }
    }
  }
}
