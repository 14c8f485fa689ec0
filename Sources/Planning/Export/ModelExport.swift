public import ChainScheduling
public import Programme
public import SetPartitioning

/// The group problem of a district, complete, with the names its numbers stand for.
///
/// What a group costs is defined at `GroupProblem`; a division costs the sum over its groups plus
/// `offset`.
public struct GroupModel: Sendable, Codable {
  /// What the file is.
  public var format = "aarshjul-group-model"
  /// The version of the format.
  public var version = 1
  /// The district's key.
  public var district: String
  /// The keys of the people whom the problem's numbers stand for.
  public var people: [String]
  /// What every division costs on top.
  public var offset: Int
  /// The problem.
  public var problem: GroupProblem
}

/// The calendar problem, complete, with the names its numbers stand for.
///
/// What a schedule costs is defined at `ScheduleProblem` and its parts.
public struct CalendarModel: Sendable, Codable {
  /// What the file is.
  public var format = "aarshjul-calendar-model"
  /// The version of the format.
  public var version = 1
  /// The horizon's first day, day 0 of the problem, as year, month and day.
  public var firstDay: [Int]
  /// The keys of the resources: people, then venues.
  public var resources: [String]
  /// The keys of the places: workplaces, then venues.
  public var places: [String]
  /// The keys of the events.
  public var events: [String]
  /// For each event the keys of the packs that its variants stand for.
  public var packs: [[String]]
  /// For each attendance what is attended: the activity's key, the year and the occasion's number,
  /// 0 for a course.
  public var attendances: [String]
  /// The problem.
  public var problem: ScheduleProblem
}

/// Both models of a programme, as anybody may solve them.
public struct ModelExport: Sendable {
  /// The group models, one for each district that has leaders to divide.
  public let groups: [GroupModel]
  /// The calendar model for given groups.
  public let calendar: CalendarModel

  /// Encodes a programme as planning does, with the groups of a plan.
  public init(_ programme: Programme, groups: [SparringGroup]) {
    var availability = Availability(programme)
    let organisation = programme.organisation
    var models: [GroupModel] = []
    for district in organisation.districtIDs {
      let encoding = GroupEncoding(
        district: district, programme: programme, availability: &availability)
      guard !encoding.pool.isEmpty else { continue }
      models.append(
        GroupModel(
          district: organisation[district].key, people: encoding.pool.map { organisation[$0].key },
          offset: encoding.offset, problem: encoding.problem))
    }
    self.groups = models
    let encoding = ScheduleEncoding(
      programme, groups: groups.sorted { $0.label < $1.label }, availability: availability)
    let civil = programme.horizon.days.first.civil
    calendar = CalendarModel(
      firstDay: [civil.year, civil.month, civil.day],
      resources: organisation.people.map(\.key) + organisation.venues.map(\.key),
      places: organisation.workplaces.map(\.key) + organisation.venues.map(\.key),
      events: encoding.events.indices.map { encoding.key(ofEvent: $0).text },
      packs: encoding.events.map(\.packs),
      attendances: encoding.attendanceSources.map { source in
        let choice = encoding.agenda.choices[source.choice]
        return "\(programme[choice.activity].key)/\(choice.year.startYear)/\(choice.number)"
      }, problem: encoding.problem)
  }
}
