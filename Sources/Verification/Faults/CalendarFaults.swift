import Programme

extension ProgrammeCheck {
  /// Windows that lie in the horizon, one for each occasion.
  static let windowsInHorizon = ProgrammeCheck { ground, faults in
    let horizon = ground.programme.horizon.days
    for activity in ground.programme.activities where activity.isOn {
      let outside = activity.windows.filter { $0.intersection(horizon) == nil }
      let inside = activity.windows.count - outside.count
      for window in outside {
        let days = ground.words(window)
        faults.append(
          Fault(
            "window-outside-horizon", inside < activity.count ? .error : .warning,
            in: PlanningFile.rules,
            Words.hasWindowOutside.with(activity.name, days),
            Words.putWindowFrom.with(ground.words(horizon))))
      }
    }
  }

  /// A day for every occasion, whoever comes.
  static let possibleDays = ProgrammeCheck { ground, faults in
    let openings = Openings(ground)
    for id in ground.dueActivities {
      let activity = ground.programme[id]
      for (year, number, window) in ground.dueWindows(of: activity) {
        let isPossible = window.days.contains { day in
          window.contains(DayRange(day, day.advanced(by: activity.dayCount - 1)))
            && openings.isPossible(activity, on: day, of: year)
            && activity.starts.contains { openings.isPossible(activity, on: day, at: $0) }
        }
        if isPossible || isPinned(activity, year, number, ground) { continue }
        let days = ground.words(window)
        faults.append(
          Fault(
            "no-possible-day", in: PlanningFile.rules,
            Words.hasNoPossibleDay.with(activity.name, number, days),
            Words.widenWindow.text))
      }
    }
  }

  private static func isPinned(
    _ activity: Activity, _ year: SchoolYear, _ number: Int, _ ground: Ground
  ) -> Bool {
    ground.pinOfKey.keys.contains {
      $0.activity == activity.key && $0.year == year.startYear && $0.number == number
    }
  }

  /// Windows in which a chain can be laid with its gaps.
  static let gaps = ProgrammeCheck { ground, faults in
    for id in ground.dueActivities where ground.programme.rules.binds(.gap) {
      let activity = ground.programme[id]
      guard let gap = activity.gap else { continue }
      func add(_ what: Text) {
        faults.append(
          Fault(
            "impossible-gap", in: PlanningFile.rules,
            Words.ofActivity.with(activity.name, what),
            Words.changeGap.text))
      }
      if gap.minimum > gap.maximum {
        add(Words.gapIsEmpty.with(gap.minimum, gap.maximum))
        continue
      }
      if case .oneRepeat = activity.attendance { continue }
      // Where the chain can be after each of its meetings, as a range of days.
      var reach: DayRange?
      var lastYear: SchoolYear?
      for (year, number, window) in ground.dueWindows(of: activity) {
        guard let before = reach, year == lastYear else {
          reach = window
          lastYear = year
          continue
        }
        let low = max(window.first, before.first.advanced(by: gap.minimum))
        let high = min(window.last, before.last.advanced(by: gap.maximum))
        if low > high {
          add(Words.cannotFollow.with(number, gap.minimum, gap.maximum, number - 1))
          break
        }
        reach = DayRange(low, high)
      }
    }
  }

  /// Activities that can come after what must come before them.
  static let precedences = ProgrammeCheck { ground, faults in
    guard ground.programme.rules.binds(.precedence) else { return }
    for id in ground.dueActivities {
      let activity = ground.programme[id]
      for demand in activity.after
      where ground.programme.activities.indices.contains(demand.activity.index) {
        let earlier = ground.programme[demand.activity]
        func add(_ what: Text) {
          faults.append(
            Fault(
              "impossible-order", in: PlanningFile.rules,
              Words.cannotComeAfter.with(activity.name, earlier.name, what),
              Words.changeAfter.text))
        }
        if comesAfter(demand.activity, id, in: ground.programme) {
          add(Words.eachAfterOther.text)
          continue
        }
        for (year, number, window) in ground.dueWindows(of: activity)
        where earlier.isDue(in: year) && earlier.count > 0 {
          guard let first = ground.window(min(number, earlier.count), of: earlier, in: year)?.first,
            first.advanced(by: demand.minimumDays) > window.last
          else { continue }
          add(Words.windowIsOver.with(number))
        }
      }
    }
  }

  /// Whether an activity must come after another, directly or by others between.
  private static func comesAfter(_ a: ActivityID, _ b: ActivityID, in programme: Programme) -> Bool
  {
    var seen = Set<ActivityID>()
    var open = [a]
    while let next = open.popLast() {
      guard programme.activities.indices.contains(next.index), seen.insert(next).inserted else {
        continue
      }
      if next == b { return true }
      open += programme[next].after.map(\.activity)
    }
    return false
  }
}
