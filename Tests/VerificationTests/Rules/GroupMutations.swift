import Programme

extension Mutation {
  static let groups: [Mutation] = [
    Mutation(.oneGroup) { small in
      let person = small.person("n-a")
      small.change(group: "nord-01") { $0.removeAll { $0 == person } }
    },
    Mutation(.oneGroup) { small in
      let person = small.person("n-a")
      small.change(group: "nord-01") { $0.removeAll { $0 == person } }
      small.change(group: "syd-01") { $0.append(person) }
    },
    Mutation(.groupSize) { $0.set(.groupSize, "smallest", 5) },
    Mutation(.groupSizeTarget, rise: 6) { $0.set(.groupSizeTarget, "target", 5) },
    Mutation(.groupSizeTarget, rise: 4) { $0.set(.groupSizeTarget, "target", 3) },
    Mutation(.differentWorkplaces, rise: 1) { small in
      let place = small.workplace("n-skole-a")
      small.change(person: "n-b") { $0.workplace = place }
    },
    Mutation(.noOfficials, rise: 1) { small in
      let chief = small.person("chef-n")
      small.change(group: "nord-01") { $0.append(chief) }
    },
    Mutation(.notTogether, rise: 1) { small in
      small.programme.pairs.append(
        PairWish(small.person("n-a"), small.person("n-d"), together: false, isHard: false))
    },
    Mutation(.together, rise: 1) { small in
      split(&small)
      small.programme.pairs.append(
        PairWish(small.person("n-a"), small.person("n-d"), together: true, isHard: false))
    },
    Mutation(.pastCoMembers, rise: 11) { small in
      func past(_ year: Int, _ keys: [String]) -> PastGroup {
        PastGroup(
          year: SchoolYear(startYear: year), label: "gl", members: small.people(keys), hosted: [:])
      }
      // Three pairs a year ago count 3 each, one pair two years ago 2; of the rest none.
      small.programme.history.groups = [
        past(2025, ["n-a", "n-b", "n-c", "s-a"]), past(2024, ["n-a", "n-b"]),
        past(2022, ["n-a", "n-b"]), past(2026, ["n-a", "n-b"]),
      ]
    },
    Mutation(.kindMix, rise: 1) { small in
      let place = small.workplace("n-skole-b")
      small.programme.organisation.workplaces[place.index].kind = .daycare
    },
    Mutation(.notOnlyNew, rise: 1) { renew(&$0, ["n-a", "n-b", "n-c", "n-d"]) },
    Mutation(.oneNewPerGroup, rise: 2) { renew(&$0, ["n-a", "n-b", "n-c"]) },
    // Six pairs in each of two groups.
    Mutation(.travelSum, rise: 60) { $0.programme.organisation.travel.unknownMinutes += 5 },
    Mutation(.travelLongest, rise: 20) { $0.programme.organisation.travel.unknownMinutes = 40 },
    Mutation(.commonFreeTime, rise: 1) { busyAutumn(&$0) },
    Mutation(.moreFreeTime, rise: 20) { busyAutumn(&$0) },
    Mutation(.criterion, rise: 1) { small in
      for key in ["n-a", "n-b"] {
        small.change(person: key) { $0.attributes["fag"] = "musik" }
      }
      small.programme.rules.criteria = [
        Criterion(name: "Fag", column: "fag", kind: .spread, weight: 7, isHard: false)
      ]
    },
    Mutation(.lockedGroups, rise: 1) { small in
      small.programme.pins.groups = [
        GroupLock(label: "nord-01", members: small.people(["n-a", "n-b"]), isWhole: true)
      ]
    },
    // Two are left of a locked group, and they are not together.
    Mutation(.lockedGroups, rise: 1) { small in
      split(&small)
      small.set(.groupSize, "smallest", 3)
      small.programme.pins.groups = [
        GroupLock(
          label: "nord-01", members: small.people(["n-a", "n-d", "chef-n"]), isWhole: true)
      ]
    },
    Mutation(.lockedGroups, rise: 1) { small in
      split(&small)
      small.programme.pins.groups = [
        GroupLock(label: "nord", members: small.people(["n-a", "n-d"]), isWhole: false)
      ]
    },
  ]

  static let rebalancing: [Mutation] = [
    Mutation(.fewMembersMoved, rise: 1) { small in
      var before = small.plan
      before.groups = regrouped(small)
      small.previous = (before, day(2026, 8, 1), nil)
    },
    Mutation(.fewMeetingsMoved, rise: 1) { small in
      var before = small.plan
      before.groups = regrouped(small)
      small.previous = (before, day(2026, 8, 1), nil)
      small.change("sparring/2026/nord-01/4") { $0.day = $0.day.advanced(by: 7) }
      small.change("sparring/2026/syd-01/4") { $0.day = $0.day.advanced(by: 7) }
    },
    Mutation(.metGroupsStay, rise: 1) { small in
      var before = small.plan
      before.groups[0].members.append(small.person("s-a"))
      before.groups[1].members.append(small.person("chef-s"))  // no member any more
      small.previous = (before, day(2026, 12, 1), nil)
    },
  ]

  /// Divides the group of Nord in two.
  static func split(_ small: inout Small) {
    small.plan.groups[0].members = small.people(["n-a", "n-b"])
    small.plan.groups.append(
      SparringGroup(
        label: "nord-02", district: DistrictID(0), members: small.people(["n-c", "n-d"])))
  }

  private static func regrouped(_ small: Small) -> [SparringGroup] {
    var groups = small.plan.groups
    groups[0].members = small.people(["n-a", "n-b", "n-c"])
    groups.append(
      SparringGroup(label: "nord-02", district: DistrictID(0), members: small.people(["n-d"])))
    return groups
  }

  private static func renew(_ small: inout Small, _ keys: [String]) {
    for key in keys { small.change(person: key) { $0.joined = day(2026, 2, 1) } }
  }

  private static func busyAutumn(_ small: inout Small) {
    small.change(person: "n-a") {
      $0.busy = [Span(days: DayRange(day(2026, 8, 1), day(2026, 10, 31)))]
    }
  }
}
