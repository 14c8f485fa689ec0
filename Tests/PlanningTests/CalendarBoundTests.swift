import ChainScheduling
import Programme
import ProofFormat
import SolverSupport
import Testing
import Verification

@testable import Planning

/// The calendar's bound as the other side computes it from prices.
@Suite struct CalendarBoundTests {
  @Test func theCheckReachesTheSolversBound() throws {
    let (programme, plan, proof) = try Folders.plannedDistrict()
    let prices = try #require(proof.calendar)
    let claimed = try #require(plan.score.bounds.first { $0.subject == "calendar" }?.lowerBound)
    let own = try #require(CalendarBound(programme, plan: plan).lowerBound(prices))
    #expect(claimed > 0)
    #expect(own <= plan.score.calendarTotal)
    // Guests who are displaced are not looked at, so that a little may be lost.
    #expect(own * 100 >= claimed * 99, "\(own) of \(claimed)")
  }

  @Test func pricesOfLimitsAreNamedByTheirDaysAndMondays() throws {
    let (programme, plan, _) = try Folders.plannedDistrict()
    let encoding = ScheduleEncoding(
      programme, groups: plan.groups, availability: Availability(programme), previous: nil)
    let event = try #require(plan.events.first { $0.chief != nil })
    let chief = try #require(event.chief)
    let day = programme.horizon.days.first.distance(to: event.day)
    let certificate = CalendarCertificate(
      lowerBound: 0, scale: 1,
      periods: encoding.problem.limits.indices.map { limit in
        let isWeek = encoding.problem.limits[limit].period == .week
        let period = isWeek ? Int(encoding.problem.weekOfDay[day]) : day
        return PeriodPrice(limit: limit, resource: chief.index, period: period, price: 2)
      })
    let limits = CalendarProof(certificate, encoding).limits
    let monday = programme.horizon.days.first.distance(to: event.day.monday)
    let key = programme.organisation[chief].key
    for (name, own) in [
      ("chiefDay.most", day), ("officialLimits.chiefWeek", monday),
      ("officialLimits.partnerDay", day), ("chiefSparringWeek.most", monday),
      ("leaderWeek.most", monday), ("fullDayWeek.most", monday),
    ] {
      #expect(limits.contains(LimitPrices(key: key, limit: name, days: [own], prices: [2])))
    }
    #expect(limits.count == encoding.problem.limits.count)
  }

  @Test func noPricesLiftTheBoundAboveAPlan() throws {
    let (programme, plan, _) = try Folders.plannedDistrict()
    let bound = CalendarBound(programme, plan: plan)
    let without = try #require(bound.lowerBound(CalendarProof(scale: 64)))
    #expect(without > 0)
    #expect(without <= plan.score.calendarTotal)
    for seed in UInt64(1)...(isRelease ? 8 : 3) {
      var random = RandomSource(seed: seed)
      let own = try #require(bound.lowerBound(randomProof(programme, &random)))
      #expect(own <= plan.score.calendarTotal, "seed \(seed)")
    }
  }

  @Test func noApartPricesLiftTheBoundAboveAPlan() throws {
    let (programme, plan, _) = try Folders.plannedDistrict()
    let bound = CalendarBound(programme, plan: plan)
    let people = programme.organisation.people
    let officials = people.filter { $0.district != nil || $0.workplace == nil }.map(\.key)
    var names: [ChainName] = []
    for event in plan.events where event.key.repeatNumber == 0 {
      let key = event.key
      let name = ChainName(activity: key.activity, year: key.year, subject: key.subject)
      if !names.contains(name) { names.append(name) }
    }
    for seed in UInt64(1)...(isRelease ? 12 : 4) {
      var random = RandomSource(seed: seed)
      var proof = CalendarProof(scale: 64)
      // Few chains are mostly apart; many mostly share a place, and then nothing may be claimed.
      for key in officials + people.prefix(40).map(\.key) where random.below(2) == 0 {
        let line = prices(of: key, isVenue: false, programme, &random)
        let count = 2 + random.below(random.below(3) == 0 ? names.count : 6)
        proof.apart.append(
          ApartMinutePrices(
            key: key, chains: (0..<count).map { _ in names[random.below(names.count)] },
            minutes: line.minutes, prices: line.prices))
      }
      let own = try #require(bound.lowerBound(proof))
      #expect(own <= plan.score.calendarTotal, "seed \(seed)")
    }
  }

  @Test func whatIsFixedPaysWhereItIs() throws {
    let (programme, plan, _) = try Folders.plannedDistrict()
    let meeting = try #require(plan.events.first { $0.chief != nil && $0.key.number > 1 })
    let day = try #require(plan.events.first { $0.key.repeatNumber == 2 && !$0.staff.isEmpty })
    let key = programme.organisation[try #require(meeting.chief)].key
    let official = programme.organisation[day.staff[0]].key
    guard case .venue(let venue) = day.place else { throw Folders.Failure(what: "no venue") }
    let room = programme.organisation.venues[venue.index].key
    func proof(_ key: String, isVenue: Bool, _ event: PlannedEvent) -> CalendarProof {
      let minute = programme.horizon.days.first.distance(to: event.day) * 1440 + event.start
      return CalendarProof(
        scale: 1,
        minutes: [
          MinutePrices(key: key, isVenue: isVenue, minutes: [minute], prices: [1])
        ])
    }
    for (event, key, isVenue, hasChoice) in [
      (meeting, key, false, false), (day, room, true, false), (day, official, false, true),
    ] {
      let prices = proof(key, isVenue: isVenue, event)
      var other = programme
      other.pins.events = [
        EventPin(key: event.key, day: event.day, start: event.start, place: event.place)
      ]
      let fixed = CalendarBound(other, plan: plan)
      let without = try #require(fixed.lowerBound(CalendarProof(scale: 1)))
      // Another official can go where that one's time is dear.
      #expect(fixed.lowerBound(prices) == without - (hasChoice ? 1 : 0), "\(event.key)")
    }
  }

  @Test func noPricesLiftTheBoundAboveAPlanWithFixedEvents() throws {
    let (programme, plan, _) = try Folders.plannedDistrict()
    for seed in UInt64(1)...(isRelease ? 8 : 2) {
      var random = RandomSource(seed: seed)
      var other = programme
      other.pins.events = plan.events.filter { $0.key.number > 0 && random.below(4) == 0 }.map {
        EventPin(
          key: $0.key, day: $0.day, start: random.below(2) == 0 ? $0.start : nil,
          place: random.below(2) == 0 ? $0.place : nil,
          host: random.below(2) == 0 ? $0.host : nil)
      }
      let bound = CalendarBound(other, plan: plan)
      let own = try #require(bound.lowerBound(randomProof(programme, &random)))
      #expect(own <= plan.score.calendarTotal, "seed \(seed)")
    }
  }

  @Test func timeToTravelIsPaidForBetweenChainsThatAreApart() throws {
    let (programme, plan, _) = try Folders.plannedDistrict()
    let bound = CalendarBound(programme, plan: plan)
    let without = try #require(bound.lowerBound(CalendarProof(scale: 1)))
    let activity = try #require(
      programme.activityIDs.map { programme[$0] }.first { $0.subject == .group })
    let meetings = plan.events.filter { $0.key.activity == activity.key }
    let chief = try #require(meetings.first?.chief)
    func line(_ chains: [ChainName], minute: Int, price: Int, days: Int) -> CalendarProof {
      CalendarProof(
        scale: 1,
        apart: [
          ApartMinutePrices(
            key: programme.organisation.people[chief.index].key, chains: chains,
            minutes: (0..<days).map { $0 * 1440 + minute },
            prices: [Int](repeating: price, count: days))
        ])
    }
    let groups = plan.groups.prefix(2).map { group in
      ChainName(activity: activity.key, year: meetings[0].key.year, subject: group.label)
    }
    // Nobody meets at night: where the line counts, its price is lost.
    #expect(bound.lowerBound(line(groups, minute: 60, price: 7, days: 1)) == without - 7)
    // A minute between the first end and the end of the break after it is covered by every meeting.
    let ends = activity.starts.map { $0 + activity.minutes + activity.followUp }
    let minute = try #require(ends.min()) + 15
    try #require(
      activity.starts.allSatisfy {
        $0 - activity.preparation <= minute
          && minute < $0 + activity.minutes + activity.followUp + 30
      })
    let days = programme.horizon.days.count
    let count = meetings.filter { e in groups.contains { $0.subject == e.key.subject } }.count
    #expect(count > 0)
    // A price of 1 on that minute of every day.
    #expect(
      bound.lowerBound(line(groups, minute: minute, price: 1, days: days))
        == max(0, without - days + count))
    // A meeting at a member's own workplace may be at the group's place: then nothing is claimed.
    let members = plan.groups.prefix(2).flatMap(\.members)
    let home = try #require(
      members.compactMap { programme.organisation.people[$0.index].workplace }.first {
        id in plan.events.contains { $0.place == .workplace(id) && $0.key.repeatNumber == 0 }
      })
    let key = programme.organisation.workplaces[home.index].key
    let guest = try #require(plan.events.first { $0.key.subject == key })
    let together =
      groups + [ChainName(activity: guest.key.activity, year: guest.key.year, subject: key)]
    #expect(bound.lowerBound(line(together, minute: 60, price: 7, days: 1)) == without)
  }

  @Test func aRuleThatLimitsEventsSellsAsManyAsItLetsBe() throws {
    let (programme, plan, _) = try Folders.plannedDistrict()
    let organisation = programme.organisation
    let sparring = try #require(programme.activities.first { $0.kind == .sparringMeeting })
    let chief = try #require(plan.events.first { $0.key.activity == sparring.key }?.chief)
    // Somebody whose events are no choice but for the repeats.
    let chosen = Set(plan.cohorts.flatMap(\.members))
    let leader = try #require(
      plan.groups[0].members.first { organisation[$0].leads && !chosen.contains($0) })
    func days(_ event: PlannedEvent) -> Int { programme[event.activity].dayCount }
    func events(_ person: PersonID) -> [PlannedEvent] {
      plan.events.filter { $0.chief == person || $0.participants.contains(person) }
    }
    let first = programme.horizon.days.first
    let dates = Array(0..<programme.horizon.days.count)
    let mondays = Set(programme.horizon.days.days.map { first.distance(to: $0.monday) }).sorted()
    let cases: [(RuleID, PersonID, periods: [Int], used: Int)] = [
      (.chiefDay, chief, dates, events(chief).map(days).reduce(0, +)),
      (
        .chiefSparringWeek, chief, mondays,
        events(chief).count { programme[$0.activity].kind == .sparringMeeting }
      ),
      (.leaderWeek, leader, mondays, events(leader).count),
      (
        .fullDayWeek, leader, mondays,
        events(leader).filter { programme[$0.activity].isFullDay }.map(days).reduce(0, +)
      ),
    ]
    let bound = CalendarBound(programme, plan: plan)
    let without = try #require(bound.lowerBound(CalendarProof(scale: 1)))
    for (rule, person, periods, used) in cases {
      // A hundredth of a point for each event on whatever day, so that none need move.
      let proof = CalendarProof(
        scale: 100,
        limits: [
          LimitPrices(
            key: organisation[person].key, limit: rule.rawValue + ".most", days: periods,
            prices: [Int](repeating: 1, count: periods.count))
        ])
      let sold = programme.rules[rule]["most"] * periods.count
      let expected = (100 * without - sold + used + 99) / 100
      #expect(used > 0)
      #expect(expected > 0)
      #expect(bound.lowerBound(proof) == expected, "\(rule.rawValue)")
      guard rule == .chiefDay else { continue }
      // Without the rule nothing is sold, and nothing is claimed.
      var other = programme
      other.rules[rule].isOn = false
      #expect(CalendarBound(other, plan: plan).lowerBound(proof) == without)
      // As a wish it charges for each one beyond, and so the price may be as much.
      var wish = programme
      wish.rules[rule].isHard = false
      wish.rules[rule].weight = 1
      #expect(CalendarBound(wish, plan: plan).lowerBound(proof) == expected)
      wish.rules[rule].weight = 0
      #expect(CalendarBound(wish, plan: plan).lowerBound(proof) == without)
    }
  }

  @Test func tasksAreSoldUpToEverybodysEvenShare() throws {
    let (programme, plan, _) = try Folders.plannedDistrict()
    let organisation = programme.organisation
    let bound = CalendarBound(programme, plan: plan)
    let without = try #require(bound.lowerBound(CalendarProof(scale: 1)))
    var isSold = false
    for role in [PersonRole.learningPartner, .consultant] {
      let officials = organisation.personIDs.filter { organisation[$0].has(role) }
      // Tasks at what everybody comes to are certain and pay; those at repeats and courses may go to
      // anybody, and of courses there are as many as there can be.
      var used = 0
      var most = 0
      for event in plan.events {
        let own = event.staff.count(where: officials.contains)
        switch programme[event.activity].attendance {
        case .all: used += own
        case .oneRepeat: break
        case .cohorts: continue
        }
        most += own
      }
      for activity in programme.activities {
        guard case .cohorts(let smallest, _, _) = activity.attendance else { continue }
        let index = try #require(
          programme.activityIDs.first { programme[$0].key == activity.key })
        let people =
          plan.cohorts.filter { $0.activity == index }.flatMap(\.members).count
          + plan.waiting.count { $0.activity == index }
        let each = activity.staff.filter { $0.role == role }.reduce(0) { $0 + $1.count }
        most += people / smallest * activity.count * each
      }
      let share = (most + officials.count - 1) / officials.count
      func proof(_ price: Int, scale: Int, _ role: PersonRole = role) -> CalendarProof {
        CalendarProof(
          scale: scale,
          tasks: officials.map {
            TaskPrice(role: role.rawValue, key: organisation[$0].key, price: price)
          })
      }
      // All pay the same, so that none need move.
      let expected = without - officials.count * share + used
      #expect(used > 0 && expected > 0)
      if expected != without { isSold = true }
      #expect(bound.lowerBound(proof(1, scale: 1)) == expected, "\(role)")
      guard role == .consultant else { continue }
      // No price is above what the rule charges.
      let charge = programme.rules.weight(.evenLoad)
      let dearest = try #require(bound.lowerBound(proof(charge, scale: 1)))
      #expect(bound.lowerBound(proof(charge + 1, scale: 1)) == dearest)
      // Nothing is claimed of those who do not share, and nothing without the rule.
      #expect(bound.lowerBound(proof(1, scale: 1, .chief)) == without)
      var other = programme
      other.rules[.evenLoad].isOn = false
      #expect(CalendarBound(other, plan: plan).lowerBound(proof(1, scale: 1)) == without)
    }
    #expect(isSold)
  }

  @Test func pricesOfLoadsAreNamedByRoleAndPerson() throws {
    let (programme, plan, _) = try Folders.plannedDistrict()
    let encoding = ScheduleEncoding(
      programme, groups: plan.groups, availability: Availability(programme), previous: nil)
    let certificate = CalendarCertificate(
      lowerBound: 0, scale: 1,
      loads: encoding.problem.loads.enumerated().map { load, item in
        LoadPrice(load: load, resource: Int(item.resources[0]), price: 2)
      })
    let people = programme.organisation.people
    let tasks = CalendarProof(certificate, encoding).tasks
    #expect(tasks.count == encoding.problem.loads.count)
    for role in [PersonRole.learningPartner, .consultant] {
      let key = try #require(people.first { $0.has(role) }).key
      #expect(tasks.contains(TaskPrice(role: role.rawValue, key: key, price: 2)))
    }
  }

  @Test func whatIsNoProofIsRefused() throws {
    let (programme, plan, proof) = try Folders.plannedDistrict()
    let prices = try #require(proof.calendar)
    let bound = CalendarBound(programme, plan: plan)
    let key = programme.organisation.people[0].key
    var below = prices
    below.minutes.append(
      MinutePrices(key: "nobody", isVenue: false, minutes: [600], prices: [-1]))
    #expect(bound.lowerBound(below) == nil)
    var uneven = prices
    uneven.minutes.append(MinutePrices(key: key, isVenue: false, minutes: [600, 630], prices: [1]))
    #expect(bound.lowerBound(uneven) == nil)
    var disordered = prices
    disordered.minutes.append(
      MinutePrices(key: "nobody", isVenue: false, minutes: [630, 600], prices: [1, 1]))
    #expect(bound.lowerBound(disordered) == nil)
    var negative = prices
    negative.apart.append(
      ApartMinutePrices(key: "nobody", chains: [], minutes: [600], prices: [-1]))
    #expect(bound.lowerBound(negative) == nil)
    var sunken = prices
    sunken.limits.append(
      LimitPrices(key: "nobody", limit: "chiefDay.most", days: [3], prices: [-1]))
    #expect(bound.lowerBound(sunken) == nil)
    var unpaid = prices
    unpaid.tasks.append(TaskPrice(role: "consultant", key: "nobody", price: -1))
    #expect(bound.lowerBound(unpaid) == nil)
    var heavy = prices
    heavy.burdens = [
      NamedPrice(key: key, price: programme.rules.weight(.fairShare) * prices.scale + 1)
    ]
    #expect(bound.lowerBound(heavy) == nil)
    var huge = prices
    huge.scale = .max
    #expect(bound.lowerBound(huge) == nil)
  }

  /// Prices that nobody would choose, all of them allowed.
  private func randomProof(_ programme: Programme, _ random: inout RandomSource) -> CalendarProof {
    let organisation = programme.organisation
    var proof = CalendarProof(scale: 64)
    for person in organisation.people.indices where random.below(3) == 0 {
      proof.minutes.append(
        prices(of: organisation.people[person].key, isVenue: false, programme, &random))
    }
    for venue in organisation.venues where random.below(2) == 0 {
      proof.minutes.append(prices(of: venue.key, isVenue: true, programme, &random))
    }
    var left = programme.rules.weight(.fairShare) * proof.scale
    for person in organisation.people where left > 0 && random.below(4) == 0 {
      let price = random.below(left + 1)
      proof.burdens.append(NamedPrice(key: person.key, price: price))
      left -= price
    }
    let limits = [
      "chiefDay.most", "chiefSparringWeek.most", "leaderWeek.most", "fullDayWeek.most",
      "officialLimits.chiefWeek", "officialLimits.partnerDay", "officialLimits.partnerWeek",
      "officialLimits.consultantDay", "officialLimits.consultantWeek",
    ]
    let monday = -programme.horizon.days.first.weekday.index
    for person in organisation.people {
      for role in [PersonRole.learningPartner, .consultant] where person.has(role) {
        proof.tasks.append(
          TaskPrice(role: role.rawValue, key: person.key, price: random.below(2000)))
      }
      for limit in limits where random.below(4) == 0 {
        let step = limit.hasSuffix("Day.most") || limit.hasSuffix("Day") ? 1 : 7
        let days = stride(from: step == 7 ? monday : 0, to: programme.horizon.days.count, by: step)
        let chosen = days.filter { _ in random.below(3) == 0 }
        proof.limits.append(
          LimitPrices(
            key: person.key, limit: limit, days: chosen,
            prices: chosen.map { _ in random.below(random.below(3) == 0 ? 5000 : 200) }))
      }
    }
    return proof
  }

  private func prices(
    of key: String, isVenue: Bool, _ programme: Programme, _ random: inout RandomSource
  ) -> MinutePrices {
    var line = MinutePrices(key: key, isVenue: isVenue, minutes: [], prices: [])
    for day in 0..<programme.horizon.days.count where random.below(6) == 0 {
      for minute in stride(from: 480, to: 960, by: 30) where random.below(2) == 0 {
        line.minutes.append(day * 1440 + minute)
        line.prices.append(random.below(200))
      }
    }
    return line
  }
}
