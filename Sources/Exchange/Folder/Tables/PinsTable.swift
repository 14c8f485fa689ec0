import Programme

/// `pins.csv`: events fixed by hand, and locked groups and members.
enum PinsTable {
  enum Column: Int, SheetColumn {
    case kind, event, date, time, place, host, group, person
    var name: ColumnName {
      switch self {
      case .kind: ColumnName("art", "type", required: true)
      case .event: ColumnName("møde", "event")
      case .date: ColumnName("dato", "date")
      case .time: ColumnName("kl.", "time")
      case .place: ColumnName("sted", "place")
      case .host: ColumnName("vært", "host")
      case .group: ColumnName("gruppe", "group")
      case .person: ColumnName("person")
      }
    }
  }

  private enum Kind {
    case event, group, member
  }

  static func read(into draft: inout FolderDraft) {
    guard let sheet = draft.sheet("pins.csv", Column.self, extraColumns: .passedOver) else {
      return
    }
    var locks: [String: [PersonID: Fault.Place]] = [:]
    var wholeLabels: Set<String> = []
    var lockedAt: [PersonID: (label: String, row: Int)] = [:]
    var pinnedAt: [EventKey: Int] = [:]
    for row in sheet.rows {
      let kind = row.required(.kind).flatMap { _ in
        row.word(.kind, pinKind, among: ["møde", "gruppe", "medlem"])
      }
      guard let kind else { continue }
      if kind == .event {
        guard let pin = event(row, draft) else { continue }
        if let first = pinnedAt[pin.key] {
          row.report(.keyIsDouble, .event, pin.key.text, String(first))
          continue
        }
        pinnedAt[pin.key] = row.number
        draft.pinnedEvents.append((pin, row.place(.event)))
        continue
      }
      let label = needed(row, .group)
      let person = needed(row, .person).flatMap { _ in
        row.reference(.person, in: draft.personKeys).map { PersonID($0) }
      }
      guard let label, let person else { continue }
      if let (earlier, number) = lockedAt[person] {
        if earlier == label {
          row.report(.rowIsDouble, .person, String(number))
        } else {
          row.report(
            .pinMemberIsElsewhere, .person, row.text(.person), earlier, String(number))
        }
        continue
      }
      lockedAt[person] = (label, row.number)
      if kind == .group { wholeLabels.insert(label) }
      locks[label, default: [:]][person] = row.place(.person)
    }
    draft.pins.groups = locks.sorted { $0.key < $1.key }.map { label, places in
      GroupLock(
        label: label, members: Array(places.keys), isWhole: wholeLabels.contains(label),
        places: FilePlaces(places))
    }
    draft.close(sheet)
  }

  private static func event(_ row: SheetRow<Column>, _ draft: FolderDraft) -> EventPin? {
    let text = needed(row, .event)
    let day = needed(row, .date).flatMap { _ in row.day(.date) }
    let start = row.minute(.time)
    let host = row.reference(.host, in: draft.personKeys).map { PersonID($0) }
    let place = place(row, draft)
    guard let text, let day else { return nil }
    guard let key = EventKey(text) else {
      row.report(.eventKeyIsUnreadable, .event, text)
      return nil
    }
    return EventPin(key: key, day: day, start: start, place: place, host: host)
  }

  private static func place(_ row: SheetRow<Column>, _ draft: FolderDraft) -> Place? {
    let text = row.text(.place)
    if let position = draft.workplaceKeys.position(of: text) {
      return .workplace(WorkplaceID(position))
    }
    if let position = draft.venueKeys.position(of: text) { return .venue(VenueID(position)) }
    _ = row.reference(
      .place, in: FolderDraft.keys(.place, of: [draft.workplaceKeys, draft.venueKeys]))
    return nil
  }

  private static func needed(_ row: SheetRow<Column>, _ column: Column) -> String? {
    let text = row.text(column)
    guard text.isEmpty else { return text }
    row.report(.pinNeeds, column, column.name.danish)
    return nil
  }

  private static func pinKind(_ word: String) -> Kind? {
    switch HeaderMatch.folded(word) {
    case "møde", "event": .event
    case "gruppe", "group": .group
    case "medlem", "member": .member
    default: nil
    }
  }
}
