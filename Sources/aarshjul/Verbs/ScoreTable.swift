import Programme
import Reports
import Verification

/// The table of rules and costs that `verify` prints.
enum ScoreTable {
  static func lines(
    _ verdict: Verdict, _ bounds: [BoundCheck], _ programme: Programme, _ console: Console
  ) -> [String] {
    func say(_ word: Words) -> String { word.text.in(console.language) }
    let prose = Prose(console.language)
    var lines = [
      console.bold(
        HelpText.padded(say(.ruleHeading), 54) + right(say(.amountHeading), 12)
          + right(say(.costHeading), 12))
    ]
    for row in verdict.score.rules {
      var name = Rule.of(row.rule).name.in(console.language)
      if !row.detail.isEmpty { name += ": " + row.detail }
      let parts = HelpText.wrapped(name, 52)
      for part in parts.dropLast() { lines.append(part) }
      lines.append(
        HelpText.padded(parts.last ?? "", 54) + right(prose.number(row.amount), 12)
          + right(prose.number(row.cost), 12))
    }
    lines.append(
      HelpText.padded(say(.totalHeading), 66) + right(prose.number(verdict.score.total), 12))
    for check in bounds { lines.append(check.line(programme, console.language)) }
    if bounds.isEmpty { lines += HelpText.wrapped(say(.nothingProven), 80) }
    for violation in verdict.violations.prefix(100) {
      lines.append(Words.breach.with(violation.text).in(console.language))
    }
    if verdict.violations.count > 100 {
      lines.append(Words.breachesMore.with(verdict.violations.count - 100).in(console.language))
    }
    lines.append(
      verdict.holds
        ? say(bounds.allSatisfy(\.holds) ? .planHolds : .planHoldsUnproven)
        : Words.count(verdict.violations.count, .planBreaksOne, .planBreaksMany)
          .in(console.language))
    return lines
  }

  static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
