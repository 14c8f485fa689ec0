import Programme

/// The year wheel (årshjul) of one school year: what is drawn, and where.
///
/// Months and ISO weeks lie at the rim, one ring an activity inside them, holidays in grey behind.
/// Everything is placed here; `YearWheel+SVG` only writes it down. Rings have numbers that stand in
/// the summer holiday at the end of the year, where nothing is planned, and in the legend with
/// their names, so that nobody needs the colours. Names of common days and holidays are led out to both sides (``BoundaryLabels``).
struct YearWheel {
  /// A label beside the wheel, with the place at the rim that it names.
  struct Callout {
    /// The name, in lines.
    var name: [String]
    /// The dates, in lines.
    var dates: [String]
    /// The angle that it names.
    var angle: Double
    /// Whether it stands on the right.
    var isRight: Bool
    /// The colour of its leader line.
    var colour: String
    /// Lower ones are dropped first when there is no room; the table has them all.
    var priority: Int
    /// The height of its middle.
    var middle = 0.0
    /// How far outside the rim its leader line bends.
    var bend = 14.0

    var height: Double { Double(name.count + dates.count) * YearWheel.lineHeight + 8 }
  }

  /// A line of the legend.
  struct LegendEntry {
    var number: Int?
    var colour: String
    var lines: [String]
    var top: Double
  }

  static let width = 1600.0
  static let height = 1000.0
  /// The width without the legend.
  static let pictureWidth = 1300.0
  static let centre = WheelPoint(x: 650, y: 515)
  static let rim = 430.0
  static let monthInner = 402.0
  static let weekInner = 378.0
  static let ringOuter = 374.0
  static let ringInner = 98.0
  static let lineHeight = 16.0
  static let labelSize = 13.0
  static let leftEdge = 188.0
  static let rightEdge = 1112.0
  static let labelWidth = 180.0
  static let legendLeft = 1322.0
  static let legendWidth = 226.0
  /// As many days of one occasion have labels of their own.
  static let mostSeparate = 6
  /// As many rings as can be told apart.
  static let mostRings = 29

  let view: PlanView
  let year: SchoolYear
  let district: DistrictID?
  let today: Day?
  let geometry: WheelGeometry
  let rings: [WheelRing]
  let holidays: [ClosedDays]
  let title: String
  let subtitle: [String]
  private(set) var callouts: [Callout] = []
  private(set) var legend: [LegendEntry] = []
  private(set) var legendSize = YearWheel.labelSize

  /// Lays out the wheel of a year, of the whole municipality or of a district.
  init(_ view: PlanView, year: SchoolYear, district: DistrictID? = nil, today: Day? = nil) {
    self.view = view
    self.year = year
    self.district = district
    self.today = today.flatMap { year.days.contains($0) ? $0 : nil }
    let geometry = WheelGeometry(days: year.days, centre: YearWheel.centre)
    self.geometry = geometry
    rings = view.rings(year, district: district, atMost: YearWheel.mostRings)
    holidays = view.closedDays(year)
    title = view.say(.wheelTitle, year.label)
    let place = district.map { view.organisation[$0].name } ?? view.say(.wholeMunicipality)
    subtitle = TextMetrics.lines(place, size: 16, width: 320)
    callouts = placed(
      view.holidayCallouts(holidays, geometry) + view.eventCallouts(year, district, geometry)
        + todayCallout)
    (legendSize, legend) = fittingLegend()
  }

  /// The thickness of a ring.
  var thickness: Double {
    min(38, (YearWheel.ringOuter - YearWheel.ringInner) / Double(max(1, rings.count)))
  }

  /// The inner and outer radius of a ring.
  func bounds(ofRing i: Int) -> (inner: Double, outer: Double) {
    let outer = YearWheel.ringOuter - Double(i) * thickness
    return (outer - thickness, outer)
  }

  /// The inner edge of the last ring.
  var hub: Double { YearWheel.ringOuter - Double(max(1, rings.count)) * thickness }

  /// The share of a ring's thickness that the bar of a day fills: more events, a taller bar, so
  /// that the number is seen without colour.
  static func fill(_ count: Int) -> Double { count >= 4 ? 1 : count >= 2 ? 0.75 : 0.5 }

  /// The week sectors by true dates: the first and the last may be parts of a week.
  var weeks: [(week: Week, days: DayRange)] {
    var result: [(week: Week, days: DayRange)] = []
    var day = year.days.first
    while day <= year.days.last {
      let end = min(day.monday.advanced(by: 6), year.days.last)
      result.append((day.week, DayRange(day, end)))
      day = end.advanced(by: 1)
    }
    return result
  }

  /// The months by true dates.
  var months: [DayRange] {
    var result: [DayRange] = []
    var day = year.days.first
    while day <= year.days.last {
      let (year, month, number) = day.civil
      let length = Day.length(ofMonth: month, year: year)
      let end = min(day.advanced(by: length - number), self.year.days.last)
      result.append(DayRange(day, end))
      day = end.advanced(by: 1)
    }
    return result
  }

  private var todayCallout: [Callout] {
    guard let today else { return [] }
    return [
      Callout(
        name: [view.say(.today)], dates: [view.say.dayAndMonth(today)],
        angle: geometry.angle(middleOf: today), isRight: geometry.angle(middleOf: today) < 180,
        colour: Palette.today, priority: 9)
    ]
  }

  private func placed(_ wanted: [Callout]) -> [Callout] {
    var result: [Callout] = []
    for isRight in [true, false] {
      let top = isRight ? 16.0 : 112.0
      let bottom = YearWheel.height - 12
      var side = wanted.filter { $0.isRight == isRight }
      // What is dropped first: the lowest priority, and of equals the latest in the year.
      while side.reduce(0, { $0 + $1.height }) > bottom - top,
        let drop = side.indices.min(by: {
          (side[$0].priority, -$0) < (side[$1].priority, -$1)
        })
      { side.remove(at: drop) }
      side = side.enumerated().sorted {
        let a = geometry.point($0.element.angle, YearWheel.rim).y
        let b = geometry.point($1.element.angle, YearWheel.rim).y
        return a != b ? a < b : $0.offset < $1.offset
      }.map(\.element)
      let wishes = side.map {
        BoundaryLabels.Wish(
          middle: geometry.point($0.angle, YearWheel.rim).y, height: $0.height)
      }
      let middles = BoundaryLabels.middles(wishes, from: top, to: bottom)
      for (i, middle) in middles.enumerated() { side[i].middle = middle }
      result += untangled(side)
    }
    return result
  }

  /// The largest size at which the legend fits, with its entries.
  private func fittingLegend() -> (size: Double, entries: [LegendEntry]) {
    var size = YearWheel.labelSize
    while true {
      let entries = legendEntries(size: size)
      let bottom = entries.last.map { $0.top + entryHeight($0.lines.count, size: size) } ?? 92
      if bottom <= YearWheel.height - 150 || size <= 8 { return (size, entries) }
      size -= 0.5
    }
  }

  private func legendEntries(size: Double) -> [LegendEntry] {
    var result: [LegendEntry] = []
    var top = 92.0
    for (i, ring) in rings.enumerated() {
      let lines = TextMetrics.lines(ring.name, size: size, width: YearWheel.legendWidth)
      result.append(
        LegendEntry(
          number: i + 1, colour: Palette.colour(ring.kind), lines: lines, top: top))
      top += entryHeight(lines.count, size: size)
    }
    return result
  }

  private func entryHeight(_ lines: Int, size: Double) -> Double {
    Double(lines) * size * 1.23 + size * 0.54
  }

  /// The height below the legend's last line.
  var legendBottom: Double {
    legend.last.map { $0.top + entryHeight($0.lines.count, size: legendSize) } ?? 92
  }

  /// The box of a callout's text.
  static func box(_ callout: Callout) -> WheelBox {
    let width =
      zip(
        callout.name + callout.dates,
        callout.name.map { _ in true } + callout.dates.map { _ in false }
      ).map { TextMetrics.width($0, size: labelSize, isBold: $1) }.max() ?? 0
    let top = callout.middle - (callout.height - 8) / 2
    let left = callout.isRight ? rightEdge : leftEdge - width
    return WheelBox(left: left, top: top, right: left + width, bottom: top + callout.height - 8)
  }
}
