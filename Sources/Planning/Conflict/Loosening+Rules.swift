import Programme

extension Loosenings {
  /// A rule that is loosened step by step, made a wish, or switched off.
  func rule(_ id: RuleID) -> [[Loosening]] {
    switch id {
    case .groupSize: return groupSize()
    case .availability: return [availability()]
    case .workingHours: return hours()
    case .chiefDay: return [steps(id, "most", by: 1, 3, effort: 4) + [wish(id)]]
    case .chiefSparringWeek: return [steps(id, "most", by: 1, 6, effort: 2) + [wish(id)]]
    case .leaderWeek: return [steps(id, "never", by: 1, 3, effort: 5)]
    case .fullDayWeek: return [steps(id, "most", by: 1, 3, effort: 3) + [wish(id)]]
    case .officialLimits:
      return ["chiefWeek", "partnerDay", "partnerWeek", "consultantDay", "consultantWeek"].map {
        steps(id, $0, by: 1, 3, effort: 4)
      }
    case .firstWeeks: return [steps(id, "weeks", by: -1, 2, effort: 4)]
    case .notice: return [steps(id, "days", by: -7, 6, effort: 3)]
    case .fridayAfternoon: return [steps(id, "until", by: 60, 4, effort: 4) + [wish(id)]]
    case .travelBuffer: return [steps(id, "buffer", by: -10, 3, effort: 3) + [off(id)]]
    case .commonFreeTime: return [steps(id, "fewest", by: -1, 2, effort: 2) + [wish(id)]]
    case .venueCapacity: return capacity()
    case .venueOpen: return openVenue() + otherVenues() + [[wish(id)]]
    case .cover: return repeats() + [[off(id)]]
    case .departmentCover: return [[off(id)]]
    case .kindMix:
      return [
        [
          Loosening(
            text: Words.wayMixedKinds.text, effort: 5
          ) { programme in
            programme.rules[.kindMix].isHard = false
            programme.rules[.kindMix].values["mode"] = 2
          }
        ]
      ]
    default: return Rule.of(id).isFixed ? [] : [[wish(id)]]
    }
  }

  /// A rule's number in steps; a number out of its range ends the ladder.
  private func steps(_ id: RuleID, _ name: String, by step: Int, _ count: Int, effort: Int)
    -> [Loosening]
  {
    let now = programme.rules[id][name]
    guard let parameter = Rule.of(id).parameters.first(where: { $0.name == name }) else {
      return []
    }
    var range = 0...1440
    if case .number(let allowed) = parameter.kind { range = allowed }
    var values = (1...count).map { now + $0 * step }.filter(range.contains)
    if step < 0, let last = values.last, last > range.lowerBound, last + step < range.lowerBound {
      values.append(range.lowerBound)
    }
    return values.enumerated().map { i, value in
      Loosening(text: changed(id, parameter, now, value), effort: effort + i) {
        $0.rules[id].values[name] = value
      }
    }
  }

  private func changed(_ id: RuleID, _ parameter: RuleParameter, _ now: Int, _ value: Int) -> Text {
    func shown(_ number: Int) -> Text {
      if case .time = parameter.kind { return Words.clockTime.with(ClashWords.time(number)) }
      return .same("\(number)")
    }
    func meetings(_ count: Int) -> Text { Words.count(count, .meetingsOne, .meetingsMany) }
    switch id {
    case .chiefDay: return Words.chiefDayMayBe.with(meetings(value))
    case .chiefSparringWeek: return Words.chiefSparringMayBe.with(value)
    case .leaderWeek: return Words.leaderWeekMayBe.with(meetings(value - 1))
    default: break
    }
    return Words.valueInstead.with(
      Rule.of(id).name, shown(value), shown(now), parameter.text)
  }

  /// A hard rule that only costs something where it does not hold.
  func wish(_ id: RuleID) -> Loosening {
    let name = Rule.of(id).name
    return Loosening(
      text: Words.wayRuleWish.with(name), effort: 9
    ) { programme in
      programme.rules[id].isHard = false
      if programme.rules[id].weight == 0 { programme.rules[id].weight = 100 }
    }
  }

  private func off(_ id: RuleID) -> Loosening {
    let name = Rule.of(id).name
    return Loosening(
      text: Words.wayRuleOff.with(name),
      effort: 10
    ) { $0.rules[id].isOn = false }
  }

  private func groupSize() -> [[Loosening]] {
    let smallest = programme.rules[.groupSize]["smallest"]
    let largest = programme.rules[.groupSize]["largest"]
    func set(_ name: String, _ value: Int, _ text: Text, _ effort: Int) -> Loosening {
      Loosening(text: text, effort: effort) { $0.rules[.groupSize].values[name] = value }
    }
    let smaller = (2..<max(2, smallest)).reversed().map { value in
      set(
        "smallest", value,
        Words.wayGroupOfSize.with(value),
        4 + 3 * (smallest - value))
    }
    let larger = (1...3).map { more in
      set(
        "largest", largest + more,
        Words.wayGroupOfSize.with(largest + more), 4 + 3 * more)
    }
    return [smaller, larger]
  }

  /// Later or earlier ends of the working day, for the kinds of workplace that are in the clash.
  private func hours() -> [[Loosening]] {
    let organisation = programme.organisation
    var people = Set(clash.people)
    for id in involved() { people.formUnion(programme[id].required.members(in: organisation)) }
    for meeting in example.meetings { people.formUnion(meeting.people) }
    let kinds = Array(Set(people.map { organisation.kind(of: $0) })).sorted()
    let list = ClashWords.list(kinds.map(ClashWords.kind))
    let now = kinds.map { programme.hours(of: $0) }
    func ladder(_ steps: [Int], isEnd: Bool) -> [Loosening] {
      steps.compactMap { minutes in
        let to = (now.map(\.to).max() ?? 0) + minutes
        let from = (now.map(\.from).min() ?? 0) - minutes
        guard isEnd ? to <= 1440 : from >= 0 else { return nil }
        let time = ClashWords.time(isEnd ? to : from)
        return Loosening(
          text: isEnd
            ? Words.wayEndLater.with(list, time)
            : Words.wayStartSooner.with(list, time), effort: 4 + minutes / 15
        ) { programme in
          for kind in kinds {
            var hours = programme.hours(of: kind)
            if isEnd { hours.to = max(hours.to, to) } else { hours.from = min(hours.from, from) }
            programme.hours[kind] = hours
          }
        }
      }
    }
    return kinds.isEmpty
      ? [[wish(.workingHours)]]
      : [ladder([30, 60, 90, 120, 180], isEnd: true), ladder([15, 30, 60, 90], isEnd: false)]
  }

  /// Larger halls.
  private func capacity() -> [[Loosening]] {
    clash.places.map { place in
      let now: Int
      let name: String
      switch place {
      case .venue(let id):
        now = programme.organisation[id].capacity
        name = programme.organisation[id].name
      case .workplace(let id):
        now = programme.organisation[id].capacity ?? 0
        name = programme.organisation[id].name
      }
      let sizes = [1, 2, 3, 5, 8, 12, 20, 40, 80, 200].map { now + $0 }
      return sizes.map { size in
        Loosening(
          text: Words.wayMoreRoom.with(name, size, now), effort: 5 + (size - now) / 4
        ) { programme in
          switch place {
          case .venue(let id): programme.organisation.venues[id.index].capacity = size
          case .workplace(let id): programme.organisation.workplaces[id.index].capacity = size
          }
        }
      }
    } + repeats()
  }

  /// More repeats of what people choose among.
  private func repeats() -> [[Loosening]] {
    var activities = involved()
    for id in programme.activityIDs where !activities.contains(id) {
      let activity = programme[id]
      guard case .oneRepeat = activity.attendance, activity.isOn else { continue }
      let members = activity.required.members(in: programme.organisation)
      if clash.people.contains(where: members.contains) { activities.append(id) }
    }
    return activities.flatMap(participants)
  }
}
