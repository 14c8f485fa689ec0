import Programme

/// What has become of an event since the plan before.
struct EventChange: Hashable {
  /// What happened to it.
  enum Kind: Hashable {
    /// It is in the new plan only.
    case added
    /// It is in the old plan only.
    case cancelled
    /// Its time, its place or its people differ.
    case moved
  }

  var kind: Kind
  var key: EventKey
  /// As it was; nothing if it is new.
  var before: PlannedEvent?
  /// As it is; nothing if it is called off.
  var after: PlannedEvent?

  /// Whether the event comes before another, where it is now or, called off, where it was.
  func isBefore(_ other: EventChange) -> Bool {
    func time(_ change: EventChange) -> (Day, Int) {
      let event = change.after ?? change.before
      return (event?.day ?? Day(rawValue: 0), event?.start ?? 0)
    }
    return time(self) == time(other) ? key < other.key : time(self) < time(other)
  }

  /// Whether people have to change their calendars: the time or the place differs.
  var movesTimeOrPlace: Bool {
    guard let before, let after else { return true }
    return before.day != after.day || before.start != after.start
      || before.minutes != after.minutes || before.dayCount != after.dayCount
      || before.place != after.place
  }

  /// Whether all who attend are to be told, and not those alone who join or leave.
  ///
  /// They are where something differs that each of them sees; participants are seen where an entry
  /// names them, up to `mostNamed`.
  func concernsAll(mostNamed: Int) -> Bool {
    guard let before, let after else { return true }
    if movesTimeOrPlace || before.host != after.host || before.chief != after.chief { return true }
    if before.pack != after.pack || before.deadline != after.deadline { return true }
    if before.staff != after.staff || before.facilitators != after.facilitators { return true }
    func count(_ event: PlannedEvent) -> Int { event.participants.count + event.guests.count }
    return before.people != after.people && min(count(before), count(after)) <= mostNamed
  }
}

extension Plan {
  /// Returns the plan with its events numbered as successors of those of another plan: an event
  /// that differs has a later sequence, one that does not has no earlier one.
  ///
  /// A plan that was made anew, not re-planned, counts from 0 again; a calendar that has a later
  /// entry already would not take it.
  ///
  /// - Complexity: O(events).
  func numbered(after old: Plan) -> Plan {
    let before = Dictionary(old.events.map { ($0.key, $0) }, uniquingKeysWith: { a, _ in a })
    var result = self
    for i in result.events.indices {
      guard var was = before[result.events[i].key] else { continue }
      let sequence = was.sequence
      was.isLocked = result.events[i].isLocked
      was.sequence = result.events[i].sequence
      let earliest = sequence + (was == result.events[i] ? 0 : 1)
      result.events[i].sequence = max(result.events[i].sequence, earliest)
    }
    return result
  }

  /// Returns what has changed since another plan, in the order of keys.
  ///
  /// Positions of people, places and activities must mean the same in both plans. That an event is
  /// locked or has been counted as changed is no change.
  ///
  /// - Complexity: O(events).
  func changes(since old: Plan) -> [EventChange] {
    let before = Dictionary(old.events.map { ($0.key, $0) }, uniquingKeysWith: { a, _ in a })
    let after = Dictionary(events.map { ($0.key, $0) }, uniquingKeysWith: { a, _ in a })
    var result: [EventChange] = []
    for event in events {
      guard let was = before[event.key] else {
        result.append(EventChange(kind: .added, key: event.key, before: nil, after: event))
        continue
      }
      var same = was
      same.isLocked = event.isLocked
      same.sequence = event.sequence
      if same != event {
        result.append(EventChange(kind: .moved, key: event.key, before: was, after: event))
      }
    }
    for event in old.events where after[event.key] == nil {
      // What had been held is not called off, even if the plan does not know it any more.
      if let asOf, event.day < asOf { continue }
      result.append(EventChange(kind: .cancelled, key: event.key, before: event, after: nil))
    }
    return result.sorted { $0.key < $1.key }
  }

  /// Returns the people whose group differs from another plan's, each with both labels.
  ///
  /// - Complexity: O(members).
  func groupMoves(since old: Plan) -> [(person: PersonID, from: String?, to: String?)] {
    func labels(_ groups: [SparringGroup]) -> [PersonID: String] {
      var result: [PersonID: String] = [:]
      for group in groups { for person in group.members { result[person] = group.label } }
      return result
    }
    let before = labels(old.groups)
    let after = labels(groups)
    return Set(before.keys).union(after.keys).sorted().compactMap { person in
      before[person] == after[person] ? nil : (person, before[person], after[person])
    }
  }
}
