import Programme

/// A strip for each district on which every leader is a dot by the burden that is carried.
struct FairnessStrip {
  static let width = 900.0
  static let labelWidth = 200.0
  static let dot = 4.5

  /// A district's strip.
  struct Row {
    var name: [String]
    var top: Double
    var height: Double
    /// Each leader: the burden, how many with it are below, whether it is the heaviest of all.
    var dots: [(points: Int, level: Int, isWorst: Bool)]
  }

  let rows: [Row]
  let least: Int
  let most: Int
  /// The mean in tenths.
  let mean: Int
  let height: Double

  init?(_ view: PlanView, _ burdens: [Burden]) {
    guard let first = burdens.first, let last = burdens.last else { return nil }
    (most, least) = (first.points, last.points)
    mean = (burdens.reduce(0) { $0 + $1.points } * 10 + burdens.count / 2) / burdens.count
    var rows: [Row] = []
    var top = 34.0
    for district in view.districts {
      let own = burdens.filter { view.organisation[$0.person].district == district }
      if own.isEmpty { continue }
      var levels: [Int: Int] = [:]
      var dots: [(points: Int, level: Int, isWorst: Bool)] = []
      for burden in own.reversed() {
        dots.append((burden.points, levels[burden.points] ?? 0, burden.points == first.points))
        levels[burden.points, default: 0] += 1
      }
      let name = TextMetrics.lines(
        view.organisation[district].name, size: 13, width: FairnessStrip.labelWidth - 12)
      let stack = Double(levels.values.max() ?? 1) * FairnessStrip.dot * 2 + 6
      let height = max(stack, Double(name.count) * 16 + 4)
      rows.append(Row(name: name, top: top, height: height, dots: dots))
      top += height + 8
    }
    self.rows = rows
    height = top + 26
  }

  /// Where a burden lies, given in tenths of a point.
  func x(_ tenths: Int) -> Double {
    let from = FairnessStrip.labelWidth + 14
    let room = FairnessStrip.width - from - 20
    return from + room * (Double(tenths) / 10 - Double(least)) / Double(max(1, most - least))
  }

  /// The marks of the scale: at most ten, at whole numbers.
  var ticks: [Int] {
    let step = max(1, (most - least + 9) / 10)
    return Array(stride(from: least, through: most, by: step))
  }

  func svg(_ say: Prose, id: String) -> String {
    var out = Markup()
    out.element(
      "svg",
      [
        "viewBox": "0 0 \(FairnessStrip.width.svg) \(height.svg)", "role": "img",
        "aria-labelledby": "\(id)-title \(id)-desc", "font-family": YearWheel.fonts,
        "font-size": "13", "fill": Palette.ink,
      ]
    ) { out in
      out.element("title", ["id": "\(id)-title"], say(.fairnessTitle))
      out.element(
        "desc", ["id": "\(id)-desc"],
        say(.fairnessDescription, say.number(least), say.number(most), say.tenths(mean)))
      let bottom = height - 26
      for tick in ticks {
        let x = self.x(tick * 10).svg
        out.empty("path", ["d": "M\(x) 28V\(bottom.svg)", "stroke": Palette.line])
        out.element(
          "text",
          ["x": x, "y": (height - 8).svg, "text-anchor": "middle", "fill": Palette.quietInk],
          say.number(tick))
      }
      let middle = x(mean)
      out.empty(
        "path",
        [
          "d": "M\(middle.svg) 22V\(bottom.svg)", "stroke": Palette.ink, "stroke-width": "1.5",
          "stroke-dasharray": "5 3",
        ])
      let half = TextMetrics.width(say(.fairnessMean, say.tenths(mean)), size: 13) / 2
      let at = min(max(middle, FairnessStrip.labelWidth + half), FairnessStrip.width - half - 4)
      out.element(
        "text", ["x": at.svg, "y": "15", "text-anchor": "middle"],
        say(.fairnessMean, say.tenths(mean)))
      for row in rows { write(row, &out) }
    }
    return out.text
  }

  private func write(_ row: Row, _ out: inout Markup) {
    let base = row.top + row.height
    out.empty(
      "path",
      [
        "d": "M\(FairnessStrip.labelWidth.svg) \(base.svg)H\((FairnessStrip.width - 6).svg)",
        "stroke": Palette.line,
      ])
    for (i, line) in row.name.enumerated() {
      let y = base - 4 - Double(row.name.count - 1 - i) * 16
      out.element(
        "text", ["x": (FairnessStrip.labelWidth - 10).svg, "y": y.svg, "text-anchor": "end"], line)
    }
    for dot in row.dots {
      let x = self.x(dot.points * 10)
      let y = base - FairnessStrip.dot - 1 - Double(dot.level) * FairnessStrip.dot * 2
      if dot.isWorst {
        // A diamond, so that the heaviest burden is not told by colour alone.
        let r = FairnessStrip.dot + 1.2
        let d =
          "M\((x - r).svg) \(y.svg)L\(x.svg) \((y - r).svg)L\((x + r).svg) \(y.svg)"
          + "L\(x.svg) \((y + r).svg)Z"
        out.empty("path", ["d": d, "fill": Palette.today])
      } else {
        out.empty(
          "circle",
          [
            "cx": x.svg, "cy": y.svg, "r": (FairnessStrip.dot - 0.5).svg,
            "fill": Palette.colour(.sparringMeeting),
          ])
      }
    }
  }
}

extension Page {
  /// Writes how burdens are shared among leaders: a picture and its table.
  mutating func writeFairness() {
    let burdens = view.burdens
    out.element("p", say(.fairnessNote))
    guard let strip = FairnessStrip(view, burdens) else { return }
    out.raw("<figure>")
    openRegion(say(.fairnessRegion))
    out.raw(strip.svg(say, id: "fordeling"))
    out.raw("</div></figure>")
    writeTable(
      caption: say(.fairnessCaption), isWide: true,
      columns: [TableColumn(say(.name)), TableColumn(say(.group))]
        + [
          .fairnessPoints, .loadMeetings, .fairnessMondays, .fairnessEarly, .fairnessLate,
          .fairnessHosted, .fairnessTravel,
        ].map { TableColumn(say($0), isNumber: true) },
      rows: burdens.map { burden in
        let numbers = [
          burden.points, burden.meetings, burden.mondays, burden.early, burden.late, burden.hosted,
          burden.travelMinutes,
        ]
        let group = view.groupOf[burden.person.index].map { view.plan.groups[$0].label } ?? ""
        return [view.name(burden.person), group] + numbers.map { say.number($0) }
      })
  }
}
