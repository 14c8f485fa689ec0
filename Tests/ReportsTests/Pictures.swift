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
    ] {
      let (programme, plan) = demo.cached()
      let view = PlanView(plan, of: programme, in: .danish)
      let base = URL(fileURLWithPath: folder).appendingPathComponent(name)
      try FileManager.default.createDirectory(at: base, withIntermediateDirectories: true)
      let wheel = YearWheel(
        view, year: SchoolYear(startYear: 2026), today: Day(year: 2026, month: 10, day: 12))
      try Data(wheel.svg(isStandalone: true, id: "hjul").utf8)
        .write(to: base.appendingPathComponent("hjul.svg"))
      var options = ReportOptions(today: Day(year: 2026, month: 10, day: 12))
      options.verdictLines = ["Ingen sammenfald fundet.", "Alle scorer er regnet efter."]
      var page = Page(view, options)
      try Data(page.make().utf8).write(to: base.appendingPathComponent("aarshjul.html"))
      let one = YearWheel(view, year: SchoolYear(startYear: 2026), district: DistrictID(0))
      try Data(one.svg(isStandalone: true, id: "hjul").utf8)
        .write(to: base.appendingPathComponent("hjul-d00.svg"))
    }
  }
}
