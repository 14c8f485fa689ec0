import Planning
import Programme
import ProofFormat
import Verification

/// Shows why no plan exists: what clashes, whether the proof holds, and the ways out.
enum ClashDisplay {
  /// Looks for clashes after a failed attempt and tells them on standard error.
  ///
  /// Returns whether one was found.
  @discardableResult
  static func tell(
    _ programme: Programme, _ options: PlanOptions, after obstacles: [Obstacle] = [],
    _ console: Console
  ) -> Bool {
    let report = ClashFinder(programme, options: options).clashes(after: obstacles)
    if !report.clashes.isEmpty { console.problem(heading) }
    for text in lines(of: report, programme) { console.problem(text) }
    if !report.clashes.isEmpty {
      console.problem(
        Text(
          da: "»aarshjul explain« prøver, hvad der skal til, for at der findes en plan.",
          en: "'aarshjul explain' tries what it takes for a plan to exist."))
    }
    return !report.clashes.isEmpty
  }

  /// What a proven clash means.
  static let heading = Text(
    da: "Der findes ingen plan, og det er bevist:", en: "No plan exists, and that is proven:")

  /// The report as lines to show.
  static func lines(of report: ClashReport, _ programme: Programme) -> [Text] {
    var lines: [Text] = []
    for (i, clash) in report.clashes.enumerated() {
      if i > 0 { lines.append(Text(da: "", en: "")) }
      lines.append(head(clash, i + 1, of: report.clashes.count))
      for sentence in clash.sentences { lines.append(item(sentence)) }
      lines.append(knowledge(of: clash))
      lines += ways(of: clash)
    }
    if let together = report.together { lines += told(together) }
    return lines
  }

  private static func head(_ clash: Clash, _ number: Int, of count: Int) -> Text {
    let label = count > 1 ? "\(number). " : ""
    let members = clash.members.count
    return members == 1
      ? Text(da: "\(label)Dette kan ikke gælde:", en: "\(label)This cannot hold:")
      : Text(
        da: "\(label)Disse \(members) ting kan ikke gælde på én gang:",
        en: "\(label)These \(members) things cannot all hold:")
  }

  private static func item(_ sentence: Text) -> Text {
    func upper(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
    return Text(da: "  - \(upper(sentence.danish)).", en: "  - \(upper(sentence.english)).")
  }

  /// How the clash is known: the proof is checked here, by the side that shares nothing with the
  /// kernel.
  private static func knowledge(of clash: Clash) -> Text {
    let small =
      switch clash.quality {
      case .smallest:
        Text(
          da: "Uden blot én af dem kan resten lade sig gøre, og intet mindre sæt kolliderer.",
          en: "Without any one of them the rest is possible, and no smaller set clashes.")
      case .minimal:
        Text(
          da: "Uden blot én af dem kan resten lade sig gøre.",
          en: "Without any one of them the rest is possible.")
      case .found:
        Text(
          da: "Det er ikke prøvet, om de alle er nødvendige.",
          en: "It was not tried whether all of them are necessary.")
      }
    let proof =
      switch isProven(clash) {
      case true?: Text(da: "Beviset er regnet efter.", en: "The proof was checked.")
      case false?: Text(da: "BEVISET HOLDER IKKE.", en: "THE PROOF DOES NOT HOLD.")
      case nil: Text(da: "Beviset er ikke gemt.", en: "No proof was kept.")
      }
    return Text(
      da: "  \(small.danish) \(proof.danish)", en: "  \(small.english) \(proof.english)")
  }

  /// Whether the independent checker accepts the proof; nothing if there is none.
  static func isProven(_ clash: Clash) -> Bool? {
    clash.proof.map { KernelProofChecker.check($0) == .impossible }
  }

  private static func ways(of clash: Clash) -> [Text] {
    clash.ways.map { way in
      let worth = worth(of: way)
      return Text(
        da: "  > Hvis \(way.phrase.danish)\(worth.danish)",
        en: "  > If \(way.phrase.english)\(worth.english)")
    }
  }

  private static func told(_ way: WayOut) -> [Text] {
    let worth = worth(of: way)
    return [
      Text(da: "", en: ""),
      Text(
        da: "Alt på én gang: hvis \(way.phrase.danish)\(worth.danish)",
        en: "All at once: if \(way.phrase.english)\(worth.english)"),
    ]
  }

  private static func worth(of way: WayOut) -> Text {
    switch way.trial {
    case .planned(let plan, let cost):
      let violations = Verifier.verify(plan, way.programme).violations.filter {
        $0.kind != .claimedScore
      }
      return violations.isEmpty
        ? Text(da: ", findes der en plan; pris \(cost).", en: ", a plan exists; cost \(cost).")
        : Text(
          da: ", går denne kollision væk; den plan, der blev prøvet, holdt ikke kontrollen.",
          en: ", this clash is gone; the plan that was tried did not pass the check.")
    case .clears:
      return Text(
        da: ", går denne kollision væk, men der blev ikke fundet en plan i forsøget.",
        en: ", this clash is gone, but the trial found no plan.")
    case .untried:
      return Text(da: ", går denne kollision væk.", en: ", this clash is gone.")
    }
  }
}
