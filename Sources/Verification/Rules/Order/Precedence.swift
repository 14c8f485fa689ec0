import Programme

extension RuleCheck {
  /// What must come before comes before.
  static let precedence = RuleCheck(.precedence) { evidence, findings in
    for pair in evidence.precedences() where pair.days < pair.demand.minimumDays || !pair.isAfter {
      findings.add(events: [pair.earlier, pair.later]) {
        let first = evidence.words(pair.earlier)
        let second = evidence.words(pair.later)
        return Words.mustComeLater.with(second, CommonWord.days(pair.demand.minimumDays), first)
      }
    }
  }
}

/// An event and one that must come before it.
struct PrecedencePair {
  var earlier: Int
  var later: Int
  var demand: Precedence
  /// Days from the last day of the earlier to the first of the later.
  var days: Int
  /// Whether the later starts when the earlier has ended.
  var isAfter: Bool
}

extension Evidence {
  /// Returns the pairs of events that share a participant and of which one must come first.
  ///
  /// - Complexity: O(attendances).
  func precedences() -> [PrecedencePair] {
    var result: [PrecedencePair] = []
    for later in events.indices {
      let after = programme.activities[facts[later].activity.index].after
      for demand in after where programme.activities.indices.contains(demand.activity.index) {
        let number = min(events[later].key.number, max(1, programme[demand.activity].count))
        var seen = Set<Int>()
        for person in events[later].participants {
          for other in diary(of: person) {
            let earlier = Int(other)
            guard facts[earlier].activity == demand.activity, earlier != later,
              events[earlier].key.number == number,
              events[earlier].key.year == events[later].key.year,
              events[earlier].participants.contains(person)
            else { continue }
            seen.insert(earlier)
          }
        }
        for earlier in seen.sorted() {
          let days = events[earlier].days.last.distance(to: events[later].day)
          result.append(
            PrecedencePair(
              earlier: earlier, later: later, demand: demand, days: days,
              isAfter: facts[earlier].end <= facts[later].start))
        }
      }
    }
    return result
  }
}

/// Returns how many weeks are begun by a number of days; 0 for none.
func weeksBegun(_ days: Int) -> Int { days <= 0 ? 0 : (days + 6) / 7 }
