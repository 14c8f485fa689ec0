import Programme
import Testing

@testable import Verification

/// Who serves which districts, by the planner's side and by the verifier's.
@Suite struct ServiceTests {
  @Test func bothSidesEvenOutTheSamePeople() {
    var sizes: Set<Int> = []
    for seed in 0..<200 {
      var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
      func draw(_ below: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % below
      }
      let organisation = Organisation(
        districts: (0..<5).map { District(key: "d\($0)", name: "D") },
        workplaces: (0..<3).map { i in
          Workplace(
            key: "w\(i)", name: "W", kind: .school,
            district: draw(8) == 0 ? nil : DistrictID(draw(5)))
        },
        people: (0..<6).map { i in
          let served = (0..<draw(3)).map { _ in DistrictID(draw(5)) }
          return Person(
            key: "p\(i)", name: "P", serves: draw(3) == 0 ? [DistrictID(draw(5))] : served,
            roles: [draw(4) == 0 ? .consultant : .learningPartner])
        })
      var programme = Small().programme
      programme.organisation = organisation
      programme.activities = (0..<3).map { i in
        var activity = Activity(key: "a\(i)", name: "A", kind: .meeting)
        activity.subject = [.joint, .district, .workplace][draw(3)]
        activity.required.districts = Set((0..<draw(3)).map { _ in DistrictID(draw(5)) })
        activity.staff = draw(2) == 0 ? [] : [StaffNeed(role: .learningPartner, count: 1)]
        return activity
      }
      let sets = programme.evenedOut(.learningPartner)
      let again = Ground(programme).officialsWhoShare(.learningPartner)
      #expect(sets.sorted { $0[0] < $1[0] } == again, "seed \(seed)")
      sizes.insert(sets.count)
    }
    #expect(sizes.count >= 3)
  }

  @Test func tooFewWhoServeADistrictAreAFault() throws {
    var small = Small()
    small.change(person: "part-1") { $0.serves = [DistrictID(0)] }
    small.change(person: "part-2") { $0.serves = [DistrictID(0)] }
    let faults = Verifier.faults(in: small.programme).filter { $0.id == "too-few-staff" }
    #expect(!faults.isEmpty)
    #expect(faults.allSatisfy { $0.problem.danish.contains("der er 0") })
  }
}
