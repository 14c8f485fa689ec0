import Exchange
import Generators
import Planning
import Programme
import Testing
import Verification

/// Who comes after whom in the course of a year: chiefs, deputies, hosts who have left.
@Suite struct SuccessionTests {
  /// The small year, with its chief and somebody who may follow.
  private struct Small {
    var programme: Programme
    let chief: PersonID
    let other: PersonID

    init(joined: Day) throws {
      var files: [String: [UInt8]] = [:]
      for file in SmallYear.folder().files { files[file.path] = Array(file.text.utf8) }
      programme = try #require(FolderReader.read(FolderFiles(files)).programme)
      (chief, other) = try SuccessionTests.addChief(to: &programme, joined: joined)
    }

    /// A plan from nothing that the verifier accepts.
    func planned() throws -> Plan {
      let plan = try Folders.plan(programme, effort: 500).0
      let broken = Verifier.verify(plan, programme).violations.filter { $0.kind != .claimedScore }
      #expect(broken.isEmpty, "\(broken.prefix(4).map(\.text.danish))")
      return plan
    }
  }

  /// Adds another chief of the first chief's district, last by key.
  private static func addChief(to programme: inout Programme, joined: Day) throws -> (
    PersonID, PersonID
  ) {
    let organisation = programme.organisation
    let chief = try #require(organisation.personIDs.first { organisation[$0].has(.chief) })
    var other = organisation[chief]
    other.key = "zz-chef"
    other.name = "Næste Chef"
    other.joined = joined
    other.busy = []
    other.tentative = []
    programme.organisation.people.append(other)
    return (chief, PersonID(programme.organisation.people.count - 1))
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    PlannedDistrict.day(year, month, day)
  }

  @Test func `one chief follows another, and each has the meetings of her own time`() throws {
    let change = day(2026, 12, 1)
    var small = try Small(joined: change)
    small.programme.organisation.people[small.chief.index].leaves = change
    let plan = try small.planned()
    for event in plan.events where event.chief != nil {
      #expect(event.chief == (event.day < change ? small.chief : small.other), "\(event.key.text)")
    }
    #expect(Set(plan.events.compactMap(\.chief)) == [small.chief, small.other])

    // The same in the middle of a planned year.
    var (programme, before) = try PlannedDistrict.planned()
    let (chief, other) = try SuccessionTests.addChief(to: &programme, joined: change)
    programme.organisation.people[chief.index].leaves = change
    let result = try PlannedDistrict.replan(programme, before, from: day(2026, 11, 2))
    #expect(result.moves.isEmpty && result.cancelled.isEmpty)
    #expect(result.told.contains(chief) && result.told.contains(other))
    let ahead = result.plan.events.filter { $0.day >= change }
    #expect(ahead.contains { $0.chief == other })
    #expect(!ahead.contains { $0.chief == chief })
  }

  @Test func `a deputy stands in while the chief is on leave, at some of the meetings too`() throws
  {
    let leave = DayRange(day(2026, 11, 16), day(2027, 3, 15))
    var small = try Small(joined: day(2020, 8, 1))
    small.programme.organisation.people[small.chief.index].leave = [leave]
    for id in small.programme.activityIDs {
      if small.programme[id].kind == .sparringMeeting {
        small.programme.activities[id.index].chief = .count(3)
      }
    }
    let plan = try small.planned()
    for event in plan.events where event.chief != nil {
      let isAway = leave.contains(event.day)
      #expect(event.chief == (isAway ? small.other : small.chief), "\(event.key.text)")
    }
    #expect(plan.events.contains { $0.chief == small.other })
  }

  @Test func `without a deputy nothing that asks for the chief lies in a leave`() throws {
    let leave = DayRange(day(2026, 12, 1), day(2027, 2, 26))
    var small = try Small(joined: day(2030, 8, 1))
    small.programme.organisation.people[small.chief.index].leave = [leave]
    // Meeting 2 could not lie anywhere else.
    for id in small.programme.activityIDs where small.programme[id].kind == .sparringMeeting {
      small.programme.activities[id.index].windows = []
    }
    let plan = try small.planned()
    #expect(plan.events.contains { $0.chief == small.chief })
    #expect(!plan.events.contains { $0.chief != nil && leave.contains($0.day) })
  }

  @Test func `where a chief leaves and nobody follows, meetings go on and her own are called off`()
    throws
  {
    var (programme, plan) = try PlannedDistrict.planned()
    let organisation = programme.organisation
    let chief = try #require(organisation.personIDs.first { organisation[$0].has(.chief) })
    let change = day(2026, 12, 1)
    programme.organisation.people[chief.index].leaves = change
    let result = try PlannedDistrict.replan(programme, plan, from: day(2026, 11, 2))
    // One whose period has days on both sides comes before she leaves.
    for move in result.moves {
      #expect(move.before.key.activity == "chefmoede" && move.before.day >= change)
      #expect(move.after.day < change)
      #expect(move.reason.rules == [.availability] && move.reason.people == [chief])
    }
    let own = Set(result.cancelled.map(\.key.activity))
    #expect(own == ["chefmoede"])
    #expect(result.cancelled.allSatisfy { $0.day >= change })
    #expect(!result.plan.events.contains { $0.day >= change && $0.chief != nil })
  }

  @Test func `a leader who has hosted leaves, and the others share what is left`() throws {
    let (programme, plan) = try PlannedDistrict.planned()
    for group in plan.groups {
      let meetings = plan.events.filter { $0.key.subject == group.label }
      let first = try #require(meetings.min { $0.day < $1.day })
      let asOf = first.day.advanced(by: 1)
      let host = try #require(first.host)
      var changed = programme
      changed.organisation.people[host.index].leaves = asOf
      let rebalance = Rebalance(changed, since: PreviousPlan(plan: plan, asOf: asOf))
      let result = try PlannedDistrict.replan(
        changed, plan, from: asOf, groups: rebalance.groups(choosing: 0))
      #expect(result.isFewest, "\(result.moves.count) moved, \(result.provenFewest) proven")
      let now = try #require(result.plan.groups.first { $0.label == group.label })
      for member in now.members {
        let times = result.plan.events.filter { event in
          event.key.subject == group.label && event.host == member
        }.count
        #expect(times <= 2)
      }
    }
  }

  @Test func `whoever is on leave to the end leaves the group, and then stands in nobody's way`()
    throws
  {
    let (programme, plan) = try PlannedDistrict.planned()
    let asOf = day(2026, 11, 2)
    let end = programme.horizon.days.last
    for member in plan.groups.compactMap(\.members.last) {
      var changed = programme
      changed.organisation.people[member.index].leave = [DayRange(asOf, end)]
      let rebalance = Rebalance(changed, since: PreviousPlan(plan: plan, asOf: asOf))
      let result = try PlannedDistrict.replan(
        changed, plan, from: asOf, groups: rebalance.groups(choosing: 0))
      #expect(!result.plan.groups.contains { $0.members.contains(member) })
      #expect(result.isFewest, "\(result.moves.count) moved, \(result.provenFewest) proven")
    }
    // A leave that begins later keeps the place in the group; its meetings go on without.
    for member in plan.groups.compactMap(\.members.first) {
      var changed = programme
      changed.organisation.people[member.index].leave = [DayRange(day(2026, 12, 1), end)]
      let result = try PlannedDistrict.replan(changed, plan, from: asOf)
      #expect(result.isFewest, "\(result.moves.count) moved, \(result.provenFewest) proven")
    }
  }
}
