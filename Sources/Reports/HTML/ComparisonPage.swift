public import Programme

extension ReportBook {
  /// Returns the difference of two plans as one page that asks nobody for anything.
  ///
  /// - Complexity: O(attendances log attendances).
  public static func comparisonPage(_ comparison: PlanComparison, in language: Language) -> String {
    let view = PlanView(comparison.after.plan, of: comparison.after.programme, in: language)
    var page = Page(view, ReportOptions(language: language))
    return page.makeComparison(ComparisonText(comparison, in: language))
  }
}

extension Page {
  /// Writes the page of a comparison: the sum of it, who moves, which events differ, costs.
  mutating func makeComparison(_ text: ComparisonText) -> String {
    let comparison = text.comparison
    let title = say(.comparisonTitle, yearLabel)
    writeHead(title, footer: title, runsScript: false)
    out.raw("\n<header>")
    out.element("h1", title)
    out.element("p", "A: \(comparison.before.name)")
    out.element("p", "B: \(comparison.after.name)")
    out.raw("</header>\n<main id=\"indhold\" tabindex=\"-1\">\n")
    if comparison.isEmpty {
      out.element("p", say(.plansSame))
    } else {
      out.element("p", text.summary)
    }
    writeMoves("grupper", text.groupTitle, comparison.groupMoves, text)
    writeMoves("hold", text.cohortTitle, comparison.cohortMoves, text)
    writeDifferences(text)
    section("regler", say(.costByRule)) { page in
      page.writeTable(
        caption: page.say(.costInBoth),
        isQuiet: true,
        columns: text.costHeader.enumerated().map { TableColumn($1, isNumber: $0 > 0) },
        rows: text.costRows)
    }
    out.raw("</main>\n<footer>")
    out.element("p", title)
    out.element("p", say(.footerPrivacy))
    out.raw("</footer>\n</body>\n</html>\n")
    return out.text
  }

  private mutating func section(
    _ id: String, _ title: String, _ body: (inout Page) -> Void
  ) {
    out.raw("<section id=\"\(id)\" aria-labelledby=\"\(id)-h\">")
    out.element("h2", ["id": "\(id)-h"], title)
    body(&self)
    out.raw("</section>\n")
  }

  private mutating func writeMoves(
    _ id: String, _ title: String, _ moves: [PlanComparison.Move], _ text: ComparisonText
  ) {
    guard !moves.isEmpty else { return }
    section(id, title) { page in
      page.writeTable(
        caption: title, isQuiet: true,
        columns: [TableColumn(page.say(.name)), TableColumn("A"), TableColumn("B")],
        rows: moves.map { [$0.name, text.label($0.from), text.label($0.to)] })
    }
  }

  private mutating func writeDifferences(_ text: ComparisonText) {
    for (i, part) in text.sections.enumerated() where !part.changes.isEmpty {
      section("moeder-\(i + 1)", part.title) { page in
        page.writeTable(
          caption: part.title, isQuiet: true, isWide: true,
          columns: [
            TableColumn(page.say(.meetingHeading)), TableColumn("A"), TableColumn("B"),
            TableColumn(page.say(.whatDiffers)),
          ],
          rows: part.changes.map { change in
            [
              text.title(of: change), text.then(change), text.now(change),
              page.details(of: change, text),
            ]
          })
      }
    }
  }

  private func details(of change: PlanComparison.Change, _ text: ComparisonText) -> String {
    if change.before == nil { return say(.changeAdded) }
    if text.comparison.isPassed(change) { return say(.changePassed) }
    if change.after == nil { return say(.changeCancelled) }
    let names = change.parts.filter { [.time, .place, .length].contains($0) }.map {
      say.part($0)
    }
    let others = change.parts.contains { ![.time, .place, .length].contains($0) }
    let lines = text.differences(of: change)
    let rest = others ? (names.isEmpty ? lines : Array(lines.dropFirst())) : []
    return (names + rest).joined(separator: "; ")
  }
}
