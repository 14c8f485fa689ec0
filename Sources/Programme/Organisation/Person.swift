/// Somebody who takes part in the programme.
///
/// Nothing private is kept: no reason for an absence and no title of a calendar entry ever gets
/// this far.
public struct Person: Hashable, Sendable {
  /// The key in the planner's files.
  public var key: String
  /// The name to show, given names first.
  public var name: String
  /// The work e-mail, for calendar files only.
  public var email: String?
  /// The workplace; nothing for somebody who belongs to the district or to no place.
  public var workplace: WorkplaceID?
  /// The department of a daycare.
  public var department: DepartmentID?
  /// The district: the workplace's, or for a chief the one that is led.
  public var district: DistrictID?
  /// The districts that the person serves as an official, in order and without repeats; empty for
  /// all.
  public var serves: [DistrictID]
  /// What the person is, in order and without repeats.
  public var roles: [Role]
  /// The day the person took up the post, if known.
  public var joined: Day?
  /// The day from which the person is no longer there, if known.
  public var leaves: Day?
  /// Whether the course of three learning days was taken before the horizon.
  public var hasTakenCourse: Bool
  /// Weekdays on which the person does not work.
  public var daysOff: Set<Weekday>
  /// The earliest minute of the day, if narrower than the workplace's hours.
  public var workFrom: Int?
  /// The latest minute of the day, if narrower than the workplace's hours.
  public var workTo: Int?
  /// Spans in which the person cannot come (leave and calendar), merged and in order.
  public var busy: [Span]
  /// Spans that the person's calendar marks as tentative, merged and in order.
  public var tentative: [Span]
  /// Long leaves: the person is not expected at anything on these days, both ends inclusive.
  public var leave: [DayRange]
  /// Further columns of `people.csv`, by header, usable as criteria for groups.
  public var attributes: [String: String]

  /// Makes a person.
  public init(
    key: String, name: String, email: String? = nil, workplace: WorkplaceID? = nil,
    department: DepartmentID? = nil, district: DistrictID? = nil, serves: [DistrictID] = [],
    roles: [Role], joined: Day? = nil, leaves: Day? = nil, hasTakenCourse: Bool = false,
    daysOff: Set<Weekday> = [], workFrom: Int? = nil, workTo: Int? = nil, busy: [Span] = [],
    tentative: [Span] = [], leave: [DayRange] = [],
    attributes: [String: String] = [:]
  ) {
    self.key = key
    self.name = name
    self.email = email
    self.workplace = workplace
    self.department = department
    self.district = district
    self.serves = Array(Set(serves)).sorted()
    self.roles = Array(Set(roles)).sorted()
    self.joined = joined
    self.leaves = leaves
    self.hasTakenCourse = hasTakenCourse
    self.daysOff = daysOff
    self.workFrom = workFrom
    self.workTo = workTo
    self.busy = busy
    self.tentative = tentative
    self.leave = leave
    self.attributes = attributes
  }

  /// Whether the person has a role.
  public func has(_ role: Role) -> Bool { roles.contains(role) }

  /// Whether the person has one of some roles.
  public func has(anyOf wanted: Set<Role>) -> Bool { roles.contains(where: wanted.contains) }

  /// Whether the person heads a workplace or belongs to its leadership team.
  public var leads: Bool { roles.contains(where: \.leads) }

  /// Whether the person is there on a day: has joined, has not left, is not on a long leave.
  public func isEmployed(on day: Day) -> Bool {
    holdsPost(on: day) && !leave.contains { $0.contains(day) }
  }

  /// Whether the person is there on some day of a range.
  ///
  /// - Complexity: O(days).
  public func isEmployed(during days: DayRange) -> Bool {
    var day = days.first
    while day <= days.last {
      if isEmployed(on: day) { return true }
      day = day.advanced(by: 1)
    }
    return false
  }

  /// Whether the person has joined and not left on a day, on leave or not.
  public func holdsPost(on day: Day) -> Bool {
    joined.map { $0 <= day } ?? true && leaves.map { day < $0 } ?? true
  }

  /// Whether the person took up the post less than a number of days before a day.
  public func isNew(on day: Day, within days: Int) -> Bool {
    guard let joined else { return false }
    return joined.distance(to: day) < days
  }
}
