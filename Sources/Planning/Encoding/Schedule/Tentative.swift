import Programme

/// Tentative appointments of those who must come.
enum TentativeEncoding {
  static let id = RuleID.tentative

  static func count(
    _ people: [PersonID], _ start: Int, _ activity: Activity, _ programme: Programme,
    _ availability: inout Availability
  ) -> Int {
    let day = start / 1440
    let minute = start % 1440
    let date = programme.horizon.days.first.advanced(by: day)
    var total = 0
    for person in people where programme.organisation[person].isEmployed(on: date) {
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
