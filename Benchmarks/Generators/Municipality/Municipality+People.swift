import Programme
import SolverSupport

extension Municipality {
  mutating func drawPeople() {
    var random = self.random.split(3)
    for district in size.districts {
      add(["chef"], district: district.key, joined: longAgo(&random))
    }
    let home = size.prefix.isEmpty ? -1 : 0
    for _ in 0..<size.partners { addOfficial("læringspartner", home, &random) }
    for _ in 0..<size.consultants { addOfficial("konsulent", home, &random) }
    for place in workplaces.indices where workplaces[place].kind != "afdeling" {
      addStaff(of: place, &random)
    }
    fillSchoolTeams(&random)
  }

  /// Officials belong to no workplace, or in a shared folder to the municipality's first office.
  private mutating func addOfficial(_ role: String, _ home: Int, _ random: inout RandomSource) {
    add([role], at: home, joined: longAgo(&random))
  }

  private mutating func addStaff(of place: Int, _ random: inout RandomSource) {
    switch workplaces[place].kind {
    case "forvaltning":
      addHead(at: place, &random)
      if place % 2 == 0 { add(["ledelsesteam"], at: place, joined: longAgo(&random)) }
    case "skole", "specialskole":
      addHead(at: place, &random)
      for _ in 0..<2 { add(["ledelsesteam"], at: place, joined: longAgo(&random)) }
      for _ in 0..<2 { add(["ressourceperson"], at: place, joined: longAgo(&random)) }
      add(["koordinator"], at: place, joined: longAgo(&random))
      for _ in 0..<(1 + random.below(2)) {
        add(["vejleder"], at: place, joined: longAgo(&random))
      }
      add(["bestyrelse"], at: place)
    case "dagtilbud":
      addHead(at: place, &random)
      addDepartmentStaff(of: place, &random)
      add(["bestyrelse"], at: place)
    default:
      addHead(at: place, &random)
      if place % 2 == 0 { add(["ledelsesteam"], at: place, joined: longAgo(&random)) }
      add(["ressourceperson"], at: place, joined: longAgo(&random))
    }
  }

  private mutating func addDepartmentStaff(of place: Int, _ random: inout RandomSource) {
    let daycare = workplaces[place]
    var beacons = 0
    for index in workplaces.indices where workplaces[index].parent == daycare.key {
      add(["ledelsesteam"], at: place, in: workplaces[index].key, joined: longAgo(&random))
      if beacons < 2 || random.chance(size.beaconPercent, in: 100) {
        add(["fyrtårn"], at: place, in: workplaces[index].key, joined: longAgo(&random))
        beacons += 1
      }
    }
  }

  private mutating func addHead(at place: Int, _ random: inout RandomSource) {
    let isOffice = workplaces[place].kind == "forvaltning"
    let isNew = !isOffice && random.chance(14, in: 100)
    let joined =
      isNew
      ? day(8, 1).advanced(by: -1 - random.below(300)) : longAgo(&random)
    add(["leder"], at: place, joined: joined)
    let district = workplaces[place].district
    let area = district.isEmpty ? "" : "\(district)-\(1 + workplaces[place].latitude % 3)"
    people[people.count - 1].area = area
  }

  /// Adds deputies to schools in turn until the audience of learning days is as large as wished.
  private mutating func fillSchoolTeams(_ random: inout RandomSource) {
    let schools = workplaces.indices.filter { workplaces[$0].kind.hasSuffix("skole") }
    var missing = size.learningDayAudience - people.filter(\.isInAudience).count
    var turn = 0
    while missing > 0, !schools.isEmpty {
      add(["ledelsesteam"], at: schools[turn % schools.count], joined: longAgo(&random))
      turn += 1
      missing -= 1
    }
  }

  private mutating func add(
    _ roles: [String], at place: Int = -1, in department: String? = nil, district: String = "",
    joined: Day? = nil
  ) {
    var name = names.person()
    if size.hasSpecialNames, let special = Municipality.specialNames[people.count] {
      name = special
    }
    if size.hasLongNames { name = Names.lengthened(name) }
    var person = DraftPerson(
      key: names.key(of: name, prefix: size.prefix), name: name, roles: roles, joined: joined)
    person.home = place
    person.district = district
    if place >= 0 { person.workplace = department ?? workplaces[place].key }
    people.append(person)
  }

  private func longAgo(_ random: inout RandomSource) -> Day {
    day(8, 1).advanced(by: -400 - random.below(6000))
  }

  /// Names that are hard to read or to tell apart, by the position of the person.
  private static let specialNames: [Int: String] = [
    0: "Åse Ærø-Østergaard", 7: "Lund, Åse", 12: "Bo-Åge Ørsted-Møller",
    60: "Mette Nielsen", 75: "A\u{30A}ge Bjørn Søndergård", 90: "Mette Nielsen",
    110: "Aage Aagaard", 111: "Åge Ågård", 130: "Zoë Æbelø", 140: "O'Hara, Ib",
  ]
}
