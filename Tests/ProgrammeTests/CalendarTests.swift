import Foundation
import Programme
import Testing

/// Days, weeks and holidays against the toolchain's calendar and against printed tables.
@Suite struct CalendarTests {
  @Test func daysAgreeWithFoundation() throws {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for raw in stride(from: -30_000, through: 60_000, by: 7) {
      let day = Day(rawValue: Int32(raw))
      let date = Date(timeIntervalSince1970: Double(raw) * 86_400)
      let parts = calendar.dateComponents(
        [.year, .month, .day, .weekday, .weekOfYear, .yearForWeekOfYear], from: date)
      #expect(day.civil.year == parts.year && day.civil.month == parts.month)
      #expect(day.civil.day == parts.day, "\(raw)")
      #expect(day.weekday.index == ((parts.weekday ?? 0) + 5) % 7, "\(raw)")
      #expect(day.week.number == parts.weekOfYear, "\(raw)")
      #expect(day.week.year == parts.yearForWeekOfYear, "\(raw)")
      #expect(Day(year: day.civil.year, month: day.civil.month, day: day.civil.day) == day)
    }
  }

  @Test func daysThatAreNoneAreRefused() {
    #expect(Day(year: 2027, month: 2, day: 29) == nil)
    #expect(Day(year: 2028, month: 2, day: 29) != nil)
    #expect(Day(year: 2100, month: 2, day: 29) == nil)
    #expect(Day(year: 2026, month: 13, day: 1) == nil)
    #expect(Day(year: 2026, month: 4, day: 31) == nil)
    #expect(Day(year: 0, month: 1, day: 1) == nil)
  }

  @Test(arguments: [
    (2024, 3, 31), (2026, 4, 5), (2027, 3, 28), (2028, 4, 16), (2038, 4, 25), (1943, 4, 25),
    (2285, 3, 22),
  ])
  func easterIsWhereTheTablesSay(_ year: Int, _ month: Int, _ day: Int) {
    #expect(PublicHolidays.easterSunday(year) == Day(year: year, month: month, day: day))
  }

  @Test func prayerDayEndedIn2023() {
    #expect(PublicHolidays.inYear(2023).contains { $0.name == "Store bededag" })
    #expect(!PublicHolidays.inYear(2024).contains { $0.name == "Store bededag" })
    #expect(PublicHolidays.inYear(2026).count == 10)
  }

  @Test func theYear2026Has53Weeks() {
    #expect(Week.count(inYear: 2026) == 53)
    #expect(Week.count(inYear: 2027) == 52)
    #expect(Week(year: 2026, number: 53).monday == Day(year: 2026, month: 12, day: 28))
  }

  @Test func theDefaultHolidaysAreTheCommonPlan() {
    let calendar = SchoolCalendar.defaults(for: 2026...2027)
    #expect(calendar.firstSchoolDay[2026] == Day(year: 2026, month: 8, day: 10))
    #expect(calendar.firstSchoolDay[2027] == Day(year: 2027, month: 8, day: 9))
    #expect(calendar.summerHoliday[2026] == Day(year: 2027, month: 6, day: 26))
    #expect(calendar.summerHoliday[2027] == Day(year: 2028, month: 6, day: 24))
    func range(_ name: String, _ year: Int) -> DayRange? {
      calendar.holidays.first {
        $0.name == name && SchoolYear(containing: $0.days.first).startYear == year
      }?.days
    }
    func days(_ a: (Int, Int, Int), _ b: (Int, Int, Int)) -> DayRange? {
      guard let first = Day(year: a.0, month: a.1, day: a.2),
        let last = Day(year: b.0, month: b.1, day: b.2)
      else { return nil }
      return DayRange(first, last)
    }
    #expect(range("Efterårsferie", 2026) == days((2026, 10, 12), (2026, 10, 16)))
    #expect(range("Juleferie", 2026) == days((2026, 12, 19), (2027, 1, 3)))
    #expect(range("Vinterferie", 2026) == days((2027, 2, 15), (2027, 2, 19)))
    #expect(range("Påskeferie", 2026) == days((2027, 3, 20), (2027, 3, 29)))
    #expect(range("Juleferie", 2027) == days((2027, 12, 18), (2028, 1, 2)))
    #expect(range("Påskeferie", 2027) == days((2028, 4, 8), (2028, 4, 17)))
  }

  @Test func windowsFillTheSchoolYearWithoutOverlap() {
    let year = SchoolYear(startYear: 2026)
    for count in 1...12 {
      let windows = year.windows(count)
      #expect(windows.count == count)
      for (one, next) in zip(windows, windows.dropFirst()) {
        #expect(one.last < next.first)
        #expect(one.last.distance(to: next.first) == 1)
      }
      #expect(windows.allSatisfy { year.days.contains($0.first) && year.days.contains($0.last) })
    }
    #expect(year.label == "2026/27")
    #expect(SchoolYear(startYear: 2099).label == "2099/00")
  }

  @Test func biennialActivitiesFallInTheRightYear() throws {
    let held = try #require(Day(year: 2025, month: 3, day: 12))
    #expect(!Biennial.lastHeld(held).isDue(in: SchoolYear(startYear: 2025)))
    #expect(Biennial.lastHeld(held).isDue(in: SchoolYear(startYear: 2026)))
    #expect(!Biennial.lastHeld(held).isDue(in: SchoolYear(startYear: 2024)))
    #expect(Biennial.evenYears.isDue(in: SchoolYear(startYear: 2026)))
    #expect(Biennial.oddYears.isDue(in: SchoolYear(startYear: 2027)))
  }
}
