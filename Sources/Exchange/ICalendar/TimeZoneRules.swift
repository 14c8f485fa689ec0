/// The offsets of one time zone over the years, as arrays of integers.
///
/// A time of the clock that does not exist, as the clocks go forward, takes the offset before
/// the gap; one that exists twice is the first of the two (RFC 5545, 3.3.5). Both come to the
/// same rule: a local time keeps the old offset until the larger of the two wall clocks, old and
/// new, has passed it.
struct TimeZoneRules: Sendable {
  /// When the offset changes, in seconds since 1970 UTC, ascending.
  private let switches: [Int]
  /// The first local time that has the new offset, for each switch.
  private let localSwitches: [Int]
  /// The offset before the first switch, then that after each, in seconds east of UTC.
  private let offsets: [Int]

  /// Makes a zone from its first offset and its later changes.
  init(initial: Int, changes: [(utc: Int, offset: Int)] = []) {
    var switches: [Int] = []
    var localSwitches: [Int] = []
    var offsets = [initial]
    for change in changes.sorted(by: { $0.utc < $1.utc }) {
      let before = offsets[offsets.count - 1]
      if change.offset == before { continue }
      if let last = switches.last, last >= change.utc { continue }
      switches.append(change.utc)
      let local = change.utc + max(before, change.offset)
      localSwitches.append(max(local, localSwitches.last ?? local))
      offsets.append(change.offset)
    }
    self.switches = switches
    self.localSwitches = localSwitches
    self.offsets = offsets
  }

  /// The offset at an instant.
  func offset(utc: Int) -> Int { offsets[TimeZoneRules.passed(utc, switches)] }

  /// The offset of a time that the wall clock shows.
  func offset(local: Int) -> Int { offsets[TimeZoneRules.passed(local, localSwitches)] }

  /// The instant of a time that the wall clock shows.
  func utc(local: Int) -> Int { local - offset(local: local) }

  /// What the wall clock shows at an instant.
  func local(utc: Int) -> Int { utc + offset(utc: utc) }

  /// The times on the wall clock that an interval covers, as one interval.
  ///
  /// Where the clocks go back inside it, the hour that is there twice belongs to it whole.
  func localHull(from start: Int, to end: Int) -> (start: Int, end: Int) {
    let first = TimeZoneRules.passed(start, switches)
    // The end is no part of the interval: it has the offset of the moment before it.
    let last = max(first, TimeZoneRules.passed(end - 1, switches))
    var hull = (start: start + offsets[first], end: end + offsets[last])
    if first == last { return hull }
    for index in first..<last where switches[index] > start && switches[index] < end {
      hull.start = min(hull.start, switches[index] + offsets[index + 1])
      hull.end = max(hull.end, switches[index] + offsets[index])
    }
    return hull
  }

  /// How many of ascending numbers are at or below a value.
  private static func passed(_ value: Int, _ numbers: [Int]) -> Int {
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension TimeZoneRules {
  /// Coordinated universal time.
  static let utc = TimeZoneRules(initial: 0)
  /// The zone that every plan is written in.
  static let copenhagen = europeanUnion(base: 3600)

  /// The common rule of the European Union: summer time from the last Sunday of March to the
  /// last Sunday of October, both at 01:00 UTC (Directive 2000/84/EC; so since 1996, and with
  /// the end in September since 1981 for the countries around Denmark).
  static func europeanUnion(base: Int) -> TimeZoneRules {
    var changes: [(utc: Int, offset: Int)] = []
    for year in 1981...2100 {
      let end = lastSunday(of: year < 1996 ? 9 : 10, in: year)
      changes.append((lastSunday(of: 3, in: year) * 86_400 + 3600, base + 3600))
      changes.append((end * 86_400 + 3600, base))
    }
    return TimeZoneRules(initial: base, changes: changes)
  }

  private static func lastSunday(of month: Int, in year: Int) -> Int {
    let last = CivilDate(
      year: year, month: month, dayOfMonth: CivilDate.daysIn(month: month, of: year)
    ).day
    return last - (CivilDate.weekday(last) + 1) % 7
  }
}
