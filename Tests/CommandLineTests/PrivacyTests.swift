import Foundation
import Testing

@testable import aarshjul

/// What no verb may give away: titles of imported calendars, private times, and under marks names.
@Suite struct PrivacyTests {
  /// Words of imported calendars; each occurs nowhere else.
  private static let titles = [
    "Tandlæge", "hemmelig-titel", "hemmelig-sted", "hemmelig-note", "hemmelig-kategori",
    "privat.person",
  ]
  /// The ends of imported appointments and absences in every spelling that the program has, in
  /// minutes of the day too.
  private static let times = [
    "10:07", "10.07", "10:53", "10.53", "14:11", "14.11", "14:49", "14.49", "T1007", "T1053",
    "T1411", "T1449", "100700", "105300", "141100", "144900", "11:13", "11.13", "11:47", "11.47",
  ]

  private static func appointment(_ date: String, _ number: Int) -> String {
    """
    BEGIN:VEVENT\r
    UID:hemmelig-uid-\(number)@privat.example\r
    SUMMARY:Tandlæge hemmelig-titel \(number)\r
    LOCATION:hemmelig-sted\r
    DESCRIPTION:hemmelig-note\r
    CATEGORIES:hemmelig-kategori\r
    ATTENDEE:mailto:privat.person@example.net\r
    DTSTART;TZID=Europe/Copenhagen:\(date)T100700\r
    DTEND;TZID=Europe/Copenhagen:\(date)T105300\r
    END:VEVENT\r
    BEGIN:VEVENT\r
    UID:hemmelig-uid-\(number)b@privat.example\r
    SUMMARY:hemmelig-titel foreløbig\r
    X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE\r
    DTSTART;TZID=Europe/Copenhagen:\(date)T141100\r
    DTEND;TZID=Europe/Copenhagen:\(date)T144900\r
    END:VEVENT\r

    """
  }

  /// A folder in which every leader has appointments on many days, and one is away for an hour.
  private static func fill(_ folder: String, year: Int) throws {
    let leaders = [
      "nord-skole-1-leder", "nord-skole-2-leder", "nord-dagtilbud-1-leder", "syd-skole-1-leder",
      "chef-nord", "partner-1",
    ]
    for leader in leaders {
      var text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//da\r\n"
      for (number, month) in [9, 10, 11].enumerated() {
        for day in stride(from: 1, through: 27, by: 2) {
          let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
          text += appointment("\(year)\(two(month))\(two(day))", number * 100 + day)
        }
      }
      try (text + "END:VCALENDAR\r\n").write(
        toFile: folder + "/busy/\(leader)-privat.ics", atomically: true, encoding: .utf8)
    }
    let path = folder + "/absences.csv"
    let absences = try String(contentsOfFile: path, encoding: .utf8)
    #expect(absences.contains("person"))
    try (absences + "\nsyd-skole-2-leder;12-10-\(year);12-10-\(year);11:13;11:47\n").write(
      toFile: path, atomically: true, encoding: .utf8)
  }

  private func files(in folder: String) throws -> [(path: String, text: String)] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).sorted().compactMap { path in
      guard let data = FileManager.default.contents(atPath: folder + "/" + path) else { return nil }
      let text = String(decoding: data, as: UTF8.self)
      return (path, text.replacing("\r\n ", with: ""))
    }
  }

  @Test func nothingOfAnImportedCalendarIsGivenAway() throws {
    let runner = try ProgramRunner("private")
    defer { runner.remove() }
    _ = try runner.run("init", "aar", "--year", "2026")
    let folder = runner.folder + "/aar"
    try FileManager.default.createDirectory(
      atPath: folder + "/busy", withIntermediateDirectories: true)
    try PrivacyTests.fill(folder, year: 2026)
    var shown: [(what: String, text: String)] = []
    func run(_ arguments: String...) throws {
      let result = try runner.run(arguments)
      let what = arguments.joined(separator: " ")
      #expect(result.status == ExitCode.done, "\(what): \(result.errors)")
      shown.append((what, result.output + result.errors))
    }
    try run("check", "aar")
    try run("plan", "aar", "--effort", "2", "--progress", "plain")
    try FileManager.default.copyItem(
      atPath: folder + "/plan/plan.json", toPath: runner.folder + "/foer.json")
    let event = "sparring nord-01 2"
    for form in [[], ["--json"], ["--audience", "participants"], ["--lang", "en"]] {
      for question in [
        ["suggest", "aar", "--event", event], ["suggest", "aar", "--person", "nord-skole-1-leder"],
        ["explain", "aar", "--event", event],
        ["explain", "aar", "--event", event, "--not", "oktober"],
        ["explain", "aar", "nord-skole-1-leder"],
      ] {
        if form.first == "--lang", question.contains("--person") { continue }
        let arguments = question + form
        let result = try runner.run(arguments)
        #expect(result.status == ExitCode.done, "\(arguments): \(result.errors)")
        shown.append((arguments.joined(separator: " "), result.output + result.errors))
      }
    }
    let plan = try String(contentsOfFile: folder + "/plan/calendar.csv", encoding: .utf8)
    let row = try #require(
      plan.split(whereSeparator: \.isNewline).first { $0.contains(";sparring/2026/nord-01/3;") })
    let date = try #require(
      row.split(separator: ";").first { $0.wholeMatch(of: /\d\d-\d\d-\d{4}/) != nil })
    try run("rebalance", "aar", "--from", "01-09-2026")
    try run("rebalance", "aar", "--from", "01-09-2026", "--json")
    try run(
      "replan", "aar", "--from", "01-09-2026", "--cancel", "sparring:\(date)", "--dry-run", "--json"
    )
    try run("replan", "aar", "--from", "01-09-2026", "--cancel", "sparring:\(date)")
    try run(
      "scenarios", "aar", "--scenario", "uden: lunch.on=nej", "--effort", "2", "--csv",
      "aar/plan/tabel.csv")
    try run("diff", "foer.json", "aar", "--html", "aar/plan/forskel.html")
    try run("diff", "aar", "foer.json", "--json")
    try run("report", "aar", "--previous", "foer.json")
    try run("export", "aar", "--output", "modeller")
    for file in try files(in: folder + "/plan") { shown.append(("plan/" + file.path, file.text)) }
    #expect(shown.contains { $0.what.hasPrefix("plan/kalender/aendringer/") })
    for (what, text) in shown {
      for word in PrivacyTests.titles { #expect(!text.contains(word), "\(what): \(word)") }
      for time in PrivacyTests.times { #expect(!text.contains(time), "\(what): \(time)") }
    }
    // The models hold when people can come, since they are solved from it, but not why not.
    for file in try files(in: runner.folder + "/modeller") {
      for word in PrivacyTests.titles {
        #expect(!file.text.contains(word), "\(file.path): \(word)")
      }
    }
  }
}
