import Programme

/// What a plan is, in at most 20 lines.
enum PlanSummary {
  static func lines(_ plan: Plan, _ programme: Programme, _ console: Console) -> [String] {
    let danish = console.language == .danish
    let sizes = Dictionary(grouping: plan.groups, by: \.members.count).mapValues(\.count)
    let parts = sizes.keys.sorted().map { "\(sizes[$0] ?? 0)×\($0)" }.joined(separator: " + ")
    var lines = [
      console.bold(
        danish
          ? "Plan for \(programme.horizon.schoolYears.map(\.label).joined(separator: ", "))"
          : "Plan for \(programme.horizon.schoolYears.map(\.label).joined(separator: ", "))")
    ]
    if !plan.groups.isEmpty {
      lines.append(
        danish
          ? "Grupper: \(plan.groups.count) (\(parts))" : "Groups: \(plan.groups.count) (\(parts))")
    }
    if !plan.events.isEmpty {
      let kinds = Dictionary(grouping: plan.events) { $0.activity }
      let counts = programme.activityIDs.compactMap { id in
        kinds[id].map { "\(programme[id].name) \($0.count)" }
      }
      lines += HelpText.wrapped(
        (danish ? "Møder: \(plan.events.count). " : "Events: \(plan.events.count). ")
          + counts.joined(separator: ", "), 78
      ).prefix(5)
    }
    if !plan.cohorts.isEmpty || !plan.waiting.isEmpty {
      lines.append(
        danish
          ? "Hold på forløb: \(plan.cohorts.count), \(plan.waiting.count) venter"
          : "Cohorts: \(plan.cohorts.count), \(plan.waiting.count) wait")
    }
    lines.append(
      danish
        ? "Brud på faste regler: \(plan.score.hardViolations)"
        : "Hard rules broken: \(plan.score.hardViolations)")
    let dearest = plan.score.rules.sorted { ($1.cost, $0.rule) < ($0.cost, $1.rule) }.prefix(4)
    let list = dearest.map { "\(Rule.of($0.rule).name.in(console.language)) \($0.cost)" }
    lines += HelpText.wrapped(
      (danish ? "Pris i alt: \(plan.score.total). Mest: " : "Cost: \(plan.score.total). Most: ")
        + list.joined(separator: ", "), 78)
    if let worst = plan.score.worstOff {
      let name = programme.organisation[worst].name
      lines.append(
        danish
          ? "Bærer mest: \(name), \(plan.score.worstBurden) point"
          : "Carries the most: \(name), \(plan.score.worstBurden) points")
    }
    let groupBounds = plan.score.bounds.filter { $0.subject != "calendar" }
    if !groupBounds.isEmpty {
      let proven = groupBounds.filter(\.isOptimal).count
      lines.append(
        danish
          ? "Grupperne er bevist bedst mulige i \(proven) af \(groupBounds.count) distrikter"
          : "The groups are proven best in \(proven) of \(groupBounds.count) districts")
    }
    for bound in plan.score.bounds where bound.subject == "calendar" {
      if let lower = bound.lowerBound {
        let gap = percent(bound.gap ?? 0, console.language)
        lines.append(
          danish
            ? "Kalenderen koster \(bound.objective), bevist mindst \(lower) (afstand \(gap))"
            : "The calendar costs \(bound.objective), proven at least \(lower) (gap \(gap))")
      }
    }
    return lines
  }

  static func percent(_ share: Double, _ language: Language) -> String {
    let tenths = Int((share * 1000).rounded(.up))
    return "\(tenths / 10)\(language == .danish ? "," : ".")\(tenths % 10) %"
  }
}
