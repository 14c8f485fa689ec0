/// What an activity is; the kind gives its defaults, its ring in the year wheel and its rules.
public enum ActivityKind: String, CaseIterable, Hashable, Sendable, Codable {
  /// Ledersparringsmøde.
  case sparringMeeting
  /// Læringsdag, held in repeats.
  case learningDay
  /// Læringsforløb for those who are new, in cohorts.
  case course
  /// Lederseminar, every second year.
  case leaderSeminar
  /// Forvaltningsseminar, every second year.
  case administrationSeminar
  /// Workshop at a workplace.
  case workshop
  /// Læringssamtale.
  case conversation
  /// Netværk of a daycare's beacons.
  case network
  /// Kapacitetsopbygning: competence days in repeats.
  case capacityBuilding
  /// Any other meeting that the planner describes.
  case meeting
}

/// For whom an activity is held once each.
public enum ActivitySubject: String, CaseIterable, Hashable, Sendable, Codable {
  /// Once for each sparring group.
  case group
  /// Once for each workplace that the activity's `workplaces` select.
  case workplace
  /// Once for each district.
  case district
  /// Once for all, possibly in repeats.
  case joint
  /// Once for each cohort that is formed.
  case cohort
}

/// How the people of an occasion attend it.
public enum Attendance: Hashable, Sendable {
  /// Everybody required comes to the one event.
  case all
  /// The occasion is held several times and each person comes to exactly one of them.
  case oneRepeat(repeats: Int)
  /// Those who need it are divided into cohorts; a person stays in the cohort.
  ///
  /// The sizes are numbers of people, both inclusive; the course starts within a number of months
  /// of joining.
  case cohorts(smallest: Int, largest: Int, startsWithinMonths: Int)
}

/// Which meetings of a chain the district's chief attends.
public enum ChiefAttendance: Hashable, Sendable {
  /// None.
  case none
  /// Every one.
  case all
  /// The first and the last.
  case firstAndLast
  /// At least a number of them, chosen by the solver.
  case count(Int)
}

/// Where an activity is held.
public enum PlaceRule: Hashable, Sendable {
  /// Wherever the participants agree; no place is planned.
  case none
  /// At the workplace of a member who hosts.
  case host
  /// At the workplace it is held for.
  case subject
  /// At one of some venues, chosen by the solver; an empty list means any.
  case venue([VenueID])
}

/// Officials that an event needs, chosen by the solver.
public struct StaffNeed: Hashable, Sendable {
  /// The role that the officials have.
  public var role: Role
  /// How many are needed at each event.
  public var count: Int
  /// Whether the same official stays with the subject in all of its events, and from year to year.
  public var stays: Bool
  /// Minutes that each needs before the event.
  public var preparation: Int

  /// Makes a need.
  public init(role: Role, count: Int, stays: Bool = false, preparation: Int = 0) {
    self.role = role
    self.count = count
    self.stays = stays
    self.preparation = preparation
  }
}

/// Days between two consecutive events of a chain, from the start of one to the start of the next.
public struct Gap: Hashable, Sendable {
  /// At least this many days; hard.
  public var minimum: Int
  /// As near as may be to this many days; soft.
  public var ideal: Int
  /// At most this many days; hard.
  public var maximum: Int

  /// Makes a gap in days.
  public init(minimum: Int, ideal: Int, maximum: Int) {
    self.minimum = minimum
    self.ideal = ideal
    self.maximum = maximum
  }
}

/// A demand that an activity comes after another.
public struct Precedence: Hashable, Sendable {
  /// The activity that comes first.
  public var activity: ActivityID
  /// At least this many days after it; hard.
  public var minimumDays: Int
  /// At the best no sooner than this many days after it; soft.
  public var idealFrom: Int
  /// At the best no later than this many days after it; soft.
  public var idealTo: Int

  /// Makes a precedence in days.
  public init(activity: ActivityID, minimumDays: Int, idealFrom: Int, idealTo: Int) {
    self.activity = activity
    self.minimumDays = minimumDays
    self.idealFrom = idealFrom
    self.idealTo = idealTo
  }
}

/// When an activity that is held every second year is due.
public enum Biennial: Hashable, Sendable {
  /// In school years whose first calendar year is even.
  case evenYears
  /// In school years whose first calendar year is odd.
  case oddYears
  /// In every second school year counted from the one in which it was last held.
  case lastHeld(Day)

  /// Whether the activity is due in a school year.
  public func isDue(in year: SchoolYear) -> Bool {
    switch self {
    case .evenYears: year.startYear % 2 == 0
    case .oddYears: year.startYear % 2 != 0
    case .lastHeld(let day):
      year.startYear > SchoolYear(containing: day).startYear
        && (year.startYear - SchoolYear(containing: day).startYear) % 2 == 0
    }
  }
}

/// Something that is planned, described wholly by data.
///
/// An activity gives, for each school year in which it is due and for each of its subjects, a chain
/// of `count` occasions. An occasion is one event, or with `oneRepeat` several events of which each
/// person attends one.
public struct Activity: Hashable, Sendable {
  /// The key in the planner's rules.
  public var key: String
  /// The name to show.
  public var name: String
  /// What it is.
  public var kind: ActivityKind
  /// Whether it is planned at all.
  public var isOn: Bool
  /// For whom it is held once each.
  public var subject: ActivitySubject
  /// Workplaces that it is held for, when the subject is a workplace.
  public var workplaces: Audience
  /// Occasions in each school year for each subject.
  public var count: Int
  /// When it is due, if only every second year.
  public var biennial: Biennial?
  /// How long an event lasts on each of its days, in minutes.
  public var minutes: Int
  /// On how many consecutive days an event is held; 1 or 2.
  public var dayCount: Int
  /// The minutes of the day at which an event may start, in order.
  public var starts: [Int]
  /// The weekdays on which an event may be; Monday to Friday unless said otherwise.
  public var weekdays: Set<Weekday>
  /// The days in which each occasion must lie, by number; empty means the school year's own
  /// windows for `count`.
  public var windows: [DayRange]
  /// Whether the hours of workplaces are ignored because it is held in the evening by agreement.
  public var isEvening: Bool
  /// The distance between consecutive occasions.
  public var gap: Gap?
  /// Who must be there, within the subject.
  public var required: Audience
  /// Whose absence costs dearly without forbidding a time, within the subject.
  public var preferred: Audience
  /// Who comes if possible, within the subject.
  public var optional: Audience
  /// The earliest minute of the day at which board members can meet.
  public var boardFrom: Int
  /// How people attend.
  public var attendance: Attendance
  /// Which meetings the district's chief attends.
  public var chief: ChiefAttendance
  /// Minutes before each event that its chief prepares.
  public var preparation: Int
  /// Minutes after each event in which its chief follows up.
  public var followUp: Int
  /// Officials chosen for each event.
  public var staff: [StaffNeed]
  /// Where it is held.
  public var place: PlaceRule
  /// Days before an event by which its focus and data are chosen; 0 means no deadline.
  public var leadDays: Int
  /// Activities that must come before.
  public var after: [Precedence]
  /// Days on each side of an event on which its people have nothing else; nothing means no demand,
  /// 0 means the day itself.
  public var isolationDays: Int?
  /// Activities that no person has on the same day as this.
  public var notSameDay: [ActivityID]
  /// Activities that no workplace or person should have in the same week as this.
  public var notSameWeek: [ActivityID]
  /// Whether a workplace keeps cover: never all of its leaders away at it on one day.
  public var keepsCover: Bool
  /// Whether a department keeps cover: never all of its beacons away at it in peak hours.
  public var keepsDepartmentCover: Bool
  /// Whether each event uses a learning pack.
  public var usesPack: Bool
  /// Whether leaders and resource persons of the workplace facilitate it themselves.
  public var isLocallyFacilitated: Bool

  /// Makes an activity with plain defaults; `ActivityKind.template` gives those of a kind.
  public init(key: String, name: String, kind: ActivityKind) {
    self.key = key
    self.name = name
    self.kind = kind
    isOn = true
    subject = .joint
    workplaces = .nobody
    count = 1
    biennial = nil
    minutes = 120
    dayCount = 1
    starts = [8 * 60 + 30, 10 * 60, 12 * 60 + 30, 13 * 60 + 30]
    weekdays = [.monday, .tuesday, .wednesday, .thursday, .friday]
    windows = []
    isEvening = false
    gap = nil
    required = .nobody
    preferred = .nobody
    optional = .nobody
    boardFrom = 15 * 60
    attendance = .all
    chief = .none
    preparation = 0
    followUp = 0
    staff = []
    place = .none
    leadDays = 0
    after = []
    isolationDays = nil
    notSameDay = []
    notSameWeek = []
    keepsCover = false
    keepsDepartmentCover = false
    usesPack = false
    isLocallyFacilitated = false
  }

  /// Whether an event takes most of a working day (five hours or more).
  public var isFullDay: Bool { minutes >= 300 }

  /// Returns the days in which an occasion must lie in a school year; the number counts from 1.
  ///
  /// Windows given by the planner apply to the school year in which they lie; another school year
  /// of the horizon uses its own default windows. The days of a course may lie anywhere in the year.
  public func window(_ number: Int, in year: SchoolYear) -> DayRange {
    let own = windows.filter { SchoolYear(containing: $0.first) == year }
    if own.isEmpty, case .cohorts = attendance { return year.days }
    let list = own.isEmpty ? year.windows(count) : own
    return list[min(max(number, 1), list.count) - 1]
  }

  /// Whether it is due in a school year.
  public func isDue(in year: SchoolYear) -> Bool {
    isOn && (biennial?.isDue(in: year) ?? true)
  }
}
