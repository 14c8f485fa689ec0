import Programme
import Testing
import Verification

@testable import Planning

/// People, groups and meetings are found by the words that people use.
@Suite struct FinderTests {
  @Test func people() throws {
    let year = try Year.district()
    let finder = Finder(year.programme, year.plan)
    let person = year.programme.organisation.people[3]
    for text in [person.key, person.name, person.name.uppercased()] {
      guard case .one(let found) = finder.person(text) else {
        Issue.record("\(text)")
        continue
      }
      #expect(found.index == 3)
    }
    // A letter too many is named, not guessed.
    guard case .none(let nearest) = finder.person(person.name + "x") else {
      Issue.record("found")
      return
    }
    #expect(nearest.contains(person.name))
    guard case .none(let none) = finder.person("qqqqqqqqq") else {
      Issue.record("found")
      return
    }
    #expect(none.isEmpty)
  }

  @Test func severalAreAllGivenBack() throws {
    var year = try Year.district()
    year.programme.organisation.people[0].name = "Hanna Dam"
    year.programme.organisation.people[1].name = "Anna Bro"
    year.programme.organisation.people[2].name = "Anna Å Skov"
    for i in 3..<year.programme.organisation.people.count {
      year.programme.organisation.people[i].name = "Person \(i)"
    }
    let finder = Finder(year.programme, year.plan)
    guard case .several(let two) = finder.person("anna") else {
      Issue.record("not several")
      return
    }
    #expect(two.map(\.index) == [1, 2])
    guard case .one(let one) = finder.person("anna aa") else {
      Issue.record("not one")
      return
    }
    #expect(one.index == 2)
    guard case .one(let hanna) = finder.person("hann") else {
      Issue.record("not one")
      return
    }
    #expect(hanna.index == 0)
  }

  @Test func events() throws {
    let year = try Year.district()
    let finder = Finder(year.programme, year.plan)
    let event = try #require(
      year.plan.events.first { $0.key.activity == "sparring" && $0.key.number == 3 })
    for text in [
      event.key.text, "sparring \(event.key.subject) 3",
      "Ledersparring \(event.key.subject) nr. 3",
    ] {
      guard case .one(let key) = finder.event(text) else {
        Issue.record("\(text)")
        continue
      }
      #expect(key == event.key, "\(text)")
    }
    // A repeat is found by what the program calls it, in both languages.
    // and a repeat that has moved past the others is another one by date.
    var moved = year.plan
    let first = try #require(moved.events.firstIndex { $0.key.repeatNumber == 1 })
    let days = moved.events.filter {
      $0.key.number == moved.events[first].key.number
        && $0.key.activity == moved.events[first].key.activity
    }.map(\.day)
    moved.events[first].day = try #require(days.max()).advanced(by: 1)
    for plan in [year.plan, moved] {
      let finder = Finder(year.programme, plan)
      let trial = Trial(plan, year.programme)
      for again in plan.events where again.key.repeatNumber > 0 {
        for text in [trial.title(again).danish, trial.title(again).english] {
          guard case .one(let key) = finder.event(text) else {
            Issue.record("\(text)")
            continue
          }
          #expect(key == again.key, "\(text)")
        }
      }
    }
    guard case .several(let chain) = finder.event("sparring \(event.key.subject)") else {
      Issue.record("not several")
      return
    }
    #expect(chain.count == 4)
    guard case .none(let nearest) = finder.event("sparing \(event.key.subject) 3") else {
      Issue.record("found")
      return
    }
    #expect(!nearest.isEmpty)
    let workshop = try #require(
      year.plan.events.first { $0.key.activity.hasPrefix("workshop") && $0.key.number == 2 })
    let place = try #require(
      year.programme.organisation.workplaces.first { $0.key == workshop.key.subject })
    guard case .one(let found) = finder.event("workshop \(place.name) 2") else {
      Issue.record("\(place.name)")
      return
    }
    #expect(found == workshop.key)
  }

  @Test func groupsAndAnything() throws {
    let year = try Year.district()
    let finder = Finder(year.programme, year.plan)
    let group = try #require(year.plan.groups.first)
    guard case .one(let label) = finder.group(group.label.uppercased()) else {
      Issue.record("label")
      return
    }
    #expect(label == group.label)
    let member = year.programme.organisation[group.members[0]]
    guard case .one(let byMember) = finder.group(member.name) else {
      Issue.record("member")
      return
    }
    #expect(byMember == group.label)
    guard case .one(.group(group.label)) = finder.anything(group.label) else {
      Issue.record("anything")
      return
    }
    guard case .one(.person(let person)) = finder.anything(member.name) else {
      Issue.record("person")
      return
    }
    #expect(person == group.members[0])
    let key = year.plan.events[5].key
    guard case .one(.event(key)) = finder.anything(key.text) else {
      Issue.record("event")
      return
    }
  }
}

/// Times are asked for in words.
@Suite struct TimeFilterTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let fits: Trial.Moment
    let not: Trial.Moment
    var testDescription: String { text }
  }

  static func at(_ year: Int, _ month: Int, _ day: Int, _ minute: Int) -> Trial.Moment {
    Trial.Moment(day: Day(year: year, month: month, day: day) ?? Day(rawValue: 0), start: minute)
  }

  static let tuesday = at(2026, 10, 13, 9 * 60)
  static let cases = [
    Case(text: "tirsdag", fits: tuesday, not: at(2026, 10, 14, 540)),
    Case(text: "om tirsdagen", fits: tuesday, not: at(2026, 10, 12, 540)),
    Case(text: "Tirsdage", fits: tuesday, not: at(2026, 10, 12, 540)),
    Case(text: "on Tuesdays", fits: tuesday, not: at(2026, 10, 15, 540)),
    Case(text: "lørdag", fits: at(2026, 10, 17, 540), not: tuesday),
    Case(text: "uge 42", fits: tuesday, not: at(2026, 10, 20, 540)),
    Case(text: "week 42", fits: tuesday, not: at(2026, 10, 5, 540)),
    Case(text: "oktober", fits: tuesday, not: at(2026, 11, 13, 540)),
    Case(text: "tirsdag formiddag", fits: tuesday, not: at(2026, 10, 13, 13 * 60)),
    Case(text: "om eftermiddagen", fits: at(2026, 10, 13, 780), not: tuesday),
    Case(text: "13-10-2026", fits: tuesday, not: at(2026, 10, 14, 540)),
    Case(text: "13.10.2026 kl. 9.00", fits: tuesday, not: at(2026, 10, 13, 570)),
    Case(text: "2026-10-13 09:00", fits: tuesday, not: at(2026, 10, 13, 480)),
    Case(text: "2026-10-13T09:00", fits: tuesday, not: at(2026, 10, 13, 480)),
    Case(text: "kl. 9", fits: tuesday, not: at(2026, 10, 13, 600)),
  ]

  @Test(arguments: cases) func reads(_ sample: Case) throws {
    let filter = try #require(TimeFilter(sample.text))
    #expect(filter.contains(sample.fits))
    #expect(!filter.contains(sample.not))
  }

  @Test(arguments: ["", "om", "snart", "uge", "uge 99", "32-10-2026", "kl. 25", "tirsdag snart"])
  func refuses(_ text: String) {
    #expect(TimeFilter(text) == nil)
  }
}
