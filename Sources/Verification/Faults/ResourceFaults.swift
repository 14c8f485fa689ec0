import Programme

extension ProgrammeCheck {
  /// Courses whose cohorts can be formed.
  static let courses = ProgrammeCheck { ground, faults in
    for id in ground.dueActivities {
      let activity = ground.programme[id]
      guard case .cohorts(let smallest, let largest, _) = activity.attendance else { continue }
      func add(_ severity: Fault.Severity, _ da: String, _ en: String) {
        faults.append(
          Fault(
            "cohort-sizes", severity, in: PlanningFile.rules,
            Text(da: "\(activity.name): \(da).", en: "\(activity.name): \(en)."),
            Text(
              da: "Ret smallest og largest i attendance.",
              en: "Change smallest and largest in attendance.")))
      }
      if smallest > largest || largest < 1 {
        add(
          .error, "det mindste hold er \(smallest) og det største \(largest)",
          "the smallest cohort is \(smallest) and the largest \(largest)")
        continue
      }
      let count = ground.candidates(for: id).count
      if count > 0, count < smallest {
        add(
          .warning, "kun \(count) mangler forløbet, og et hold er mindst \(smallest); de venter",
          "only \(count) lack the course, and a cohort is at least \(smallest); they wait")
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
        let there = ground.programme.organisation.personIDs.filter {
          ground.programme.organisation.people[$0.index].has(role)
            && ground.people[$0.index].holdsPost(during: horizon)
        }.count
        guard wanted > there else { continue }
        faults.append(
          Fault(
            "too-few-staff", in: PlanningFile.people,
            Text(
              da: "\(activity.name) kræver \(wanted) med rollen \(role.rawValue); der er \(there).",
              en:
                "\(activity.name) needs \(wanted) of the role \(role.rawValue); there are \(there)."
            ),
            Text(
              da: "Skriv flere med rollen, eller sæt count ned i staff.",
              en: "Write more people of the role, or lower count in staff.")))
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
            Text(
              da: "\(activity.name) skal holdes i et lokale, men der er ingen.",
              en: "\(activity.name) is held at a venue but there is none."),
            Text(da: "Skriv et lokale i venues.csv.", en: "Write a venue in venues.csv.")))
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
            Text(
              da: """
                \(name) samler mindst \(people); det største tilladte lokale, \
                \(organisation[largest].name), har plads til \(capacity(largest, ground)).
                """,
              en: """
                \(name) gathers at least \(people); the largest venue allowed, \
                \(organisation[largest].name), has room for \(capacity(largest, ground)).
                """),
            Text(
              da: "Skriv et større lokale, eller hold flere gentagelser.",
              en: "Write a larger venue, or hold more repeats.")))
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
          Text(
            da:
              "\(workplace.name) har plads til \(workplace.capacity ?? 0); \(name) samler \(people).",
            en:
              "\(workplace.name) has room for \(workplace.capacity ?? 0); \(name) gathers \(people)."
          ),
          Text(
            da: "Ret pladserne i workplaces.csv, eller hold mødet et andet sted.",
            en: "Change the capacity in workplaces.csv, or hold the meeting elsewhere.")))
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
            Text(
              da: """
                \(activity.name) \(workplace.name) skal bruge \(wanted) nye læringspakker, der \
                passer; der er \(fitting).
                """,
              en: """
                \(activity.name) \(workplace.name) needs \(wanted) new learning packs that fit; \
                there are \(fitting).
                """),
            Text(
              da: "Skriv flere pakker i rules.json, eller udvid deres slags, tid eller antal.",
              en: "Write more packs in rules.json, or widen their kinds, time or numbers.")))
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
          Text(
            da: "\(activity.name) ligger altid i de travle timer og tager alle fyrtårne væk.",
            en: "\(activity.name) is always in peak hours and takes all beacons away."),
          Text(
            da: "Skriv starts uden for \(Ground.time(from)) til \(Ground.time(to)).",
            en: "Write starts outside \(Ground.time(from)) to \(Ground.time(to)).")))
    }
  }
}
