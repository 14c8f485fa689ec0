import Exchange
import Foundation
import Programme
import Testing

@testable import Reports

/// Reports of a planning folder on disk, with calendars of people in it.
@Suite struct FolderTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fixtures/district").path

  /// The headings of the entries of all calendars in the folder.
  private func titles() throws -> Set<String> {
    let busy = FolderTests.folder + "/busy"
    var result: Set<String> = []
    for name in try FileManager.default.contentsOfDirectory(atPath: busy).sorted()
    where name.hasSuffix(".ics") {
      let text = try String(contentsOfFile: "\(busy)/\(name)", encoding: .utf8)
      for line in text.split(whereSeparator: \.isNewline) {
        for lead in ["SUMMARY:", "DESCRIPTION:"] where line.hasPrefix(lead) {
          result.insert(String(line.dropFirst(lead.count)))
        }
      }
    }
    return result.filter { $0.count > 3 }
  }

  @Test func noCalendarTitleAndNoAbsenceIsInAnyOutput() throws {
    let reading = FolderReader.read(directory: FolderTests.folder)
    let programme = try #require(reading.programme, "\(reading.faults.prefix(3))")
    let plan = DemoYear.plan(of: programme, seed: 7)
    #expect(plan.events.count > 100)
    #expect(programme.organisation.people.contains { !$0.busy.isEmpty })
    let options = ReportOptions(previous: DemoYear.changed(plan))
    let files = ReportBook.files(plan: plan, programme: programme, options: options)
    let own = programme.activities.map(\.name).joined(separator: "\n")
    let titles = try titles().filter { !own.contains($0) }
    #expect(titles.count >= 8)
    for file in files {
      let text = file.visible
      for title in titles { #expect(!text.contains(title), "\(file.path): \(title)") }
    }
    let bare = PrivacyTests.stripped(programme)
    #expect(files == ReportBook.files(plan: plan, programme: bare, options: options))
  }

  /// Our own reader, which knows nothing of how feeds are made, finds the same instants.
  @Test func feedsAreReadBackAsTheSameInstants() throws {
    let (programme, plan) = DemoYear.middle.cached()
    let options = ReportOptions(previous: DemoYear.changed(plan))
    var reader = BusyReader(window: programme.horizon.days)
    var count = 0
    for file in ReportBook.files(plan: plan, programme: programme, options: options) {
      guard case .calendar(let feed) = file.content else { continue }
      var faults: [Fault] = []
      let busy = reader.read([(file.path, CalendarWriter.file(of: feed))], faults: &faults)
      #expect(faults.isEmpty, "\(file.path): \(faults)")
      let held = feed.method == .cancel ? [] : feed.events.filter { !$0.isCancelled }
      #expect(
        FolderTests.merged(busy.busy) == FolderTests.merged(held.flatMap(\.spans)), "\(file.path)")
      #expect(busy.tentative.isEmpty)
      count += 1
    }
    #expect(count > 50)
  }

  private static func merged(_ spans: [Span]) -> [Span] {
    var result: [Span] = []
    for span in spans.sorted() where !span.isEmpty {
      if let last = result.last, span.start <= last.end {
        result[result.count - 1].end = max(last.end, span.end)
      } else {
        result.append(span)
      }
    }
    return result
  }

  @Test func calendarsAreReadBackAsWritten() throws {
    let (programme, plan) = DemoYear.small.cached()
    let files = ReportBook.files(plan: plan, programme: programme)
    for file in files {
      guard case .calendar(let feed) = file.content else { continue }
      let text = String(decoding: CalendarWriter.file(of: feed), as: UTF8.self)
      let lines = text.replacing("\r\n ", with: "").split(whereSeparator: \.isNewline)
      #expect(lines.count { $0 == "BEGIN:VEVENT" } == feed.events.count, "\(file.path)")
      let uids = lines.filter { $0.hasPrefix("UID:") }.map { String($0.dropFirst(4)) }
      #expect(uids == feed.events.map(\.uid), "\(file.path)")
    }
  }
}
