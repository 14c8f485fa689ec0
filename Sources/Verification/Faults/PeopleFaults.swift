import Programme

extension ProgrammeCheck {
  /// Somebody for every activity.
  static let audiences = ProgrammeCheck { ground, faults in
    for id in ground.dueActivities {
      let activity = ground.programme[id]
      let isEmpty =
        switch activity.subject {
        case .group: ground.pools.allSatisfy(\.isEmpty)
        case .cohort: ground.invitations[id.index].required.all.isEmpty
        case .workplace, .district, .joint: ground.fixedSubjects(of: id).isEmpty
        }
      guard isEmpty else { continue }
      faults.append(
        Fault(
          "empty-audience", in: PlanningFile.rules,
          Words.hasNoParticipants.with(activity.name),
          Words.changeRequired.text))
    }
  }

  /// A chief in every district whose chief an activity asks for.
  static let chiefs = ProgrammeCheck { ground, faults in
    let pools = ground.pools
    var lacking: [DistrictID: [String]] = [:]
    for id in ground.dueActivities where ground.programme[id].chief != .none {
      let districts: [DistrictID] =
        ground.programme[id].subject == .group
        ? pools.indices.filter { !pools[$0].isEmpty }.map { DistrictID($0) }
        : ground.fixedSubjects(of: id).compactMap { ground.district(of: $0.subject) }
      for district in Set(districts)
      where !ground.chiefsOfDistrict[district.index].contains(where: {
        ground.people[$0.index].holdsPost(during: ground.programme.horizon.days)
      }) {
        lacking[district, default: []].append(ground.programme[id].name)
      }
    }
    for (district, names) in lacking.sorted(by: { $0.key < $1.key }) {
      let name = ground.programme.organisation[district].name
      let list = ground.list(names.map { Text.same($0) })
      faults.append(
        Fault(
          "no-chief", .warning, in: PlanningFile.people,
          Words.hasNoChief.with(name, list),
          Words.writeChief.with(name)))
    }
  }

  /// A free time for everybody who must be at an event, alone and together.
  static let commonTimes = ProgrammeCheck { ground, faults in
    let openings = Openings(ground)
    let rules = ground.programme.rules
    let pools = ground.pools
    for id in ground.dueActivities {
      let activity = ground.programme[id]
      let fewest =
        activity.subject == .group && rules.binds(.commonFreeTime)
        ? max(1, ground.value(.commonFreeTime, "fewest")) : 1
      for (year, number, window) in ground.dueWindows(of: activity) {
        let asksChief = activity.needsChief(at: number)
        let search = CommonTimeSearch(
          ground: ground, openings: openings, activity: activity, year: year, number: number,
          window: window, fewest: fewest)
        if activity.subject == .group {
          for (i, pool) in pools.enumerated() where !pool.isEmpty {
            search.checkEach(pool, chiefOf: asksChief ? DistrictID(i) : nil, &faults)
          }
        } else if activity.attendance == .all {
          for (subject, members) in ground.fixedSubjects(of: id) {
            search.checkTogether(
              members, of: subject, chiefOf: asksChief ? ground.district(of: subject) : nil, &faults
            )
          }
        }
      }
    }
  }

  /// Enough people for the repeats, and a free time for everybody who must come to one.
  static let repeats = ProgrammeCheck { ground, faults in
    let openings = Openings(ground)
    for id in ground.dueActivities {
      let activity = ground.programme[id]
      guard case .oneRepeat(let count) = activity.attendance else { continue }
      for (subject, members) in ground.fixedSubjects(of: id)
      where count < 1 || members.count < count {
        let name = activity.name + ground.suffix(subject)
        faults.append(
          Fault(
            "repeats", in: PlanningFile.rules,
            Words.hasRepeats.with(name, count, members.count),
            Words.writeRepeats.text))
      }
      for (year, number, window) in ground.dueWindows(of: activity) {
        let search = CommonTimeSearch(
          ground: ground, openings: openings, activity: activity, year: year, number: number,
          window: window, fewest: 1)
        for (_, members) in ground.fixedSubjects(of: id) {
          search.checkEach(
            members.filter {
              ground.people[$0.index].isEmployed(on: window.first)
                && ground.people[$0.index].isEmployed(on: window.last)
            }, chiefOf: nil, &faults)
        }
      }
    }
  }

  /// Repeats enough for the leaders of a workplace not to be away all at once.
  static let coveredRepeats = ProgrammeCheck { ground, faults in
    guard ground.programme.rules.binds(.cover) else { return }
    for id in ground.dueActivities where ground.programme[id].keepsCover {
      let activity = ground.programme[id]
      var repeats = 1
      if case .oneRepeat(let count) = activity.attendance { repeats = count }
      guard repeats == 1 else { continue }
      let required = ground.invitations[id.index].required
      for (i, people) in ground.peopleOfWorkplace.enumerated() {
        let leaders = people.filter { ground.people[$0.index].leads }
        guard leaders.count >= 2,
          leaders.allSatisfy({ required.contains($0) && ground.isThroughout($0) })
        else { continue }
        let names = ground.names(leaders)
        let place = ground.programme.organisation.workplaces[i].name
        faults.append(
          Fault(
            "no-cover", in: PlanningFile.rules,
            Words.takesAllLeaders.with(activity.name, place, names),
            Words.holdTwice.text))
      }
    }
  }
}

extension Ground {
  /// Whether somebody is there on every day of the horizon.
  fileprivate func isThroughout(_ person: PersonID) -> Bool {
    programme.horizon.days.days.allSatisfy { people[person.index].isEmployed(on: $0) }
  }
}

/// Looks for times at which people can come to an occasion.
private struct CommonTimeSearch {
  let ground: Ground
  let openings: Openings
  let activity: Activity
  let year: SchoolYear
  let number: Int
  let window: DayRange
  let fewest: Int

  /// Looks at each person alone, and at the chief alone before.
  func checkEach(_ people: [PersonID], chiefOf district: DistrictID?, _ faults: inout [Fault]) {
    if let district, !hasTime([], chiefOf: district),
      let chief = ground.chief(of: district, on: window.first)
    {
      add([chief], "", &faults)
      return
    }
    for person in people where isExpected(person) && !hasTime([person], chiefOf: district) {
      if let district, hasTime([person], chiefOf: nil),
        let chief = ground.chief(of: district, on: window.first)
      {
        add([person, chief], "", &faults)
      } else {
        add([person], "", &faults)
      }
    }
  }

  /// Looks at all together, and names whoever has no time alone if somebody has none.
  func checkTogether(
    _ members: [PersonID], of subject: EventSubject, chiefOf district: DistrictID?,
    _ faults: inout [Fault]
  ) {
    let expected = members.filter(isExpected)
    guard !expected.isEmpty, !hasTime(members, chiefOf: district) else { return }
    let before = faults.count
    checkEach(expected, chiefOf: nil, &faults)
    guard faults.count == before else { return }
    let chief = ground.chief(of: district, on: window.first)
    add(expected + (chief.map { [$0] } ?? []), ground.suffix(subject), &faults)
  }

  private func isExpected(_ person: PersonID) -> Bool {
    window.days.contains { ground.people[person.index].isEmployed(on: $0) }
  }

  private func hasTime(_ members: [PersonID], chiefOf district: DistrictID?) -> Bool {
    // Where nothing is possible on any day, that is a fault of its own.
    let meeting = Openings.Meeting(
      activity: activity, members: members, chiefOf: district, isChiefAlone: members.isEmpty)
    return openings.count(meeting, in: window, of: year, limit: fewest) >= fewest
      || openings.count(
        Openings.Meeting(activity: activity, members: [], chiefOf: nil, isChiefAlone: true),
        in: window, of: year, limit: fewest) < fewest
  }

  private func add(_ people: [PersonID], _ subject: String, _ faults: inout [Fault]) {
    let names = ground.names(people)
    let days = ground.words(window)
    let isAlone = people.count == 1
    faults.append(
      Fault(
        "no-common-time", in: PlanningFile.people,
        (isAlone ? Words.hasNoFreeTime : Words.haveNoCommonTime).with(
          names, activity.name + subject, number, days),
        Words.changeAbsences.text))
  }
}
