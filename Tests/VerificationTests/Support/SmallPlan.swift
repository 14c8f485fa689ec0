import Programme

/// A plan of the small municipality, made by hand, that breaks no hard rule.
enum SmallPlan {
  static func make(_ small: Small) -> Plan {
    var maker = Maker(small: small)
    maker.sparring("nord-01", ["n-a", "n-b", "n-c", "n-d"], "chef-n", weekday: 0)
    maker.sparring("syd-01", ["s-a", "s-b", "s-c", "s-d"], "chef-s", weekday: 1)
    maker.seminar("nord", ["n-a", "n-b", "n-c", "n-d"], "chef-n", "part-1", day(2026, 11, 19))
    maker.seminar("syd", ["s-a", "s-b", "s-c", "s-d"], "chef-s", "part-2", day(2026, 11, 26))
    maker.learningDay(
      1, ["n-a", "n-b", "n-c", "n-d", "n-fyr-1"], "part-1", day(2026, 9, 24))
    maker.learningDay(
      2, ["n-fyr-2", "n-hold", "n-res", "s-a", "s-b", "s-c", "s-d"], "part-2", day(2026, 10, 8))
    maker.course()
    maker.workshops()
    maker.conversations()
    maker.networks()
    maker.add("chefmoede", EventKey.everybody, 1, day(2026, 9, 18), at(9)) { small, event in
      event.participants = small.people(["chef-n", "chef-s"])
      event.guests = small.people(["kons-1", "kons-2", "part-1", "part-2"])
    }
    return Plan(
      groups: [
        SparringGroup(
          label: "nord-01", district: DistrictID(0),
          members: small.people(["n-a", "n-b", "n-c", "n-d"])),
        SparringGroup(
          label: "syd-01", district: DistrictID(1),
          members: small.people(["s-a", "s-b", "s-c", "s-d"])),
      ],
      cohorts: [
        Cohort(
          label: "hold-1", activity: small.activity("forloeb"), year: SchoolYear(startYear: 2026),
          members: small.people(["n-hold", "n-res"]))
      ],
      events: maker.events)
  }

  private struct Maker {
    let small: Small
    var events: [PlannedEvent] = []

    mutating func add(
      _ key: String, _ subject: String, _ number: Int, _ day: Day, _ start: Int, repeats: Int = 0,
      _ body: (Small, inout PlannedEvent) -> Void
    ) {
      let id = small.activity(key)
      let activity = small.programme[id]
      var event = PlannedEvent(
        key: EventKey(
          activity: key, year: 2026, subject: subject, number: number, repeatNumber: repeats),
        activity: id, day: day, start: start, minutes: activity.minutes,
        dayCount: activity.dayCount)
      body(small, &event)
      events.append(event)
    }

    mutating func sparring(_ label: String, _ members: [String], _ chief: String, weekday: Int) {
      let days = [day(2026, 9, 8), day(2026, 11, 10), day(2027, 2, 2), day(2027, 5, 11)]
      // The second hosts first, so that the first can be moved without a clash with a workshop.
      let hosts = [members[1], members[0], members[2], members[3]]
      for (i, day) in days.enumerated() {
        add("sparring", label, i + 1, day.advanced(by: weekday), at(9)) { small, event in
          event.participants = small.people(members)
          event.chief = small.person(chief)
          event.host = small.person(hosts[i])
          event.place = small.home(of: hosts[i])
        }
      }
    }

    mutating func seminar(
      _ district: String, _ leaders: [String], _ chief: String, _ partner: String, _ day: Day
    ) {
      add("seminar", district, 1, day, at(8, 30)) { small, event in
        event.participants = small.people(leaders)
        event.chief = small.person(chief)
        event.staff = small.people([partner])
        event.place = .venue(small.venue("hal"))
      }
    }

    mutating func learningDay(_ number: Int, _ people: [String], _ partner: String, _ day: Day) {
      add("laeringsdag", EventKey.everybody, 1, day, at(8, 30), repeats: number) { small, event in
        event.participants = small.people(people)
        event.staff = small.people([partner])
        event.place = .venue(small.venue("hal"))
      }
    }

    mutating func course() {
      for (i, day) in [day(2026, 9, 1), day(2026, 9, 29)].enumerated() {
        add("forloeb", "hold-1", i + 1, day, at(8, 30)) { small, event in
          event.participants = small.people(["n-hold", "n-res"])
          event.staff = small.people(["part-1"])
          event.place = .venue(small.venue("sal"))
        }
      }
    }

    mutating func workshops() {
      let days = [day(2026, 10, 27), day(2027, 3, 2)]
      for (i, day) in days.enumerated() {
        add("workshop", "n-skole-a", i + 1, day, at(12, 30)) { small, event in
          event.participants = small.people(["n-a", "n-res"])
          event.facilitators = event.participants
          event.pack = i == 0 ? "pakke-a" : "pakke-b"
          event.place = .workplace(small.workplace("n-skole-a"))
        }
      }
    }

    mutating func conversations() {
      for (i, day) in [day(2026, 10, 29), day(2027, 3, 11)].enumerated() {
        add("samtale", "n-skole-a", i + 1, day, at(13, 30)) { small, event in
          event.participants = small.people(["n-a", "n-hold"])
          event.guests = small.people(["n-best", "n-res"])
          event.chief = small.person("chef-n")
          event.staff = small.people(["kons-1", "part-1"])
          event.deadline = day.advanced(by: -21)
          event.place = .workplace(small.workplace("n-skole-a"))
        }
      }
    }

    mutating func networks() {
      for (i, day) in [day(2026, 9, 15), day(2027, 2, 9)].enumerated() {
        add("netvaerk", "n-dag-c", i + 1, day, at(12, 30)) { small, event in
          event.participants = small.people(["n-fyr-1", "n-fyr-2"])
          event.place = .workplace(small.workplace("n-dag-c"))
        }
      }
    }
  }
}

extension Small {
  /// The people of some keys, in order.
  func people(_ keys: [String]) -> [PersonID] { keys.map { person($0) }.sorted() }

  /// The workplace of a person as a place.
  func home(of key: String) -> Place? {
    programme.organisation[person(key)].workplace.map { .workplace($0) }
  }
}
