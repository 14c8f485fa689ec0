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
        Words.groupSizeIs.with(smallest, largest),
        Words.writeSmallest.text))
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
          Words.hasNoDistrict.with(person.name),
          Words.writeDistrict.with(organisation[workplace].name)))
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
            Words.poolDoesNotDivide.with(name, pool.count, smallest, largest, names),
            Words.joinDistrict.text))
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
    func add(
      _ a: PersonID, _ b: PersonID, _ severity: Fault.Severity, _ what: Text,
      at place: Fault.Place?
    ) {
      let names = ground.names([a, b])
      faults.append(
        Fault(
          "impossible-pair", severity, in: PlanningFile.pairs, at: place,
          Words.sentence.with(names, what),
          Words.deleteOneWish.text))
    }
    /// The last row without which the two would not have to be both together and apart.
    func lastPlace(_ a: PersonID, _ b: PersonID, among members: Set<PersonID>) -> Fault.Place? {
      ground.programme.pairs.compactMap { wish in
        let both = [wish.first, wish.second]
        let isOf = wish.together ? members.isSuperset(of: both) : both == [min(a, b), max(a, b)]
        return isOf ? wish.places.last(of: both) : nil
      }.max { ($0.row ?? 0) < ($1.row ?? 0) }
    }
    var bound: [PersonID: [PersonID]] = [:]
    for wish in ground.programme.pairs where wish.together {
      let a = ground.people[wish.first.index]
      let b = ground.people[wish.second.index]
      let outside = [(a, wish.first), (b, wish.second)].filter { !$0.0.isEligible }.map(\.1)
      guard outside.isEmpty else {
        add(
          wish.first, wish.second, .warning, Words.areInNoGroup.with(ground.names(outside)),
          at: wish.places.first(of: outside))
        continue
      }
      guard a.district == b.district else {
        add(
          wish.first, wish.second, .warning, Words.areOfTwoDistricts.text,
          at: wish.places.first(of: [wish.second]))
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
        add(a, b, .error, Words.areTogetherAndApart.text, at: lastPlace(a, b, among: members))
      }
    }
  }

  /// Pools in which those who must be apart have enough groups between them.
  static let apart = ProgrammeCheck { ground, faults in
    let smallest = max(1, ground.value(.groupSize, "smallest"))
    guard smallest <= ground.value(.groupSize, "largest") else { return }
    for pool in ground.pools where pool.count >= smallest {
      let most = pool.count / smallest
      func add(_ people: [PersonID], in file: String, at place: Fault.Place? = nil) {
        let names = ground.names(people)
        faults.append(
          Fault(
            "too-few-groups", in: file, at: place,
            most == 1
              ? Words.needOneGroupEach.with(names)
              : Words.needGroupEach.with(names, most),
            Words.deleteWish.text))
      }
      if ground.programme.rules.binds(.differentWorkplaces) {
        let colleagues = Dictionary(grouping: pool) { ground.people[$0.index].workplace }
        for list in colleagues.values.sorted(by: { $0[0] < $1[0] }) where list.count > most {
          add(list, in: PlanningFile.people)
        }
      }
      guard most == 1 else { continue }
      for wish in ground.programme.pairs
      where !wish.together && ground.programme.rules.binds(.notTogether)
        && pool.contains(wish.first) && pool.contains(wish.second)
      {
        let both = [wish.first, wish.second]
        add(both, in: PlanningFile.pairs, at: wish.places.last(of: both))
      }
    }
  }

  /// Criteria about values that somebody has.
  static let values = ProgrammeCheck { ground, faults in
    let programme = ground.programme
    guard programme.rules[.criterion].isOn else { return }
    let leaders = ground.pools.joined()
    guard !leaders.isEmpty else { return }
    for criterion in programme.rules.criteria {
      let wanted: String
      switch criterion.kind {
      case .spread, .gather: continue
      case .atLeast(let count, let value), .atMost(let count, let value):
        if value.isEmpty || count == 0 { continue }
        wanted = value
      }
      let known = Set(
        leaders.compactMap { programme.organisation[$0].attributes[criterion.column] })
      if known.contains(wanted) { continue }
      let nearest = Nearest.match(wanted, among: known.sorted())
      faults.append(
        Fault(
          "unknown-value", .warning, in: PlanningFile.rules,
          Words.nobodyHasValue.with(criterion.name, wanted, criterion.column),
          nearest.map { Words.writeValueLike.with($0) } ?? Words.writeKnownValue.text))
    }
  }

  /// Locks that can hold.
  static let locks = ProgrammeCheck { ground, faults in
    let rules = ground.programme.rules
    let largest = ground.value(.groupSize, "largest")
    let smallest = ground.value(.groupSize, "smallest")
    var lockOf: [PersonID: String] = [:]
    for lock in ground.programme.pins.groups {
      func add(_ what: Text, at place: Fault.Place?) {
        faults.append(
          Fault(
            "impossible-lock", in: PlanningFile.pins, at: place,
            Words.lockCannotHold.with(lock.label, what),
            Words.changeLock.text))
      }
      if let fault = ground.loss(of: lock) { faults.append(fault) }
      let members = ground.parts(of: lock).first?.members ?? []
      if members.count > largest {
        add(
          Words.areMoreThan.with(members.count, largest), at: lock.places.last(of: members))
      }
      if lock.isWhole, members.count == lock.members.count, members.count < smallest {
        add(
          Words.areFewerThan.with(members.count, smallest), at: lock.places.last(of: members))
      }
      for person in members where lock.isWhole {
        if let other = lockOf[person], other != lock.label {
          let name = ground.name(person)
          add(Words.isLockedTwice.with(name, other), at: lock.places.last(of: [person]))
        }
        lockOf[person] = lock.label
      }
      for (a, b) in pairs(of: members) {
        let names = ground.names([a, b])
        let place = lock.places.last(of: [a, b])
        if ground.isWishedApart(a, b) {
          add(Words.areToBeApart.with(names), at: place)
        }
        if rules.binds(.differentWorkplaces), let workplace = ground.people[a.index].workplace,
          workplace == ground.people[b.index].workplace
        {
          add(Words.areOfOneWorkplace.with(names), at: place)
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
