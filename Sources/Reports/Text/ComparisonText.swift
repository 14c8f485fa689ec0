public import Programme

/// The difference of two plans in words: as lines of text, and as cells of tables.
public struct ComparisonText {
  let comparison: PlanComparison
  let say: Prose
  private let before: PlanView
  private let after: PlanView

  /// Prepares to tell a comparison in a language.
  public init(_ comparison: PlanComparison, in language: Language) {
    self.comparison = comparison
    say = Prose(language)
    before = PlanView(
      comparison.before.plan, of: comparison.before.programme, in: language)
    after = PlanView(comparison.after.plan, of: comparison.after.programme, in: language)
  }

  /// Returns the comparison as lines.
  ///
  /// - Complexity: O(differences).
  public func lines(most: Int = 200) -> [String] {
    var lines = ["A: \(comparison.before.name)", "B: \(comparison.after.name)"]
    if comparison.isEmpty {
      return lines + [say(Text(da: "Planerne er ens.", en: "The plans are the same."))]
    }
    lines.append(summary)
    for (title, moves) in [
      (groupTitle, comparison.groupMoves), (cohortTitle, comparison.cohortMoves),
    ]
    where !moves.isEmpty {
      lines += ["", title]
      lines += moves.prefix(most).map {
        "  \($0.name): \($0.from ?? "\u{2013}") \u{2192} \($0.to ?? "\u{2013}")"
      }
      lines += rest(moves.count - most)
    }
    for (title, changes) in sections where !changes.isEmpty {
      lines += ["", "\(title) (\(changes.count))"]
      for change in changes.prefix(most) {
        lines.append("  \(self.title(of: change))")
        lines += differences(of: change).map { "      \($0)" }
      }
      lines += rest(changes.count - most)
    }
    lines.append("")
    return lines + costLines
  }

  /// One sentence on all that differs.
  var summary: String {
    let groups = comparison.groupMoves.count
    return say(
      Text(
        da: "\(groups) \(groups == 1 ? "person" : "personer") i en anden gruppe; "
          + "\(comparison.moved.count) møder flyttet, \(comparison.added.count) nye, "
          + "\(comparison.cancelled.count) aflyst, \(comparison.altered.count) med andre "
          + "deltagere eller detaljer; prisen går fra \(say.number(comparison.before.score.total)) "
          + "til \(say.number(comparison.after.score.total)).",
        en: "\(groups) \(groups == 1 ? "person" : "people") in another group; "
          + "\(comparison.moved.count) meetings moved, \(comparison.added.count) new, "
          + "\(comparison.cancelled.count) cancelled, \(comparison.altered.count) with other "
          + "people or details; the cost goes from \(say.number(comparison.before.score.total)) "
          + "to \(say.number(comparison.after.score.total))."))
  }

  var groupTitle: String { say(Text(da: "Skifter gruppe", en: "Change group")) }
  var cohortTitle: String { say(Text(da: "Skifter hold", en: "Change cohort")) }

  /// The changed events, by what has become of them.
  var sections: [(title: String, changes: [PlanComparison.Change])] {
    [
      (say(Text(da: "Flyttede møder", en: "Meetings moved")), comparison.moved),
      (say(Text(da: "Nye møder", en: "New meetings")), comparison.added),
      (say(Text(da: "Aflyste møder", en: "Cancelled meetings")), comparison.cancelled),
      (
        say(Text(da: "Andre deltagere eller detaljer", en: "Other people or details")),
        comparison.altered
      ),
    ]
  }

  /// The name of a changed event, from whichever plan has it.
  func title(of change: PlanComparison.Change) -> String {
    if let i = after.position(of: change.key) { return after.longTitle(i) }
    return before.position(of: change.key).map { before.longTitle($0) } ?? change.key.text
  }

  /// When and where an event was; a dash for one that was not.
  func then(_ change: PlanComparison.Change) -> String {
    before.whenAndWhere(before.position(of: change.key).map { before.event($0) })
  }

  /// When and where an event is; a dash for one that is not.
  func now(_ change: PlanComparison.Change) -> String {
    after.whenAndWhere(after.position(of: change.key).map { after.event($0) })
  }

  /// What differs of an event, a line for each part.
  func differences(of change: PlanComparison.Change) -> [String] {
    guard let was = change.before, let now = change.after else {
      return [change.after == nil ? then(change) : self.now(change)]
    }
    var lines: [String] = []
    if change.isMoved || change.parts.contains(.length) {
      lines.append("\(then(change)) \u{2192} \(self.now(change))")
    }
    for part in change.parts {
      switch part {
      case .time, .place, .length: continue
      case .host: lines.append(line(part, person(was.host), person(now.host)))
      case .chief: lines.append(line(part, person(was.chief), person(now.chief)))
      case .staff: lines.append(line(part, was.staff, now.staff))
      case .participants: lines.append(line(part, was.participants, now.participants))
      case .guests: lines.append(line(part, was.guests, now.guests))
      case .facilitators: lines.append(line(part, was.facilitators, now.facilitators))
      case .pack: lines.append(line(part, was.pack ?? "\u{2013}", now.pack ?? "\u{2013}"))
      case .deadline:
        lines.append(
          line(
            part, was.deadline.map { say.shortDate($0) } ?? "\u{2013}",
            now.deadline.map { say.shortDate($0) } ?? "\u{2013}"))
      }
    }
    return lines
  }

  /// What a part of an event is called.
  func name(_ part: PlanComparison.Part) -> String {
    let text: Text =
      switch part {
      case .time: Text(da: "tidspunkt", en: "time")
      case .length: Text(da: "længde", en: "length")
      case .place: Text(da: "sted", en: "place")
      case .host: Text(da: "vært", en: "host")
      case .chief: Text(da: "chef", en: "chief")
      case .staff: Text(da: "læringspartner og konsulent", en: "partner and consultant")
      case .participants: Text(da: "deltagere", en: "participants")
      case .guests: Text(da: "gæster", en: "guests")
      case .facilitators: Text(da: "mødeledere", en: "facilitators")
      case .pack: Text(da: "læringspakke", en: "learning pack")
      case .deadline: Text(da: "frist", en: "deadline")
      }
    return say(text)
  }

  /// The costs by rule side by side.
  var costRows: [[String]] {
    comparison.costs.map { cost in
      let name = cost.detail.isEmpty ? say(Rule.of(cost.rule).name) : cost.detail
      return [
        name, say.number(cost.before), say.number(cost.after), signed(cost.after - cost.before),
      ]
    } + [
      [
        say(Text(da: "I alt", en: "Total")), say.number(comparison.before.score.total),
        say.number(comparison.after.score.total),
        signed(comparison.after.score.total - comparison.before.score.total),
      ],
      [
        say(Text(da: "Brud på faste regler", en: "Breaches of hard rules")),
        say.number(comparison.before.score.hardViolations),
        say.number(comparison.after.score.hardViolations),
        signed(comparison.after.score.hardViolations - comparison.before.score.hardViolations),
      ],
    ]
  }

  var costHeader: [String] {
    [say(.ruleHeading), "A", "B", say(Text(da: "Forskel", en: "Difference"))]
  }

  private var costLines: [String] {
    TextTable(
      header: costHeader, isNumber: [false, true, true, true], rows: costRows
    ).lines()
  }

  private func signed(_ number: Int) -> String {
    number > 0 ? "+" + say.number(number) : say.number(number)
  }

  private func line(_ part: PlanComparison.Part, _ was: String, _ now: String) -> String {
    "\(name(part)): \(was) \u{2192} \(now)"
  }

  /// Who is new and who is gone in a list of people.
  private func line(_ part: PlanComparison.Part, _ was: [String], _ now: [String]) -> String {
    let gone = was.filter { !now.contains($0) }.map { person($0) }
    let come = now.filter { !was.contains($0) }.map { person($0) }
    var parts: [String] = []
    if !come.isEmpty { parts.append("+ " + say.list(shown(come))) }
    if !gone.isEmpty { parts.append("\u{2212} " + say.list(shown(gone))) }
    return "\(name(part)): " + parts.joined(separator: "; ")
  }

  private func shown(_ names: [String]) -> [String] {
    guard names.count > 8 else { return names }
    return names.prefix(7)
      + [say(Text(da: "\(names.count - 7) andre", en: "\(names.count - 7) others"))]
  }

  private func person(_ key: String?) -> String {
    guard let key else { return "\u{2013}" }
    for view in [after, before] {
      if let person = view.organisation.people.first(where: { $0.key == key }) {
        return person.name
      }
    }
    return key
  }

  private func rest(_ count: Int) -> [String] {
    count > 0 ? [say(Text(da: "  og \(count) til", en: "  and \(count) more"))] : []
  }
}
