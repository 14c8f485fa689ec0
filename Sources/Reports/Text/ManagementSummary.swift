import Programme

/// The plan on one page for the management: what is held, how good it is, what to decide.
struct ManagementSummary {
  let view: PlanView
  let options: ReportOptions

  /// Returns the text, at most 60 lines of 80 columns.
  ///
  /// - Complexity: O(attendances).
  func text() -> String {
    let say = view.say
    var lines = [
      say(.pageTitle, view.years.first?.label ?? ""),
      String(repeating: "=", count: 40), "",
    ]
    let score = view.plan.score
    lines += TextTable.wrapped(
      score.hardViolations == 0
        ? say(.statusSound) : say(.statusBroken, say.number(score.hardViolations)), 80)
    for line in options.verdictLines.prefix(4) { lines += TextTable.wrapped(line, 80) }
    lines.append("")
    lines += TextTable(
      header: [say(.activity), say(.loadMeetings), say(.summaryPeriod)],
      isNumber: [false, true, false], rows: activities
    ).lines()
    lines.append("")
    // Where nothing is of a district, the districts have nothing to tell.
    if !view.plan.groups.isEmpty || view.districtOf.contains(where: { $0 != nil }) {
      lines += districtTable.lines() + [""]
    }
    for bound in score.bounds where bound.subject == PlanView.calendarSubject {
      lines += TextTable.wrapped("\(say(.boundCalendar)): \(view.verdict(bound)).", 80)
    }
    for (role, phrase) in [
      (Role.chief, Phrase.chiefLoads), (.learningPartner, .partnerLoads),
      (.consultant, .consultantLoads),
    ] {
      let loads = view.loads(role)
      guard let most = loads.first?.meetings, let least = loads.last?.meetings, most > 0 else {
        continue
      }
      lines.append(view.spread(say(phrase), least, most))
    }
    if let worst = score.worstOff, view.organisation.people.indices.contains(worst.index) {
      let points = say(.worstPoints, view.name(worst), say.number(score.worstBurden))
      lines += TextTable.wrapped("\(say(.factWorst)): \(points)", 80)
    }
    if view.plan.waiting.isEmpty {
      lines.append(say(.waitingNone))
    } else {
      let names = DanishOrder.sorted(view.plan.waiting.map { view.name($0.person) }) { $0 }
      let shown = names.prefix(6).joined(separator: ", ") + (names.count > 6 ? ", \u{2026}" : "")
      lines += TextTable.wrapped(
        "\(say(.summaryWaiting, say.number(names.count))) \(shown)", 80)
    }
    lines += ["", say(.footerPrivacy)]
    return lines.joined(separator: "\n") + "\n"
  }

  /// As many meetings of the planner's own have rows of their own; of more, the largest do and the
  /// rest share one, so that the page stays one page.
  private static let mostOwn = 6
  /// As many rows as there is room for.
  private static let mostRows = 22

  private var activities: [[String]] {
    let say = view.say
    var days: [ActivityID: [Day]] = [:]
    for event in view.plan.events { days[event.activity, default: []].append(event.day) }
    let all = view.programme.activityIDs.filter { days[$0] != nil }
    func isOwn(_ id: ActivityID) -> Bool { view.programme[id].kind == .meeting }
    // The largest first; of equals the first in the folder.
    let room = min(
      ManagementSummary.mostOwn, max(0, ManagementSummary.mostRows - all.count { !isOwn($0) }))
    let own = all.filter(isOwn).enumerated().sorted { a, b in
      let (x, y) = (days[a.element]?.count ?? 0, days[b.element]?.count ?? 0)
      return x != y ? x > y : a.offset < b.offset
    }.map(\.element)
    let shared = own.count > room + 1 ? Set(own.dropFirst(room)) : []
    func row(_ name: String, _ days: [Day]) -> [String]? {
      guard let first = days.min(), let last = days.max() else { return nil }
      return [name, say.number(days.count), say.range(DayRange(first, last))]
    }
    let shown = all.filter { !shared.contains($0) }
    var result = DanishOrder.sorted(shown) { view.programme[$0].name }.compactMap {
      row(view.programme[$0].name, days[$0] ?? [])
    }
    if !shared.isEmpty {
      let name = say(.otherActivitiesMany, say.number(shared.count))
      result += [row(name, all.filter(shared.contains).flatMap { days[$0] ?? [] })].compactMap {
        $0
      }
    }
    return result
  }

  /// What each district has: groups and how good they are, where there are groups, and meetings.
  private var districtTable: TextTable {
    let say = view.say
    guard !view.plan.groups.isEmpty else {
      return TextTable(
        header: [say(.district), say(.loadMeetings)], isNumber: [false, true],
        rows: districts.map { [$0[0], $0[2]] })
    }
    return TextTable(
      header: [say(.district), say(.factGroups), say(.loadMeetings), say(.boundGroupsShort)],
      isNumber: [false, true, true, false], rows: districts)
  }

  private var districts: [[String]] {
    let say = view.say
    return view.districts.prefix(15).map { district in
      let key = view.organisation[district].key
      let bound = view.plan.score.bounds.first { $0.subject == key }
      return [
        view.organisation[district].name,
        say.number(view.plan.groups.count { $0.district == district }),
        say.number(view.districtOf.count { $0 == district }),
        bound.map { view.verdict($0) } ?? "\u{2013}",
      ]
    }
  }
}
