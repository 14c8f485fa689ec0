import Programme

extension RuleCheck {
  /// Different themes through the year at a workplace.
  static let packThemes = RuleCheck(.packThemes) { evidence, findings in
    var themes: [WorkplaceYear: [String]] = [:]
    for e in evidence.events.indices {
      guard let pack = evidence.pack(of: e), let workplace = evidence.subject(e).workplace
      else { continue }
      let key = WorkplaceYear(workplace: workplace, year: evidence.events[e].key.year)
      themes[key, default: []].append(pack.theme)
    }
    for (key, list) in themes.sorted(by: { $0.key < $1.key }) {
      let different = Set(list).sorted()
      findings.add(list.count - different.count) {
        let place = evidence.organisation[key.workplace].name
        let year = SchoolYear(startYear: key.year).label
        let names = different.joined(separator: ", ")
        return Words.usesFewThemes.with(place, list.count, year, names)
      }
    }
  }
}

private struct WorkplaceYear: Hashable, Comparable {
  var workplace: WorkplaceID
  var year: Int

  static func < (left: WorkplaceYear, right: WorkplaceYear) -> Bool {
    (left.workplace, left.year) < (right.workplace, right.year)
  }
}
