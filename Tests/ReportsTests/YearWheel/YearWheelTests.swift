import Programme
import Testing

@testable import Reports

@Suite struct YearWheelTests {
  static let cases: [DemoYear] = [
    .usual, .small, .wide, DemoYear(districts: 40, workplacesPerDistrict: 5, groupsPerDistrict: 1),
  ]

  private func wheel(
    _ demo: DemoYear, year: Int = 2026, district: DistrictID? = nil, today: Day? = nil,
    in language: Language = .danish
  ) -> YearWheel {
    let (programme, plan) = demo.cached(year: year)
    let view = PlanView(plan, of: programme, in: language)
    return YearWheel(view, year: SchoolYear(startYear: year), district: district, today: today)
  }

  @Test(arguments: 2020...2040) func sectorsSumToTheYear(year: Int) {
    let wheel = wheel(.small, year: year)
    let count = wheel.year.days.count
    let leap = Day(year: year + 1, month: 2, day: 29) != nil
    #expect(count == (leap ? 366 : 365))
    #expect(wheel.weeks.reduce(0) { $0 + $1.days.count } == count)
    #expect(wheel.months.reduce(0) { $0 + $1.count } == count)
    #expect(wheel.months.count == 12)
    for list in [wheel.weeks.map(\.days), wheel.months] {
      for (a, b) in zip(list, list.dropFirst()) { #expect(a.last.advanced(by: 1) == b.first) }
    }
    // Every ISO week that has a day in the school year has exactly one sector.
    let seen = Set(wheel.year.days.days.map(\.week))
    #expect(wheel.weeks.count == seen.count)
    #expect(Set(wheel.weeks.map(\.week)) == seen)
    #expect(abs(wheel.geometry.angle(endOf: wheel.year.days.last) - 360) < 1e-9)
  }

  @Test func weekFiftyThreeIsThere() {
    let wheel = wheel(.small)
    #expect(wheel.weeks.contains { $0.week == Week(year: 2026, number: 53) && $0.days.count == 7 })
    #expect(wheel.weeks.count == 53)
    #expect(!self.wheel(.small, year: 2027).weeks.contains { $0.week.number == 53 })
  }

  @Test(arguments: cases.indices, [nil, 0]) func labelsDoNotCollide(
    index: Int, district: Int?
  ) {
    let wheel = wheel(
      YearWheelTests.cases[index], district: district.map { DistrictID($0) },
      today: Day(year: 2027, month: 1, day: 4))
    #expect(!wheel.callouts.isEmpty)
    var boxes = wheel.callouts.map(YearWheel.box)
    for (box, callout) in zip(boxes, wheel.callouts) {
      #expect(box.distance(to: YearWheel.centre) > YearWheel.rim + 12, "\(callout.name)")
      #expect(box.left >= 4 && box.top >= 4, "\(callout.name)")
      #expect(box.right <= YearWheel.pictureWidth && box.bottom <= YearWheel.height - 4)
    }
    let widest = wheel.subtitle.map { TextMetrics.width($0, size: 16) }.max() ?? 0
    let title = TextMetrics.width(wheel.title, size: 30, isBold: true)
    boxes.append(
      WheelBox(
        left: 20, top: 16, right: 20 + max(widest, title),
        bottom: 78 + 20 * Double(wheel.subtitle.count - 1)))
    for (i, a) in boxes.enumerated() {
      for b in boxes[(i + 1)...] { #expect(!a.overlaps(b), "\(a) \(b)") }
    }
    #expect(boxes.last.map { $0.distance(to: YearWheel.centre) > YearWheel.rim + 4 } == true)
  }

  /// Lines from the rim to the labels neither cross nor leave the picture, in any year.
  @Test(arguments: cases.indices, [2026, 2027, 2029]) func leaderLinesDoNotCross(
    index: Int, year: Int
  ) {
    let wheel = wheel(YearWheelTests.cases[index], year: year)
    let lines = wheel.callouts.map(wheel.leader)
    for (i, line) in lines.enumerated() {
      #expect(line.points.allSatisfy { $0.y > 0 && $0.y < YearWheel.height })
      for (j, other) in lines.enumerated().dropFirst(i + 1) {
        #expect(!line.crosses(other), "\(wheel.callouts[i].name) \(wheel.callouts[j].name)")
      }
    }
  }

  /// What is close together near the bottom of the wheel has lines that bend one after the other.
  @Test func aLineGoesFurtherOutRatherThanThroughAnother() {
    let wheel = wheel(.small)
    let close = [200.0, 196, 192, 188, 185].enumerated().map { i, angle in
      YearWheel.Callout(
        name: ["Navn"], dates: ["Dato"], angle: angle, isRight: false, colour: "", priority: 1,
        middle: 740 + 50 * Double(i))
    }
    func crossings(_ callouts: [YearWheel.Callout]) -> Int {
      let lines = callouts.map(wheel.leader)
      return lines.indices.reduce(0) { sum, i in
        sum + lines[(i + 1)...].count { $0.crosses(lines[i]) }
      }
    }
    #expect(crossings(close) > 0)
    #expect(crossings(wheel.untangled(close)) == 0)
  }

  @Test(arguments: cases.indices) func legendFits(index: Int) {
    let wheel = wheel(YearWheelTests.cases[index])
    #expect(wheel.legend.count == wheel.rings.count)
    #expect(wheel.legendBottom + 10 + 5 * 23 < YearWheel.height)
    for entry in wheel.legend {
      for line in entry.lines {
        let width = TextMetrics.width(line, size: wheel.legendSize)
        #expect(YearWheel.legendLeft + 36 + width < YearWheel.width - 4, "\(line)")
      }
      #expect(entry.lines.joined().filter { $0 != " " && $0 != "-" }.count > 3)
    }
    for i in wheel.rings.indices {
      #expect(wheel.ringLabels[i].size < wheel.thickness)
      #expect(wheel.bounds(ofRing: i).inner >= YearWheel.ringInner - 0.01)
    }
  }

  @Test func sparringIsSplitByDistrictIfThereIsRoom() {
    #expect(wheel(.usual).rings.filter { $0.kind == .sparringMeeting }.count == 5)
    #expect(wheel(.wide).rings.filter { $0.kind == .sparringMeeting }.count == 12)
    let many = DemoYear(districts: 40, workplacesPerDistrict: 5, groupsPerDistrict: 1)
    #expect(wheel(many).rings.filter { $0.kind == .sparringMeeting }.count == 1)
  }

  @Test func holidaysOfSomeAreToldApart() throws {
    var (programme, plan) = DemoYear.small.cached()
    for kind in [WorkplaceKind.school, .youth] {
      let first = try #require(Day(year: 2026, month: 11, day: 2))
      programme.calendar.holidays.append(
        Holiday(
          name: "Efterfejring", days: DayRange(first, first.advanced(by: 4)), kinds: [kind]))
    }
    let view = PlanView(plan, of: programme, in: .danish)
    let wheel = YearWheel(view, year: SchoolYear(startYear: 2026))
    #expect(wheel.holidays.filter(\.isPartial).count == 1)
    let callout = try #require(wheel.callouts.first { $0.name == ["Efterfejring"] })
    #expect(callout.dates.joined(separator: " ") == "2.\u{2013}6. nov. (ikke alle)")
    #expect(
      wheel.table.rows.last?[4].contains("Efterfejring 2.\u{2013}6. nov. (ikke alle)") == true)
    #expect(wheel.svg(isStandalone: true, id: "h").contains(Palette.partHoliday))
    #expect(!self.wheel(.small).svg(isStandalone: true, id: "h").contains(Palette.partHoliday))
    #expect(Set(view.codes).count == view.codes.count)
  }

  @Test func everyEventIsInARing() {
    let (programme, plan) = DemoYear.usual.cached()
    let view = PlanView(plan, of: programme, in: .danish)
    let wheel = YearWheel(view, year: SchoolYear(startYear: 2026))
    #expect(wheel.rings.reduce(0) { $0 + $1.total } == plan.events.reduce(0) { $0 + $1.dayCount })
    // The table says the same as the rings.
    for (ring, row) in zip(wheel.rings, wheel.table.rows) {
      let days = row.dropFirst().joined(separator: ", ").split(separator: ", ")
      #expect(days.filter { !$0.isEmpty }.count == ring.days.count)
    }
  }

  @Test func todayIsDrawnOnlyWhenGiven() {
    let plain = wheel(.usual).svg(isStandalone: true, id: "h")
    #expect(!plain.contains(Palette.today))
    let marked = wheel(.usual, today: Day(year: 2026, month: 12, day: 1))
    #expect(marked.svg(isStandalone: true, id: "h").contains(Palette.today))
    let outside = wheel(.usual, today: Day(year: 2031, month: 12, day: 1))
    #expect(outside.svg(isStandalone: true, id: "h") == plain)
  }

  @Test(arguments: cases.indices) func pictureIsWellFormedNamedAndSmall(index: Int) throws {
    let svg = wheel(YearWheelTests.cases[index]).svg(isStandalone: true, id: "hjul")
    #expect(svg.utf8.count < 300_000)
    let root = try MarkupReader.read(svg)
    let picture = try #require(root.elements("svg").first)
    #expect(picture["role"] == "img" && picture["lang"] == "da")
    let names = (picture["aria-labelledby"] ?? "").split(separator: " ").map(String.init)
    for name in names {
      #expect(root.all.contains { $0["id"] == name && !$0.text.isEmpty })
    }
    #expect(names.count == 2)
    #expect(root.elements("script").isEmpty && root.elements("textPath").isEmpty)
    #expect(!svg.contains("nan") && !svg.contains("inf "))
  }

  @Test func severalYearsEachHaveTheirWheel() {
    let (programme, plan) = DemoYear.small.cached()
    let view = PlanView(plan, of: programme, in: .danish)
    let other = YearWheel(view, year: SchoolYear(startYear: 2027))
    #expect(other.rings.isEmpty)
    #expect((try? MarkupReader.read(other.svg(isStandalone: true, id: "h"))) != nil)
  }

  @Test func coloursHaveContrast() {
    for kind in ActivityKind.allCases {
      let colour = Palette.colour(kind)
      #expect(Palette.contrast(colour, Palette.paper) >= 4.5, "\(kind)")
      #expect(Palette.contrast(colour, Palette.holiday) >= 3, "\(kind)")
    }
    for tint in Palette.monthTints + Palette.heat + [Palette.holiday, Palette.partHoliday] {
      #expect(Palette.contrast(Palette.ink, tint) >= 7, "\(tint)")
    }
    #expect(Palette.contrast(Palette.quietInk, Palette.paper) >= 4.5)
    #expect(Palette.contrast(Palette.quietInk, Palette.holiday) >= 4.5)
    #expect(abs(Palette.contrast("#000000", "#ffffff") - 21) < 0.01)
  }
}
