import Programme
import ProofFormat

/// The prices of people's events in the days and weeks of rules that limit them.
///
/// A rule lets a person be at so many events in a day or a week, or charges for each beyond. So each
/// event may pay a price there, if as many as the rule lets be are refunded: what a rule charges for
/// one more is the most that such a price may be, unless the rule is hard.
struct LimitedEventPrices {
  /// One person's prices under one rule.
  private struct Line {
    var isWeek: Bool
    /// Whether each day of an event counts in a week, instead of the event once.
    var countsDays: Bool
    /// What the rule counts.
    var counts: @Sendable (Activity) -> Bool
    /// The prices by days, or by the Mondays of weeks, in place of minutes.
    var prices: CalendarPrices.Line
  }

  /// What a rule lets somebody be at in a period.
  private struct Bound {
    var isWeek: Bool
    /// How many events are not charged; nothing if the rule charges nothing for each one beyond.
    var free: Int?
    /// What each of those beyond costs.
    var weight = 0
    /// How many events there can be at all; nothing if there is no end.
    var most: Int?
    var countsDays = false
    /// What the rule counts.
    var counts: @Sendable (Activity) -> Bool = { _ in true }

    /// How many events are refunded at a price; nothing if no number is safe.
    func refunded(at price: Int, scale: Int) -> Int? {
      if let free, price <= weight * scale { return free }
      return most
    }
  }

  private let origin: Int
  /// For each person the lines.
  private var lines: [[Line]]
  /// What the prices buy.
  private(set) var total = 0

  /// Takes up those prices of a proof whose rules are on; nothing if one is no price.
  ///
  /// - Complexity: O(prices).
  init?(_ proof: CalendarProof, _ programme: Programme, _ personOf: [String: Int]) {
    lines = [[Line]](repeating: [], count: programme.organisation.people.count)
    origin = Int(programme.horizon.days.first.rawValue)
    var taken: Set<[String]> = []
    for item in proof.limits {
      guard let checked = CalendarPrices.line(minutes: item.days, prices: item.prices) else {
        return nil
      }
      guard let person = personOf[item.key],
        let bound = LimitedEventPrices.bound(
          item.limit, programme.organisation.people[person], programme),
        taken.insert([item.key, item.limit]).inserted
      else { continue }
      var sold: (days: [Int], prices: [Int]) = ([], [])
      for (day, price) in zip(checked.minutes, item.prices) {
        guard let count = bound.refunded(at: price, scale: proof.scale) else { continue }
        total += price * max(0, count)
        guard total < 1 << 56 else { return nil }
        sold.days.append(day)
        sold.prices.append(price)
      }
      guard let prices = CalendarPrices.line(minutes: sold.days, prices: sold.prices) else {
        return nil
      }
      lines[person].append(
        Line(
          isWeek: bound.isWeek, countsDays: bound.countsDays, counts: bound.counts,
          prices: prices))
    }
  }

  /// Whether a person has any price.
  func arePriced(_ person: PersonID) -> Bool { !lines[person.index].isEmpty }

  /// What a person pays to be at an event, in scaled cost.
  func price(of person: PersonID, _ activity: Activity, _ day: Day) -> Int {
    var total = 0
    for line in lines[person.index] where line.counts(activity) {
      let isOnce = line.isWeek && !line.countsDays
      for offset in 0..<(isOnce ? 1 : max(1, activity.dayCount)) {
        let date = day.advanced(by: offset)
        let own = Int((line.isWeek ? date.monday : date).rawValue) - origin
        total += line.prices.price(own, own + 1)
      }
    }
    return total
  }

  /// What a parameter of a rule lets a person be at; nothing if it is no such limit, does not concern
  /// the person or its rule is off.
  private static func bound(_ limit: String, _ person: Person, _ programme: Programme) -> Bound? {
    let parts = limit.split(separator: ".").map(String.init)
    guard parts.count == 2, let rule = RuleID(rawValue: parts[0]) else { return nil }
    let setting = programme.rules[rule]
    guard setting.isOn else { return nil }
    let value = setting[parts[1]]
    switch (rule, parts[1]) {
    case (.chiefDay, "most"):
      return person.has(.chief) ? bound(setting, value, isWeek: false) : nil
    case (.officialLimits, let name):
      guard let (role, isWeek) = officials[name], person.has(role) else { return nil }
      return bound(setting, value, isWeek: isWeek)
    case (.leaderWeek, "most"):
      guard person.leads else { return nil }
      let most = setting["never"] - 1
      return setting.isHard
        ? Bound(isWeek: true, most: min(most, value))
        : Bound(isWeek: true, free: value, weight: setting.weight, most: most)
    case (.fullDayWeek, "most"):
      // The rule counts days, and an event pays for each of its own.
      guard person.leads, haveDaysOfTheirOwn(programme) else { return nil }
      var days = bound(setting, value, isWeek: true) { $0.isFullDay }
      days.countsDays = true
      return days
    case (.chiefSparringWeek, "most"):
      guard person.has(.chief) else { return nil }
      return bound(setting, value, isWeek: true) { $0.kind == .sparringMeeting }
    default: return nil
    }
  }

  /// Whether nobody can be at two full days on one date.
  private static func haveDaysOfTheirOwn(_ programme: Programme) -> Bool {
    guard programme.rules.binds(.noOverlap) else { return false }
    let all = programme.activities.filter(\.isFullDay)
    let end = all.compactMap { a in a.starts.min().map { $0 + a.minutes } }.min() ?? 0
    return end > all.compactMap { $0.starts.max() }.max() ?? 0
  }

  /// Whose the parameters of `officialLimits` are, and whether they are of weeks.
  private static let officials: [String: (Role, Bool)] = [
    "chiefWeek": (.chief, true), "partnerDay": (.learningPartner, false),
    "partnerWeek": (.learningPartner, true), "consultantDay": (.consultant, false),
    "consultantWeek": (.consultant, true),
  ]

  /// The bound of a rule that charges for each event beyond, or forbids it.
  private static func bound(
    _ setting: RuleSetting, _ value: Int, isWeek: Bool,
    counts: @escaping @Sendable (Activity) -> Bool = { _ in true }
  ) -> Bound {
    setting.isHard
      ? Bound(isWeek: isWeek, most: value, counts: counts)
      : Bound(isWeek: isWeek, free: value, weight: setting.weight, counts: counts)
  }
}
