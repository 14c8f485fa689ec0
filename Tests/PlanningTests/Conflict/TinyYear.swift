import Programme
import SolverSupport

@testable import Planning

/// A few meetings of a few people in one autumn, drawn from a seed.
enum TinyYear {
  /// Makes a programme that often has no plan.
  static func programme(seed: UInt64) -> Programme {
    var random = RandomSource(seed: seed)
    var programme = base()
    let people = programme.organisation.personIDs
    for i in programme.organisation.people.indices {
      for weekday in [Weekday.monday, .tuesday, .wednesday, .thursday, .friday]
      where random.chance(1, in: 4) {
        programme.organisation.people[i].daysOff.insert(weekday)
      }
    }
    let count = 2 + random.below(3)
    for index in 0..<count {
      var activity = Activity(key: "m\(index)", name: "Møde \(index)", kind: .meeting)
      activity.minutes = [120, 180, 300][random.below(3)]
      activity.starts = [[510], [510, 750], [600], [750, 810]][random.below(4)]
      let first = day(9, 7 + 7 * random.below(3))
      activity.windows = [DayRange(first, first.advanced(by: [0, 1, 4][random.below(3)]))]
      if random.chance(1, in: 4) {
        let next = first.advanced(by: 14)
        activity.count = 2
        activity.windows.append(DayRange(next, next.advanced(by: 4)))
        activity.gap = Gap(minimum: [7, 14, 21][random.below(3)], ideal: 14, maximum: 28)
      }
      var who = people.filter { _ in random.chance(1, in: 2) }
      if who.isEmpty { who = [people[random.below(people.count)]] }
      activity.required = Audience(people: Set(who))
      if random.chance(1, in: 5) { activity.isolationDays = random.below(2) }
      programme.activities.append(activity)
      if random.chance(1, in: 3) {
        programme.pins.events.append(
          EventPin(
            key: EventKey(activity: activity.key, year: 2026, subject: "alle", number: 1),
            day: first, start: random.chance(1, in: 2) ? 510 : nil))
      }
    }
    programme.rules[.chiefDay].values["most"] = 1
    if random.chance(1, in: 2) { programme.rules[.leaderWeek].values["never"] = 2 }
    if random.chance(1, in: 3) {
      let first = day(9, 7 + 7 * random.below(3))
      programme.calendar.quietPeriods = [
        QuietPeriod(
          name: "Ro", days: DayRange(first, first.advanced(by: 4)),
          kinds: random.chance(1, in: 2) ? [] : [.school], isHard: true)
      ]
    }
    return programme
  }

  static func day(_ month: Int, _ day: Int) -> Day {
    Day(year: 2026, month: month, day: day) ?? Day(rawValue: 0)
  }

  static func base() -> Programme {
    let district = DistrictID(0)
    let places = [
      Workplace(key: "a-skolen", name: "A-skolen", kind: .school, district: district),
      Workplace(key: "b-huset", name: "B-huset", kind: .daycare, district: district),
    ]
    let people = [
      Person(
        key: "anna", name: "Anna Birk", workplace: WorkplaceID(0), district: district,
        roles: [.leader]),
      Person(
        key: "bo", name: "Bo Birk", workplace: WorkplaceID(1), district: district,
        roles: [.leader]),
      Person(key: "chef", name: "Karen Ågård", district: district, roles: [.chief]),
      Person(
        key: "dan", name: "Dan Toft", workplace: WorkplaceID(0), district: district,
        roles: [.resourcePerson]),
    ]
    let first = Day(year: 2026, month: 8, day: 1) ?? Day(rawValue: 0)
    let last = Day(year: 2027, month: 7, day: 31) ?? Day(rawValue: 0)
    return Programme(
      horizon: Horizon(days: DayRange(first, last), publishingDay: first.advanced(by: -60)),
      calendar: SchoolCalendar.defaults(for: 2026...2026),
      organisation: Organisation(
        districts: [District(key: "nord", name: "Nord")], workplaces: places, people: people),
      groups: GroupSettings(isOn: false), activities: [])
  }

  /// So many leaders who are to be in groups, each of a workplace of their own, and no meetings.
  static func pool(_ leaders: Int) -> Programme {
    var programme = base()
    let district = DistrictID(0)
    programme.organisation = Organisation(
      districts: [District(key: "nord", name: "Nord")],
      workplaces: (0..<leaders).map {
        Workplace(key: "w\($0)", name: "Sted \($0)", kind: .school, district: district)
      },
      people: (0..<leaders).map {
        Person(
          key: "p\($0)", name: "Leder \($0)", workplace: WorkplaceID($0), district: district,
          roles: [.leader])
      })
    programme.groups = GroupSettings(kinds: [.school], roles: [.leader], isOn: true)
    return programme
  }

  /// The programme in which only some members of a clash are demanded, as far as a programme can
  /// say so: other rules off, other pins gone, other people left out, other meetings not held.
  static func only(_ members: [ClashMember], _ programme: Programme) -> Programme {
    var result = programme
    let kept = Set(members)
    for id in RuleID.allCases where !Rule.of(id).isFixed && Rule.of(id).strength == .hard {
      let isKept = members.contains { $0.rule(in: programme) == id }
      if !isKept { result.rules[id].isOn = false }
    }
    if !kept.contains(.rule(.leaderWeek)) { result.rules[.leaderWeek].isOn = false }
    result.pins.events.removeAll { !kept.contains(.pin($0.key)) }
    result.calendar.publicHolidays.removeAll { !kept.contains(.publicHoliday($0.day)) }
    result.calendar.holidays = programme.calendar.holidays.enumerated().filter {
      kept.contains(.holiday($0.offset))
    }.map(\.element)
    result.calendar.quietPeriods = programme.calendar.quietPeriods.enumerated().filter {
      kept.contains(.quietPeriod($0.offset))
    }.map(\.element)
    let there = Set(
      members.compactMap { member -> PersonID? in
        if case .person(let id) = member { return id }
        return nil
      })
    for i in result.activities.indices {
      let id = ActivityID(i)
      let key = result.activities[i].key
      let held = members.contains { member in
        if case .occasion(let event) = member { return event.activity == key }
        return false
      }
      if !held { result.activities[i].isOn = false }
      // A meeting of nobody is not planned: a stand-in without a calendar comes to each.
      result.activities[i].required.people.formIntersection(there)
      result.activities[i].required.people.insert(standIn(i, &result))
      if !kept.contains(.demand(.windows, id)) {
        result.activities[i].windows = result.activities[i].windows.map { _ in
          SchoolYear(startYear: 2026).days
        }
      }
      if !kept.contains(.demand(.gap, id)) { result.activities[i].gap = nil }
      if !kept.contains(.demand(.seminarPeace, id)) { result.activities[i].isolationDays = nil }
    }
    return result
  }

  private static func standIn(_ index: Int, _ programme: inout Programme) -> PersonID {
    programme.organisation.people.append(
      Person(key: "z\(index)", name: "Stand-in \(index)", roles: [.other]))
    return PersonID(programme.organisation.people.count - 1)
  }
}
