import Programme

/// What the checks ask of a person again and again, as plain numbers.
struct PersonFacts: Sendable {
  let kind: WorkplaceKind
  let workplace: WorkplaceID?
  let district: DistrictID?
  let department: DepartmentID?
  let leads: Bool
  let isOfficial: Bool
  let isChief: Bool
  /// Whether the person is to be in a sparring group.
  let isEligible: Bool
  /// Whether the person took up the post lately, as `notOnlyNew` says.
  let isNew: Bool
  let workFrom: Int?
  let workTo: Int?
  private let daysOff: UInt8
  private let joined: Day
  private let leaves: Day
  private let leave: [DayRange]

  init(_ id: PersonID, _ programme: Programme) {
    let organisation = programme.organisation
    let person = organisation[id]
    kind = organisation.kind(of: id)
    workplace = person.workplace
    district = person.district
    department = person.department
    leads = person.leads
    isOfficial = person.roles.contains(where: \.isOfficial)
    isChief = person.has(.chief)
    workFrom = person.workFrom
    workTo = person.workTo
    daysOff = person.daysOff.reduce(0) { $0 | 1 << UInt8($1.index) }
    joined = person.joined ?? Day(rawValue: .min)
    leaves = person.leaves ?? Day(rawValue: .max)
    leave = person.leave
    let horizon = programme.horizon.days
    isNew = person.isNew(on: horizon.first, within: programme.rules[.notOnlyNew]["newDays"])
    let settings = programme.groups
    isEligible =
      settings.isOn && person.has(anyOf: settings.roles) && !isOfficial && district != nil
      && workplace.map { settings.kinds.contains(organisation[$0].kind) } ?? false
      && joined <= horizon.last && leaves > programme.asOf
      && !PersonFacts.isAway(
        person.leave, from: max(programme.asOf, horizon.first), to: horizon.last)
  }

  /// Whether the person holds the post on a day, on leave or not.
  func holdsPost(on day: Day) -> Bool { joined <= day && day < leaves }

  /// Whether the person holds the post on some day of a range.
  func holdsPost(during days: DayRange) -> Bool { joined <= days.last && days.first < leaves }

  /// Whether the person is there on a day: has joined, has not left, is not on a long leave.
  func isEmployed(on day: Day) -> Bool {
    holdsPost(on: day) && !leave.contains { $0.contains(day) }
  }

  /// Whether the person is there on some day of a range.
  func isEmployed(during days: DayRange) -> Bool {
    var day = days.first
    while day <= days.last {
      if isEmployed(on: day) { return true }
      day = day.advanced(by: 1)
    }
    return false
  }

  /// Whether the person holds the post on a day and is not on leave from then to a last day.
  func comesBack(after day: Day, by last: Day) -> Bool {
    holdsPost(on: day) && !PersonFacts.isAway(leave, from: day, to: last)
  }

  /// Whether leaves that follow each other fill all days from one to another.
  private static func isAway(_ leave: [DayRange], from day: Day, to last: Day) -> Bool {
    var next = day
    while let one = leave.first(where: { $0.contains(next) }) {
      if one.last >= last { return true }
      next = one.last.advanced(by: 1)
    }
    return false
  }

  /// Whether the person does not work on the weekday of a day.
  func isOff(on day: Day) -> Bool {
    daysOff != 0 && daysOff & 1 << UInt8(day.weekday.index) != 0
  }
}
