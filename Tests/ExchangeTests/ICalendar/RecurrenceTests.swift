import Programme
import Testing

@testable import Exchange

@Suite struct RecurrenceTests {
  private func seconds(_ text: Substring) -> Int {
    CalendarTime.parse(Array(text.utf8)[...], zone: nil)?.local ?? 0
  }

  private func occurrences(_ start: Int, _ text: Substring, until end: Int, from first: Int? = nil)
    throws -> [Int]
  {
    let rule = try RecurrenceRule.parse(Array(text.utf8)[...]).get()
    let until = rule.until.map { $0.kind == .date ? $0.local + 86_399 : $0.local }
    var budget = 10_000_000
    return RecurrenceExpansion(
      rule, start: start, until: until, window: (first ?? start)..<end, budget: &budget
    ).occurrences
  }

  @Test func agreesWithDateutil() throws {
    let lines = recurrenceVectors.split(separator: "\n")
    #expect(lines.count == 240)
    for line in lines {
      let parts = line.drop { $0 == " " }.split(separator: "|")
      let start = seconds(parts[0])
      let isWhole = parts[2].hasSuffix("!")
      let minutes = parts[2].split { $0 == "," || $0 == "!" }.compactMap { Int($0) }
      let expected = minutes.map { start + $0 * 60 }
      let end = isWhole ? seconds("20290101T000000") : (expected.last ?? start) + 1
      let found = try occurrences(start, parts[1], until: end)
      #expect(found == expected, "\(line)")
      // Entering the rule in the middle gives the same from there on.
      let middle = expected[expected.count / 2]
      let entered = try occurrences(start, parts[1], until: end, from: middle)
      #expect(entered == expected.filter { $0 >= middle }, "entered \(line)")
    }
  }

  /// Examples of RFC 5545, 3.8.5.3, and cases that its text settles.
  @Test(arguments: [
    ("19970902T090000", "FREQ=DAILY;UNTIL=19970905T090000", ["0902", "0903", "0904", "0905"]),
    ("19970905T090000", "FREQ=MONTHLY;COUNT=3;BYDAY=1FR", ["0905", "1003", "1107"]),
    (
      "19970929T090000", "FREQ=MONTHLY;COUNT=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
      ["0929", "0930", "1031"]
    ),
    ("19970512T090000", "FREQ=YEARLY;BYWEEKNO=20;COUNT=1", ["0512"]),
    (
      "19970310T090000", "FREQ=YEARLY;BYMONTH=3;BYDAY=TH;UNTIL=19970331",
      ["0310", "0313", "0320", "0327"]
    ),
    ("19970131T090000", "FREQ=MONTHLY;COUNT=4", ["0131", "0331", "0531", "0731"]),
    (
      "19970805T090000", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO",
      ["0805", "0810", "0819", "0824"]
    ),
    (
      "19970805T090000", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
      ["0805", "0817", "0819", "0831"]
    ),
    (
      "19970902T090000", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;UNTIL=19981231",
      ["0902", "0213", "0313", "1113"]
    ),
  ])
  func followsTheStandard(start: String, rule: String, days: [String]) throws {
    let found = try occurrences(seconds(start[...]), rule[...], until: seconds("19990101T000000"))
    let shown = found.map { time in
      let date = CivilDate(day: time / 86_400)
      return twoDigits(date.month) + twoDigits(date.dayOfMonth)
    }
    #expect(shown == days)
  }

  @Test(arguments: [
    "", "FREQ=SOMETIMES", "INTERVAL=2", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;COUNT=-1",
    "FREQ=WEEKLY;BYDAY=XX", "FREQ=MONTHLY;BYMONTHDAY=32", "FREQ=MONTHLY;BYMONTHDAY=0",
    "FREQ=DAILY;BYHOUR=24", "FREQ=DAILY;UNTIL=tomorrow", "FREQ=DAILY;COUNT=99999999999999999999",
  ])
  func refusesRules(text: String) {
    #expect(throws: RecurrenceRule.Refusal.self) {
      try RecurrenceRule.parse(Array(text.utf8)[...]).get()
    }
  }

  @Test func aRuleThatNeverFallsEnds() throws {
    let start = seconds("20260101T090000")
    let end = seconds("20270801T000000")
    let never = try occurrences(start, "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", until: end)
    #expect(never == [start])
    let far = try occurrences(start, "FREQ=YEARLY;INTERVAL=100000", until: end)
    #expect(far == [start])
    let ancient = seconds("00010101T090000")
    let daily = try occurrences(ancient, "FREQ=DAILY", until: end, from: end - 86_400)
    #expect(daily.count == 1)
  }

  @Test func datesAgreeWithTheirNumbers() {
    var date = CivilDate(year: 1600, month: 1, dayOfMonth: 1)
    for day in date.day..<date.day + 366 * 500 {
      #expect(CivilDate(day: day) == date && date.day == day)
      if CivilDate(day: day) != date { return }
      date.dayOfMonth += 1
      if date.dayOfMonth > CivilDate.daysIn(month: date.month, of: date.year) {
        date = CivilDate(
          year: date.month == 12 ? date.year + 1 : date.year,
          month: date.month == 12 ? 1 : date.month + 1, dayOfMonth: 1)
      }
    }
    #expect(CivilDate.weekday(CivilDate(year: 2026, month: 11, dayOfMonth: 24).day) == 1)
  }
}
