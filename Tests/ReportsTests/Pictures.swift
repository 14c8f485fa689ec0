import Exchange
import Foundation
import Programme
import Testing

@testable import Reports

/// Writes everything for somebody to look at, into the folder named by `AARSHJUL_PICTURES`: demo
/// years, and the planned folder that `AARSHJUL_FOLDER` names, if it does.
@Suite struct Pictures {
  static let folder = ProcessInfo.processInfo.environment["AARSHJUL_PICTURES"]
  static let planned = ProcessInfo.processInfo.environment["AARSHJUL_FOLDER"]

  @Test(.enabled(if: folder != nil)) func writeAll() throws {
    for (name, demo) in [
      ("usual", DemoYear.large), ("small", DemoYear.small), ("wide", DemoYear.wide),
      ("changed", .middle),
    ] {
      let (programme, plan) = demo.cached()
      var options = ReportOptions(today: Day(year: 2026, month: 10, day: 12))
      options.verdictLines = ["Ingen sammenfald fundet.", "Alle scorer er regnet efter."]
      if name == "changed" { options.previous = DemoYear.changed(plan) }
      try write(plan, programme, options, to: name)
    }
  }

  @Test(.enabled(if: folder != nil && planned != nil)) func writePlanned() throws {
    let directory = Pictures.planned ?? ""
    let programme = try #require(FolderReader.read(directory: directory).programme)
    let data = try Data(contentsOf: URL(fileURLWithPath: directory + "/plan/plan.json"))
    let plan = try #require(PlanFile.read(Array(data), for: programme).plan)
    try write(plan, programme, ReportOptions(planName: "demo"), to: "planned")
    var english = ReportOptions(language: .english, planName: "demo")
    english.isPseudonymised = true
    try write(plan, programme, english, to: "planned-en")
  }

  private func write(
    _ plan: Plan, _ programme: Programme, _ options: ReportOptions, to name: String
  ) throws {
    let base = URL(fileURLWithPath: Pictures.folder ?? "").appendingPathComponent(name)
    for file in ReportBook.files(plan: plan, programme: programme, options: options) {
      let place = base.appendingPathComponent(file.path)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      let bytes =
        switch file.content {
        case .text(let text): Data(text.utf8)
        case .table(let sheet): Data(CSVWriter().file(of: sheet))
        case .calendar(let feed): Data(CalendarWriter.file(of: feed))
        }
      try bytes.write(to: place)
    }
    let lines = TerminalSummary.lines(plan: plan, programme: programme, options: options)
    try Data(lines.joined(separator: "\n").utf8).write(
      to: base.appendingPathComponent("terminal.txt"))
  }
}
