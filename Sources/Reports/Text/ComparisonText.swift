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

  /// Returns the comparison as lines of at most 80 columns.
  ///
  /// - Complexity: O(differences).
  public func lines(most: Int = 200) -> [String] {
    // What keeps hours together on a page is no use in a terminal.
    longLines(most: most).flatMap { TextTable.fitted($0.replacing("\u{2060}", with: "")) }
  }

  private func longLines(most: Int) -> [String] {
    var lines = ["A: \(comparison.before.name)", "B: \(comparison.after.name)"]
    if comparison.isEmpty {
      return lines + [say(.plansSame)]
    }
    lines.append(summary)
    for (title, moves) in [
      (groupTitle, comparison.groupMoves), (cohortTitle, comparison.cohortMoves),
    ]
    where !moves.isEmpty {
      lines += ["", title]
      lines += moves.prefix(most).map {
        "  \($0.name): \(label($0.from)) \u{2192} \(label($0.to))"
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
    let counts = [comparison.moved, comparison.added, comparison.cancelled, comparison.altered]
      .map { say.number($0.count) }
    let moves = comparison.groupMoves
    let joined = moves.count { $0.from == nil }
    let left = moves.count { $0.to == nil }
    // Whoever is new or gone has not changed group.
    var people = say.count(
      moves.count - joined - left, .peopleInOtherOne, .peopleInOtherMany)
    if joined > 0 { people += ", " + say.count(joined, .peopleJoinedOne, .peopleJoinedMany) }
    if left > 0 { people += ", " + say.count(left, .peopleLeftOne, .peopleLeftMany) }
    let (was, now) = (comparison.before.score.total, comparison.after.score.total)
    let price =
      was == now
      ? say(.priceStays, say.number(now)) : say(.priceChanges, say.number(was), say.number(now))
    return say(
      .comparisonSummary, people, counts[0], counts[1], counts[2], counts[3], price)
  }

  var groupTitle: String { say(.movesGroup) }
  var cohortTitle: String { say(.movesCohort) }

  /// The changed events, by what has become of them.
  var sections: [(title: String, changes: [PlanComparison.Change])] {
    [
      (say(.meetingsMoved), comparison.moved),
      (say(.meetingsNew), comparison.added),
      (say(.meetingsCancelled), comparison.cancelled),
      (say(.meetingsPassed), comparison.passed),
      (
        say(.meetingsAltered),
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
    if !Set(change.parts).isDisjoint(with: [.time, .place, .length]) {
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

  /// A group, or a course's cohort, that somebody comes from or goes to; a dash for none.
  func label(_ label: String?) -> String {
    guard let label else { return "\u{2013}" }
    var words = label.split(separator: " ").map(String.init)
    guard let last = words.popLast(), say.cohort(last) != last else { return label }
    return words.joined(separator: " ") + ", " + say.cohort(last)
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
        say(.costTotal), say.number(comparison.before.score.total),
        say.number(comparison.after.score.total),
        signed(comparison.after.score.total - comparison.before.score.total),
      ],
      [
        say(.hardBreaches),
        say.number(comparison.before.score.hardViolations),
        say.number(comparison.after.score.hardViolations),
        signed(comparison.after.score.hardViolations - comparison.before.score.hardViolations),
      ],
    ]
  }

  var costHeader: [String] {
    [say(.ruleHeading), "A", "B", say(.costDifference)]
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
    "\(say.part(part)): \(was) \u{2192} \(now)"
  }

  /// Who is new and who is gone in a list of people.
  private func line(_ part: PlanComparison.Part, _ was: [String], _ now: [String]) -> String {
    let gone = was.filter { !now.contains($0) }.map { person($0) }
    let come = now.filter { !was.contains($0) }.map { person($0) }
    var parts: [String] = []
    if !come.isEmpty { parts.append("+ " + say.list(shown(come))) }
    if !gone.isEmpty { parts.append("\u{2212} " + say.list(shown(gone))) }
    return "\(say.part(part)): " + parts.joined(separator: "; ")
  }

  private func shown(_ names: [String]) -> [String] {
    guard names.count > 8 else { return names }
    return names.prefix(7)
      + [say(.othersMore, say.number(names.count - 7))]
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
    count > 0 ? [say(.andMore, say.number(count))] : []
  }
}
