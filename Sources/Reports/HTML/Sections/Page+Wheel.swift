import Programme

extension Page {
  /// Writes a wheel for each school year, its legend and its table.
  mutating func writeWheels() {
    let (say, view) = (self.say, self.view)
    for year in view.years {
      let wheel = YearWheel(view, year: year, today: options.today)
      out.raw("<figure>")
      openRegion(say(.wheelRegion))
      out.raw(wheel.svg(isStandalone: false, id: "hjul-\(year.startYear)"))
      out.raw("</div><figcaption><h3>")
      out.words(say(.legend) + (view.years.count > 1 ? " \(year.label)" : ""))
      out.raw("</h3><ul class=\"legend\">")
      for (i, ring) in wheel.rings.enumerated() {
        out.element("li") { out in
          let colour = Palette.colour(ring.kind)
          out.element("span", ["class": "key", "style": "background:\(colour)"], "\(i + 1)")
          out.words(" " + ring.name)
        }
      }
      for (height, phrase) in [(50, Phrase.barOne), (75, .barTwo), (100, .barFour)] {
        out.element("li") { out in
          out.element("span", ["class": "bar", "aria-hidden": "true"]) { out in
            out.element("i", ["style": "height:\(height)%"], "")
          }
          out.words(" " + say(phrase))
        }
      }
      out.element("li") { out in
        out.element("span", ["class": "key grey", "aria-hidden": "true"], "")
        out.words(" " + say(.holidayLegend))
      }
      if wheel.holidays.contains(where: \.isPartial) {
        out.element("li") { out in
          out.element("span", ["class": "key part", "aria-hidden": "true"], "")
          out.words(" " + say(.partHolidayLegend))
        }
      }
      out.raw("</ul></figcaption></figure>")
      let table = wheel.table
      let suffix = view.years.count > 1 ? " \(year.label)" : ""
      writeTable(
        caption: say(.wheelTableCaption) + suffix, isWide: true,
        columns: table.header.map { TableColumn($0) }, className: "small months", rows: table.rows)
    }
  }
}
