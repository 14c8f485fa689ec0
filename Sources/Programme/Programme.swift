/// Who is divided into sparring groups.
public struct GroupSettings: Hashable, Sendable {
  /// The kinds of workplace whose leaders are members.
  public var kinds: Set<WorkplaceKind>
  /// The roles that are members.
  public var roles: Set<Role>
  /// Whether there are groups at all.
  public var isOn: Bool

  /// Makes settings; the default is the heads of schools and daycares.
  public init(
    kinds: Set<WorkplaceKind> = [.school, .specialSchool, .daycare], roles: Set<Role> = [.leader],
    isOn: Bool = true
  ) {
    self.kinds = kinds
    self.roles = roles
    self.isOn = isOn
  }
}

/// The hours in which a kind of workplace meets.
public struct WorkingHours: Hashable, Sendable {
  /// The minute of the day from which meetings may start.
  public var from: Int
  /// The minute of the day by which meetings end.
  public var to: Int
  /// The minute of the day at which lunch starts.
  public var lunchFrom: Int
  /// The minute of the day at which lunch ends.
  public var lunchTo: Int

  /// Makes hours; the default is 8.15 to 15.30 with lunch from 12.00 to 12.30.
  public init(
    from: Int = 8 * 60 + 15, to: Int = 15 * 60 + 30, lunchFrom: Int = 12 * 60,
    lunchTo: Int = 12 * 60 + 30
  ) {
    self.from = from
    self.to = to
    self.lunchFrom = lunchFrom
    self.lunchTo = lunchTo
  }
}

/// The whole planning problem as values: what a folder says, checked and in order.
public struct Programme: Hashable, Sendable {
  /// The time that is planned.
  public var horizon: Horizon
  /// Holidays and quiet periods.
  public var calendar: SchoolCalendar
  /// The hours of each kind of workplace; a kind that is missing has the default hours.
  public var hours: [WorkplaceKind: WorkingHours]
  /// Districts, workplaces, people, venues.
  public var organisation: Organisation
  /// Who is divided into groups.
  public var groups: GroupSettings
  /// What is planned, by key.
  public var activities: [Activity]
  /// Learning packs, by key.
  public var packs: [LearningPack]
  /// The rules with their switches, weights and parameters.
  public var rules: RuleSettings
  /// People wanted together or apart.
  public var pairs: [PairWish]
  /// Earlier years.
  public var history: History
  /// What the planner fixed by hand.
  public var pins: Pins
  /// The day as of which it is decided who is there; the horizon's first day for a new plan.
  public var asOf: Day

  /// Makes a programme; lists must be sorted by key.
  public init(
    horizon: Horizon, calendar: SchoolCalendar, hours: [WorkplaceKind: WorkingHours] = [:],
    organisation: Organisation, groups: GroupSettings = GroupSettings(),
    activities: [Activity], packs: [LearningPack] = [], rules: RuleSettings = RuleSettings(),
    pairs: [PairWish] = [], history: History = History(), pins: Pins = Pins(), asOf: Day? = nil
  ) {
    self.horizon = horizon
    self.calendar = calendar
    self.hours = hours
    self.organisation = organisation
    self.groups = groups
    self.activities = activities
    self.packs = packs
    self.rules = rules
    self.pairs = pairs
    self.history = history
    self.pins = pins
    self.asOf = asOf ?? horizon.days.first
  }

  /// The activity at a position.
  public subscript(id: ActivityID) -> Activity { activities[id.index] }

  /// Every activity's identifier in order.
  public var activityIDs: [ActivityID] { activities.indices.map { ActivityID($0) } }

  /// The activity with a key.
  public func activity(_ key: String) -> ActivityID? {
    activities.firstIndex { $0.key == key }.map { ActivityID($0) }
  }

  /// The pack with a key.
  public func pack(_ key: String) -> LearningPack? { packs.first { $0.key == key } }

  /// The hours of a kind of workplace.
  public func hours(of kind: WorkplaceKind) -> WorkingHours { hours[kind] ?? WorkingHours() }
}
