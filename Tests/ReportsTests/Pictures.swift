import Foundation
import Programme
import Testing

@testable import Reports

/// Writes everything for somebody to look at, into the folder named by `AARSHJUL_PICTURES`.
@Suite struct Pictures {
  static let folder = ProcessInfo.processInfo.environment["AARSHJUL_PICTURES"]

  @Test(.enabled(if: folder != nil)) func writeAll() throws {
    guard let folder = Pictures.folder else { return }
    for (name, demo) in [
      ("usual", DemoYear.usual), ("small", DemoYear.small), ("wide", DemoYear.wide),
      ("changed", .middle),
    ] {
      let (programme, plan) = demo.cached()
      let base = URL(fileURLWithPath: folder).appendingPathComponent(name)
      var options = ReportOptions(today: Day(year: 2026, month: 10, day: 12))
      options.verdictLines = ["Ingen sammenfald fundet.", "Alle scorer er regnet efter."]
      if name == "changed" { options.previous = DemoYear.changed(plan) }
      for file in ReportBook.files(plan: plan, programme: programme, options: options) {
        let place = base.appendingPathComponent(file.path)
        try FileManager.default.createDirectory(
          at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.visible.utf8).write(to: place)
      }
      let lines = TerminalSummary.lines(plan: plan, programme: programme, options: options)
      try Data(lines.joined(separator: "\n").utf8).write(
        to: base.appendingPathComponent("terminal.txt"))
    }
  }
}
