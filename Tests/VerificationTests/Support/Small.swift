import Programme
import Verification

/// A small municipality with two districts, one activity of each kind, and a plan that holds.
struct Small {
  var programme: Programme
  var plan: Plan
  var previous: Verifier.Previous?

  init() {
    programme = SmallProgramme.make()
    plan = Plan()
    plan = SmallPlan.make(self)
    plan.score = verdict.score
  }

  /// What the verifier says.
  var verdict: Verdict { Verifier.verify(plan, programme, previous: previous) }

  /// How much a rule counts, added up over its matches.
  func amount(of rule: RuleID) -> Int {
    Verifier.matches(of: rule, in: plan, programme, previous: previous)
      .reduce(0) { $0 + $1.amount }
  }

  /// The person of a key.
  func person(_ key: String) -> PersonID {
    PersonID(programme.organisation.people.firstIndex { $0.key == key } ?? -1)
  }

  /// The workplace of a key.
  func workplace(_ key: String) -> WorkplaceID {
    WorkplaceID(programme.organisation.workplaces.firstIndex { $0.key == key } ?? -1)
  }

  /// The venue of a key.
  func venue(_ key: String) -> VenueID {
    VenueID(programme.organisation.venues.firstIndex { $0.key == key } ?? -1)
  }

  /// The activity of a key.
  func activity(_ key: String) -> ActivityID {
    ActivityID(programme.activities.firstIndex { $0.key == key } ?? -1)
  }

  /// Changes an event of the plan.
  mutating func change(_ key: String, _ body: (inout PlannedEvent) -> Void) {
    for i in plan.events.indices where plan.events[i].key.text == key { body(&plan.events[i]) }
  }

  /// Changes an activity.
  mutating func change(activity key: String, _ body: (inout Activity) -> Void) {
    body(&programme.activities[activity(key).index])
  }

  /// Changes a person.
  mutating func change(person key: String, _ body: (inout Person) -> Void) {
    body(&programme.organisation.people[person(key).index])
  }

  /// Changes a group of the plan.
  mutating func change(group label: String, _ body: (inout [PersonID]) -> Void) {
    for i in plan.groups.indices where plan.groups[i].label == label {
      body(&plan.groups[i].members)
    }
  }

  /// Sets a parameter of a rule.
  mutating func set(_ rule: RuleID, _ name: String, _ value: Int) {
    programme.rules[rule].values[name] = value
  }
}

/// A day by its date.
func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
  Day(year: year, month: month, day: day) ?? Day(rawValue: 0)
}

/// A minute of the day.
func at(_ hour: Int, _ minute: Int = 0) -> Int { hour * 60 + minute }
