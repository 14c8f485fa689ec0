import Programme

/// Tentative appointments of those who must come.
enum TentativeEncoding {
  static let id = RuleID.tentative

  static func count(
    _ people: [PersonID], _ start: Int, _ activity: Activity,
    _ availability: inout Availability
  ) -> Int {
    let day = start / 1440
    let minute = start % 1440
    var total = 0
    for person in people where availability.isEmployed(person, day: day) {
      for offset in 0..<activity.dayCount
      where availability.isTentative(
        person, day: day + offset, from: minute, to: minute + activity.minutes)
      {
        total += 1
        break
      }
    }
    return total
  }
}
