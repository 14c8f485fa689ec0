import Programme
import SolverSupport

extension Municipality {
  /// Pairs of heads of one district wanted apart or together, none of them locked.
  func addPairs(to tables: inout FolderTables) {
    var random = self.random.split(12)
    let locked = Set(lockedMembers.flatMap(\.members))
    var free = size.districts.map { district in
      groupMembers(of: district.key).filter { !locked.contains($0) }
    }
    for index in free.indices { random.shuffle(&free[index]) }
    for number in 0..<(size.pairsApart + size.pairsTogether) {
      let district = number % free.count
      guard free[district].count >= 2 else { continue }
      let first = free[district].removeLast()
      let second = free[district].removeLast()
      let isTogether = number >= size.pairsApart
      tables.pairs.add([
        people[first].key, people[second].key, isTogether ? "sammen" : "ikke sammen",
        isTogether ? "nej" : "ja",
      ])
    }
  }

  /// A whole group that stays in one district, and two members who stay together in another.
  var lockedMembers: [(label: String, members: [Int], isWhole: Bool)] {
    guard size.hasPins, size.districts.count >= 3 else { return [] }
    let whole = groupMembers(of: size.districts[2].key)
    let part = groupMembers(of: size.districts[0].key)
    guard whole.count >= 12, part.count >= 12 else { return [] }
    return [
      (
        "\(size.districts[2].key)-01",
        [whole[1], whole[3], whole[whole.count - 2], whole[whole.count - 4]],
        true
      ),
      ("\(size.districts[0].key)-02", [part[2], part[part.count - 3]], false),
    ]
  }

  func addPins(to tables: inout FolderTables) {
    for lock in lockedMembers {
      for member in lock.members {
        tables.pins.add([
          lock.isWhole ? "gruppe" : "medlem", "", "", "", "", "", lock.label, people[member].key,
        ])
      }
    }
    guard size.hasPins else { return }
    let year = size.startYear
    addWorkshopPins(to: &tables)
    if let venue = size.venues.first {
      let wednesday = monday(ofWeek: 36).advanced(by: 2)
      tables.pins.add([
        "møde", "laeringsdag/\(year)/alle/1/r1", DanishText.date(wednesday), "08:30", venue.key,
      ])
    }
    tables.pins.add([
      "møde", "chefmoede/\(year)/alle/1", DanishText.date(monday(ofWeek: 36)), "12:30",
    ])
  }

  /// Three schools have fixed the evening of their own workshop, on a Thursday that suits everyone.
  private func addWorkshopPins(to tables: inout FolderTables) {
    var count = 0
    for (index, place) in workplaces.enumerated() where place.kind == "skole" && count < 3 {
      let day = monday(ofWeek: 46).advanced(by: 3 + 7 * count)
      let isFree = people.indices.allSatisfy { person in
        let member = people[person]
        return member.home != index || !member.isInAudience
          || member.hasCourse && !member.daysOff.contains(.thursday)
            && !isAbsent(person, on: DayRange(day, day))
      }
      guard isFree else { continue }
      tables.pins.add([
        "møde", "workshop/\(size.startYear)/\(place.key)/1", DanishText.date(day), "16:30",
      ])
      count += 1
    }
  }
}
