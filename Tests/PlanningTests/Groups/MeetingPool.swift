import Programme
import SolverSupport

@testable import Planning

/// A few leaders and their chief in a year of few possible times, drawn from a seed: many groups
/// cannot meet, and what is possible is found by trying everything.
struct MeetingPool {
  /// One time of one window: a day and a start.
  struct Time: Hashable {
    var window: Int
    var day: Day
    var minute: Int
  }

  let programme: Programme
  /// The pool, in order.
  let people: [PersonID]
  private let sizes: ClosedRange<Int>
  private let times: [[Time]]  // of each window
  private let free: [Set<Time>]  // of each of the pool
  private let chiefFree: Set<Time>
  private let attends: [Bool]  // whether the chief comes to each window's meeting
  private let apart: [(Int, Int)]
  static let minutes = 120
  static let price = 5

  /// Draws a pool; a wide one has more leaders and more sizes of groups, and its chief little time.
  init(seed: UInt64, isWide: Bool = false) {
    var random = RandomSource(seed: seed)
    let n = isWide ? 7 + random.below(3) : 4 + random.below(5)
    let smallest = isWide ? 2 : 2 + random.below(2)
    sizes = smallest...(smallest + (isWide ? 3 : 1))
    let windows = 1 + random.below(3)
    let starts = random.chance(1, in: 2) ? [510] : [510, 780]
    let chief: ChiefAttendance = [.all, .all, .firstAndLast, .none][random.below(4)]
    attends = (0..<windows).map { window in
      switch chief {
      case .all: true
      case .firstAndLast: window == 0 || window == windows - 1
      default: false
      }
    }
    let mondays = (0..<windows).map { window in
      MeetingPool.day([9, 11, 1, 4][window], [7, 9, 11, 5][window], window < 2 ? 2026 : 2027)
    }
    let length = 2 + random.below(3)
    let times = mondays.enumerated().map { window, monday in
      (0..<length).flatMap { offset in
        starts.map { Time(window: window, day: monday.advanced(by: offset), minute: $0) }
      }
    }
    self.times = times
    // How often somebody is free at a time.
    let (share, chiefShare) =
      isWide
      ? (5, 2 + random.below(2)) : (2 + random.below(3), 4 + random.below(2))
    func some(_ share: Int) -> Set<Time> {
      Set(times.joined().filter { _ in random.chance(share, in: 6) })
    }
    var free: [Set<Time>] = []
    for _ in 0..<n { free.append(some(share)) }
    self.free = free
    let chiefFree = some(chiefShare)
    self.chiefFree = chiefFree
    var apart: [(Int, Int)] = []
    for _ in 0..<(isWide ? 3 * n : random.below(2 * n)) {
      let a = random.below(n)
      let b = (a + 1 + random.below(n - 1)) % n
      if !apart.contains(where: { $0 == (min(a, b), max(a, b)) }) {
        apart.append((min(a, b), max(a, b)))
      }
    }
    self.apart = apart
    let all = times.joined()
    func busy(_ free: Set<Time>) -> [Span] {
      all.filter { !free.contains($0) }.map {
        Span(day: $0.day, minute: $0.minute, minutes: MeetingPool.minutes)
      }.sorted()
    }
    var organisation = Organisation(
      districts: [District(key: "nord", name: "Nord")],
      workplaces: (0..<n).map {
        Workplace(key: "s\($0)", name: "Sted \($0)", kind: .school, district: DistrictID(0))
      },
      people: [])
    organisation.people = [
      Person(
        key: "chef", name: "Karen Ågård", district: DistrictID(0), roles: [.chief],
        busy: busy(chiefFree))
    ]
    for i in 0..<n {
      organisation.people.append(
        Person(
          key: "p\(i)", name: "Leder \(i) Birk", workplace: WorkplaceID(i),
          district: DistrictID(0), roles: [.leader], busy: busy(free[i])))
    }
    let people = (0..<n).map { PersonID($0 + 1) }
    self.people = people
    var activity = Activity(key: "sparring", name: "Sparring", kind: .sparringMeeting)
    activity.subject = .group
    activity.count = windows
    activity.minutes = MeetingPool.minutes
    activity.starts = starts
    activity.windows = mondays.map { DayRange($0, $0.advanced(by: length - 1)) }
    activity.gap = nil
    activity.place = .none
    activity.chief = chief
    (activity.preparation, activity.followUp) = (0, 0)
    let first = MeetingPool.day(8, 1, 2026)
    var programme = Programme(
      horizon: Horizon(
        days: DayRange(first, MeetingPool.day(7, 31, 2027)),
        publishingDay: first.advanced(by: -60)),
      calendar: SchoolCalendar.defaults(for: 2026...2026), organisation: organisation,
      activities: [activity],
      pairs: apart.map { PairWish(people[$0.0], people[$0.1], together: false, isHard: false) })
    for id in RuleID.allCases
    where !Rule.of(id).isFixed && ![.availability, .chiefAttends, .windows].contains(id) {
      programme.rules[id].isOn = false
    }
    programme.rules[.groupSize].values = [
      "smallest": sizes.lowerBound, "largest": sizes.upperBound,
    ]
    programme.rules[.notTogether].isOn = true
    programme.rules[.notTogether].isHard = false
    programme.rules[.notTogether].weight = MeetingPool.price
    programme.rules[.commonFreeTime].isOn = random.chance(1, in: 2)
    self.programme = programme
  }

  private static func day(_ month: Int, _ day: Int, _ year: Int) -> Day {
    Day(year: year, month: month, day: day) ?? Day(rawValue: 0)
  }

  /// The least cost of groups that can all meet; nil if there are none.
  func best() -> Int? {
    var best: Int?
    func divide(_ left: [Int], _ groups: [[Int]], _ cost: Int) {
      guard let first = left.first else {
        if cost < best ?? .max, canMeet(groups) { best = cost }
        return
      }
      let others = Array(left.dropFirst())
      for mask in 0..<(1 << others.count) where sizes.contains(mask.nonzeroBitCount + 1) {
        let group = [first] + others.indices.filter { mask & (1 << $0) != 0 }.map { others[$0] }
        divide(others.filter { !group.contains($0) }, groups + [group], cost + price(of: group))
      }
    }
    divide(Array(people.indices), [], 0)
    return best
  }

  private func price(of group: [Int]) -> Int {
    MeetingPool.price * apart.filter { group.contains($0.0) && group.contains($0.1) }.count
  }

  /// Whether all groups can hold all meetings: in each window a time for each, no two at one time
  /// where the chief comes.
  private func canMeet(_ groups: [[Int]]) -> Bool {
    times.indices.allSatisfy { window in
      let options = groups.map { group in
        times[window].filter { time in
          group.allSatisfy { free[$0].contains(time) }
            && (!attends[window] || chiefFree.contains(time))
        }
      }
      func place(_ at: Int, _ taken: Set<Time>) -> Bool {
        if at == groups.count { return true }
        return options[at].contains { time in
          if !attends[window] { return place(at + 1, taken) }
          return !taken.contains(time) && place(at + 1, taken.union([time]))
        }
      }
      return place(0, [])
    }
  }
}
