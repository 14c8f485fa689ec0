import Programme

extension CalendarBound {
  /// Occasions of one activity for one subject in a year, by number; of repeats one that is fixed.
  struct DueChain {
    /// One event of the chain.
    struct Link {
      var number: Int
      var window: DayRange
      /// What the event is fixed to, if it is.
      var pin: EventPin?
    }

    /// Its position among all due chains.
    var position: Int
    /// The key of its first event.
    var key: EventKey?
    var activity: ActivityID
    var subject: EventSubject
    var year: SchoolYear
    var links: [Link]
    /// Whether it is a repeat, whose people are a choice.
    var isRepeat = false
  }

  /// The chains that are held for certain and have not begun: those whose people are no choice, and
  /// fixed repeats.
  func dueChains() -> [DueChain] {
    var result: [DueChain] = []
    let isKept = rules.binds(.pinned)
    let begun = Set(
      evidence.events.filter { $0.day < evidence.asOf }.map { ChainKey($0.key) }
        + evidence.programme.pins.events.filter { !isKept || $0.day < evidence.asOf }.map {
          ChainKey($0.key)
        })
    for occasion in occasions where occasion.subject != .unknown && !occasion.isPast {
      let window = window(occasion.window)
      func chain(_ key: EventKey, isRepeat: Bool) -> DueChain {
        DueChain(
          position: result.count, key: key, activity: occasion.activity,
          subject: occasion.subject, year: occasion.year,
          links: [
            DueChain.Link(number: key.number, window: window, pin: evidence.ground.pinOfKey[key])
          ], isRepeat: isRepeat)
      }
      switch evidence.programme[occasion.activity].attendance {
      case .all:
        guard let key = occasion.keys.first, !begun.contains(ChainKey(key)) else { continue }
        let own = chain(key, isRepeat: false)
        if let last = result.last, !last.isRepeat, last.activity == own.activity,
          last.year == own.year, last.subject == own.subject
        {
          result[result.count - 1].links += own.links
        } else {
          result.append(own)
        }
      case .oneRepeat:
        for key in occasion.keys
        where evidence.ground.pinOfKey[key] != nil && !begun.contains(ChainKey(key)) {
          result.append(chain(key, isRepeat: true))
        }
      case .cohorts: continue
      }
    }
    return result
  }

  private struct ChainKey: Hashable {
    var activity: String
    var year: Int
    var subject: String

    init(_ key: EventKey) { (activity, year, subject) = (key.activity, key.year, key.subject) }
  }

  /// Those who come if they are employed on the day.
  func members(of chain: DueChain) -> [PersonID] {
    if chain.isRepeat { return [] }
    if case .group(let i) = chain.subject { return evidence.plan.groups[i].members }
    let required = evidence.ground.invitations[chain.activity.index].required
    return evidence.ground.members(required, of: chain.subject)
  }
}
