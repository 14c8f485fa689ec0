import ChainScheduling
import Programme

/// A workshop after the learning day whose pack it uses.
enum AfterLearningDayEncoding: ScheduleRule {
  static let id = RuleID.afterLearningDay

  static func encode(into encoding: inout ScheduleEncoding) {
    let distance = encoding.setting(.learningDayDistance)
    let weight = Int32(clamping: encoding.programme.rules.weight(.learningDayDistance))
    for index in encoding.events.indices where !encoding.events[index].packs.isEmpty {
      let event = encoding.events[index]
      let year = encoding.agenda.chains[event.chain].year
      var follows: [Int: Int32] = [:]
      for (variant, key) in event.packs.enumerated() {
        guard let number = encoding.programme.pack(key)?.learningDay else { continue }
        if follows[number] == nil {
          let attendances = attendances(
            of: event.invited, kind: .learningDay, year: year, number: number, encoding)
          if attendances.isEmpty { continue }
          follows[number] = Int32(encoding.problem.follows.count)
          encoding.problem.follows.append(
            Follow(
              event: Int32(index), attendances: attendances, minimumDays: 1,
              idealFrom: Int32(clamping: distance["from"]),
              idealTo: Int32(clamping: distance["to"]), idealWeight: weight))
        }
        encoding.problem.events[index].variants[variant].follow = follows[number] ?? -1
      }
    }
  }

  /// The attendances of some people at an occasion of a kind of activity or of one activity.
  static func attendances(
    of people: [PersonID], kind: ActivityKind? = nil, activity: ActivityID? = nil,
    year: SchoolYear, number: Int, _ encoding: ScheduleEncoding
  ) -> [Int32] {
    people.flatMap { encoding.attendancesOf[$0] ?? [] }.filter { position in
      let choice = encoding.agenda.choices[encoding.attendanceSources[position].choice]
      guard !choice.isCourse, choice.year == year, choice.number == number else { return false }
      if let activity { return choice.activity == activity }
      return encoding.programme[choice.activity].kind == kind
    }.map { Int32($0) }
  }
}
