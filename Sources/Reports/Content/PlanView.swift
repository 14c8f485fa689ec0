import Programme

/// A plan seen from every side: by time, person, group, workplace and district.
///
/// Reports are made of this; it holds positions in `plan.events`, each list in order of time.
struct PlanView {
  let programme: Programme
  let plan: Plan
  let say: Prose
  /// Every event, in order of time.
  let order: [Int]
  /// By person: the events that the person attends.
  let ofPerson: [[Int]]
  /// By workplace: the events held for it or at it.
  let ofWorkplace: [[Int]]
  /// By position in `plan.groups`.
  let ofGroup: [[Int]]
  /// By person: the position of the person's group.
  let groupOf: [Int?]
  /// By event: the district it belongs to; nothing for what is common.
  let districtOf: [DistrictID?]
  /// Which repeat is the first, by date.
  let repeats: RepeatOrder

  private let eventByKey: [EventKey: Int]
  private let workplaceByKey: [String: WorkplaceID]
  private let districtByKey: [String: DistrictID]
  private let groupByLabel: [String: Int]

  /// Looks at a plan; repeats are numbered as in a larger one if it is a part of that.
  ///
  /// - Complexity: O(events log events + attendances).
  init(
    _ plan: Plan, of programme: Programme, in language: Language, repeats: RepeatOrder? = nil
  ) {
    self.programme = programme
    self.plan = plan
    say = Prose(language)
    self.repeats = repeats ?? RepeatOrder(plan.events)
    let organisation = programme.organisation
    eventByKey = Dictionary(
      plan.events.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { a, _ in a })
    workplaceByKey = Dictionary(
      organisation.workplaceIDs.map { (organisation[$0].key, $0) }, uniquingKeysWith: { a, _ in a })
    districtByKey = Dictionary(
      organisation.districtIDs.map { (organisation[$0].key, $0) }, uniquingKeysWith: { a, _ in a })
    groupByLabel = Dictionary(
      plan.groups.enumerated().map { ($1.label, $0) }, uniquingKeysWith: { a, _ in a })
    order = plan.events.indices.sorted { a, b in
      let (x, y) = (plan.events[a], plan.events[b])
      return x.day != y.day
        ? x.day < y.day : x.start != y.start ? x.start < y.start : x.key < y.key
    }
    var people = Array(repeating: [Int](), count: organisation.people.count)
    var places = Array(repeating: [Int](), count: organisation.workplaces.count)
    var groups = Array(repeating: [Int](), count: plan.groups.count)
    var districts = Array(repeating: DistrictID?.none, count: plan.events.count)
    for i in order {
      let event = plan.events[i]
      for person in event.people where people.indices.contains(person.index) {
        people[person.index].append(i)
      }
      var touched: [WorkplaceID] = []
      if case .workplace(let id)? = event.place { touched.append(id) }
      switch programme.activities[event.activity.index].subject {
      case .group:
        if let g = groupByLabel[event.key.subject] {
          groups[g].append(i)
          districts[i] = plan.groups[g].district
        }
      case .workplace:
        if let id = workplaceByKey[event.key.subject] {
          districts[i] = organisation[id].district
          if !touched.contains(id) { touched.append(id) }
        }
      case .district: districts[i] = districtByKey[event.key.subject]
      case .joint, .cohort: break
      }
      for id in touched where places.indices.contains(id.index) { places[id.index].append(i) }
    }
    ofPerson = people
    ofWorkplace = places
    ofGroup = groups
    districtOf = districts
    var group = Array(repeating: Int?.none, count: organisation.people.count)
    for (g, value) in plan.groups.enumerated() {
      for person in value.members where group.indices.contains(person.index) {
        group[person.index] = g
      }
    }
    groupOf = group
  }

  var organisation: Organisation { programme.organisation }

  func event(_ i: Int) -> PlannedEvent { plan.events[i] }

  /// The position of an event in the plan.
  func position(of key: EventKey) -> Int? { eventByKey[key] }

  func activity(_ i: Int) -> Activity { programme.activities[plan.events[i].activity.index] }

  /// The school years that are shown.
  var years: [SchoolYear] { programme.horizon.schoolYears }

  func workplace(ofKey key: String) -> WorkplaceID? { workplaceByKey[key] }

  /// For whom the event is held, in words; empty for what is common.
  func subject(_ i: Int) -> String {
    let key = plan.events[i].key.subject
    switch activity(i).subject {
    case .group: return say(.groupLabel, key)
    case .workplace: return workplaceByKey[key].map { organisation[$0].name } ?? key
    case .district: return districtByKey[key].map { organisation[$0].name } ?? key
    case .cohort: return say.cohort(key)
    case .joint: return ""
    }
  }

  /// The event's own name.
  ///
  /// As in "Læringsdag 2, gentagelse 3" for the third repeat by date.
  func title(_ i: Int) -> String {
    let event = plan.events[i]
    var text = activity(i).name
    if activity(i).count > 1 { text += " \(event.key.number)" }
    let number = repeats.number(event.key)
    if number > 0 { text += ", " + say(.repeatLabel, "\(number)") }
    return text
  }

  /// The event's name and for whom it is held.
  func longTitle(_ i: Int) -> String {
    let subject = subject(i)
    return subject.isEmpty ? title(i) : "\(title(i)) \u{B7} \(subject)"
  }

  /// Where the event is, in words; empty when no place is planned.
  func place(_ i: Int) -> String {
    switch plan.events[i].place {
    case .workplace(let id)?: organisation[id].name
    case .venue(let id)?: organisation[id].name
    case nil: ""
    }
  }

  /// When the event is.
  ///
  /// As in "mandag den 5. oktober 2026 kl. 8.30–11.30".
  func moment(_ i: Int) -> String {
    let event = plan.events[i]
    let hours = say.hours(event.start, event.minutes)
    let first = say.fullDate(event.day)
    let when = say(.atHours, first, hours)
    return event.dayCount > 1 ? when + " " + say(.overDays, say.number(event.dayCount)) : when
  }

  func name(_ person: PersonID) -> String { organisation[person].name }

  /// The name of a person's workplace, or of the district for who has none.
  func belonging(_ person: PersonID) -> String {
    let value = organisation[person]
    if let id = value.workplace { return organisation[id].name }
    return value.district.map { organisation[$0].name } ?? ""
  }

  /// A person's roles in words.
  func roles(_ person: PersonID) -> String {
    organisation[person].roles.map { say.role($0) }.joined(separator: ", ")
  }

  /// How many events lie in a school year; of a district, its own and the common ones.
  func count(_ year: SchoolYear, district: DistrictID?) -> Int {
    plan.events.indices.filter { i in
      year.days.contains(plan.events[i].day)
        && (district == nil || districtOf[i] == nil || districtOf[i] == district)
    }.count
  }

  /// People in the order of their names.
  func sorted(_ people: [PersonID]) -> [PersonID] {
    DanishOrder.sorted(people) { organisation[$0].name }
  }

  /// Districts in the order of their names.
  var districts: [DistrictID] {
    DanishOrder.sorted(organisation.districtIDs) { organisation[$0].name }
  }

  /// Whether a person took up the post within a year of the day the plan is made as of.
  func isNew(_ person: PersonID) -> Bool {
    organisation[person].isNew(on: programme.asOf, within: 365)
  }

  /// Chiefs, learning partners and consultants, by role and name.
  func officials(_ role: Role) -> [PersonID] {
    sorted(organisation.personIDs.filter { organisation[$0].has(role) })
  }
}
