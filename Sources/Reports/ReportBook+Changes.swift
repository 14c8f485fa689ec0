public import Programme

extension ReportBook {
  /// Returns the files that go out when a plan has been changed: the tables with the list of changes,
  /// a message for each event that differs, and the feeds of exactly those people, groups and
  /// workplaces whose events differ.
  ///
  /// The plan before is `options.previous`; without one there are the tables alone.
  ///
  /// - Complexity: O(attendances log attendances).
  public static func changeFiles(
    plan: Plan, programme: Programme, options: ReportOptions
  ) -> [ReportFile] {
    var result = tableFiles(plan: plan, programme: programme, options: options)
    guard let old = options.previous else { return result }
    let view = PlanView(plan, of: programme, in: options.language)
    let before = PlanView(old, of: programme, in: options.language)
    let changes = plan.changes(since: old)
    var people = Set<PersonID>()
    var places = Set<WorkplaceID>()
    var labels = Set<String>()
    for change in changes {
      for event in [change.before, change.after].compactMap({ $0 }) {
        people.formUnion(event.people)
        if case .workplace(let id)? = event.place { places.insert(id) }
        if let id = view.workplace(ofKey: event.key.subject) { places.insert(id) }
        labels.insert(event.key.subject)
      }
    }
    for move in plan.groupMoves(since: old) {
      labels.formUnion([move.from, move.to].compactMap { $0 })
    }
    let stamp = programme.horizon.publishingDay
    func add(_ path: String, _ feed: CalendarFeed) {
      guard !feed.events.isEmpty else { return }
      result.append(ReportFile(path: "kalender/\(path).ics", content: .calendar(feed)))
    }
    var names = FileNames()
    for person in view.organisation.personIDs {
      let folder = view.organisation[person].has(.chief) ? "chefer" : "personer"
      let name = names.name(view.organisation[person].key)
      guard people.contains(person) else { continue }
      add("\(folder)/\(name)", view.feed(person: person, before: before, stamp: stamp))
    }
    names = FileNames()
    for (g, group) in view.plan.groups.enumerated() {
      let name = names.name(group.label)
      guard labels.contains(group.label) else { continue }
      add("grupper/" + name, view.feed(group: g, before: before, stamp: stamp))
    }
    names = FileNames()
    for place in view.organisation.workplaceIDs {
      let name = names.name(view.organisation[place].key)
      guard places.contains(place) else { continue }
      add("arbejdspladser/" + name, view.feed(workplace: place, before: before, stamp: stamp))
    }
    names = FileNames()
    for message in view.messages(since: before, stamp: stamp) {
      let suffix = message.isWithdrawal ? "-afmeldt" : ""
      add("aendringer/" + names.name(message.key.text + suffix), message.feed)
    }
    return result
  }
}
