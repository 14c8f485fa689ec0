import Programme
import Verification

/// Many copies of the small municipality in one, to see how checking grows.
enum Large {
  /// Returns a municipality of some copies, with its plan.
  static func make(copies: Int) -> Small {
    var small = Small()
    let copier = Copier(small: small, copies: copies)
    small.programme.organisation = copier.organisation()
    for i in small.programme.activities.indices {
      copier.widen(&small.programme.activities[i])
    }
    small.plan = copier.plan()
    small.plan.score = small.verdict.score
    return small
  }
}

/// Repeats the parts of the small municipality under keys with a prefix.
private struct Copier {
  let small: Small
  let copies: Int

  private var source: Organisation { small.programme.organisation }

  private func prefix(_ copy: Int) -> String {
    let digits = String(copy)
    return "k" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "-"
  }

  private func person(_ id: PersonID, _ copy: Int) -> PersonID {
    PersonID(copy * source.people.count + id.index)
  }

  private func workplace(_ id: WorkplaceID, _ copy: Int) -> WorkplaceID {
    WorkplaceID(copy * source.workplaces.count + id.index)
  }

  private func district(_ id: DistrictID, _ copy: Int) -> DistrictID {
    DistrictID(copy * source.districts.count + id.index)
  }

  private func place(_ place: Place, _ copy: Int) -> Place {
    switch place {
    case .workplace(let id): .workplace(workplace(id, copy))
    case .venue(let id): .venue(VenueID(copy * source.venues.count + id.index))
    }
  }

  private func repeated<T>(_ list: [T], _ change: (inout T, Int) -> Void) -> [T] {
    (0..<copies).flatMap { copy in
      list.map { element in
        var element = element
        change(&element, copy)
        return element
      }
    }
  }

  func organisation() -> Organisation {
    Organisation(
      districts: repeated(source.districts) { $0.key = prefix($1) + $0.key },
      workplaces: repeated(source.workplaces) {
        $0.key = prefix($1) + $0.key
        let copy = $1
        $0.district = $0.district.map { district($0, copy) }
      },
      departments: repeated(source.departments) {
        $0.key = prefix($1) + $0.key
        $0.workplace = workplace($0.workplace, $1)
      },
      people: repeated(source.people) {
        let copy = $1
        $0.key = prefix(copy) + $0.key
        $0.district = $0.district.map { district($0, copy) }
        $0.workplace = $0.workplace.map { workplace($0, copy) }
        $0.department = $0.department.map {
          DepartmentID(copy * source.departments.count + $0.index)
        }
      },
      venues: repeated(source.venues) {
        $0.key = prefix($1) + $0.key
        $0.capacity = 100_000
      })
  }

  func widen(_ activity: inout Activity) {
    let places = activity.workplaces.workplaces
    activity.workplaces.workplaces = Set(
      (0..<copies).flatMap { copy in places.map { workplace($0, copy) } })
    if case .oneRepeat(let repeats) = activity.attendance {
      activity.attendance = .oneRepeat(repeats: repeats * copies)
    }
  }

  func plan() -> Plan {
    var events = small.plan.events.filter { $0.key.activity == "chefmoede" }
    for i in events.indices {
      func all(_ people: [PersonID]) -> [PersonID] {
        (0..<copies).flatMap { copy in people.map { person($0, copy) } }
      }
      events[i].participants = all(events[i].participants)
      events[i].guests = all(events[i].guests)
    }
    let others = small.plan.events.filter { $0.key.activity != "chefmoede" }
    events += repeated(others) { event, copy in
      if event.key.repeatNumber > 0 {
        event.key.repeatNumber += 2 * copy
      } else {
        event.key.subject = prefix(copy) + event.key.subject
      }
      event.participants = event.participants.map { person($0, copy) }
      event.guests = event.guests.map { person($0, copy) }
      event.staff = event.staff.map { person($0, copy) }
      event.facilitators = event.facilitators.map { person($0, copy) }
      event.chief = event.chief.map { person($0, copy) }
      event.host = event.host.map { person($0, copy) }
      event.place = event.place.map { place($0, copy) }
    }
    return Plan(
      groups: repeated(small.plan.groups) { group, copy in
        group.label = prefix(copy) + group.label
        group.district = district(group.district, copy)
        group.members = group.members.map { person($0, copy) }
      },
      cohorts: repeated(small.plan.cohorts) { cohort, copy in
        cohort.label = prefix(copy) + cohort.label
        cohort.members = cohort.members.map { person($0, copy) }
      },
      events: events)
  }
}
