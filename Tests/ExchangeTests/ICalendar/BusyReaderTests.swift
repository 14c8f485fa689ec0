import Programme
import Testing

@testable import Exchange

@Suite struct BusyReaderTests {
  /// What a calendar of some lines gives in the school year 2026/27.
  private func read(_ files: String...) -> (
    busy: [String], tentative: [String], faults: [String]
  ) {
    var reader = BusyReader(window: DayRange(day("2026-08-01"), day("2027-07-31")))
    var faults: [Fault] = []
    let inputs = files.enumerated().map { index, text in
      (
        name: "busy/x-\(index).ics",
        bytes: crlf("BEGIN:VCALENDAR\nVERSION:2.0\n\(text)\nEND:VCALENDAR\n")
      )
    }
    let calendar = reader.read(inputs, faults: &faults)
    return (shown(calendar.busy), shown(calendar.tentative), faults.map(\.id))
  }

  private func event(_ lines: String) -> String { "BEGIN:VEVENT\n\(lines)\nEND:VEVENT" }

  @Test(arguments: [
    ("DTSTART:20261005T063000Z\nDTEND:20261005T080000Z", "2026-10-05 08:30-10:00"),
    ("DTSTART:20261005T083000\nDURATION:PT1H30M", "2026-10-05 08:30-10:00"),
    (
      "DTSTART;TZID=Europe/Copenhagen:20261005T083000\nDTEND;TZID=Europe/Copenhagen:20261005T100000",
      "2026-10-05 08:30-10:00"
    ),
    (
      "DTSTART;TZID=\"Romance Standard Time\":20261005T083000\nDURATION:PT90M",
      "2026-10-05 08:30-10:00"
    ),
    ("DTSTART;TZID=America/New_York:20261005T023000\nDURATION:PT90M", "2026-10-05 08:30-10:00"),
    ("DTSTART;TZID=GMT Standard Time:20261005T073000\nDURATION:PT90M", "2026-10-05 08:30-10:00"),
    (
      "DTSTART;TZID=/mozilla.org/20050126_1/Europe/Berlin:20261005T083000\nDURATION:PT90M",
      "2026-10-05 08:30-10:00"
    ),
    ("DTSTART;TZID=\"GMT+03:00\":20261005T093000\nDURATION:PT90M", "2026-10-05 08:30-10:00"),
    ("DTSTART;VALUE=DATE:20261005", "2026-10-05 00:00-2026-10-06 00:00"),
    ("DTSTART;VALUE=DATE:20261005\nDTEND;VALUE=DATE:20261008", "2026-10-05 00:00-2026-10-08 00:00"),
    ("DTSTART:20261005T083015\nDTEND:20261005T095930", "2026-10-05 08:30-10:00"),
    ("dtstart:20261005T083000\nduration:P0DT1H30M", "2026-10-05 08:30-10:00"),
    ("DTSTART:2026\n 1005T083000\nDURA\n TION:PT90M", "2026-10-05 08:30-10:00"),
    (
      "SUMMARY:a\\, b: c;\n  DTSTART:20270101T000000\nDTSTART:20261005T083000\nDURATION:PT90M",
      "2026-10-05 08:30-10:00"
    ),
    ("DTSTART:20260731T220000Z\nDURATION:PT1H", "2026-08-01 00:00-01:00"),
    ("DTSTART:20270731T230000\nDURATION:PT3H", "2027-07-31 23:00-2027-08-01 00:00"),
  ])
  func readsOneAppointment(lines: String, expected: String) {
    let found = read(event(lines))
    #expect(found.busy == [expected])
    #expect(found.faults == [])
  }

  @Test(arguments: [
    ("TRANSP:TRANSPARENT", "free"), ("STATUS:CANCELLED", "free"),
    ("X-MICROSOFT-CDO-BUSYSTATUS:FREE", "free"), ("STATUS:TENTATIVE", "tentative"),
    ("X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE", "tentative"), ("TRANSP:OPAQUE", "busy"),
    ("STATUS:CONFIRMED", "busy"), ("X-MICROSOFT-CDO-BUSYSTATUS:OOF", "busy"),
    ("BEGIN:VALARM\nTRIGGER:-PT15M\nDURATION:PT5H\nEND:VALARM", "busy"),
  ])
  func knowsWhatIsBusy(line: String, kind: String) {
    let found = read(event("DTSTART:20261005T083000\nDTEND:20261005T100000\n" + line))
    let expected = ["2026-10-05 08:30-10:00"]
    #expect(found.busy == (kind == "busy" ? expected : []))
    #expect(found.tentative == (kind == "tentative" ? expected : []))
    #expect(found.faults == [])
  }

  @Test func aMethodOfCancelCancels() {
    let found = read("METHOD:CANCEL\n" + event("DTSTART:20261005T083000\nDURATION:PT1H"))
    #expect(found.busy == [])
  }

  @Test func expandsWithExceptionsAndExtraDates() {
    let found = read(
      event(
        """
        UID:a
        DTSTART;TZID=Europe/Copenhagen:20150107T090000
        DTEND;TZID=Europe/Copenhagen:20150107T100000
        RRULE:FREQ=WEEKLY;BYDAY=WE;UNTIL=20260826T235959Z
        EXDATE;TZID=Europe/Copenhagen:20260812T090000
        EXDATE;VALUE=DATE:20260819
        RDATE;TZID=Europe/Copenhagen:20260903T120000
        RDATE;VALUE=PERIOD:20260904T060000Z/PT3H,20260905T060000Z/20260905T070000Z
        """))
    #expect(
      found.busy == [
        "2026-08-05 09:00-10:00", "2026-08-26 09:00-10:00", "2026-09-03 12:00-13:00",
        "2026-09-04 08:00-11:00", "2026-09-05 08:00-09:00",
      ])
    #expect(found.faults == [])
  }

  @Test func movesAndCancelsSingleOccurrences() {
    let found = read(
      event("UID:a\nDTSTART:20261005T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=4"),
      event("UID:a\nRECURRENCE-ID:20261006T090000\nDTSTART:20261006T140000\nDURATION:PT2H")
        + "\n"
        + event("UID:a\nRECURRENCE-ID:20261007T090000\nDTSTART:20261007T090000\nSTATUS:CANCELLED"))
    #expect(
      found.busy == [
        "2026-10-05 09:00-10:00", "2026-10-06 14:00-16:00", "2026-10-08 09:00-10:00",
      ])
  }

  @Test func changesThisAndFuture() {
    let series = event("UID:a\nDTSTART:20261005T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=5")
    let later = "UID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE:20261007T090000\n"
    let moved = read(series + "\n" + event(later + "DTSTART:20261007T100000\nDURATION:PT30M"))
    #expect(
      moved.busy == [
        "2026-10-05 09:00-10:00", "2026-10-06 09:00-10:00", "2026-10-07 10:00-10:30",
        "2026-10-08 10:00-10:30", "2026-10-09 10:00-10:30",
      ])
    let ended = read(series + "\n" + event(later + "DTSTART:20261007T090000\nSTATUS:CANCELLED"))
    #expect(ended.busy == ["2026-10-05 09:00-10:00", "2026-10-06 09:00-10:00"])
    let renewed = read(
      series + "\n"
        + event(later + "DTSTART:20261007T120000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=2"))
    #expect(
      renewed.busy == [
        "2026-10-05 09:00-10:00", "2026-10-06 09:00-10:00", "2026-10-07 12:00-13:00",
        "2026-10-08 12:00-13:00",
      ])
  }

  @Test func takesTheLatestOfTwoVersions() {
    let old = event("UID:a\nSEQUENCE:1\nDTSTART:20261005T090000\nDURATION:PT1H")
    let new = event("UID:a\nSEQUENCE:2\nDTSTART:20261006T090000\nDURATION:PT1H")
    #expect(read(old, new).busy == ["2026-10-06 09:00-10:00"])
    #expect(read(new, old).busy == ["2026-10-06 09:00-10:00"])
    let early = event("UID:a\nDTSTAMP:20260101T000000Z\nDTSTART:20261005T090000\nDURATION:PT1H")
    let late = event("UID:a\nDTSTAMP:20260102T000000Z\nDTSTART:20261006T090000\nDURATION:PT1H")
    #expect(read(late, early).busy == ["2026-10-06 09:00-10:00"])
    // In one file the same identifier twice is a program's mistake, and both are kept.
    #expect(read(early + "\n" + late).busy.count == 2)
  }

  @Test func readsFreeBusy() {
    let found = read(
      """
      BEGIN:VFREEBUSY
      FREEBUSY;FBTYPE=BUSY:20261005T063000Z/PT1H,20261006T063000Z/20261006T070000Z
      FREEBUSY;FBTYPE=FREE:20261007T063000Z/PT1H
      FREEBUSY;FBTYPE=BUSY-TENTATIVE:20261008T063000Z/PT1H
      FREEBUSY;FBTYPE=X-SOMETHING:20261009T063000Z/PT1H
      END:VFREEBUSY
      """)
    #expect(
      found.busy == ["2026-10-05 08:30-09:30", "2026-10-06 08:30-09:00", "2026-10-09 08:30-09:30"])
    #expect(found.tentative == ["2026-10-08 08:30-09:30"])
  }

  @Test func usesTheFilesOwnZone() {
    let zone = """
      BEGIN:VTIMEZONE
      TZID:Customized Time Zone
      BEGIN:STANDARD
      DTSTART:16010101T030000
      TZOFFSETFROM:+0200
      TZOFFSETTO:+0100
      RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
      END:STANDARD
      BEGIN:DAYLIGHT
      DTSTART:16010101T020000
      TZOFFSETFROM:+0100
      TZOFFSETTO:+0200
      RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
      END:DAYLIGHT
      END:VTIMEZONE
      """
    let meeting =
      "DTSTART;TZID=Customized Time Zone:20261005T083000\nDURATION:PT1H\n"
      + "RRULE:FREQ=MONTHLY;COUNT=2"
    let winter = read(zone + "\n" + event(meeting))
    #expect(winter.busy == ["2026-10-05 08:30-09:30", "2026-11-05 08:30-09:30"])
    #expect(winter.faults == [])
    let fixed = zone.replacing("TZOFFSETTO:+0200", with: "TZOFFSETTO:+0500")
    #expect(read(fixed + "\n" + event(meeting)).busy.first == "2026-10-05 05:30-06:30")
    #expect(read(event(meeting)).faults == ["calendar-zone-is-unknown"])
  }

  /// The ends of daylight saving time, where libraries differ: a time in the spring gap takes the
  /// offset before it, an ambiguous one is the first, DTEND gives exact and DURATION's days
  /// nominal lengths.
  @Test(arguments: [
    ("DTSTART:20270328T023000\nDURATION:PT1H", "2027-03-28 03:30-04:30"),
    ("DTSTART:20261025T003000Z\nDURATION:PT30M", "2026-10-25 02:30-03:00"),
    (
      "DTSTART;TZID=Europe/Copenhagen:20261025T023000\nDTEND:20261025T013000Z",
      "2026-10-25 02:00-03:00"
    ),
    ("DTSTART:20270327T120000\nDURATION:P1D", "2027-03-27 12:00-2027-03-28 12:00"),
    ("DTSTART:20270327T120000\nDURATION:PT24H", "2027-03-27 12:00-2027-03-28 13:00"),
    ("DTSTART:20261024T120000\nDURATION:PT24H", "2026-10-24 12:00-2026-10-25 11:00"),
  ])
  func handlesTheClockChange(lines: String, expected: String) {
    #expect(read(event(lines)).busy == [expected])
  }

  @Test func exactLengthHoldsForEveryOccurrence() {
    let found = read(
      event("DTSTART:20270327T220000\nDTEND:20270328T060000\nRRULE:FREQ=DAILY;COUNT=2"))
    // Seven hours pass in the first night, and so in the second.
    #expect(
      found.busy == ["2027-03-27 22:00-2027-03-28 06:00", "2027-03-28 22:00-2027-03-29 05:00"])
  }

  @Test func mondayMeetingsKeepTheirWallClockThroughTheYear() {
    let found = read(
      event(
        "DTSTART;TZID=Romance Standard Time:20260803T083000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY"))
    #expect(found.busy.count == 52)
    #expect(found.busy.allSatisfy { $0.hasSuffix(" 08:30-09:30") })
  }

  @Test(arguments: [
    ("DTSTART:20261332T000000", "calendar-value-is-unreadable"),
    ("SUMMARY:x", "calendar-event-has-no-start"),
    ("DTSTART:20261005T083000\nDTEND:20261005T073000", "calendar-ends-before-start"),
    (
      "DTSTART:20261005T083000\nDURATION:PT1H\nRRULE:FREQ=MINUTELY", "calendar-rule-is-too-frequent"
    ),
    (
      "DTSTART:20261005T083000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=2",
      "calendar-starts-off-rule"
    ),
    ("DTSTART:20261005T083000\nDURATION:5 minutes", "calendar-value-is-unreadable"),
    ("DTSTART;TZID=Nowhere:20261005T083000\nDURATION:PT1H", "calendar-zone-is-unknown"),
  ])
  func reportsFaults(lines: String, id: String) {
    #expect(read(event(lines)).faults == [id])
  }

  @Test func reportsFilesThatAreNoCalendars() {
    var reader = BusyReader(window: DayRange(day("2026-08-01"), day("2027-07-31")))
    for (text, id) in [
      ("<html>", "calendar-is-none"), ("", "calendar-is-none"),
      ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261005T083000\n", "calendar-is-cut"),
      (String(repeating: "BEGIN:VCALENDAR\n", count: 50), "calendar-is-too-deep"),
      ("BEGIN:VCALENDAR\nEND:VCALENDAR\nEND:VEVENT\n", "calendar-end-is-stray"),
    ] {
      var faults: [Fault] = []
      _ = reader.read([("x.ics", crlf(text))], faults: &faults)
      #expect(faults.first?.id == id, "\(text)")
    }
  }

  @Test func neverShowsATitle() {
    let secret = "Samtale hos lægen"
    let found = read(
      event("SUMMARY:\(secret)\nDESCRIPTION:\(secret)\nDTSTART:\(secret)")
        + "\n" + event("SUMMARY;LANGUAGE=da:\(secret)\nDTSTART:20261005T083000\nRRULE:\(secret)"))
    #expect(found.faults.count == 2)
    var reader = BusyReader(window: DayRange(day("2026-08-01"), day("2027-07-31")))
    var faults: [Fault] = []
    _ = reader.read(
      [
        (
          "x.ics",
          crlf("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:\(secret)\nEND:VEVENT\nEND:VCALENDAR")
        )
      ],
      faults: &faults)
    #expect(!faults.isEmpty && faults.allSatisfy { !$0.line(in: .danish).contains("læge") })
  }

  @Test func hugeWorkIsRefused() {
    let rule = event("DTSTART:00010101T000000\nDURATION:PT1S\nRRULE:FREQ=HOURLY;COUNT=99999999")
    #expect(read(rule).faults.contains("calendar-is-too-much"))
  }
}
