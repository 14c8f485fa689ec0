import Programme

/// A chain of events that has to be planned: what, for whom, in which year.
struct PlannedChain {
  let activity: ActivityID
  let year: SchoolYear
  let subject: Subject
  /// The subject's part of the event keys.
  let subjectKey: String
  /// The numbers of its events in the activity's occasions.
  let numbers: [Int]
  /// The repeat, from 1; 0 where there are none.
  let repeatNumber: Int
  /// The cohort, from 0, in the order of the problem; nil where there are none.
  let cohort: Int?
  /// Those who must come, whether or not they are employed all the time; empty where they come by
  /// choice.
  let invited: [PersonID]
  /// Whether it may be left out if nobody chooses it: every repeat is held, a cohort need not be.
  var isOptional: Bool { cohort != nil }

  /// The key of one of its events.
  func key(_ number: Int, in programme: Programme) -> EventKey {
    EventKey(
      activity: programme[activity].key, year: year.startYear, subject: subjectKey, number: number,
      repeatNumber: repeatNumber)
  }
}

/// People who choose among chains: the repeats of an occasion, or the cohorts of a course.
struct PlannedChoice {
  let activity: ActivityID
  /// The school year of an occasion with repeats; the first one for a course.
  let year: SchoolYear
  /// The occasion; 0 for a course.
  let number: Int
  /// Positions in the list of chains.
  let chains: [Int]
  /// Those who choose.
  let people: [PersonID]
  let isCourse: Bool
}

/// Everything that has to be planned, in a fixed order.
struct Agenda {
  var chains: [PlannedChain] = []
  var choices: [PlannedChoice] = []
  /// Who works where.
  let people: PeopleIndex
  /// For each chain the position in `choices` of the choice that it belongs to; -1 for none.
  private(set) var choiceOfChain: [Int32] = []

  /// Lists the chains of every activity that is due.
  ///
  /// - Complexity: O(activities * subjects * people of a subject).
  init(_ programme: Programme, groups: [SparringGroup], previous: PreviousPlan? = nil) {
    people = PeopleIndex(programme)
    for id in programme.activityIDs where programme[id].isOn {
      let activity = programme[id]
      if case .cohorts(let smallest, let largest, _) = activity.attendance {
        addCourse(id, smallest: smallest, largest: largest, previous, programme)
        continue
      }
      for year in programme.horizon.schoolYears where activity.isDue(in: year) {
        for (subject, key) in Agenda.subjects(of: activity, groups, programme) {
          var people: [PersonID]
          if case .group(let index) = subject {
            people = groups[index].members
          } else {
            people = invited(by: activity.required, to: activity, within: subject, programme)
          }
          people = people.filter { Agenda.isThere($0, programme) }
          guard !people.isEmpty else { continue }
          if case .oneRepeat(let repeats) = activity.attendance {
            addRepeats(id, year, subject, key, people, repeats, previous, programme)
          } else {
            let numbers = Agenda.numbers(of: activity, year, programme).filter { number in
              let window = activity.window(number, in: year)
              guard let previous else {
                return PreviousPlan.isSomebodyThere(people, window, subject, programme)
              }
              return previous.isDue(
                EventKey(
                  activity: activity.key, year: year.startYear, subject: key, number: number),
                window: window, people, subject, programme)
            }
            guard !numbers.isEmpty else { continue }
            chains.append(
              PlannedChain(
                activity: id, year: year, subject: subject, subjectKey: key, numbers: numbers,
                repeatNumber: 0, cohort: nil, invited: people))
          }
        }
      }
    }
    choiceOfChain = [Int32](repeating: -1, count: chains.count)
    for (c, choice) in choices.enumerated() {
      for chain in choice.chains { choiceOfChain[chain] = Int32(c) }
    }
  }

  /// Whether people come to a chain because they choose it.
  func isChosen(_ chain: Int) -> Bool { choiceOfChain[chain] >= 0 }

  /// Those who choose whether to come to a chain.
  func choosers(ofChain chain: Int) -> [PersonID] {
    isChosen(chain) ? choices[Int(choiceOfChain[chain])].people : []
  }

  /// The people whom an audience means within a subject, in order, as `Programme.invited` has them.
  func invited(
    by audience: Audience, to activity: Activity, within subject: Subject, _ programme: Programme
  ) -> [PersonID] {
    if audience.isEmpty { return [] }
    return programme.invited(
      by: audience, to: activity, within: subject,
      among: people.candidates(for: audience, within: subject))
  }

  private mutating func addRepeats(
    _ id: ActivityID, _ year: SchoolYear, _ subject: Subject, _ key: String, _ people: [PersonID],
    _ repeats: Int, _ previous: PreviousPlan?, _ programme: Programme
  ) {
    let horizon = programme.horizon.days
    for number in Agenda.numbers(of: programme[id], year, programme) {
      let window = programme[id].window(number, in: year)
      let first = max(window.first, horizon.first)
      let last = min(window.last, horizon.last)
      var choosers = people.filter {
        programme.organisation.people[$0.index].isEmployed(on: first)
          && programme.organisation.people[$0.index].isEmployed(on: last)
      }
      var numbers = Array(1...max(1, repeats))
      if let previous, last < previous.asOf {
        // What is over is over: only who was there, at what was held.
        let held = numbers.map { number_ in
          previous.event(
            EventKey(
              activity: programme[id].key, year: year.startYear, subject: key, number: number,
              repeatNumber: number_))
        }
        numbers = numbers.filter { held[$0 - 1] != nil }
        let attended = Set(held.compactMap { $0 }.flatMap(\.participants))
        choosers.removeAll { !attended.contains($0) }
      }
      guard !choosers.isEmpty, !numbers.isEmpty else { continue }
      let start = chains.count
      for number_ in numbers {
        chains.append(
          PlannedChain(
            activity: id, year: year, subject: subject, subjectKey: key, numbers: [number],
            repeatNumber: number_, cohort: nil, invited: []))
      }
      choices.append(
        PlannedChoice(
          activity: id, year: year, number: number, chains: Array(start..<chains.count),
          people: choosers, isCourse: false))
    }
  }

  private mutating func addCourse(
    _ id: ActivityID, smallest: Int, largest: Int, _ previous: PreviousPlan?,
    _ programme: Programme
  ) {
    let activity = programme[id]
    let people = invited(by: activity.required, to: activity, within: .joint, programme).filter {
      !programme.organisation[$0].hasTakenCourse && Agenda.isThere($0, programme)
    }
    let years = programme.horizon.schoolYears.filter(activity.isDue)
    guard let firstYear = years.first, !people.isEmpty else { return }
    // One cohort more than the number needs, so that early and late joiners can be kept apart.
    let needed = (people.count + max(1, largest) - 1) / max(1, largest)
    var possible = min(people.count / max(1, smallest), needed + 1)
    if let previous, years.count == 1 {
      // Cohorts that are planned keep their labels.
      possible = max(possible, previous.plan.cohorts.filter { $0.activity == id }.count)
    }
    let start = chains.count
    var index = 0
    for year in years where possible > 0 {
      for _ in 0..<possible {
        chains.append(
          PlannedChain(
            activity: id, year: year, subject: .joint, subjectKey: Agenda.label(ofCohort: index),
            numbers: Array(1...max(1, activity.count)), repeatNumber: 0, cohort: index,
            invited: []))
        index += 1
      }
    }
    choices.append(
      PlannedChoice(
        activity: id, year: firstYear, number: 0, chains: Array(start..<chains.count),
        people: people, isCourse: true))
  }

  /// The name of a course's cohort, which is counted from 0.
  static func label(ofCohort index: Int) -> String { "hold-\(index + 1)" }

  /// The occasions of a school year whose window lies at least partly in the horizon.
  static func numbers(of activity: Activity, _ year: SchoolYear, _ programme: Programme) -> [Int] {
    let horizon = programme.horizon.days
    return (0..<max(0, activity.count)).map { $0 + 1 }.filter { number in
      let window = activity.window(number, in: year)
      return window.first <= horizon.last && horizon.first <= window.last
    }
  }

  /// Whether somebody is there at some time of the horizon.
  static func isThere(_ id: PersonID, _ programme: Programme) -> Bool {
    let person = programme.organisation.people[id.index]
    if let joined = person.joined, joined > programme.horizon.days.last { return false }
    if let leaves = person.leaves, leaves <= programme.horizon.days.first { return false }
    return true
  }

  private static func subjects(
    of activity: Activity, _ groups: [SparringGroup], _ programme: Programme
  ) -> [(Subject, String)] {
    let organisation = programme.organisation
    switch activity.subject {
    case .group:
      return groups.indices.map { (.group($0), groups[$0].label) }
    case .workplace:
      return organisation.workplaceIDs.filter {
        activity.workplaces.contains($0, in: organisation)
      }.map { (.workplace($0), organisation[$0].key) }
    case .district:
      return organisation.districtIDs.map { (.district($0), organisation[$0].key) }
    case .joint, .cohort:
      return [(.joint, EventKey.everybody)]
    }
  }
}
