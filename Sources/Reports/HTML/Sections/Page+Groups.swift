import Programme

extension Page {
  /// Writes a card for each sparring group, by district.
  mutating func writeGroups() {
    for district in view.districts {
      let groups = view.plan.groups.indices.filter { view.plan.groups[$0].district == district }
      if groups.isEmpty { continue }
      out.element("h3", view.organisation[district].name)
      out.raw("<div class=\"cards\">")
      for g in groups { writeGroup(g) }
      out.raw("</div>")
    }
  }

  private mutating func writeGroup(_ g: Int) {
    let group = view.plan.groups[g]
    out.raw("\n<article class=\"card\" id=\"g-\(g)\" data-d=\"\(group.district.rawValue)\">")
    out.element("h4", say(.groupHeading, group.label))
    let old = options.previous?.groups
    writeTable(
      caption: say(.membersCaption, group.label), isQuiet: true,
      columns: [
        TableColumn(say(.name)), TableColumn(say(.workplace)), TableColumn(say(.kind)),
      ],
      rows: view.sorted(group.members).map { person in
        let remark = view.remark(person, in: group, old: old)
        return [
          view.name(person) + (remark.isEmpty ? "" : " (\(remark))"), view.belonging(person),
          say.kind(view.organisation.kind(of: person)),
        ]
      })
    writeTable(
      caption: say(.groupMeetingsCaption, group.label), isQuiet: true,
      columns: [
        TableColumn(say(.momentHeading)), TableColumn(say(.hostHeading)),
        TableColumn(say(.chiefHeading)),
      ],
      rows: view.ofGroup[g].map { i in
        let event = view.event(i)
        let host = event.host.map { "\(view.name($0)), \(view.place(i))" } ?? view.place(i)
        return [
          view.shortMoment(i), host, event.chief.map { view.name($0) } ?? "\u{2013}",
        ]
      })
    out.element("p", view.metBefore(group))
    out.raw("</article>")
  }

  /// Writes the cohorts of courses and who waits for one.
  mutating func writeCohorts() {
    for (c, cohort) in view.plan.cohorts.enumerated() {
      let name = view.programme[cohort.activity].name
      out.element("h3", ["id": "h-\(c)"], "\(name), \(say.cohort(cohort.label))")
      let days = view.order.filter {
        let event = view.event($0)
        return event.activity == cohort.activity && event.key.subject == cohort.label
          && event.key.year == cohort.year.startYear
      }
      out.element("p", say(.cohortDays, say.list(days.map { say.fullDate(view.event($0).day) })))
      writeTable(
        caption: say(.cohortCaption, name, say.cohort(cohort.label)), isQuiet: true, isWide: true,
        columns: [
          TableColumn(say(.name)), TableColumn(say(.workplace)), TableColumn(say(.roleHeading)),
        ],
        rows: view.sorted(cohort.members).map {
          [view.name($0), view.belonging($0), view.roles($0)]
        })
    }
    guard !view.plan.waiting.isEmpty else {
      out.element("p", say(.waitingNone))
      return
    }
    writeTable(
      caption: say(.waitingCaption), isWide: true,
      columns: [
        TableColumn(say(.name)), TableColumn(say(.workplace)), TableColumn(say(.meetingHeading)),
        TableColumn(say(.reason)),
      ],
      rows: DanishOrder.sorted(view.plan.waiting) { view.name($0.person) }.map {
        [
          view.name($0.person), view.belonging($0.person), view.programme[$0.activity].name,
          say($0.reason),
        ]
      })
  }
}

extension PlanView {
  /// What is to be said of a member: new in the post, or moved since the plan before.
  func remark(_ person: PersonID, in group: SparringGroup, old: [SparringGroup]?) -> String {
    var marks: [String] = []
    if isNew(person) { marks.append(say(.markNew)) }
    if let old {
      let before = old.first { $0.members.contains(person) }
      if let before, before.label != group.label { marks.append(say(.markMoved, before.label)) }
      if before == nil, !isNew(person) { marks.append(say(.markJoined)) }
    }
    return marks.joined(separator: ", ")
  }

  /// Which members have been in a group together in earlier years, in a sentence.
  func metBefore(_ group: SparringGroup) -> String {
    var pairs: [String] = []
    for (i, a) in group.members.enumerated() {
      for b in group.members[(i + 1)...] {
        let years = programme.history.groups
          .filter { $0.members.contains(a) && $0.members.contains(b) }.map(\.year)
        guard !years.isEmpty else { continue }
        let labels = Array(Set(years)).sorted().map(\.label)
        pairs.append(say(.metBeforePair, name(a), name(b), say.list(labels)))
      }
    }
    return pairs.isEmpty ? say(.metNever) : say(.metBefore, pairs.joined(separator: "; "))
  }
}
