import Programme
import SolverSupport

extension Municipality {
  /// The heads of a district's schools and daycares, who are members of sparring groups.
  func groupMembers(of district: String) -> [Int] {
    people.indices.filter { index in
      let person = people[index]
      guard person.isHead, person.home >= 0 else { return false }
      let place = workplaces[person.home]
      return place.district == district
        && (place.kind.hasSuffix("skole") || place.kind == "dagtilbud")
    }
  }

  func addHistory(to tables: inout FolderTables) {
    addPastGroups(to: &tables)
    addPastCourses(to: &tables)
    addPastPartners(to: &tables)
    addPastPacks(to: &tables)
    tables.pastSeminars.add([
      size.prefix + "forvaltningsseminar", DanishText.date(seminarBefore(month: 11, years: 2)),
    ])
    let day = seminarBefore(month: 3, years: size.yearsSinceLeaderSeminar)
    tables.pastSeminars.add([size.prefix + "lederseminar", DanishText.date(day)])
  }

  /// A day of a school year before the horizon's first, in the second week of a month.
  private func seminarBefore(month: Int, years: Int) -> Day {
    day(month, 11, year: size.startYear - years)
  }

  private func addPastGroups(to tables: inout FolderTables) {
    var random = self.random.split(9)
    for age in 1...3 {
      let year = size.startYear - age
      for district in size.districts {
        var members = groupMembers(of: district.key).filter {
          (people[$0].joined ?? day(8, 1)) < day(9, 1, year: year)
        }
        random.shuffle(&members)
        let groups = Municipality.fours(members)
        for (number, group) in groups.enumerated() {
          let spare = random.below(group.count)
          for (position, member) in group.enumerated() {
            let hosted =
              group.count == 3 && position == spare
              ? 2 : group.count == 5 && position == spare ? 0 : 1
            tables.pastGroups.add([
              SchoolYear(startYear: year).label, "\(district.key)-\(DanishText.pad(number + 1))",
              people[member].key, "\(hosted)",
            ])
          }
        }
      }
    }
  }

  /// Divides people into fours, with one three or one or two fives for the rest.
  static func fours(_ members: [Int]) -> [[Int]] {
    guard members.count >= 3 else { return [] }
    if members.count <= 5 { return [members] }
    if members.count == 6 { return [Array(members[0..<3]), Array(members[3..<6])] }
    let fives = members.count % 4 == 3 ? 0 : members.count % 4
    let threes = members.count % 4 == 3 ? 1 : 0
    var groups: [[Int]] = []
    var start = 0
    func take(_ count: Int) {
      groups.append(Array(members[start..<(start + count)]))
      start += count
    }
    for _ in 0..<fives { take(5) }
    for _ in 0..<threes { take(3) }
    while start < members.count { take(4) }
    return groups
  }

  private func addPastCourses(to tables: inout FolderTables) {
    for person in people where isOnRecord(person) {
      guard let joined = person.joined else { continue }
      let held = day(10, 8, year: SchoolYear(containing: joined.advanced(by: 60)).startYear)
      let date = held < joined ? held.advanced(by: 180) : held
      tables.pastCourses.add([
        person.key, DanishText.date(min(date, day(6, 1, year: size.startYear - 1))),
      ])
    }
  }

  /// Each workplace had a partner last year; most had the same the year before.
  private func addPastPartners(to tables: inout FolderTables) {
    var random = self.random.split(10)
    let partners = people.filter(\.isPartner)
    guard !partners.isEmpty else { return }
    var turn = 0
    for place in workplaces where place.kind != "afdeling" && place.kind != "forvaltning" {
      let last = partners[turn % partners.count]
      let before = random.chance(3, in: 4) ? last : partners[random.below(partners.count)]
      turn += 1
      for (age, partner) in [(1, last), (2, before)] {
        tables.pastPartners.add([
          SchoolYear(startYear: size.startYear - age).label, place.key, partner.key,
        ])
      }
    }
  }

  /// Each workplace has used one or two packs of earlier years.
  private func addPastPacks(to tables: inout FolderTables) {
    var random = self.random.split(11)
    for place in workplaces where place.kind != "afdeling" && place.kind != "forvaltning" {
      tables.pastPacks.add([place.key, "faelles-sprog"])
      if random.chance(1, in: 2) { tables.pastPacks.add([place.key, "data-i-hverdagen"]) }
    }
  }
}
