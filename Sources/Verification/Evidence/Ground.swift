import Programme

/// A programme prepared for questions: who is invited, who leads a district, what is closed.
struct Ground: Sendable {
  let programme: Programme
  let people: [PersonFacts]
  let calendar: CalendarTable
  let years: [SchoolYear]
  let peopleOfWorkplace: [[PersonID]]
  let peopleOfDistrict: [[PersonID]]
  /// Whoever has each role, by key.
  private let peopleOfRole: [Role: [PersonID]]
  /// For each role that is chosen as staff, and each district, those who serve it, by key.
  private let serversOfRole: [Role: [[PersonID]]]
  /// Whoever has the role of chief in each district, by key.
  let chiefsOfDistrict: [[PersonID]]
  let invitations: [Invitations]
  let activityOfKey: [String: ActivityID]
  let workplaceOfKey: [String: WorkplaceID]
  let districtOfKey: [String: DistrictID]
  let pinOfKey: [EventKey: EventPin]
  /// The packs that each workplace has used in earlier years.
  let packsUsed: [Set<String>]
  /// The latest official on record of each workplace and role who is still employed and still serves
  /// its district.
  let lastPartners: [LastPartner: PersonID]
  /// The most minutes that anybody prepares for an event.
  let widestMargin: Int
  /// The most days that an activity wants free around it.
  let longestPeace: Int
  /// How the repeats of the plan in question are numbered where they are named.
  var repeats = RepeatOrder()

  /// Whom an activity invites.
  struct Invitations: Sendable {
    let required: InvitedPeople
    let preferred: InvitedPeople
    let optional: InvitedPeople
    /// Those who are preferred and need not come.
    let missed: InvitedPeople
    /// Those who are optional and neither preferred nor required.
    let hopedFor: InvitedPeople
  }

  /// Prepares a programme.
  ///
  /// - Complexity: O(people * activities that are not of some districts).
  init(_ programme: Programme) {
    self.programme = programme
    let organisation = programme.organisation
    people = organisation.personIDs.map { PersonFacts($0, programme) }
    calendar = CalendarTable(programme.calendar, programme.horizon.days)
    years = programme.horizon.schoolYears
    var ofWorkplace = [[PersonID]](repeating: [], count: organisation.workplaces.count)
    var ofDistrict = [[PersonID]](repeating: [], count: organisation.districts.count)
    var chiefs = ofDistrict
    var ofRole: [Role: [PersonID]] = [:]
    for id in organisation.personIDs {
      let facts = people[id.index]
      for role in organisation[id].roles { ofRole[role, default: []].append(id) }
      if let workplace = facts.workplace { ofWorkplace[workplace.index].append(id) }
      guard let district = facts.district else { continue }
      ofDistrict[district.index].append(id)
      if facts.isChief { chiefs[district.index].append(id) }
    }
    peopleOfWorkplace = ofWorkplace
    peopleOfDistrict = ofDistrict
    chiefsOfDistrict = chiefs
    peopleOfRole = ofRole
    var servers: [Role: [[PersonID]]] = [:]
    for role in Set(programme.activities.flatMap { $0.staff.map(\.role) }) {
      var lists = [[PersonID]](repeating: [], count: organisation.districts.count)
      for id in ofRole[role] ?? [] {
        let served = organisation[id].serves
        if served.isEmpty {
          for i in lists.indices { lists[i].append(id) }
        } else {
          for district in served { lists[district.index].append(id) }
        }
      }
      servers[role] = lists
    }
    serversOfRole = servers
    invitations = programme.activities.map { Ground.invitations(to: $0, programme, ofDistrict) }
    func byKey<ID>(_ keys: [String], _ id: (Int) -> ID) -> [String: ID] {
      Dictionary(keys.enumerated().map { ($1, id($0)) }, uniquingKeysWith: { first, _ in first })
    }
    activityOfKey = byKey(programme.activities.map(\.key)) { ActivityID($0) }
    workplaceOfKey = byKey(organisation.workplaces.map(\.key)) { WorkplaceID($0) }
    districtOfKey = byKey(organisation.districts.map(\.key)) { DistrictID($0) }
    widestMargin = programme.activities.reduce(0) { widest, activity in
      max(widest, activity.preparation, activity.staff.map(\.preparation).max() ?? 0)
    }
    longestPeace = programme.activities.reduce(0) { max($0, $1.isolationDays ?? 0) }
    var packs = [Set<String>](repeating: [], count: organisation.workplaces.count)
    for record in programme.history.packs { packs[record.workplace.index].insert(record.pack) }
    packsUsed = packs
    lastPartners = LastPartner.all(programme, people)
    pinOfKey = Dictionary(
      programme.pins.events.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whoever has a role, in order.
  func officials(_ role: Role) -> [PersonID] { peopleOfRole[role] ?? [] }

  /// Those of a role who are chosen as staff and serve a district, in order; all where it is none.
  func officials(_ role: Role, serving district: DistrictID?) -> [PersonID] {
    guard let district, let lists = serversOfRole[role] else { return officials(role) }
    return lists[district.index]
  }

  /// The district's chief on a day: the first by key who is there then; if all are on leave, the
  /// first who comes back within the horizon.
  func chief(of district: DistrictID?, on day: Day) -> PersonID? {
    guard let district else { return nil }
    let own = chiefsOfDistrict[district.index]
    return own.first { people[$0.index].isEmployed(on: day) }
      ?? own.first { people[$0.index].comesBack(after: day, by: programme.horizon.days.last) }
  }

  /// Those of some invited people who belong to a subject, in order.
  func members(_ invited: InvitedPeople, of subject: EventSubject) -> [PersonID] {
    switch subject {
    case .workplace(let id): peopleOfWorkplace[id.index].filter(invited.contains)
    case .district(let id): peopleOfDistrict[id.index].filter(invited.contains)
    case .group, .cohort, .joint, .unknown: invited.all
    }
  }

  /// The people who lack a course and are to take it, in order.
  func candidates(for activity: ActivityID) -> [PersonID] {
    let horizon = programme.horizon.days
    return invitations[activity.index].required.all.filter {
      people[$0.index].holdsPost(during: horizon)
        && !programme.organisation.people[$0.index].hasTakenCourse
    }
  }

  /// The days within the horizon in which an occasion must lie; nothing if there are none.
  func window(_ number: Int, of activity: Activity, in year: SchoolYear) -> DayRange? {
    activity.window(number, in: year).intersection(programme.horizon.days)
  }

  /// The value of a rule's parameter.
  func value(_ rule: RuleID, _ name: String) -> Int { programme.rules[rule][name] }

  // Whoever has a role that the activity needs as staff is chosen and not invited; so is the chief
  // where the activity asks for the chief (`Programme.invited`).
  private static func invitations(
    to activity: Activity, _ programme: Programme, _ ofDistrict: [[PersonID]]
  ) -> Invitations {
    let organisation = programme.organisation
    let staffRoles = Set(activity.staff.map(\.role))
    func list(_ audience: Audience) -> InvitedPeople {
      if audience.isEmpty { return InvitedPeople([]) }
      var asked = organisation.personIDs
      if !audience.districts.isEmpty {
        let own = audience.districts.flatMap { ofDistrict[$0.index] }
        asked = Set(own).union(audience.people).sorted()
      }
      return InvitedPeople(
        asked.filter { id in
          guard audience.contains(id, in: organisation) else { return false }
          let roles = organisation.people[id.index].roles
          let isChosen =
            roles.contains(where: staffRoles.contains)
            || (activity.chief != .none && roles.contains(.chief))
          return !isChosen
        })
    }
    let required = list(activity.required)
    let preferred = list(activity.preferred)
    let optional = list(activity.optional)
    return Invitations(
      required: required, preferred: preferred, optional: optional,
      missed: InvitedPeople(preferred.all.filter { !required.contains($0) }),
      hopedFor: InvitedPeople(
        optional.all.filter { !preferred.contains($0) && !required.contains($0) }))
  }
}
