import Programme

extension YearWheel {
  /// The fonts of pictures; the layout holds for each of them.
  static let fonts = "Helvetica, Arial, 'Segoe UI', 'Liberation Sans', 'DejaVu Sans', sans-serif"

  /// Returns the picture as SVG: standing alone with its title and legend, or for a page that has
  /// both beside it.
  ///
  /// No style sheet, no path for text, no script: it opens in browsers, office programs and
  /// drawing programs alike.
  ///
  /// - Complexity: O(rings x days).
  func svg(isStandalone: Bool, id: String) -> String {
    var out = Markup()
    let width = isStandalone ? YearWheel.width : YearWheel.pictureWidth
    out.element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg",
        "viewBox": "0 0 \(width.svg) \(YearWheel.height.svg)", "role": "img",
        "aria-labelledby": "\(id)-title \(id)-desc", "lang": view.say.language.rawValue,
        "font-family": YearWheel.fonts, "fill": Palette.ink,
      ]
    ) { out in
      out.element("title", ["id": "\(id)-title"], fullTitle)
      out.element("desc", ["id": "\(id)-desc"], description)
      if isStandalone {
        out.empty(
          "rect",
          ["width": width.svg, "height": YearWheel.height.svg, "fill": Palette.paper])
      }
      writeMonths(&out)
      writeHolidays(&out)
      writeWeeks(&out)
      writeGrid(&out)
      for i in rings.indices { writeRing(i, &out) }
      writeRingLabels(&out)
      writeHub(&out)
      writeToday(&out)
      for callout in callouts { writeCallout(callout, &out) }
      if isStandalone {
        writeTitle(&out)
        writeLegend(&out)
      }
    }
    return (isStandalone ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" : "") + out.text + "\n"
  }

  /// The wheel's name with its place.
  var fullTitle: String { "\(title), \(subtitle.joined(separator: " "))" }

  private var description: String {
    view.say(
      .wheelDescription, view.say.date(year.days.first), view.say.date(year.days.last),
      view.say.list(rings.enumerated().map { "\($0 + 1) \($1.name)" }))
  }

  private func writeMonths(_ out: inout Markup) {
    out.newLine()
    out.element("g", ["stroke": Palette.paper, "stroke-width": "1"]) { out in
      for (i, month) in months.enumerated() {
        let path = sector(month, YearWheel.monthInner, YearWheel.rim)
        out.empty("path", ["d": path, "fill": Palette.monthTints[i % 2]])
      }
    }
    out.element("g", ["font-size": "15", "font-weight": "bold", "text-anchor": "middle"]) { out in
      for month in months where month.count > 12 {
        let (year, number, _) = month.first.civil
        let isMarked = number == 1 || month.first == self.year.days.first
        let name = view.say.month(number) + (isMarked ? " \(year)" : "")
        let radius = (YearWheel.monthInner + YearWheel.rim) / 2
        writeRotated(name, middle(month), radius, size: 15, &out)
      }
    }
  }

  private func writeWeeks(_ out: inout Markup) {
    out.newLine()
    var lines = ""
    for (_, days) in weeks.dropFirst() {
      let angle = geometry.angle(startOf: days.first)
      lines += "M\(geometry.point(angle, YearWheel.weekInner).svg)"
      lines += "L\(geometry.point(angle, YearWheel.monthInner).svg)"
    }
    out.empty("path", ["d": lines, "stroke": Palette.line, "fill": "none"])
    out.element(
      "g", ["font-size": "12", "text-anchor": "middle", "fill": Palette.quietInk]
    ) { out in
      for (week, days) in weeks where days.count >= 3 {
        let radius = (YearWheel.weekInner + YearWheel.monthInner) / 2
        writeRotated("\(week.number)", middle(days), radius, size: 12, &out)
      }
    }
  }

  private func writeHolidays(_ out: inout Markup) {
    out.newLine()
    for (isPartial, colour) in [(true, Palette.partHoliday), (false, Palette.holiday)] {
      let paths = holidays.filter { $0.isPartial == isPartial }
        .map { sector($0.days, hub, YearWheel.monthInner) }
      if !paths.isEmpty { out.empty("path", ["d": paths.joined(), "fill": colour]) }
    }
  }

  private func writeGrid(_ out: inout Markup) {
    out.newLine()
    out.element("g", ["fill": "none", "stroke": Palette.line, "stroke-width": "0.7"]) { out in
      for radius in rings.indices.map({ bounds(ofRing: $0).outer }) + [hub, YearWheel.weekInner] {
        out.empty(
          "circle",
          ["cx": YearWheel.centre.x.svg, "cy": YearWheel.centre.y.svg, "r": radius.svg])
      }
      var lines = ""
      for month in months {
        let angle = geometry.angle(startOf: month.first)
        lines += "M\(geometry.point(angle, hub).svg)"
        lines += "L\(geometry.point(angle, YearWheel.rim).svg)"
      }
      out.empty("path", ["d": lines])
    }
  }

  private func writeRing(_ i: Int, _ out: inout Markup) {
    out.newLine()
    let (inner, outer) = bounds(ofRing: i)
    var path = ""
    for (day, count) in rings[i].days {
      let from = geometry.angle(startOf: day)
      let to = geometry.angle(endOf: day)
      // A hair of space on both sides keeps consecutive days apart; near the hub, where a day is
      // less than 2.4 wide, a bar is as wide as that around the middle of its day.
      let half = max((to - from) * 0.42, 1.2 / inner * 180 / .pi)
      let middle = (from + to) / 2
      let top = inner + 0.6 + (outer - inner - 1.2) * YearWheel.fill(count)
      path += geometry.sector(middle - half, middle + half, inner + 0.6, top)
    }
    let name = "\(i + 1) \(rings[i].name)"
    out.element("path", ["d": path, "fill": Palette.colour(rings[i].kind)]) { out in
      out.element("title", name)
    }
  }

  private func writeRingLabels(_ out: inout Markup) {
    out.newLine()
    out.element("g", ["text-anchor": "middle"]) { out in
      for (i, label) in ringLabels.enumerated() {
        let radius = (bounds(ofRing: i).inner + bounds(ofRing: i).outer) / 2
        let colour = Palette.colour(rings[i].kind)
        let style: Markup.Attributes = [
          "fill": colour, "font-size": label.size.svg, "font-weight": "bold",
        ]
        out.element("g", style) { out in
          writeRotated(label.text, label.angle, radius, size: label.size, &out)
        }
      }
    }
  }

  /// The number in each ring, at the end of the summer holiday, where nothing is planned.
  var ringLabels: [(text: String, angle: Double, size: Double)] {
    rings.indices.map { i in
      let (inner, outer) = bounds(ofRing: i)
      let size = min(14, thickness * 0.72)
      let half = TextMetrics.width("\(i + 1)", size: size, isBold: true) / 2
      return ("\(i + 1)", 358.5 - half / ((inner + outer) / 2) * 180 / .pi, size)
    }
  }

  private func writeHub(_ out: inout Markup) {
    let x = YearWheel.centre.x.svg
    let total = view.count(year, district: district)
    out.element("g", ["text-anchor": "middle"]) { out in
      out.element(
        "text",
        ["x": x, "y": (YearWheel.centre.y - 2).svg, "font-size": "30", "font-weight": "bold"],
        year.label)
      out.element(
        "text",
        [
          "x": x, "y": (YearWheel.centre.y + 24).svg, "font-size": "15", "fill": Palette.quietInk,
        ], view.say.count(total, .oneMeeting, .manyMeetings))
    }
  }

  private func writeToday(_ out: inout Markup) {
    guard let today else { return }
    let angle = geometry.angle(middleOf: today)
    // The line stops below the weeks, so that it strikes out no number and no month.
    let line =
      "M\(geometry.point(angle, hub).svg)L\(geometry.point(angle, YearWheel.weekInner).svg)"
    out.empty(
      "path",
      ["d": line, "stroke": Palette.today, "stroke-width": "2.5", "stroke-dasharray": "8 3"])
    let tip = geometry.point(angle, YearWheel.rim + 1)
    let left = geometry.point(angle - 1.1, YearWheel.rim + 14)
    let right = geometry.point(angle + 1.1, YearWheel.rim + 14)
    out.empty(
      "path", ["d": "M\(tip.svg)L\(left.svg)L\(right.svg)Z", "fill": Palette.today])
  }

  private func writeCallout(_ callout: Callout, _ out: inout Markup) {
    out.newLine()
    let line = leader(callout).points.map(\.svg).joined(separator: "L")
    out.empty(
      "path",
      ["d": "M\(line)", "fill": "none", "stroke": callout.colour, "stroke-width": "1.2"])
    let x = (callout.isRight ? YearWheel.rightEdge : YearWheel.leftEdge).svg
    var y = YearWheel.box(callout).top + YearWheel.labelSize - 0.5
    out.element(
      "g",
      [
        "font-size": YearWheel.labelSize.svg, "text-anchor": callout.isRight ? "start" : "end",
      ]
    ) { out in
      for line in callout.name {
        out.element("text", ["x": x, "y": y.svg, "font-weight": "bold"], line)
        y += YearWheel.lineHeight
      }
      for line in callout.dates {
        out.element("text", ["x": x, "y": y.svg, "fill": Palette.quietInk], line)
        y += YearWheel.lineHeight
      }
    }
  }

  private func writeTitle(_ out: inout Markup) {
    out.newLine()
    out.element("text", ["x": "20", "y": "46", "font-size": "30", "font-weight": "bold"], title)
    for (i, line) in subtitle.enumerated() {
      out.element(
        "text",
        ["x": "20", "y": (72 + 20 * Double(i)).svg, "font-size": "16", "fill": Palette.quietInk],
        line)
    }
  }

  private func writeRotated(
    _ text: String, _ angle: Double, _ radius: Double, size: Double, _ out: inout Markup
  ) {
    let isLower = angle > 90 && angle < 270
    // Capitals are about 0.72 of the size tall; the baseline is moved so that they are centred.
    let point = geometry.point(angle, radius + (isLower ? size : -size) * 0.36)
    let turn = isLower ? angle + 180 : angle
    out.element("text", ["transform": "translate(\(point.svg)) rotate(\(turn.svg))"], text)
  }

  private func sector(_ days: DayRange, _ inner: Double, _ outer: Double) -> String {
    geometry.sector(
      geometry.angle(startOf: days.first), geometry.angle(endOf: days.last), inner, outer)
  }

  private func middle(_ days: DayRange) -> Double {
    (geometry.angle(startOf: days.first) + geometry.angle(endOf: days.last)) / 2
  }
}
