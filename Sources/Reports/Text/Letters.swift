import Programme

/// Short texts ready for an e-mail: to each group, to each newcomer, to each chief.
struct Letters {
  let view: PlanView
  let options: ReportOptions

  private var say: Prose { view.say }

  private var yearLabel: String { view.years.first?.label ?? "" }

  /// The letter to a sparring group.
  func group(_ g: Int) -> String {
    let group = view.plan.groups[g]
    let events = view.ofGroup[g]
    var lines = [
      say(.letterGroupSubject, group.label, yearLabel), "",
      say(.letterDear, say.list(view.sorted(group.members).map { view.name($0) })), "",
      say(.letterGroupIntro, group.label, yearLabel), "",
    ]
    for person in view.sorted(group.members) {
      lines.append("- \(view.name(person)), \(view.belonging(person))")
    }
    lines += ["", say.count(events.count, .letterMeetOne, .letterMeetMany), ""]
    lines += events.enumerated().flatMap { meeting($1, number: $0 + 1) }
    lines.append("")
    if let text = chiefText(events) { lines += [text, ""] }
    lines += [say(.letterCalendar), "", say(.letterRegards)]
    return finished(lines)
  }

  /// The letter to somebody who is new: in the post, or in groups.
  func newcomer(_ person: PersonID) -> String {
    var lines = [
      say(.letterNewSubject, yearLabel), "", say(.letterDear, view.name(person)), "",
      say(.letterNewIntro), "",
    ]
    if let g = view.groupOf[person.index] {
      let others = view.sorted(view.plan.groups[g].members.filter { $0 != person })
      lines += [
        say(
          .letterNewGroup, view.plan.groups[g].label,
          say.list(others.map { "\(view.name($0)) (\(view.belonging($0)))" })), "",
      ]
    }
    for cohort in view.plan.cohorts where cohort.members.contains(person) {
      lines += [
        say(.letterNewCohort, view.programme[cohort.activity].name, say.cohort(cohort.label)), "",
      ]
    }
    for waiting in view.plan.waiting where waiting.person == person {
      let course = view.programme[waiting.activity].name
      lines += [say(.letterNewWaiting, course, say(waiting.reason)), ""]
    }
    let events = view.ofPerson[person.index]
    if !events.isEmpty {
      lines += [say.count(events.count, .letterYoursOne, .letterYoursMany), ""]
      lines += events.flatMap { titled($0) }
      lines.append("")
    }
    lines += [say(.letterCalendar), "", say(.letterRegards)]
    return finished(lines)
  }

  /// The letter to a chief: the groups, how full the year is, and the deadlines before
  /// conversations.
  func chief(_ person: PersonID) -> String {
    let events = view.ofPerson[person.index]
    let minutes = events.reduce(0) { $0 + view.minutes($1, of: person) }
    var lines = [
      say(.letterChiefSubject, yearLabel), "", say(.letterDear, view.name(person)), "",
      say(
        .letterChiefIntro, say.count(events.count, .oneMeeting, .manyMeetings),
        say.hours(ofMinutes: minutes)), "",
    ]
    let district = view.organisation[person].district
    let groups = view.plan.groups.filter { $0.district == district }
    if !groups.isEmpty {
      lines += [say.count(groups.count, .letterChiefGroupOne, .letterChiefGroupMany), ""]
      for group in groups {
        let names = view.sorted(group.members).map { view.name($0) }
        lines.append("- \(group.label): \(say.list(names))")
      }
      lines.append("")
    }
    var weeks: [Week: Int] = [:]
    for i in events { weeks[view.event(i).day.week, default: 0] += 1 }
    let busiest = weeks.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      .prefix(3).map {
        say(.weekOf, say.week($0.key), say.count($0.value, .oneMeeting, .manyMeetings))
      }
    if !busiest.isEmpty { lines += [say(.letterChiefBusiest, say.list(busiest)), ""] }
    lines += [say(.letterChiefList), ""]
    lines += events.flatMap { titled($0) }
    lines += ["", say(.letterCalendar), "", say(.letterRegards)]
    return finished(lines)
  }

  private func meeting(_ i: Int, number: Int) -> [String] {
    let event = view.event(i)
    let place = view.place(i)
    var lines = ["\(number). \(view.moment(i))"]
    if let host = event.host {
      lines.append("   " + say(.letterAt, view.name(host), place))
    } else if !place.isEmpty {
      lines.append("   \(place)")
    }
    return lines
  }

  private func titled(_ i: Int) -> [String] {
    let event = view.event(i)
    // A place that the title names already is not said again.
    let place = view.place(i) == view.subject(i) ? "" : view.place(i)
    let title = view.longTitle(i) + (place.isEmpty ? "" : ", \(place)")
    var lines = ["- \(view.moment(i))", "  \(title)"]
    if let deadline = event.deadline {
      lines.append("  " + say(.detailDeadline, say.fullDate(deadline)))
    }
    return lines
  }

  /// Which of the meetings the chief attends, in a sentence.
  private func chiefText(_ events: [Int]) -> String? {
    let attended = events.enumerated().filter { view.event($0.element).chief != nil }
    guard let first = attended.first, let chief = view.event(first.element).chief else {
      return nil
    }
    if attended.count == events.count { return say(.letterChiefAll, view.name(chief)) }
    return say(
      .letterChiefSome, view.name(chief), say.list(attended.map { "\($0.offset + 1)" }))
  }

  private func finished(_ lines: [String]) -> String {
    lines.flatMap { line -> [String] in
      let indent = String(line.prefix { $0 == " " })
      let words = line.dropFirst(indent.count)
      // What follows the mark of a list stands under its text.
      let mark = words.hasPrefix("- ") ? 2 : 0
      let wrapped = TextTable.wrapped(String(words), 76 - indent.count - mark)
      return wrapped.enumerated().map { i, text in
        text.isEmpty ? "" : indent + String(repeating: " ", count: i > 0 ? mark : 0) + text
      }
    }.joined(separator: "\n") + "\n"
  }
}
