import Programme
import Testing
import Verification

/// What cannot hold is found before anything is planned.
@Suite struct FaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let id: String
    let file: String
    let severity: Fault.Severity
    let apply: @Sendable (inout Small) -> Void

    init(
      _ id: String, _ severity: Fault.Severity = .error, in file: String,
      _ apply: @escaping @Sendable (inout Small) -> Void
    ) {
      self.id = id
      self.file = file
      self.severity = severity
      self.apply = apply
    }

    var testDescription: String { id }
  }

  private static let good = Small()

  @Test func aGoodProgrammeHasNone() {
    for fault in Verifier.faults(in: FaultTests.good.programme) {
      Issue.record("\(fault.line(in: .english))")
    }
  }

  @Test(arguments: cases) func isFound(_ test: Case) throws {
    var small = FaultTests.good
    test.apply(&small)
    let faults = Verifier.faults(in: small.programme)
    let fault = try #require(
      faults.first { $0.id == test.id }, "found only \(faults.map(\.id))")
    #expect(fault.severity == test.severity)
    #expect(fault.place.file == test.file)
    for language in Language.allCases {
      #expect(!fault.problem.in(language).isEmpty)
      #expect(!fault.remedy.in(language).isEmpty)
    }
    #expect(faults == faults.sorted())
  }

  @Test func whoeverHasNoTimeAloneIsNamed() throws {
    var small = FaultTests.good
    small.change(person: "n-d") {
      $0.busy = [Span(days: DayRange(day(2026, 8, 1), day(2026, 10, 31)))]
    }
    let faults = Verifier.faults(in: small.programme)
    #expect(
      faults.map { $0.problem.danish } == [
        """
        Dorte Bæk har ingen ledig tid til Ledersparringsmøde nr. 1 fra 01-08-2026 til 31-10-2026.
        """
      ])
  }

  @Test func twoWithoutACommonTimeAreNamedTogether() {
    var small = FaultTests.good
    let halves = [
      ("n-a", Set<Weekday>([.monday, .tuesday])), ("n-hold", [.wednesday, .thursday, .friday]),
    ]
    for (key, off) in halves { small.change(person: key) { $0.daysOff = off } }
    let faults = Verifier.faults(in: small.programme)
    #expect(faults.map(\.id) == ["no-common-time", "no-common-time"])
    #expect(faults[0].problem.english.hasPrefix("Henrik Øst, Nanna Skov and Åse Holm have no"))
  }

  private static let cases: [Case] = people + calendar + resources + pins

  private static let people: [Case] = [
    Case("group-sizes", in: "rules.json") { $0.set(.groupSize, "smallest", 6) },
    Case("small-pool", in: "people.csv") {
      $0.change(person: "n-a") { $0.roles = [.other] }
      $0.change(person: "n-b") { $0.roles = [.other] }
    },
    Case("small-pool", in: "people.csv") { $0.set(.kindMix, "mode", 1) },
    Case("small-pool", in: "people.csv") {
      $0.set(.groupSize, "smallest", 3)
      $0.set(.groupSize, "largest", 3)
    },
    Case("leader-without-district", in: "people.csv") {
      $0.change(person: "n-a") { $0.district = nil }
    },
    Case("impossible-pair", in: "pairs.csv") { small in
      let a = small.person("n-a")
      let b = small.person("n-b")
      small.programme.pairs = [
        PairWish(a, b, together: true, isHard: true), PairWish(a, b, together: false, isHard: true),
      ]
    },
    Case("impossible-pair", in: "pairs.csv") { small in
      // Together with one who is together with one who is to be apart.
      let (a, b, c) = (small.person("n-a"), small.person("n-b"), small.person("n-c"))
      small.programme.pairs = [
        PairWish(a, b, together: true, isHard: true), PairWish(b, c, together: true, isHard: true),
        PairWish(a, c, together: false, isHard: true),
      ]
    },
    Case("too-few-groups", in: "pairs.csv") { small in
      small.programme.pairs = [
        PairWish(small.person("n-a"), small.person("n-d"), together: false, isHard: true)
      ]
    },
    Case("too-few-groups", in: "people.csv") { small in
      let place = small.workplace("n-skole-a")
      small.change(person: "n-b") { $0.workplace = place }
    },
    Case("no-cover", in: "rules.json") {
      $0.change(activity: "laeringsdag") { $0.attendance = .oneRepeat(repeats: 1) }
    },
    Case("impossible-pair", .warning, in: "pairs.csv") { small in
      small.programme.pairs = [
        PairWish(small.person("n-a"), small.person("s-a"), together: true, isHard: false)
      ]
    },
    Case("impossible-pair", .warning, in: "pairs.csv") { small in
      // Who is no leader is in no group.
      small.change(person: "n-b") { $0.roles = [.counsellor] }
      small.set(.groupSize, "smallest", 3)
      small.programme.pairs = [
        PairWish(small.person("n-a"), small.person("n-b"), together: true, isHard: true)
      ]
    },
    Case("reduced-lock", .warning, in: "pins.csv") { small in
      small.change(person: "n-b") { $0.roles = [.counsellor] }
      small.programme.pins.groups = [
        GroupLock(label: "x", members: small.people(["n-a", "n-b"]), isWhole: false)
      ]
    },
    Case("reduced-lock", .warning, in: "pins.csv") { small in
      small.programme.pins.groups = [
        GroupLock(label: "x", members: small.people(["n-a", "n-b", "s-a"]), isWhole: true)
      ]
    },
    Case("impossible-lock", in: "pins.csv") { small in
      small.programme.pins.groups = [
        GroupLock(label: "x", members: small.people(["n-a", "n-b"]), isWhole: true)
      ]
    },
    Case("unknown-value", .warning, in: "rules.json") {
      $0.programme.rules.criteria = [
        Criterion(
          name: "Område", column: "område", kind: .atLeast(count: 1, value: "By"), weight: 5,
          isHard: false)
      ]
      $0.programme.rules[.criterion].isOn = true
      $0.change(person: "n-a") { $0.attributes["område"] = "by" }
    },
    Case("empty-audience", in: "rules.json") {
      $0.change(activity: "chefmoede") { $0.required = Audience(roles: [.coordinator]) }
    },
    Case("empty-audience", in: "rules.json") {
      $0.change(activity: "workshop") { $0.workplaces = Audience(kinds: [.youth]) }
    },
    Case("no-chief", .warning, in: "people.csv") {
      $0.change(person: "chef-n") { $0.roles = [.other] }
    },
    Case("no-common-time", in: "people.csv") { $0.change(person: "chef-n") { $0.workTo = at(9) } },
    Case("no-common-time", in: "people.csv") {
      $0.change(person: "n-fyr-1") {
        $0.busy = [Span(days: DayRange(day(2026, 8, 1), day(2027, 7, 31)))]
      }
    },
    Case("repeats", in: "rules.json") {
      $0.change(activity: "laeringsdag") { $0.attendance = .oneRepeat(repeats: 13) }
    },
  ]

  private static let calendar: [Case] = [
    Case("window-outside-horizon", in: "rules.json") {
      $0.change(activity: "chefmoede") {
        $0.windows = [DayRange(day(2027, 8, 1), day(2027, 9, 1))]
      }
    },
    Case("window-outside-horizon", .warning, in: "rules.json") {
      $0.change(activity: "chefmoede") {
        $0.windows = [
          DayRange(day(2026, 9, 1), day(2026, 9, 30)), DayRange(day(2027, 8, 1), day(2027, 9, 1)),
        ]
      }
    },
    Case("no-possible-day", in: "rules.json") {
      $0.change(activity: "chefmoede") {
        $0.windows = [DayRange(day(2026, 10, 10), day(2026, 10, 18))]
      }
    },
    Case("no-possible-day", in: "rules.json") {
      $0.programme.horizon.publishingDay = day(2026, 9, 25)
    },
    Case("impossible-gap", in: "rules.json") {
      $0.change(activity: "sparring") { $0.gap = Gap(minimum: 9, ideal: 9, maximum: 8) }
    },
    Case("impossible-gap", in: "rules.json") {
      $0.change(activity: "sparring") { $0.gap = Gap(minimum: 130, ideal: 130, maximum: 200) }
    },
    Case("impossible-gap", in: "rules.json") {
      $0.change(activity: "sparring") { $0.gap = Gap(minimum: 1, ideal: 3, maximum: 10) }
    },
    Case("impossible-order", in: "rules.json") { small in
      let workshop = small.activity("workshop")
      small.change(activity: "laeringsdag") {
        $0.after = [Precedence(activity: workshop, minimumDays: 1, idealFrom: 1, idealTo: 9)]
      }
    },
    Case("impossible-order", in: "rules.json") {
      $0.change(activity: "laeringsdag") {
        $0.windows = [DayRange(day(2027, 3, 1), day(2027, 3, 31))]
      }
    },
  ]

  private static let resources: [Case] = [
    Case("cohort-sizes", in: "rules.json") {
      $0.change(activity: "forloeb") {
        $0.attendance = .cohorts(smallest: 9, largest: 8, startsWithinMonths: 6)
      }
    },
    Case("cohort-sizes", .warning, in: "rules.json") {
      $0.change(activity: "forloeb") {
        $0.attendance = .cohorts(smallest: 3, largest: 8, startsWithinMonths: 6)
      }
    },
    Case("too-few-staff", in: "people.csv") {
      $0.change(activity: "seminar") { $0.staff[0].count = 3 }
    },
    Case("no-venue", in: "venues.csv") { $0.programme.organisation.venues = [] },
    // Twelve in two repeats and a partner: seven.
    Case("small-venue", in: "venues.csv") { small in
      let room = small.venue("sal")
      small.programme.organisation.venues[room.index].capacity = 6
      small.change(activity: "laeringsdag") { $0.place = .venue([room]) }
    },
    Case("small-workplace", in: "workplaces.csv") { small in
      let place = small.workplace("n-skole-a")
      small.programme.organisation.workplaces[place.index].capacity = 4
    },
    Case("small-workplace", .warning, in: "workplaces.csv") { small in
      let place = small.workplace("s-skole-a")
      small.programme.organisation.workplaces[place.index].capacity = 3
    },
    Case("too-few-packs", in: "rules.json") { $0.programme.packs.removeLast() },
    Case("too-few-packs", in: "rules.json") { small in
      small.programme.history.packs = [
        UsedPack(workplace: small.workplace("n-skole-a"), pack: "pakke-a")
      ]
    },
    Case("peak-hours", in: "rules.json") {
      $0.change(activity: "netvaerk") { $0.starts = [at(9), at(10)] }
    },
  ]

  private static let pins: [Case] = [
    Case("double-pin", in: "pins.csv") {
      pin(
        &$0, ("chefmoede/2026/alle/1", day(2026, 9, 18), nil),
        ("chefmoede/2026/alle/1", day(2026, 9, 25), nil))
    },
    Case("unknown-pin", in: "pins.csv") { pin(&$0, ("ukendt/2026/alle/1", day(2026, 9, 18), nil)) },
    Case("unknown-pin", in: "pins.csv") {
      pin(&$0, ("workshop/2026/s-skole-a/1", day(2026, 9, 18), nil))
    },
    Case("unknown-pin", in: "pins.csv") {
      pin(&$0, ("chefmoede/2026/alle/2", day(2026, 9, 18), nil))
    },
    Case("pin-outside-horizon", in: "pins.csv") {
      pin(&$0, ("chefmoede/2026/alle/1", day(2027, 9, 18), nil))
    },
    Case("pin-outside-window", in: "pins.csv") {
      pin(&$0, ("sparring/2026/nord-01/1", day(2026, 11, 3), nil))
    },
    Case("pin-on-closed-day", in: "pins.csv") {
      pin(&$0, ("chefmoede/2026/alle/1", day(2026, 10, 14), nil))
    },
    Case("pins-clash", in: "pins.csv") {
      pin(
        &$0, ("samtale/2026/n-skole-a/1", day(2026, 9, 17), at(13, 30)),
        ("chefmoede/2026/alle/1", day(2026, 9, 17), at(14)))
    },
    Case("pin-people-away", in: "pins.csv") { small in
      small.change(person: "chef-s") {
        $0.busy = [Span(day: day(2026, 9, 18), minute: at(9, 30), minutes: 60)]
      }
      pin(&small, ("chefmoede/2026/alle/1", day(2026, 9, 18), nil))
    },
    Case("pins-clash", in: "pins.csv") { small in
      // A quarter of an hour for a way of a quarter and half an hour beyond.
      small.change(activity: "chefmoede") { $0.isEvening = true }
      pin(
        &small, ("samtale/2026/n-skole-a/1", day(2026, 9, 17), at(13, 30)),
        ("chefmoede/2026/alle/1", day(2026, 9, 17), at(15, 45)))
      small.programme.pins.events[1].place = .venue(small.venue("hal"))
    },
    Case("pin-group-away", in: "pins.csv") { small in
      for i in small.programme.organisation.workplaces.indices {
        small.programme.organisation.workplaces[i].closed = [
          Span(days: DayRange(day(2026, 9, 18), day(2026, 9, 18)))
        ]
      }
      pin(&small, ("sparring/2026/nord-01/1", day(2026, 9, 18), nil))
    },
    Case("pin-place-closed", in: "pins.csv") { small in
      let hall = small.venue("hal")
      let friday = day(2026, 9, 18)
      small.programme.organisation.venues[hall.index].closed = [
        Span(days: DayRange(friday, friday))
      ]
      pin(&small, ("chefmoede/2026/alle/1", friday, nil))
      small.programme.pins.events[0].place = .venue(hall)
    },
    Case("pins-crowd-chief", in: "pins.csv") { small in
      small.set(.chiefDay, "most", 1)
      pin(
        &small, ("samtale/2026/n-skole-a/1", day(2026, 9, 17), at(13, 30)),
        ("chefmoede/2026/alle/1", day(2026, 9, 17), at(9)))
    },
    Case("pins-clash", in: "pins.csv") {
      pin(
        &$0, ("sparring/2026/nord-01/1", day(2026, 10, 29), nil),
        ("sparring/2026/nord-01/2", day(2026, 11, 5), nil))
    },
  ]

  private static func pin(_ small: inout Small, _ pins: (String, Day, Int?)...) {
    small.programme.pins.events = pins.compactMap { key, day, start in
      EventKey(key).map { EventPin(key: $0, day: day, start: start) }
    }
  }
}
