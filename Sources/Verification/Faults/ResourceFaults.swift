import Programme

extension ProgrammeCheck {
  /// Courses whose cohorts can be formed.
  static let courses = ProgrammeCheck { ground, faults in
    for id in ground.dueActivities {
      let activity = ground.programme[id]
      guard case .cohorts(let smallest, let largest, _) = activity.attendance else { continue }
      func add(_ severity: Fault.Severity, _ what: Text) {
        faults.append(
          Fault(
            "cohort-sizes", severity, in: PlanningFile.rules,
            Words.ofActivity.with(activity.name, what),
            Words.changeCohortSizes.text))
      }
      if smallest > largest || largest < 1 {
        add(.error, Words.cohortSizesAre.with(smallest, largest))
        continue
      }
      let count = ground.candidates(for: id).count
      if count > 0, count < smallest {
        add(.warning, Words.tooFewLackCourse.with(count, smallest))
      }
    }
  }

  /// As many officials of each role as an event needs.
  static let staff = ProgrammeCheck { ground, faults in
    guard ground.programme.rules.binds(.staffing) else { return }
    let horizon = ground.programme.horizon.days
    for id in ground.dueActivities {
      let activity = ground.programme[id]
      for role in Set(activity.staff.map(\.role)).sorted() {
        let wanted = activity.staff.filter { $0.role == role }.reduce(0) { $0 + max(0, $1.count) }
        for place in ground.places(of: id) {
          let there = ground.officials(role, servingOneOf: place.districts).count {
            ground.people[$0.index].holdsPost(during: horizon)
          }
          guard wanted > there else { continue }
          faults.append(
            Fault(
              "too-few-staff", in: PlanningFile.people,
              Words.needsMoreOfRole.with(
                activity.name + place.name, wanted, CommonWord.role(role), there),
              Words.writeMorePeople.text))
        }
      }
    }
  }

  /// Venues that are there and large enough.
  static let venues = ProgrammeCheck { ground, faults in
    let organisation = ground.programme.organisation
    let binds = ground.programme.rules.binds(.venueCapacity)
    for id in ground.dueActivities {
      let activity = ground.programme[id]
      guard case .venue(let listed) = activity.place else { continue }
      let allowed = (listed.isEmpty ? organisation.venueIDs : listed).filter {
        organisation.venues.indices.contains($0.index)
      }
      guard let largest = allowed.max(by: { capacity($0, ground) < capacity($1, ground) }) else {
        faults.append(
          Fault(
            "no-venue", in: PlanningFile.venues,
            Words.needsVenue.with(activity.name),
            Words.writeVenue.text))
        continue
      }
      guard binds else { continue }
      let officials = activity.staff.reduce(0) { $0 + max(0, $1.count) }
      for (size, subject) in sizes(of: id, ground)
      where size + officials > capacity(largest, ground) {
        let name = activity.name + ground.suffix(subject)
        let people = size + officials
        faults.append(
          Fault(
            "small-venue", in: PlanningFile.venues,
            Words.isTooLargeForVenues.with(
              name, people, organisation[largest].name, capacity(largest, ground)),
            Words.writeLargerVenue.text))
      }
    }
  }

  private static func capacity(_ id: VenueID, _ ground: Ground) -> Int {
    ground.programme.organisation.venues[id.index].capacity
  }

  /// How many people the largest event of each subject has at least, without staff.
  private static func sizes(of id: ActivityID, _ ground: Ground) -> [(Int, EventSubject)] {
    let activity = ground.programme[id]
    switch activity.attendance {
    case .cohorts(let smallest, _, _):
      return ground.candidates(for: id).count >= smallest ? [(smallest, .joint)] : []
    case .oneRepeat(let repeats):
      return ground.fixedSubjects(of: id).map { subject, members in
        ((throughout(members, ground) + max(1, repeats) - 1) / max(1, repeats), subject)
      }
    case .all:
      return ground.fixedSubjects(of: id).map { subject, members in
        let hasChief =
          activity.chief == .all
          && ground.district(of: subject).map { !ground.chiefsOfDistrict[$0.index].isEmpty }
            ?? false
        return (throughout(members, ground) + (hasChief ? 1 : 0), subject)
      }
    }
  }

  private static func throughout(_ members: [PersonID], _ ground: Ground) -> Int {
    let horizon = ground.programme.horizon.days
    return members.filter {
      ground.people[$0.index].isEmployed(on: horizon.first)
        && ground.people[$0.index].isEmployed(on: horizon.last)
    }.count
  }

  /// Workplaces that can hold what is held there.
  static let hosts = ProgrammeCheck { ground, faults in
    guard ground.programme.rules.binds(.venueCapacity) else { return }
    let organisation = ground.programme.organisation
    func add(_ severity: Fault.Severity, _ place: WorkplaceID, _ name: String, _ people: Int) {
      let workplace = organisation[place]
      faults.append(
        Fault(
          "small-workplace", severity, in: PlanningFile.workplaces,
          Words.workplaceHasRoom.with(workplace.name, workplace.capacity ?? 0, name, people),
          Words.changeCapacity.text))
    }
    for id in ground.dueActivities {
      let activity = ground.programme[id]
      if activity.place == .subject {
        let officials = activity.staff.reduce(0) { $0 + max(0, $1.count) }
        for (size, subject) in sizes(of: id, ground) {
          guard let place = subject.workplace, let capacity = organisation[place].capacity,
            size + officials > capacity
          else { continue }
          add(.error, place, activity.name, size + officials)
        }
      } else if activity.place == .host, activity.subject == .group {
        // In a group no larger than the number of meetings everybody hosts.
        let isCertain =
          ground.programme.rules.binds(.hosting)
          && ground.value(.groupSize, "largest") <= activity.count
        let people = ground.value(.groupSize, "smallest") + (activity.chief == .all ? 1 : 0)
        for person in ground.pools.joined() {
          guard let place = ground.people[person.index].workplace,
            let capacity = organisation[place].capacity, people > capacity
          else { continue }
          add(isCertain ? .error : .warning, place, activity.name, people)
        }
      }
    }
  }

  /// A pack for every event that uses one.
  static let packs = ProgrammeCheck { ground, faults in
    let rules = ground.programme.rules
    guard rules.binds(.packFits) else { return }
    var used: [WorkplaceID: Set<String>] = [:]
    for record in ground.programme.history.packs {
      used[record.workplace, default: []].insert(record.pack)
    }
    for id in ground.dueActivities where ground.programme[id].usesPack {
      let activity = ground.programme[id]
      let windows = ground.dueWindows(of: activity)
      guard let last = windows.map(\.days.last).max() else { continue }
      for (subject, members) in ground.fixedSubjects(of: id) {
        guard let place = subject.workplace else { continue }
        let workplace = ground.programme.organisation[place]
        let fitting = ground.programme.packs.filter { pack in
          let isNew = !rules.binds(.packNew) || !(used[place]?.contains(pack.key) ?? false)
          return isNew && pack.published.map { $0 <= last } ?? true
            && (workplace.staff != nil || throughout(members, ground) == members.count
              ? pack.fits(
                kind: workplace.kind, minutes: activity.minutes,
                participants: workplace.staff ?? members.count)
              : pack.kinds.isEmpty || pack.kinds.contains(workplace.kind))
        }.count
        let wanted = rules.binds(.packNew) ? windows.count : 1
        guard fitting < wanted else { continue }
        faults.append(
          Fault(
            "too-few-packs", in: PlanningFile.rules,
            Words.needsPacks.with(activity.name, workplace.name, wanted, fitting),
            Words.writeMorePacks.text))
      }
    }
  }

  /// Starts outside peak hours where all beacons of a department come.
  static let peakHours = ProgrammeCheck { ground, faults in
    guard ground.programme.rules.binds(.departmentCover) else { return }
    let from = ground.value(.departmentCover, "peakFrom")
    let to = ground.value(.departmentCover, "peakTo")
    for id in ground.dueActivities where ground.programme[id].keepsDepartmentCover {
      let activity = ground.programme[id]
      let isAlwaysPeak = activity.starts.allSatisfy { $0 < to && from < $0 + activity.minutes }
      guard isAlwaysPeak, activity.attendance == .all,
        ground.fixedSubjects(of: id).contains(where: { _, members in
          members.contains {
            ground.people[$0.index].department != nil
              && ground.programme.organisation.people[$0.index].has(.beacon)
          }
        })
      else { continue }
      faults.append(
        Fault(
          "peak-hours", in: PlanningFile.rules,
          Words.isAlwaysPeak.with(activity.name),
          Words.writeStartsOutside.with(Ground.time(from), Ground.time(to))))
    }
  }
}
