public import Programme

/// One of the things that cannot all hold: a rule, a demand of an activity, a person, a pin, a
/// closure.
///
/// Each has a switch of its own in the kernel's model, so that a conflict is a set of members.
public enum ClashMember: Hashable, Sendable {
  /// An event that the planner fixed.
  case pin(EventKey)
  /// A group, or members of one, that the planner locked; its label.
  case lock(String)
  /// A wish about two people; its position in `Programme.pairs`.
  case wish(Int)
  /// A holiday; its position in the calendar.
  case holiday(Int)
  /// A public holiday.
  case publicHoliday(Day)
  /// A quiet period; its position in the calendar.
  case quietPeriod(Int)
  /// The closed days of a workplace.
  case closedWorkplace(WorkplaceID)
  /// A rule as one activity sets it: its windows, its gap, its staff, its chief.
  case demand(RuleID, ActivityID)
  /// A rule for all.
  case rule(RuleID)
  /// One of the planner's own criteria; its position in the settings.
  case criterion(Int)
  /// An event that is to be held; for groups the subject is the district's key.
  case occasion(EventKey)
  /// Somebody who takes part in what is expected of that person.
  case person(PersonID)
  /// Everybody who is to come to an activity, taken as one.
  case participants(ActivityID)
  /// All leaders of a district who are to be in groups, taken as one.
  case pool(DistrictID)
}

extension ClashMember {
  /// The rule of the rule book that a member belongs to.
  public func rule(in programme: Programme) -> RuleID {
    switch self {
    case .pin: .pinned
    case .lock: .lockedGroups
    case .wish(let i):
      programme.pairs.indices.contains(i) && programme.pairs[i].together ? .together : .notTogether
    case .holiday, .publicHoliday, .closedWorkplace: .closedDays
    case .quietPeriod: .quietWeeks
    case .demand(let rule, _), .rule(let rule): rule
    case .criterion: .criterion
    case .occasion: .everythingPlanned
    case .person: .attendance
    case .participants(let id):
      switch programme[id].attendance {
      case .all: .attendance
      case .oneRepeat: .oneRepeat
      case .cohorts: .cohortMembers
      }
    case .pool: .oneGroup
    }
  }

  /// Whether it is a person, or several taken as one.
  var isAboutPeople: Bool {
    switch self {
    case .person, .participants, .pool: true
    default: false
    }
  }

  /// How hard it is for a planner to give the member up; rules that nobody can give up are dearest.
  var weight: Int {
    switch self {
    case .pin, .wish: 2
    case .lock, .demand(.windows, _), .demand(.gap, _), .demand(.chiefAttends, _): 3
    case .quietPeriod, .closedWorkplace: 4
    case .criterion: 4
    case .demand: 5
    case .rule(let id): Rule.of(id).isFixed ? id == .groupSize ? 8 : 10_000 : 5
    case .person: 12
    case .holiday: 15
    case .occasion: 20
    case .publicHoliday: 60
    case .participants: 100
    case .pool: 200
    }
  }

  /// Where it stands in a list: what is fixed by hand first, then closures, rules, people.
  var rank: Int {
    switch self {
    case .occasion: 0
    case .pin: 1
    case .lock: 2
    case .wish: 3
    case .participants: 4
    case .pool: 5
    case .person: 6
    case .demand: 7
    case .rule: 8
    case .criterion: 9
    case .quietPeriod: 10
    case .holiday: 11
    case .publicHoliday: 12
    case .closedWorkplace: 13
    }
  }
}
