import Programme

extension Loosenings {
  /// What an activity asks for, step by step less.
  func demand(_ rule: RuleID, _ id: ActivityID) -> [[Loosening]] {
    let activity = programme[id]
    let name = ClashWords.name(id, programme)
    func change(
      _ text: Text, _ effort: Int, _ edit: @escaping @Sendable (inout Activity) -> Void
    ) -> Loosening {
      Loosening(text: text, effort: effort) { edit(&$0.activities[id.index]) }
    }
    switch rule {
    case .windows: return [windows(id)]
    case .gap:
      guard let gap = activity.gap else { return [] }
      let shorter = stride(from: gap.minimum - 7, through: 0, by: -7).prefix(12).map { days in
        let span = ClashWords.span(days)
        return change(
          Words.wayShorterGap.with(span, name),
          3 + (gap.minimum - days) / 7
        ) { $0.gap?.minimum = days }
      }
      let longer = (1...8).map { weeks in
        let span = ClashWords.span(gap.maximum + 7 * weeks)
        let days = gap.maximum + 7 * weeks
        return change(
          Words.wayLongerGap.with(span, name),
          3 + weeks
        ) { $0.gap?.maximum = days }
      }
      return [shorter, longer]
    case .chiefAttends: return [chief(id)]
    case .staffing:
      return activity.staff.indices.map { i in
        let need = activity.staff[i]
        let role = CommonWord.roles(need.role)
        return stride(from: need.count - 1, through: 0, by: -1).map { count in
          change(
            count == 0
              ? Words.wayWithoutStaff.with(name, role)
              : Words.wayFewerStaff.with(name, CommonWord.count(count, need.role)),
            4 + 2 * (need.count - count)
          ) { $0.staff[i].count = count }
        }
      }
    case .precedence:
      return [
        [
          change(
            Words.wayAnyOrder.with(name), 6
          ) { $0.after = [] }
        ]
      ]
    case .seminarPeace:
      let days = activity.isolationDays ?? 0
      let fewer = stride(from: days - 1, through: 0, by: -1).map { left in
        let span = ClashWords.span(left)
        return change(
          Words.wayLessPeace.with(span, name), 3
        ) { $0.isolationDays = left }
      }
      return [
        fewer + [
          change(
            Words.wayNoPeace.with(name), 6
          ) { $0.isolationDays = nil }
        ]
      ]
    case .notSameDay:
      return [
        [
          change(
            Words.waySameDay.with(name), 5
          ) { $0.notSameDay = [] }
        ]
      ]
    case .leadTime:
      return [
        stride(from: activity.leadDays - 7, through: 0, by: -7).map { days in
          let span = ClashWords.span(days)
          return change(
            Words.wayShorterLead.with(name, span), 4
          ) { $0.leadDays = days }
        }
      ]
    default: return []
    }
  }

  /// Longer windows, on both sides.
  private func windows(_ id: ActivityID) -> [Loosening] {
    let activity = programme[id]
    let name = ClashWords.name(id, programme)
    let horizon = programme.horizon.days
    let own = activity.windows
    return [1, 2, 4, 8, 13].map { weeks in
      let wider: [DayRange]
      if own.isEmpty {
        let years = programme.horizon.schoolYears
        wider = years.flatMap { year in
          (1...max(1, activity.count)).map {
            Loosenings.widened(activity.window($0, in: year), weeks, within: horizon)
          }
        }
      } else {
        wider = own.map { Loosenings.widened($0, weeks, within: horizon) }
      }
      let span = ClashWords.span(7 * weeks)
      return Loosening(
        text: Words.wayLongerWindows.with(name, span),
        effort: 3 + weeks
      ) { $0.activities[id.index].windows = wider }
    }
  }

  private static func widened(_ window: DayRange, _ weeks: Int, within horizon: DayRange)
    -> DayRange
  {
    // A window belongs to the school year in which it begins, so it does not reach before it.
    let year = SchoolYear(containing: window.first).days
    let first = max(window.first.advanced(by: -7 * weeks), year.first)
    let last = min(window.last.advanced(by: 7 * weeks), year.last)
    return DayRange(
      min(max(first, min(horizon.first, window.first)), window.first),
      max(min(last, max(horizon.last, window.last)), window.last))
  }

  /// A chief at fewer and fewer meetings.
  private func chief(_ id: ActivityID) -> [Loosening] {
    let activity = programme[id]
    let name = ClashWords.name(id, programme)
    let now: Int
    switch activity.chief {
    case .all: now = activity.count
    case .firstAndLast: now = min(2, activity.count)
    case .count(let count): now = count
    case .none: return []
    }
    return stride(from: now - 1, through: 0, by: -1).map { count in
      let isNone = count == 0
      return Loosening(
        text: isNone
          ? Words.wayNoChief.with(name)
          : Words.wayFewerChief.with(count, activity.count, name),
        effort: 2 + 2 * (now - count)
      ) { $0.activities[id.index].chief = isNone ? .none : .count(count) }
    }
  }

  /// An event that starts at other times, is shorter, or is not held.
  func occasion(_ key: EventKey) -> [[Loosening]] {
    guard let id = programme.activity(key.activity) else { return [] }
    let activity = programme[id]
    let name = ClashWords.name(id, programme)
    var ladders: [[Loosening]] = []
    let ordinary = stride(from: 9 * 60, through: 14 * 60, by: 60)
      .filter { !activity.starts.contains($0) }
    if !ordinary.isEmpty, !activity.isEvening {
      let starts = (activity.starts + ordinary).sorted()
      ladders.append([
        Loosening(
          text: Words.wayFullHours.with(name), effort: 4
        ) { $0.activities[id.index].starts = starts }
      ])
    }
    let shorter = stride(from: activity.minutes - 30, through: 60, by: -30).prefix(4)
    ladders.append(
      shorter.map { minutes in
        let length = ClashWords.length(minutes)
        return Loosening(
          text: Words.wayShorter.with(name, length),
          effort: 5 + (activity.minutes - minutes) / 30
        ) { $0.activities[id.index].minutes = minutes }
      })
    if case .all = activity.attendance {
      if activity.count <= 1 {
        ladders.append([
          Loosening(
            text: Words.wayNotHeld.with(name), effort: 30
          ) { programme in
            programme.activities[id.index].isOn = false
            programme.pins.events.removeAll { $0.key.activity == key.activity }
          }
        ])
      } else if !activity.windows.isEmpty {
        ladders.append([
          Loosening(
            text: Words.wayOneLess.with(name), effort: 30
          ) { programme in
            programme.activities[id.index].count -= 1
            programme.pins.events.removeAll {
              $0.key.activity == key.activity && $0.key.number >= key.number
            }
            if programme.activities[id.index].windows.indices.contains(key.number - 1) {
              programme.activities[id.index].windows.remove(at: key.number - 1)
            }
          }
        ])
      }
    }
    return ladders
  }
}
