import Programme

extension ProgrammeCheck {
  /// The smallest size of groups no larger than the largest.
  static let groupSizes = ProgrammeCheck { ground, faults in
    let smallest = ground.value(.groupSize, "smallest")
    let largest = ground.value(.groupSize, "largest")
    guard smallest > largest else { return }
    faults.append(
      Fault(
        "group-sizes", in: PlanningFile.rules,
        Text(
          da: "groupSize har smallest \(smallest) og largest \(largest).",
          en: "groupSize has smallest \(smallest) and largest \(largest)."),
        Text(
          da: "Skriv et smallest, der højst er largest.",
          en: "Write a smallest that is at most largest.")))
  }

  /// Pools that can be divided into groups; leaders who belong to one.
  static let pools = ProgrammeCheck { ground, faults in
    let settings = ground.programme.groups
    guard settings.isOn else { return }
    let organisation = ground.programme.organisation
    for id in organisation.personIDs where ground.people[id.index].district == nil {
      let person = organisation[id]
      guard person.has(anyOf: settings.roles), !ground.people[id.index].isOfficial,
        let workplace = person.workplace,
        settings.kinds.contains(organisation[workplace].kind)
      else { continue }
      faults.append(
        Fault(
          "leader-without-district", in: PlanningFile.people,
          Text(
            da: "\(person.name) skal i en sparringsgruppe, men hører ikke til noget distrikt.",
            en: "\(person.name) is to be in a sparring group but belongs to no district."),
          Text(
            da: "Skriv distriktet ved personen eller ved \(organisation[workplace].name).",
            en: "Write the district of the person or of \(organisation[workplace].name).")))
    }
    let smallest = ground.value(.groupSize, "smallest")
    let largest = ground.value(.groupSize, "largest")
    guard smallest <= largest else { return }
    let isSeparate =
      ground.programme.rules[.kindMix].isOn && ground.value(.kindMix, "mode") == 1
    for (i, all) in ground.pools.enumerated() {
      let parts =
        isSeparate
        ? [
          all.filter { ground.people[$0.index].kind.isSchool },
          all.filter { !ground.people[$0.index].kind.isSchool },
        ] : [all]
      for pool in parts where !divides(pool.count, smallest, largest) {
        let name = organisation.districts[i].name
        let names = ground.names(pool)
        faults.append(
          Fault(
            "small-pool", in: PlanningFile.people,
            Text(
              da: """
                \(name) har \(pool.count) ledere til grupper på \(smallest) til \(largest): \
                \(names.danish). Det går ikke op.
                """,
              en: """
                \(name) has \(pool.count) leaders for groups of \(smallest) to \(largest): \
                \(names.english). That does not divide.
                """),
            Text(
              da: "Læg distriktet sammen med et andet, eller ret groupSize eller groups.",
              en: "Join the district with another, or change groupSize or groups.")))
      }
    }
  }

  private static func divides(_ count: Int, _ smallest: Int, _ largest: Int) -> Bool {
    guard count > 0, smallest > 0 else { return true }
    return count / smallest >= (count + largest - 1) / largest
  }

  /// Wishes that contradict each other or the groups.
  static let pairWishes = ProgrammeCheck { ground, faults in
    let rules = ground.programme.rules
    func add(_ a: PersonID, _ b: PersonID, _ severity: Fault.Severity, _ da: String, _ en: String) {
      let names = ground.names([a, b])
      faults.append(
        Fault(
          "impossible-pair", severity, in: PlanningFile.pairs,
          Text(da: "\(names.danish) \(da).", en: "\(names.english) \(en)."),
          Text(da: "Slet et af ønskerne.", en: "Delete one of the wishes.")))
    }
    var bound: [PersonID: [PersonID]] = [:]
    for wish in ground.programme.pairs where wish.together {
      let a = ground.people[wish.first.index]
      let b = ground.people[wish.second.index]
      guard a.isEligible, b.isEligible else { continue }
      guard a.district == b.district else {
        add(
          wish.first, wish.second, .warning, "skal være sammen, men er i hvert sit distrikt",
          "are to be together but are of different districts")
        continue
      }
      guard rules[.together].isOn, wish.isHard || rules[.together].isHard else { continue }
      bound[wish.first, default: []].append(wish.second)
      bound[wish.second, default: []].append(wish.first)
    }
    // Whoever is bound to somebody is bound to everybody that person is bound to.
    var seen = Set<PersonID>()
    for start in bound.keys.sorted() where !seen.contains(start) {
      var open = [start]
      var members = Set<PersonID>()
      while let next = open.popLast() {
        if members.insert(next).inserted { open += bound[next] ?? [] }
      }
      seen.formUnion(members)
      for (a, b) in pairs(of: members.sorted()) where ground.mustBeApart(a, b) {
        add(
          a, b, .error, "skal både være sammen og hver for sig",
          "are to be both together and apart")
      }
    }
  }

  /// Pools in which those who must be apart have enough groups between them.
  static let apart = ProgrammeCheck { ground, faults in
    let smallest = max(1, ground.value(.groupSize, "smallest"))
    for pool in ground.pools where pool.count >= smallest {
      let most = pool.count / smallest
      func add(_ people: [PersonID]) {
        let names = ground.names(people)
        faults.append(
          Fault(
            "too-few-groups", in: PlanningFile.people,
            Text(
              da: """
                \(names.danish) skal være i hver sin gruppe, men der kan højst blive \(most) \
                \(most == 1 ? "gruppe" : "grupper").
                """,
              en: """
                \(names.english) must be in different groups, but there can be at most \(most) \
                \(most == 1 ? "group" : "groups").
                """),
            Text(
              da: "Slet et ønske i pairs.csv, eller slå differentWorkplaces fra.",
              en: "Delete a wish in pairs.csv, or switch differentWorkplaces off.")))
      }
      if ground.programme.rules.binds(.differentWorkplaces) {
        let colleagues = Dictionary(grouping: pool) { ground.people[$0.index].workplace }
        for list in colleagues.values.sorted(by: { $0[0] < $1[0] }) where list.count > most {
          add(list)
        }
      }
      guard most == 1 else { continue }
      for wish in ground.programme.pairs
      where !wish.together && ground.programme.rules.binds(.notTogether)
        && pool.contains(wish.first) && pool.contains(wish.second)
      {
        add([wish.first, wish.second])
      }
    }
  }

  /// Locks that can hold.
  static let locks = ProgrammeCheck { ground, faults in
    let rules = ground.programme.rules
    let largest = ground.value(.groupSize, "largest")
    let smallest = ground.value(.groupSize, "smallest")
    var lockOf: [PersonID: String] = [:]
    for lock in ground.programme.pins.groups {
      func add(_ da: String, _ en: String, _ severity: Fault.Severity = .error) {
        faults.append(
          Fault(
            "impossible-lock", severity, in: PlanningFile.pins,
            Text(
              da: "Låsen af \(lock.label) kan ikke holde: \(da).",
              en: "The lock of \(lock.label) cannot hold: \(en)."),
            Text(
              da: "Ret låsens medlemmer, eller slet den.",
              en: "Change the members of the lock, or delete it.")))
      }
      let outsiders = lock.members.filter { !ground.people[$0.index].isEligible }
      if !outsiders.isEmpty {
        let names = ground.names(outsiders)
        add(
          "\(names.danish) skal ikke være i en gruppe",
          "\(names.english) are not to be in a group", .warning)
      }
      let members = lock.members.filter { ground.people[$0.index].isEligible }
      if members.count > largest {
        add("\(members.count) er flere end \(largest)", "\(members.count) are more than \(largest)")
      }
      if lock.isWhole, !members.isEmpty, members.count < smallest {
        add(
          "\(members.count) er færre end \(smallest)", "\(members.count) are fewer than \(smallest)"
        )
      }
      if Set(members.map { ground.people[$0.index].district }).count > 1 {
        add("medlemmerne er fra flere distrikter", "its members are of several districts")
      }
      for person in members where lock.isWhole {
        if let other = lockOf[person], other != lock.label {
          let name = ground.name(person)
          add("\(name) er også låst i \(other)", "\(name) is locked in \(other) as well")
        }
        lockOf[person] = lock.label
      }
      for (a, b) in pairs(of: members) {
        let names = ground.names([a, b])
        if ground.isWishedApart(a, b) {
          add("\(names.danish) skal være hver for sig", "\(names.english) are to be apart")
        }
        if rules.binds(.differentWorkplaces), let place = ground.people[a.index].workplace,
          place == ground.people[b.index].workplace
        {
          add("\(names.danish) er fra samme arbejdsplads", "\(names.english) are of one workplace")
        }
      }
    }
  }
}

extension Ground {
  /// Whether two must be in different groups.
  fileprivate func mustBeApart(_ a: PersonID, _ b: PersonID) -> Bool {
    let isOfOnePlace =
      people[a.index].workplace != nil && people[a.index].workplace == people[b.index].workplace
    return isWishedApart(a, b)
      || (isOfOnePlace && programme.rules.binds(.differentWorkplaces))
  }

  /// Whether the planner wants two apart, and that must hold.
  fileprivate func isWishedApart(_ a: PersonID, _ b: PersonID) -> Bool {
    programme.rules.binds(.notTogether)
      && programme.pairs.contains {
        !$0.together && $0.first == min(a, b) && $0.second == max(a, b)
      }
  }
}
