import Programme
import SolverSupport

extension Municipality {
  /// Chooses who still lacks the course: new heads, and of the others never the last trained one
  /// who leads, nor the last trained resource person or beacon, of a workplace.
  mutating func drawNewcomers() {
    var random = self.random.split(4)
    let start = day(8, 1)
    var candidates: [Int] = []
    var chosen: [Int] = []
    for index in people.indices where people[index].isInAudience {
      if people[index].isHead, let joined = people[index].joined, joined.distance(to: start) < 365 {
        let home = people[index].home
        if people.contains(where: { $0.home == home && $0.has("ledelsesteam") }) {
          chosen.append(index)
        }
      } else if !people[index].isHead {
        candidates.append(index)
      }
    }
    random.shuffle(&candidates)
    var isFull = false
    for index in candidates where !isFull {
      isFull = chosen.count >= size.newcomers
      if !isFull, hasAnother(like: index, besides: chosen) { chosen.append(index) }
    }
    for (number, index) in chosen.prefix(size.newcomers).enumerated() {
      people[index].hasCourse = false
      guard !people[index].isHead else { continue }
      // Most are new; a few come in the course of the year.
      let isLater = number % 16 == 15
      people[index].joined =
        isLater ? day(10, 1) : start.advanced(by: -1 - random.below(200))
    }
  }

  private func hasAnother(like index: Int, besides chosen: [Int]) -> Bool {
    let person = people[index]
    return people.indices.contains { other in
      other != index && people[other].home == person.home && !chosen.contains(other)
        && people[other].leads == person.leads && people[other].isInAudience
    }
  }

  /// Draws days off and narrower hours.
  ///
  /// Heads keep Tuesday to Thursday, because the district meets and learns on those days; whoever
  /// is on the course keeps Tuesday and Thursday.
  mutating func drawWorkingTime() {
    var random = self.random.split(5)
    for index in people.indices {
      let person = people[index]
      if person.isChief || person.has("bestyrelse") { continue }
      let isRestricted = person.isHead || person.isPartner
      guard random.chance(isRestricted ? 6 : size.partTimePercent, in: 100) else { continue }
      if person.has("konsulent") {
        people[index].from = 9 * 60
        people[index].to = 14 * 60 + 30
      } else if isRestricted || !person.hasCourse {
        people[index].daysOff = [random.chance(1, in: 2) ? .monday : .friday]
      } else {
        let weekdays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday, .friday]
        people[index].daysOff = [weekdays[random.below(weekdays.count)]]
      }
    }
  }

  /// Whether a time is one that the municipality asks somebody to keep free of anything else.
  func isKept(_ day: Day, from: Int, to: Int, for person: DraftPerson) -> Bool {
    let weekday = day.weekday
    let isMiddle = weekday == .tuesday || weekday == .thursday
    if person.isHead || person.isChief, weekday == .wednesday, from < 12 * 60 + 30 { return true }
    if person.isChief, weekday == .monday, to > 12 * 60 { return true }
    if !person.hasCourse, isMiddle { return true }
    guard isMiddle else { return false }
    let week = day.week.number
    if person.isHead || person.isChief || person.isPartner, (9...11).contains(week) { return true }
    let isOffice =
      person.leads && person.home >= 0 && workplaces[person.home].kind == "forvaltning"
    return (person.isChief || person.isPartner || isOffice) && (45...47).contains(week)
  }

  /// Draws single absences, half days and long leaves.
  mutating func drawAbsences() {
    var random = self.random.split(6)
    let first = firstSchoolDay(size.startYear)
    for index in people.indices where people[index].leads && random.chance(18, in: 100) {
      let start = first.advanced(by: random.below(310))
      let length = random.chance(1, in: 5) ? 5 : 1
      let days = DayRange(start, start.advanced(by: length - 1))
      if days.days.contains(where: { isKept($0, from: 0, to: 1440, for: people[index]) }) {
        continue
      }
      var absence = DraftAbsence(person: index, days: days)
      switch random.below(6) {
      case 0: absence.part = "formiddag"
      case 1: absence.part = "eftermiddag"
      case 2: (absence.from, absence.to) = (13 * 60, 15 * 60 + 30)
      default: break
      }
      absences.append(absence)
    }
    drawLeaves(&random)
  }

  /// Long leaves of people who are neither head nor on the course, and of one head.
  private mutating func drawLeaves(_ random: inout RandomSource) {
    var others = people.indices.filter {
      people[$0].hasCourse && people[$0].isInAudience && !people[$0].isHead
    }
    random.shuffle(&others)
    for index in others.prefix(size.leaves) {
      let start = day(10, 1).advanced(by: random.below(120))
      absences.append(
        DraftAbsence(person: index, days: DayRange(start, start.advanced(by: 89))))
    }
    guard size.leaves > 0 else { return }
    let head = people.indices.first {
      people[$0].isHead && people[$0].hasCourse && people[$0].home >= 0
        && workplaces[people[$0].home].kind == "dagtilbud"
    }
    if let head {
      absences.append(
        DraftAbsence(person: head, days: DayRange(day(11, 9), day(1, 31))))
    }
  }

  /// Whether somebody has an absence that touches some days.
  func isAbsent(_ person: Int, on days: DayRange) -> Bool {
    absences.contains {
      $0.person == person && $0.days.first <= days.last && days.first <= $0.days.last
    }
  }
}
