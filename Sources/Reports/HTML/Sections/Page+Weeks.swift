import Programme

extension Page {
  /// Writes the heat maps: meetings by week and district, hours by week and chief.
  mutating func writeHeat() {
    out.element("p", say(.heatNote))
    let maps: [(String, HeatMap, Bool)] = [
      (say(.heatDistrictCaption), view.districtHeat, false),
      (say(.heatChiefCaption), view.chiefHeat, true),
    ]
    for (caption, map, isMinutes) in maps where !map.columns.isEmpty {
      writeHeatMap(caption, map, isMinutes: isMinutes)
    }
  }

  private mutating func writeHeatMap(_ caption: String, _ map: HeatMap, isMinutes: Bool) {
    func text(_ value: Int) -> String {
      value == 0 ? "" : isMinutes ? say.hours(ofMinutes: value) : say.number(value)
    }
    openTable(caption: caption, isWide: true, className: "heat")
    writeHead(
      [TableColumn(say(.week)), TableColumn(say(.weekDays))]
        + map.columns.map { TableColumn($0, isNumber: true) }
        + [TableColumn(say(.total), isNumber: true)])
    out.raw("<tbody>")
    for (row, (week, days)) in zip(map.cells, map.weeks) {
      let isClosed = days.days.allSatisfy(view.programme.calendar.isClosedForAll)
      out.raw(isClosed ? "<tr class=\"off\">" : "<tr>")
      out.element("th", ["scope": "row"], "\(week.number)")
      out.element("td", ["class": "d"], say.range(days))
      for value in row { out.element("td", ["class": "h\(map.step(value))"], text(value)) }
      out.element("td", ["class": "n"], text(row.reduce(0, +)))
      out.raw("</tr>")
    }
    out.raw("<tr class=\"sum\">")
    out.element("th", ["scope": "row", "colspan": "2"], say(.total))
    for value in map.totals + [map.totals.reduce(0, +)] {
      out.element("td", ["class": "n"], text(value))
    }
    out.raw("</tr>")
    closeTable(isWide: true)
  }

  /// Writes the year day by day: the whole municipality with counts, each district with times.
  mutating func writeGrids() {
    let (say, view) = (self.say, self.view)
    let codes = view.codes
    out.element("h3", say(.gridCodes))
    out.element("ul", ["class": "codes"]) { out in
      let named = DanishOrder.sorted(Array(zip(codes, view.programme.activities))) { $0.0 }
      for (code, activity) in named {
        out.element("li") { out in
          out.element("b", code)
          out.words(" " + activity.name)
        }
      }
    }
    var days: [Day: [Int]] = [:]
    for i in view.order {
      for day in view.event(i).days.days { days[day, default: []].append(i) }
    }
    writeGrid(say(.gridCaption), days) { view, list in
      var counts = Array(repeating: 0, count: codes.count)
      for i in list { counts[view.event(i).activity.index] += 1 }
      return counts.indices.filter { counts[$0] > 0 }
        .map { counts[$0] > 1 ? "\(codes[$0])\u{A0}\(counts[$0])" : codes[$0] }
    }
    for district in view.districts {
      let own = days.mapValues { $0.filter { view.districtOf[$0] == district } }
      writeGrid(say(.gridDistrictCaption, view.organisation[district].name), own) { view, list in
        list.map {
          "\(codes[view.event($0).activity.index])\u{A0}\(say.clock(view.event($0).start))"
        }
      }
    }
  }

  private mutating func writeGrid(
    _ caption: String, _ days: [Day: [Int]], _ words: (PlanView, [Int]) -> [String]
  ) {
    openTable(caption: caption, isWide: true, className: "grid")
    let weekdays = Weekday.allCases.filter { weekday in
      !weekday.isWeekend || days.contains { $0.key.weekday == weekday && !$0.value.isEmpty }
    }
    writeHead([TableColumn(say(.week))] + weekdays.map { TableColumn(say.weekday($0)) })
    out.raw("<tbody>")
    for (week, span) in view.weeks {
      out.raw("<tr>")
      out.element("th", ["scope": "row"], "\(week.number)")
      for weekday in weekdays {
        let day = week.monday.advanced(by: weekday.index)
        guard span.contains(day) else {
          out.raw("<td></td>")
          continue
        }
        let isClosed = view.programme.calendar.isClosedForAll(day)
        let text = (days[day].map { words(view, $0) } ?? []).joined(separator: ", ")
        out.raw(isClosed ? "<td class=\"off\">" : "<td>")
        out.element("span", ["class": "d"], say.dayAndShortMonth(day))
        if !text.isEmpty {
          out.words(" " + text)
        } else if isClosed {
          out.element("span", ["class": "quiet"], " " + say(.closed))
        }
        out.raw("</td>")
      }
      out.raw("</tr>")
    }
    closeTable(isWide: true)
  }
}
