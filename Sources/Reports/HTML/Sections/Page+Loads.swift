import Programme

extension Page {
  /// Writes what chiefs, learning partners and consultants have to do, with bars.
  mutating func writeLoads() {
    let roles: [(Role, Phrase)] = [
      (.chief, .chiefLoads), (.learningPartner, .partnerLoads), (.consultant, .consultantLoads),
    ]
    for (role, phrase) in roles {
      let loads = view.loads(role)
      guard let most = loads.first?.meetings, let fewest = loads.last?.meetings else { continue }
      out.element("h3", say(phrase))
      let sum = loads.reduce(0) { $0 + $1.meetings }
      let mean = say.tenths((sum * 10 + loads.count / 2) / loads.count)
      out.element("p", say(.loadSpread, say.number(fewest), mean, say.number(most)))
      openTable(
        caption: say(.loadCaption, say(phrase)), isQuiet: true, isWide: true, className: "bars")
      writeHead([
        TableColumn(say(.name)), TableColumn(say(.loadMeetings), isNumber: true),
        TableColumn(say(.loadHours), isNumber: true), TableColumn(say(.loadBusiest)),
      ])
      out.raw("<tbody>")
      for load in loads {
        out.raw("<tr>")
        out.element("th", ["scope": "row"], view.name(load.person))
        writeBar(say.number(load.meetings), share: load.meetings, of: most)
        out.element("td", ["class": "n"], say.hours(ofMinutes: load.minutes))
        let busiest = load.busiest.map {
          say(.busiestWeek, say.week($0.week), say.count($0.count, .oneMeeting, .manyMeetings))
        }
        out.element("td", busiest ?? "")
        out.raw("</tr>")
      }
      closeTable(isWide: true)
    }
  }

  /// Writes a number in a cell whose ground shows its share of the most.
  mutating func writeBar(_ text: String, share: Int, of most: Int) {
    let percent = most > 0 ? max(0, min(100, share * 100 / most)) : 0
    out.element("td", ["class": "n bar", "style": "--v:\(percent)%"], text)
  }

  /// Writes the score by rule and what has been proven.
  mutating func writeRules() {
    let score = view.plan.score
    if !score.bounds.isEmpty {
      writeTable(
        caption: say(.boundsCaption), isWide: true,
        columns: [
          TableColumn(say(.boundSubject)), TableColumn(say(.boundReached), isNumber: true),
          TableColumn(say(.boundProven), isNumber: true), TableColumn(say(.boundVerdict)),
        ],
        rows: score.bounds.map {
          [
            view.subject($0), say.number($0.objective),
            $0.lowerBound.map { say.number($0) } ?? "\u{2013}", view.verdict($0),
          ]
        })
    }
    let rules = score.rules.enumerated().filter { $0.element.cost > 0 }
      .sorted { ($1.element.cost, $0.offset) < ($0.element.cost, $1.offset) }.map(\.element)
    guard let most = rules.first?.cost else {
      out.element("p", say(.rulesNone))
      return
    }
    openTable(caption: say(.rulesCaption), isWide: true, className: "bars")
    writeHead([
      TableColumn(say(.ruleHeading)), TableColumn(say(.ruleMeaning)),
      TableColumn(say(.ruleAmount), isNumber: true), TableColumn(say(.ruleCost), isNumber: true),
      TableColumn(say(.ruleShare), isNumber: true),
    ])
    out.raw("<tbody>")
    for entry in rules {
      let rule = Rule.of(entry.rule)
      out.raw("<tr>")
      let name = say(rule.name) + (entry.detail.isEmpty ? "" : ": \(entry.detail)")
      out.element("th", ["scope": "row"], name)
      out.element("td", say(rule.sentence))
      out.element("td", ["class": "n"], say.amount(entry.amount, rule.unit))
      writeBar(say.number(entry.cost), share: entry.cost, of: most)
      out.element(
        "td", ["class": "n"],
        say.percent(Double(entry.cost) / Double(max(1, score.total))))
      out.raw("</tr>")
    }
    closeTable(isWide: true)
  }
}
