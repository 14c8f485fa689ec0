import Programme

extension RuleCheck {
  /// Some events in different weeks for whoever attends both.
  static let notSameWeek = RuleCheck(.notSameWeek) { evidence, findings in
    let apart = ActivityPairs(evidence.programme) { $0.notSameWeek }
    if apart.isEmpty { return }
    var seen = Set<EventPair>()
    for person in evidence.askedPeople {
      let diary = evidence.diary(of: person).map(Int.init)
      for (position, a) in diary.enumerated() {
        let monday = evidence.events[a].day.monday
        for b in diary[(position + 1)...] {
          guard evidence.events[b].day.monday == monday else { break }
          guard apart.contains(evidence.facts[a].activity, evidence.facts[b].activity),
            evidence.events[a].participants.contains(person),
            evidence.events[b].participants.contains(person)
          else { continue }
          seen.insert(EventPair(a, b))
        }
      }
    }
    for pair in seen.sorted() {
      findings.add(events: [pair.first, pair.second]) {
        let a = evidence.words(pair.first)
        let b = evidence.words(pair.second)
        return Words.areInOneWeek.with(a, b)
      }
    }
  }
}

/// Which activities are not to be near each other, whichever of the two said so.
struct ActivityPairs {
  private let count: Int
  private var apart: [Bool]
  private(set) var isEmpty = true

  init(_ programme: Programme, _ list: (Activity) -> [ActivityID]) {
    count = programme.activities.count
    apart = [Bool](repeating: false, count: count * count)
    for (a, activity) in programme.activities.enumerated() {
      for other in list(activity) where programme.activities.indices.contains(other.index) {
        apart[a * count + other.index] = true
        apart[other.index * count + a] = true
        isEmpty = false
      }
    }
  }

  func contains(_ a: ActivityID, _ b: ActivityID) -> Bool { apart[a.index * count + b.index] }
}

/// Two events by position, the lower first.
struct EventPair: Hashable, Comparable {
  let first: Int
  let second: Int

  init(_ a: Int, _ b: Int) {
    first = min(a, b)
    second = max(a, b)
  }

  static func < (left: EventPair, right: EventPair) -> Bool {
    (left.first, left.second) < (right.first, right.second)
  }
}
