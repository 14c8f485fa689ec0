import Planning
import Programme
import ProofFormat
import SolverSupport
import Verification

/// Shows why no plan exists: what clashes, whether the proof holds, and the ways out.
enum ClashDisplay {
  /// Looks for clashes after a failed attempt and tells them on standard error.
  ///
  /// Returns what was found.
  @discardableResult
  static func tell(
    _ programme: Programme, _ options: PlanOptions, after obstacles: [Obstacle] = [],
    _ console: Console
  ) -> ClashReport {
    let report = ClashFinder(programme, options: options).clashes(after: obstacles)
    if !report.clashes.isEmpty { console.problem(heading) }
    for text in lines(of: report, programme) { console.problem(text) }
    if !report.clashes.isEmpty {
      console.problem(
        Words.explainTries.text)
    }
    return report
  }

  /// What a proven clash means.
  static let heading = Words.noPlanProven.text

  /// The report as lines to show.
  static func lines(of report: ClashReport, _ programme: Programme) -> [Text] {
    let worths = worths(report)
    var lines: [Text] = []
    for (i, clash) in report.clashes.enumerated() {
      if i > 0 { lines.append(.same("")) }
      lines.append(head(clash, i + 1, of: report.clashes.count))
      for sentence in clash.sentences { lines.append(item(sentence)) }
      if let others = clash.others(programme) { lines.append(others.map { "\($0)." }.indented(2)) }
      lines.append(knowledge(of: clash))
      lines += zip(clash.ways, worths[i]).map { way, worth in
        Words.wayOut.with(way.phrase, worth).indented(2)
      }
    }
    if report.clashes.count > 1, report.clashes.contains(where: { !$0.ways.isEmpty }) {
      lines += [.same(""), Words.triedTogether.text]
    }
    if let together = report.together, let worth = worths.last?.first {
      lines += [.same(""), Words.allAtOnce.with(together.phrase, worth)]
    }
    return lines
  }

  /// What the ways out of each clash are worth, and last what all at once are; each plan that was made
  /// is checked.
  private static func worths(_ report: ClashReport) -> [[Text]] {
    let lists = report.clashes.map(\.ways) + [[report.together].compactMap { $0 }]
    let all = lists.flatMap { $0 }
    // The first ways of all clashes are one plan.
    var different: [WayOut] = []
    let places = all.map { way in
      if let known = different.firstIndex(where: { isSamePlan($0, way) }) { return known }
      different.append(way)
      return different.count - 1
    }
    let checked = different
    let worths = Threads.map(checked.count, threads: PlanOptions().threads) {
      worth(of: checked[$0])
    }
    var found = places.map { worths[$0] }[...]
    return lists.map { list in
      defer { found = found.dropFirst(list.count) }
      return Array(found.prefix(list.count))
    }
  }

  private static func isSamePlan(_ one: WayOut, _ other: WayOut) -> Bool {
    guard case .planned(let first, _) = one.trial, case .planned(let second, _) = other.trial else {
      return false
    }
    return first == second && one.programme == other.programme
  }

  private static func head(_ clash: Clash, _ number: Int, of count: Int) -> Text {
    let label = count > 1 ? "\(number). " : ""
    let members = clash.members.count
    return members == 1
      ? (clash.isBehind ? Words.clashOneBehind : .clashOne).with(label)
      : (clash.isBehind ? Words.clashManyBehind : .clashMany).with(label, members)
  }

  private static func item(_ sentence: Text) -> Text {
    sentence.map { "  - \($0.prefix(1).uppercased() + $0.dropFirst())." }
  }

  /// How the clash is known: the proof is checked here, by the side that shares nothing with the
  /// kernel.
  private static func knowledge(of clash: Clash) -> Text {
    let small =
      switch clash.quality {
      case .smallest:
        Words.cannotBeSmaller.text
      case .minimal:
        Words.eachNeeded.text
      case .found:
        Words.neededUntried.text
      }
    let proof =
      switch isProven(clash) {
      case true?: Words.proofChecked.text
      case false?: Words.proofWrong.text
      case nil: Words.proofNotKept.text
      }
    return Text.joined([small, proof]).indented(2)
  }

  /// Whether the independent checker accepts the proof; nothing if there is none.
  static func isProven(_ clash: Clash) -> Bool? {
    clash.proof.map { KernelProofChecker.check($0) == .impossible }
  }

  private static func worth(of way: WayOut) -> Text {
    switch way.trial {
    case .planned(let plan, let cost):
      let violations = Verifier.verify(plan, way.programme).violations.filter {
        $0.kind != .claimedScore
      }
      return violations.isEmpty
        ? Words.wayPlanned.with(cost)
        : Words.wayRefused.text
    case .clears:
      return Words.wayClears.text
    case .untried:
      return Words.wayUntried.text
    }
  }
}
