import ConstraintSolving
import Programme

/// A part of the planning problem that is looked at by itself.
///
/// A part demands less than the whole, so what clashes in it clashes in the whole.
enum ClashPart: Hashable {
  /// The number of leaders of a district against the sizes of groups.
  case counting(DistrictID)
  /// Some leaders of a district who need a group; the others may join.
  case groups(DistrictID, needing: [PersonID])
  /// The meetings of the group of one leader, whoever else is in it.
  case anchored(PersonID, ActivityID, SchoolYear)
  /// The meetings of all groups of a district that its chief attends.
  case pool(DistrictID, ActivityID, SchoolYear)
  /// One event that has no time by itself, without the rest of its chain, which begins with another.
  case event(EventKey, of: EventKey)
  /// The chains that begin with some events, whoever may choose them, and the choices of some
  /// activities with all who choose.
  case chains([EventKey], choices: [ActivityID])
  /// The whole calendar, with groups left open.
  case calendar
}

extension ClashPart {
  /// The part in which a way out is looked for: an event may give way with the rest of its chain.
  var whole: ClashPart {
    if case .event(_, let first) = self { return .chains([first], choices: []) }
    return self
  }
}

/// A part as a model, and the events that it speaks of.
struct BuiltPart {
  var clash: ClashModel
  var events: [ClashEvent] = []
}

extension ClashPart {
  /// Makes the model; nothing if the programme has no such part or it cannot clash.
  ///
  /// Encodings of districts and the agenda of the same programme that are known already need not be
  /// made again.
  ///
  /// - Complexity: O(events * starts * people) for the calendar.
  func build(
    _ programme: Programme, _ known: [DistrictID: GroupEncoding] = [:], _ agenda: Agenda? = nil
  ) -> BuiltPart? {
    switch self {
    case .counting(let district):
      guard let encoding = known[district] ?? ClashPart.encoding(district, programme),
        let clash = ClashGroups.counting(encoding)
      else { return nil }
      return BuiltPart(clash: clash)
    case .groups(let district, let people):
      guard let encoding = known[district] ?? ClashPart.encoding(district, programme) else {
        return nil
      }
      let needed = people.compactMap { encoding.position(of: $0) }
      guard !needed.isEmpty else { return nil }
      return BuiltPart(clash: ClashGroups(encoding, needing: needed).clash)
    case .anchored(let person, let activity, let year):
      guard programme.isEligibleForGroup(person), programme[activity].isDue(in: year) else {
        return nil
      }
      var calendar = ClashCalendar(programme)
      calendar.addAnchored(person, activity, year)
      return calendar.finished()
    case .pool(let district, let activity, let year):
      guard programme[activity].isDue(in: year) else { return nil }
      var calendar = ClashCalendar(programme)
      calendar.addPool(district, activity, year)
      return calendar.finished()
    case .event(let key, let first):
      let agenda = agenda ?? Agenda(programme, groups: [])
      var calendar = ClashCalendar(programme)
      for chain in agenda.chains where chain.numbers.contains(key.number) {
        guard let number = chain.numbers.first, chain.key(number, in: programme) == first else {
          continue
        }
        calendar.add(chain, only: key.number)
      }
      return calendar.finished()
    case .chains(let keys, let choices):
      let agenda = agenda ?? Agenda(programme, groups: [])
      var calendar = ClashCalendar(programme)
      for (c, chain) in agenda.chains.enumerated() {
        guard !agenda.isChosen(c) || !choices.contains(chain.activity),
          let number = chain.numbers.first, keys.contains(chain.key(number, in: programme))
        else { continue }
        calendar.add(chain)
      }
      for choice in agenda.choices where choices.contains(choice.activity) {
        calendar.add(choice, agenda)
      }
      return calendar.finished()
    case .calendar:
      let agenda = agenda ?? Agenda(programme, groups: [])
      var calendar = ClashCalendar(programme)
      for (c, chain) in agenda.chains.enumerated() where !agenda.isChosen(c) {
        calendar.add(chain)
      }
      for choice in agenda.choices { calendar.add(choice, agenda) }
      for (district, activity, year) in ClashPart.pools(programme) {
        calendar.addPool(district, activity, year)
      }
      return calendar.finished()
    }
  }

  private static func encoding(_ district: DistrictID, _ programme: Programme) -> GroupEncoding? {
    var availability = Availability(programme)
    let encoding = GroupEncoding(
      district: district, programme: programme, availability: &availability)
    return encoding.pool.isEmpty ? nil : encoding
  }

  /// The districts with groups, each with the activities that its groups meet for.
  static func pools(_ programme: Programme) -> [(DistrictID, ActivityID, SchoolYear)] {
    let people = programme.organisation.personIDs.filter { programme.isEligibleForGroup($0) }
    let districts = Set(people.compactMap { programme.organisation[$0].district }).sorted()
    var result: [(DistrictID, ActivityID, SchoolYear)] = []
    for id in programme.activityIDs where programme[id].subject == .group {
      for year in programme.horizon.schoolYears where programme[id].isDue(in: year) {
        for district in districts { result.append((district, id, year)) }
      }
    }
    return result
  }
}

extension ClashCalendar {
  /// Adds what binds several events and gives the part.
  func finished() -> BuiltPart? {
    guard !events.isEmpty else { return nil }
    var calendar = self
    calendar.addCapacities()
    ClashShared.apply(to: &calendar)
    return BuiltPart(clash: calendar.clash, events: calendar.events)
  }
}
