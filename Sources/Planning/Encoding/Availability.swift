import Programme

/// When each person can be somewhere, as far as is known before anything is planned.
///
/// A day is cut in 48 half hours, one bit each, so that most questions are one `and`. A bit is set
/// when any minute of its half hour is taken; where a bit is hit the spans themselves are asked, so
/// that meetings which touch an appointment are allowed. People whose time is the same, as that of
/// most is who have handed in no calendar, share a row.
struct Availability {
  private let programme: Programme
  private let first: Day
  private let dayCount: Int
  private var rows: [Int32]  // row of each person in `masks`, -1 until asked for
  private var masks: [UInt64] = []  // dayCount words a row
  private var tentative: [[UInt64]] = []  // by row: dayCount words, or none
  private var exact: [[Span]] = []  // by row: busy, closed workplace, days off
  private var isThere: [Bool] = []  // dayCount flags a row: employed on the day
  private var hours: [(from: Int, to: Int)] = []  // by row: the hours of the person's own
  private var known: [Pattern: Int32] = [:]  // the row of each pattern

  /// All that a row is made of.
  private struct Pattern: Hashable {
    let exact: [Span]
    let tentative: [Span]
    let workFrom: Int?
    let workTo: Int?
    let joined: Day?
    let leaves: Day?
    let leave: [DayRange]
  }

  init(_ programme: Programme) {
    self.programme = programme
    first = programme.horizon.days.first
    dayCount = programme.horizon.days.count
    rows = [Int32](repeating: -1, count: programme.organisation.people.count)
  }

  /// Whether a person is free for an event on a day of the horizon; minutes from the day's midnight.
  mutating func isFree(_ person: PersonID, day: Int, from: Int, to: Int, evening: Bool) -> Bool {
    let row = prepare(person)
    guard day >= 0, day < dayCount else { return false }
    if !evening, from < hours[row].from || to > hours[row].to { return false }
    if masks[row * dayCount + day] & Availability.bits(from, to) == 0 { return true }
    let start = (Int(first.rawValue) + day) * 1440
    return !Availability.hits(exact[row], Span(start: start + from, end: start + to))
  }

  /// Several people, asked as one.
  struct Crowd {
    /// Their rows, each once.
    fileprivate var rows: [Int] = []
    /// For each day what any of those employed on it has, as in `masks`.
    fileprivate var masks: [UInt64] = []
    /// Whether somebody is employed on each day.
    fileprivate var isThere: [Bool] = []
    /// Whether somebody has hours of the own.
    fileprivate(set) var hasOwnHours = false

    /// Whether one at least is employed on a day; true of nobody.
    func isSomebodyThere(on day: Int) -> Bool {
      rows.isEmpty || isThere.indices.contains(day) && isThere[day]
    }
  }

  /// Prepares people to be asked about together.
  ///
  /// - Complexity: O(people * days).
  mutating func crowd(_ people: [PersonID]) -> Crowd {
    var crowd = Crowd()
    for person in people {
      let row = prepare(person)
      if !crowd.rows.contains(row) { crowd.rows.append(row) }
    }
    crowd.masks = [UInt64](repeating: 0, count: dayCount)
    crowd.isThere = [Bool](repeating: false, count: dayCount)
    for row in crowd.rows {
      if hours[row].from != .min || hours[row].to != .max { crowd.hasOwnHours = true }
      for day in 0..<dayCount where isThere[row * dayCount + day] {
        crowd.masks[day] |= masks[row * dayCount + day]
        crowd.isThere[day] = true
      }
    }
    return crowd
  }

  /// Whether all of a crowd who are employed on a day of the horizon are free then, hours of the own
  /// left out of account.
  func isFree(_ crowd: Crowd, day: Int, from: Int, to: Int) -> Bool {
    guard crowd.masks.indices.contains(day),
      crowd.masks[day] & Availability.bits(from, to) != 0
    else { return true }
    let start = (Int(first.rawValue) + day) * 1440
    let span = Span(start: start + from, end: start + to)
    return crowd.rows.allSatisfy { row in
      !isThere[row * dayCount + day] || !Availability.hits(exact[row], span)
    }
  }

  /// Whether a person is employed on a day of the horizon; false outside of it.
  mutating func isEmployed(_ person: PersonID, day: Int) -> Bool {
    let row = prepare(person)
    return day >= 0 && day < dayCount && isThere[row * dayCount + day]
  }

  /// Whether a person's calendar marks anything as tentative.
  mutating func isEverTentative(_ person: PersonID) -> Bool { !tentative[prepare(person)].isEmpty }

  /// Whether a span that a person's calendar marks as tentative overlaps an event.
  mutating func isTentative(_ person: PersonID, day: Int, from: Int, to: Int) -> Bool {
    let row = prepare(person)
    guard !tentative[row].isEmpty, day >= 0, day < dayCount,
      tentative[row][day] & Availability.bits(from, to) != 0
    else { return false }
    let start = (Int(first.rawValue) + day) * 1440
    return Availability.hits(
      programme.organisation.people[person.index].tentative,
      Span(start: start + from, end: start + to))
  }

  /// Whether a list of merged spans in order overlaps a span.
  ///
  /// - Complexity: O(log n).
  static func hits(_ spans: [Span], _ span: Span) -> Bool {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].end <= span.start { low = middle + 1 } else { high = middle }
    }
    return low < spans.count && spans[low].start < span.end
  }

  private static func bits(_ from: Int, _ to: Int) -> UInt64 {
    let low = max(0, from / 30)
    let high = min(48, (to + 29) / 30)
    guard low < high else { return 0 }
    return (1 << UInt64(high)) &- (1 << UInt64(low))
  }

  private mutating func prepare(_ id: PersonID) -> Int {
    if rows[id.index] >= 0 { return Int(rows[id.index]) }
    let person = programme.organisation[id]
    var spans = person.busy
    if programme.rules.binds(.closedDays), let workplace = person.workplace {
      spans += programme.organisation[workplace].closed
    }
    if !person.daysOff.isEmpty {
      for day in programme.horizon.days.days where person.daysOff.contains(day.weekday) {
        spans.append(Span(days: DayRange(day, day)))
      }
    }
    if !programme.rules.binds(.availability) { spans = [] }
    // Whoever was there before the horizon is there from its start, whenever that began.
    let pattern = Pattern(
      exact: Span.merged(spans), tentative: person.tentative, workFrom: person.workFrom,
      workTo: person.workTo, joined: person.joined.flatMap { $0 > first ? $0 : nil },
      leaves: person.leaves, leave: person.leave)
    if let row = known[pattern] {
      rows[id.index] = row
      return Int(row)
    }
    let row = exact.count
    rows[id.index] = Int32(row)
    known[pattern] = Int32(row)
    exact.append(pattern.exact)
    hours.append((person.workFrom ?? .min, person.workTo ?? .max))
    isThere += (0..<dayCount).map { person.isEmployed(on: first.advanced(by: $0)) }
    masks += words(of: exact[row])
    tentative.append(person.tentative.isEmpty ? [] : words(of: person.tentative))
    return row
  }

  private func words(of spans: [Span]) -> [UInt64] {
    var result = [UInt64](repeating: 0, count: dayCount)
    let origin = Int(first.rawValue) * 1440
    for span in spans where span.end > origin && span.start < origin + dayCount * 1440 {
      let from = max(0, span.start - origin)
      let to = min(dayCount * 1440, span.end - origin)
      guard from < to else { continue }
      for day in (from / 1440)...((to - 1) / 1440) {
        result[day] |= Availability.bits(max(0, from - day * 1440), min(1440, to - day * 1440))
      }
    }
    return result
  }
}
