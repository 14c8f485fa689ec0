/// A sparring group of a plan.
public struct SparringGroup: Hashable, Sendable {
  /// The label, stable when members change, as in "nord-02".
  public var label: String
  /// The district.
  public var district: DistrictID
  /// The members, in order.
  public var members: [PersonID]

  /// Makes a group.
  public init(label: String, district: DistrictID, members: [PersonID]) {
    self.label = label
    self.district = district
    self.members = members.sorted()
  }
}

/// A cohort of a course.
public struct Cohort: Hashable, Sendable {
  /// The label, as in "hold-1".
  public var label: String
  /// The course.
  public var activity: ActivityID
  /// The school year.
  public var year: SchoolYear
  /// The members, in order.
  public var members: [PersonID]

  /// Makes a cohort.
  public init(label: String, activity: ActivityID, year: SchoolYear, members: [PersonID]) {
    self.label = label
    self.activity = activity
    self.year = year
    self.members = members.sorted()
  }
}

/// Somebody who waits for a course.
public struct Waiting: Hashable, Sendable {
  /// The person.
  public var person: PersonID
  /// The course.
  public var activity: ActivityID
  /// Why.
  public var reason: Text

  /// Makes a record.
  public init(person: PersonID, activity: ActivityID, reason: Text) {
    self.person = person
    self.activity = activity
    self.reason = reason
  }
}

/// An event with its time, place and people.
public struct PlannedEvent: Hashable, Sendable {
  /// What it is.
  public var key: EventKey
  /// The activity.
  public var activity: ActivityID
  /// The first day.
  public var day: Day
  /// The minute of the day at which it starts, on each of its days.
  public var start: Int
  /// How long it lasts on each of its days, in minutes.
  public var minutes: Int
  /// On how many consecutive days it is held, from 1.
  public var dayCount: Int
  /// Where it is held.
  public var place: Place?
  /// The member who hosts.
  public var host: PersonID?
  /// Required people who attend, in order; without chief and staff.
  public var participants: [PersonID]
  /// Preferred and optional people who attend, in order.
  public var guests: [PersonID]
  /// The district's chief, if attending.
  public var chief: PersonID?
  /// Officials chosen for it, in order.
  public var staff: [PersonID]
  /// Those participants who facilitate it, for a locally facilitated one, in order.
  public var facilitators: [PersonID]
  /// The key of the learning pack it uses.
  public var pack: String?
  /// The day by which its focus and data are chosen.
  public var deadline: Day?
  /// Whether it is pinned or frozen.
  public var isLocked: Bool
  /// How many times it has been changed since it was first published.
  public var sequence: Int

  /// Makes an event; people, place and details follow by assignment.
  public init(
    key: EventKey, activity: ActivityID, day: Day, start: Int, minutes: Int, dayCount: Int = 1
  ) {
    self.key = key
    self.activity = activity
    self.day = day
    self.start = start
    self.minutes = minutes
    self.dayCount = max(1, dayCount)
    place = nil
    host = nil
    participants = []
    guests = []
    chief = nil
    staff = []
    facilitators = []
    pack = nil
    deadline = nil
    isLocked = false
    sequence = 0
  }

  /// Everybody who is there, in order and without repeats.
  public var people: [PersonID] {
    var all = participants + guests + staff
    if let chief { all.append(chief) }
    return Array(Set(all)).sorted()
  }

  /// The spans of its days in wall-clock time.
  public var spans: [Span] {
    (0..<dayCount).map { Span(day: day.advanced(by: $0), minute: start, minutes: minutes) }
  }

  /// The days on which it is held.
  public var days: DayRange { DayRange(day, day.advanced(by: dayCount - 1)) }
}

/// Groups and a calendar for the whole horizon.
public struct Plan: Hashable, Sendable {
  /// The sparring groups, by label.
  public var groups: [SparringGroup]
  /// The cohorts of courses, by activity, year and label.
  public var cohorts: [Cohort]
  /// Those who wait for a course, by person.
  public var waiting: [Waiting]
  /// The events, by key.
  public var events: [PlannedEvent]
  /// The score, as the planner's program computed it.
  public var score: Score
  /// The first day that could change when the plan was last changed; nothing for a fresh plan.
  ///
  /// Everything before that day had been held, and is in the plan as it was held.
  public var asOf: Day?

  /// Makes a plan and puts its lists in order.
  public init(
    groups: [SparringGroup] = [], cohorts: [Cohort] = [], waiting: [Waiting] = [],
    events: [PlannedEvent] = [], score: Score = Score(), asOf: Day? = nil
  ) {
    self.groups = groups.sorted { $0.label < $1.label }
    self.cohorts = cohorts.sorted {
      ($0.activity, $0.year, $0.label) < ($1.activity, $1.year, $1.label)
    }
    self.waiting = waiting.sorted { ($0.person, $0.activity) < ($1.person, $1.activity) }
    self.events = events.sorted { $0.key < $1.key }
    self.score = score
    self.asOf = asOf
  }
}
