import Programme
import Verification

/// The table of rules and costs that `verify` prints.
enum ScoreTable {
  static func lines(
    _ verdict: Verdict, _ bounds: [BoundCheck], _ programme: Programme, _ console: Console
  ) -> [String] {
    let danish = console.language == .danish
    var lines = [
      console.bold(
        HelpText.padded(danish ? "Regel" : "Rule", 44)
          + right(danish ? "antal" : "amount", 12) + right(danish ? "pris" : "cost", 12))
    ]
    for row in verdict.score.rules {
      var name = Rule.of(row.rule).name.in(console.language)
      if !row.detail.isEmpty { name += ": " + row.detail }
      lines.append(
        HelpText.padded(String(name.prefix(43)), 44) + right("\(row.amount)", 12)
          + right("\(row.cost)", 12))
    }
    lines.append(
      HelpText.padded(danish ? "I alt" : "Total", 56) + right("\(verdict.score.total)", 12))
    for check in bounds { lines.append(check.line(console.language)) }
    for violation in verdict.violations.prefix(100) {
      lines.append((danish ? "BRUD: " : "BREACH: ") + violation.text.in(console.language))
    }
    if verdict.violations.count > 100 {
      lines.append(
        danish
          ? "og \(verdict.violations.count - 100) brud til"
          : "and \(verdict.violations.count - 100) breaches more")
    }
    lines.append(
      verdict.holds
        ? (danish
          ? "Planen holder: ingen faste regler er brudt."
          : "The plan holds: no hard rule is broken.")
        : (danish
          ? "Planen holder ikke: \(verdict.violations.count) brud."
          : "The plan does not hold: \(verdict.violations.count) breaches."))
    return lines
  }

  static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
