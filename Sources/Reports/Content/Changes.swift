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

  /// Whether people have to change their calendars: the time or the place differs.
  var movesTimeOrPlace: Bool {
    guard let before, let after else { return true }
    return before.day != after.day || before.start != after.start
      || before.minutes != after.minutes || before.dayCount != after.dayCount
      || before.place != after.place
  }
}

extension Plan {
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
