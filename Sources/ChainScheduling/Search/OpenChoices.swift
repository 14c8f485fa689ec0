import SolverSupport

/// What of a problem is open: where only little may change, steps on all else are wasted.
struct OpenChoices {
  /// Events with more than one start, place, official or variant to choose from.
  private(set) var events: [Int32] = []
  /// Chains with such an event.
  private(set) var chains: [Int32] = []
  /// Attendances with more than one option, waiting included.
  private(set) var attendances: [Int32] = []

  /// Whether there is nothing to choose.
  var isEmpty: Bool { events.isEmpty && attendances.isEmpty }

  /// Looks through a problem.
  ///
  /// - Complexity: O(starts + options of places and roles + starts of what may be attended).
  init(_ instance: Instance) {
    for e in 0..<instance.eventCount where OpenChoices.isOpen(e, instance) {
      events.append(Int32(e))
    }
    for c in 0..<instance.chainCount
    where instance.chainEvents.range(c).contains(where: {
      OpenChoices.isOpen(Int(instance.chainEvents[$0]), instance)
    }) {
      chains.append(Int32(c))
    }
    for a in 0..<instance.attendanceCount {
      let possible = instance.attendOptions.range(a).filter {
        OpenChoices.isPossible(instance.attendOptions[$0], instance)
      }
      if possible.count + (instance.attendWait[a] >= 0 ? 1 : 0) > 1 {
        attendances.append(Int32(a))
      }
    }
  }

  /// How many events and attendances of a problem have more than one way to be, as far as their lists
  /// of starts, officials and options tell.
  ///
  /// - Complexity: O(events + officials + options).
  static func count(in problem: ScheduleProblem) -> Int {
    func isOpen(_ candidates: BitSet?) -> Bool { candidates.map { !$0.isEmpty } ?? true }
    let events = problem.events.count { event in
      event.starts.count > 1
        || event.roles.contains { role in role.options.count { isOpen($0.candidates) } > 1 }
    }
    let attendances = problem.attendances.count { attendance in
      attendance.options.count { option in option.candidates.allSatisfy { isOpen($0) } } > 1
    }
    return events + attendances
  }

  private static func starts(_ e: Int, _ instance: Instance) -> Int {
    Int(instance.startBase[e + 1] - instance.startBase[e])
  }

  private static func isOpen(_ e: Int, _ instance: Instance) -> Bool {
    let count = starts(e, instance)
    if count > 1 { return true }
    guard count == 1 else { return false }
    let day = instance.startTime[instance.startBase[e]] / 1440
    if instance.places.range(e).count(where: { instance.allows(instance.places[$0].mask, 0) }) > 1 {
      return true
    }
    if instance.variants.range(e).count(where: { instance.variants[$0].earliestDay <= day }) > 1 {
      return true
    }
    return instance.roles.range(e).contains { r in
      let role = instance.roles[r]
      return (role.firstOption..<role.endOption).count { o in
        instance.allows(instance.options[o].mask, 0)
      } > 1
    }
  }

  /// Whether each event of what may be attended has a start at which one can come.
  private static func isPossible(_ option: Instance.AttendData, _ instance: Instance) -> Bool {
    for (k, i) in instance.chainEvents.range(Int(option.chain)).enumerated() {
      let mask = instance.attendMasks[Int(option.masks) + k]
      let count = starts(Int(instance.chainEvents[i]), instance)
      if !(0..<count).contains(where: { instance.allows(mask, $0) }) { return false }
    }
    return true
  }
}
