import Programme

extension YearWheel {
  /// Writes the legend to the right of the wheel: rings by number, the heights of bars, grey for
  /// holidays, and the mark of today if there is one.
  func writeLegend(_ out: inout Markup) {
    out.newLine()
    let left = YearWheel.legendLeft
    out.element(
      "text",
      ["x": left.svg, "y": "70", "font-size": "18", "font-weight": "bold"], view.say(.legend))
    out.element("g", ["font-size": legendSize.svg]) { out in
      for entry in legend {
        out.empty(
          "rect",
          [
            "x": left.svg, "y": (entry.top - 1).svg, "width": "26",
            "height": (legendSize * 1.3).svg, "rx": "3", "fill": entry.colour,
          ])
        if let number = entry.number {
          out.element(
            "text",
            [
              "x": (left + 13).svg, "y": (entry.top + legendSize * 0.92).svg,
              "text-anchor": "middle",
              "font-weight": "bold", "fill": Palette.paper,
            ], "\(number)")
        }
        writeLines(entry.lines, at: entry.top, &out)
      }
      var top = legendBottom + 10
      let heights: [(Double, Phrase)] = [
        (YearWheel.fill(1), .barOne), (YearWheel.fill(2), .barTwo), (YearWheel.fill(4), .barFour),
      ]
      for (share, phrase) in heights {
        let height = 17 * share
        out.empty(
          "rect",
          [
            "x": (left + 8).svg, "y": (top - 1 + 17 - height).svg, "width": "7",
            "height": height.svg, "fill": Palette.quietInk,
          ])
        writeLines([view.say(phrase)], at: top, &out)
        top += YearWheel.lineHeight + 7
      }
      var greys = [(Palette.holiday, Phrase.holidayLegend)]
      if holidays.contains(where: \.isPartial) {
        greys.append((Palette.partHoliday, .partHolidayLegend))
      }
      for (colour, phrase) in greys {
        out.empty(
          "rect",
          [
            "x": left.svg, "y": (top - 1).svg, "width": "26", "height": "17", "fill": colour,
            "stroke": Palette.line,
          ])
        writeLines([view.say(phrase)], at: top, &out)
        top += YearWheel.lineHeight + 7
      }
      if today != nil {
        out.empty(
          "path",
          [
            "d": "M\(left.svg) \((top + 8).svg)h26", "stroke": Palette.today,
            "stroke-width": "2.5", "stroke-dasharray": "8 3",
          ])
        writeLines([view.say(.today)], at: top, &out)
      }
    }
  }

  private func writeLines(_ lines: [String], at top: Double, _ out: inout Markup) {
    for (i, line) in lines.enumerated() {
      let y = top + legendSize * 0.92 + Double(i) * legendSize * 1.23
      out.element("text", ["x": (YearWheel.legendLeft + 36).svg, "y": y.svg], line)
    }
  }
}
