public import Programme

/// What a plan is, in at most twenty lines of eighty columns for a terminal.
public enum TerminalSummary {
  /// Returns the lines.
  ///
  /// Colour is asked for by the caller, who knows whether a terminal reads it and whether NO_COLOR
  /// is set; the meaning never hangs on it.
  ///
  /// - Complexity: O(attendances).
  public static func lines(
    plan: Plan, programme: Programme, options: ReportOptions = ReportOptions(),
    usesColour: Bool = false
  ) -> [String] {
    let (view, options) = ReportBook.view(plan, programme, options)
    return lines(view, options, usesColour: usesColour)
  }

  static func lines(_ view: PlanView, _ options: ReportOptions, usesColour: Bool) -> [String] {
    let say = view.say
    let score = view.plan.score
    func paint(_ text: String, _ code: Int) -> String {
      usesColour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
    func fit(_ text: String) -> [String] { TextTable.wrapped(text, 80) }
    let years = view.years.map(\.label)
    let span = Set([years.first, years.last].compactMap { $0 }).sorted()
    var result = [paint(say(.pageTitle, span.joined(separator: "\u{2013}")), 1)]
    let isSound = score.hardViolations == 0
    let status =
      isSound ? say(.statusSound) : say(.statusBroken, say.number(score.hardViolations))
    result += fit(status).map { paint($0, isSound ? 32 : 31) }
    let counts = view.facts.prefix(4).map { "\($0.0) \($0.1)" }
    result += fit(counts.joined(separator: " \u{B7} "))
    result.append(monthStrip(view))
    result += bounds(view).flatMap(fit)
    let rules = score.rules.enumerated().filter { $0.element.cost > 0 }
      .sorted { ($1.element.cost, $0.offset) < ($0.element.cost, $1.offset) }.map(\.element)
    if !rules.isEmpty {
      result.append(say(.summaryRules, say.number(score.total)))
      for rule in rules.prefix(5) {
        let name = say(Rule.of(rule.rule).name) + (rule.detail.isEmpty ? "" : ": \(rule.detail)")
        let share = say.percent(Double(rule.cost) / Double(max(1, score.total)))
        result.append(row(name, say.number(rule.cost), share))
      }
      if rules.count > 5 {
        let rest = rules.dropFirst(5).reduce(0) { $0 + $1.cost }
        let share = say.percent(Double(rest) / Double(max(1, score.total)))
        result.append(row(say(.summaryOtherRules, "\(rules.count - 5)"), say.number(rest), share))
      }
    }
    if let worst = score.worstOff, view.organisation.people.indices.contains(worst.index) {
      let points = say(.worstPoints, view.name(worst), say.number(score.worstBurden))
      result += fit("\(say(.factWorst)): \(points)")
    }
    for (role, phrase) in [(Role.chief, Phrase.chiefLoads), (.learningPartner, .partnerLoads)] {
      let loads = view.loads(role)
      guard let most = loads.first?.meetings, let least = loads.last?.meetings, most > 0 else {
        continue
      }
      result.append(view.spread(say(phrase), least, most))
    }
    if !view.plan.waiting.isEmpty {
      result.append(say(.summaryWaiting, say.number(view.plan.waiting.count)))
    }
    return Array(result.prefix(20))
  }

  private static func row(_ name: String, _ cost: String, _ share: String) -> String {
    let short = name.count > 50 ? name.prefix(49) + "\u{2026}" : name[...]
    func right(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    let space = String(repeating: " ", count: max(0, 52 - short.count))
    return "  \(short)\(space)\(right(cost, 12))\(right(share, 10))"
  }

  private static func bounds(_ view: PlanView) -> [String] {
    let say = view.say
    let groups = view.plan.score.bounds.filter { $0.subject != PlanView.calendarSubject }
    var result: [String] = []
    if !groups.isEmpty {
      let proven = groups.count { $0.isOptimal }
      result.append(say(.summaryGroups, say.number(proven), say.number(groups.count)))
      result += widest(groups).map { unproven($0, view) }
    }
    for bound in view.plan.score.bounds where bound.subject == PlanView.calendarSubject {
      result.append("\(say(.boundCalendar)): \(view.verdict(bound)).")
    }
    return result
  }

  /// The bounds that prove least, the widest gap first; the lines are few.
  private static func widest(_ bounds: [ProvenBound]) -> [ProvenBound] {
    let open = bounds.enumerated().filter { !$0.element.isOptimal }
    return open.sorted { a, b in
      (b.element.gap ?? .infinity, a.offset) < (a.element.gap ?? .infinity, b.offset)
    }.prefix(3).map(\.element)
  }

  /// What is known of groups that are not proven best.
  private static func unproven(_ bound: ProvenBound, _ view: PlanView) -> String {
    let say = view.say
    let subject = view.subject(bound)
    guard let lower = bound.lowerBound, let gap = bound.gap, gap < 1 else {
      return say(.summaryGroupsUnknown, subject, say.number(bound.objective))
    }
    return say(
      .summaryGroupsGap, subject, say.number(bound.objective), say.number(lower),
      view.verdict(bound))
  }

  /// The year as a strip: a bar for each month, as tall as the month is full.
  static func monthStrip(_ view: PlanView) -> String {
    let bars: [Character] = [
      "\u{2581}", "\u{2582}", "\u{2583}", "\u{2584}", "\u{2585}", "\u{2586}", "\u{2587}",
      "\u{2588}",
    ]
    var counts = Array(repeating: 0, count: 13)
    for event in view.plan.events { counts[event.day.civil.month] += 1 }
    let most = max(1, counts.max() ?? 1)
    return ([8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7] as [Int]).map { month in
      let name = String(view.say.month(month).prefix(3))
      guard counts[month] > 0 else { return "\(name) \u{B7}" }
      return "\(name) \(bars[min(7, counts[month] * 7 / most)])"
    }.joined(separator: " ")
  }
}

extension PlanView {
  /// How many meetings those of a role have, in a sentence.
  func spread(_ role: String, _ least: Int, _ most: Int) -> String {
    least == most
      ? say(.summaryEqualLoad, role, say.count(most, .oneMeeting, .manyMeetings))
      : say(.summaryLoad, role, say.number(least), say.number(most))
  }
}
