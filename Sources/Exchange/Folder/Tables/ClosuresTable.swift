import Programme

/// `closures.csv`: when a workplace, a venue, a district, a kind or everything is closed.
enum ClosuresTable {
  enum Column: Int, SheetColumn {
    case who, from, to, fromTime, toTime, part, title
    var name: ColumnName {
      switch self {
      case .who: ColumnName("hvem", "who", required: true)
      case .from: ColumnName("fra", "from", required: true)
      case .to: ColumnName("til", "to")
      case .fromTime: ColumnName("fra kl.", "fromTime")
      case .toTime: ColumnName("til kl.", "toTime")
      case .part: ColumnName("del", "part")
      case .title: ColumnName("navn", "name")
      }
    }
  }

  private enum Target {
    case everybody
    case kind(WorkplaceKind)
    case district(DistrictID)
    case workplace(WorkplaceID)
    case venue(VenueID)
  }

  static func read(into draft: inout FolderDraft, window: DayRange) {
    guard let sheet = draft.sheet("closures.csv", Column.self) else { return }
    let targets = FolderDraft.keys(
      .target, of: [draft.workplaceKeys, draft.venueKeys, draft.districtKeys],
      and: Vocabulary.kindWords + ["alle"])
    for row in sheet.rows {
      let days = row.days(.from, .to)
      let part = DayPart.read(row, from: .fromTime, to: .toTime, part: .part)
      let target = row.required(.who).flatMap { _ in closedPlace(row, targets, draft) }
      guard let days, let part, let target else { continue }
      close(
        target, days, part, spans: part.spans(on: days, within: window), name: row.text(.title),
        in: &draft)
    }
    draft.close(sheet)
  }

  private static func closedPlace(
    _ row: SheetRow<Column>, _ targets: KeyTable, _ draft: FolderDraft
  ) -> Target? {
    let text = row.text(.who)
    if let position = draft.workplaceKeys.position(of: text) {
      return .workplace(WorkplaceID(position))
    }
    if let position = draft.venueKeys.position(of: text) { return .venue(VenueID(position)) }
    if let position = draft.districtKeys.position(of: text) {
      return .district(DistrictID(position))
    }
    if ["alle", "alt", "all", "everybody"].contains(HeaderMatch.folded(text)) { return .everybody }
    if let kind = Vocabulary.kind(text) { return .kind(kind) }
    _ = row.reference(.who, in: targets)
    return nil
  }

  private static func close(
    _ target: Target, _ days: DayRange, _ part: DayPart, spans: [Span], name: String,
    in draft: inout FolderDraft
  ) {
    let title = name.isEmpty ? "Lukket" : name
    switch (target, part) {
    case (.everybody, .whole):
      draft.closureHolidays.append(Holiday(name: title, days: days))
    case (.kind(let kind), .whole):
      draft.closureHolidays.append(Holiday(name: title, days: days, kinds: [kind]))
    case (.everybody, .minutes):
      for index in draft.workplaces.indices { draft.workplaces[index].closed += spans }
    case (.kind(let kind), .minutes):
      for index in draft.workplaces.indices where draft.workplaces[index].kind == kind {
        draft.workplaces[index].closed += spans
      }
    case (.district(let district), _):
      for index in draft.workplaces.indices where draft.workplaces[index].district == district {
        draft.workplaces[index].closed += spans
      }
    case (.workplace(let id), _): draft.workplaces[id.index].closed += spans
    case (.venue(let id), _): draft.venues[id.index].closed += spans
    }
  }
}
