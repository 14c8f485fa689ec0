import Programme

/// A look at a programme for what cannot hold before anything is planned.
///
/// A fault is an error only where no plan can hold every hard rule because of it, and a warning
/// where a plan exists that the planner would hardly expect.
struct ProgrammeCheck: Sendable {
  /// Finds faults and adds them.
  let find: @Sendable (Ground, inout [Fault]) -> Void

  init(_ find: @escaping @Sendable (Ground, inout [Fault]) -> Void) {
    self.find = find
  }

  /// Every look.
  static let all: [ProgrammeCheck] = groups + calendar

  /// The looks at what groups alone depend on.
  static let groups: [ProgrammeCheck] = [.groupSizes, .pools, .pairWishes, .apart, .locks, .values]

  /// The looks at what only a calendar depends on.
  static let calendar: [ProgrammeCheck] = [
    .windowsInHorizon, .possibleDays, .gaps, .precedences,
    .audiences, .chiefs, .commonTimes, .repeats, .coveredRepeats,
    .courses, .staff, .venues, .hosts, .packs, .peakHours,
    .pinnedEvents, .pinnedPeople, .pinnedGroups, .pinnedTogether, .pinnedDays, .pinnedPlaces,
  ]
}

extension Fault {
  /// Makes a fault of a file, at the place in it where that is known.
  init(
    _ id: String, _ severity: Severity = .error, in file: String, at place: Place? = nil,
    _ problem: Text, _ remedy: Text
  ) {
    self.init(
      id: id, severity: severity, place: place ?? Place(file: file), problem: problem,
      remedy: remedy)
  }
}

/// The files of a planning folder that faults point to.
enum PlanningFile {
  static let rules = "rules.json"
  static let people = "people.csv"
  static let districts = "districts.csv"
  static let workplaces = "workplaces.csv"
  static let venues = "venues.csv"
  static let pairs = "pairs.csv"
  static let pins = "pins.csv"
}

extension Ground {
  /// The activities that are due in the horizon.
  var dueActivities: [ActivityID] {
    programme.activityIDs.filter { id in years.contains(where: programme[id].isDue) }
  }

  /// Everything of an activity that has a window in the horizon, by school year and number.
  func dueWindows(of activity: Activity) -> [(year: SchoolYear, number: Int, days: DayRange)] {
    var result: [(SchoolYear, Int, DayRange)] = []
    guard activity.count > 0 else { return [] }
    for year in years where activity.isDue(in: year) {
      for number in 1...activity.count {
        if let days = window(number, of: activity, in: year) { result.append((year, number, days)) }
      }
    }
    return result
  }

  /// The workplaces, districts or the whole that an activity is held for, with those who must be
  /// there; nothing for groups and cohorts, which are not known before planning.
  func fixedSubjects(of id: ActivityID) -> [(subject: EventSubject, members: [PersonID])] {
    let required = invitations[id.index].required
    let activity = programme[id]
    let organisation = programme.organisation
    let subjects: [EventSubject] =
      switch activity.subject {
      case .group, .cohort: []
      case .workplace:
        organisation.workplaceIDs.filter { activity.workplaces.contains($0, in: organisation) }
          .map { .workplace($0) }
      case .district: organisation.districtIDs.map { .district($0) }
      case .joint: [.joint]
      }
    return subjects.map { ($0, members(required, of: $0)) }.filter { !$0.1.isEmpty }
  }

  /// The district of a workplace or district.
  func district(of subject: EventSubject) -> DistrictID? {
    switch subject {
    case .workplace(let id): programme.organisation[id].district
    case .district(let id): id
    case .group, .cohort, .joint, .unknown: nil
    }
  }

  /// The name of a subject to show after an activity's, with a space before it.
  func suffix(_ subject: EventSubject) -> String {
    switch subject {
    case .workplace(let id): " " + programme.organisation[id].name
    case .district(let id): " " + programme.organisation[id].name
    case .group, .cohort, .joint, .unknown: ""
    }
  }

  /// Those who are to be in groups, by district.
  ///
  /// - Complexity: O(people).
  var pools: [[PersonID]] {
    peopleOfDistrict.map { $0.filter { people[$0.index].isEligible } }
  }
}
