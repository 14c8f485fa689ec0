import Programme

extension RuleCheck {
  /// Every occasion that is due planned once, in its shape; nothing else planned.
  static let everythingPlanned = RuleCheck(.everythingPlanned) { evidence, findings in
    let due = evidence.occasions()
    let positions = evidence.positions
    for occasion in due {
      for key in occasion.keys {
        if let e = positions[key] {
          evidence.shapeFaults(of: e, occasion).forEach { fault in
            findings.add(events: [e]) {
              let what = evidence.words(e)
              return Words.sentence.with(what, fault)
            }
          }
        } else if !occasion.isPast {
          findings.add(missing: [key], day: occasion.window.first) {
            let what = evidence.ground.title(key, of: occasion.activity)
            let days = evidence.ground.words(occasion.window)
            return Words.isMissingFrom.with(what, days)
          }
        }
      }
    }
    let expected = Set(due.flatMap(\.keys))
    for e in evidence.events.indices {
      let key = evidence.events[e].key
      let isDouble = positions[key] != e
      guard isDouble || !expected.contains(key), !evidence.isOfPast(e) else { continue }
      findings.add(events: [e]) {
        let what = evidence.words(e)
        return (isDouble ? Words.isThereTwice : Words.isNotToBeHeld).with(what)
      }
    }
  }
}

/// Something that is to be held: one event, or several repeats.
struct Occasion {
  var activity: ActivityID
  var subject: EventSubject
  var year: SchoolYear
  var window: DayRange
  /// Whether it may be missing: its window has passed, or nobody is there for it.
  var isPast: Bool
  var keys: [EventKey]
}

extension Evidence {
  /// Returns the occasion that an event is for, so that its shape alone can be asked about.
  func occasion(of e: Int) -> Occasion {
    let chain = chain(e)
    let activity = programme[chain.activity]
    let window = activity.window(events[e].key.number, in: chain.year)
    return Occasion(
      activity: chain.activity, subject: chain.subject, year: chain.year, window: window,
      isPast: window.last < asOf, keys: [events[e].key])
  }

  /// Returns everything that is to be held within the horizon.
  ///
  /// - Complexity: O(events).
  func occasions() -> [Occasion] {
    var result: [Occasion] = []
    for id in programme.activityIDs {
      let activity = programme[id]
      for year in ground.years where activity.isDue(in: year) {
        for (subject, label) in subjects(of: id, in: year) {
          for number in 1...max(1, activity.count) {
            guard number <= activity.count,
              let window = ground.window(number, of: activity, in: year)
            else { continue }
            var repeats = [0]
            if case .oneRepeat(let count) = activity.attendance {
              repeats = count > 0 ? Array(1...count) : []
            }
            let keys = repeats.map {
              EventKey(
                activity: activity.key, year: year.startYear, subject: label, number: number,
                repeatNumber: $0)
            }
            var occasion = Occasion(
              activity: id, subject: subject, year: year, window: window,
              isPast: window.last < asOf, keys: keys)
            if !occasion.isPast, !isSomebodyThere(occasion) { occasion.isPast = true }
            result.append(occasion)
          }
        }
      }
    }
    return result
  }

  private func subjects(of id: ActivityID, in year: SchoolYear) -> [(EventSubject, String)] {
    let activity = programme[id]
    let required = ground.invitations[id.index].required
    func isInvited(_ people: [PersonID]) -> Bool { people.contains(where: required.contains) }
    switch activity.subject {
    case .group: return plan.groups.enumerated().map { (.group($0), $1.label) }
    case .cohort:
      return plan.cohorts.enumerated().filter { $1.activity == id && $1.year == year }
        .map { (.cohort($0), $1.label) }
    case .workplace:
      return organisation.workplaceIDs.filter {
        activity.workplaces.contains($0, in: organisation)
          && isInvited(ground.peopleOfWorkplace[$0.index])
      }.map { (.workplace($0), organisation.workplaces[$0.index].key) }
    case .district:
      return organisation.districtIDs.filter { isInvited(ground.peopleOfDistrict[$0.index]) }
        .map { (.district($0), organisation.districts[$0.index].key) }
    case .joint: return required.all.isEmpty ? [] : [(.joint, EventKey.everybody)]
    }
  }

  /// Whether an event lies in the past and belongs to a group that is no more.
  fileprivate func isOfPast(_ e: Int) -> Bool {
    facts[e].isSettled || (events[e].day < asOf && !hasPrevious && subject(e) == .unknown)
  }

  /// Returns how an event differs from what is to be held.
  func shapeFaults(of e: Int, _ occasion: Occasion) -> [Text] {
    let event = events[e]
    let activity = programme[occasion.activity]
    let pin = ground.pinOfKey[event.key]
    var faults: [Text] = []
    func add(_ what: Text) { faults.append(what) }
    if event.activity != occasion.activity {
      add(Words.isOfAnotherActivity.text)
    }
    if event.minutes != activity.minutes || event.dayCount != activity.dayCount {
      add(Words.lastsOtherwise.with(event.dayCount, event.minutes))
    }
    if !activity.starts.contains(event.start), pin?.start != event.start {
      add(Words.startsAtWrongTime.text)
    }
    if pin?.day != event.day,
      !event.days.days.allSatisfy({ activity.weekdays.contains($0.weekday) })
    {
      add(Words.isOnWrongWeekday.text)
    }
    // Those who were at what has been held may all be gone since.
    if event.participants.isEmpty, !facts[e].isSettled, isSomebodyThere(occasion) {
      add(Words.isWithoutParticipants.text)
    }
    if !isPlace(event.place, of: activity, occasion.subject), pin?.place == nil {
      add(Words.isAtWrongPlace.text)
    }
    return faults
  }

  private func isPlace(_ place: Place?, of activity: Activity, _ subject: EventSubject) -> Bool {
    switch activity.place {
    case .none: place == nil
    case .subject: place == subject.workplace.map { Place.workplace($0) }
    case .host, .venue: true  // `hosting` and `venueOpen` know
    }
  }

  private func isSomebodyThere(_ occasion: Occasion) -> Bool {
    switch occasion.subject {
    case .group, .cohort, .unknown: return true
    case .workplace, .district, .joint: break
    }
    if case .oneRepeat = programme[occasion.activity].attendance { return true }
    let required = ground.invitations[occasion.activity.index].required
    let window = occasion.window
    let ahead = hasPrevious ? DayRange(max(window.first, asOf), window.last) : window
    return ground.members(required, of: occasion.subject).contains {
      ground.people[$0.index].isEmployed(during: ahead)
    }
  }
}
