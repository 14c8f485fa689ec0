import Programme

extension Page {
  /// Writes what has changed since the plan before: people between groups, events in the calendar.
  mutating func writeChanges() {
    guard let old = options.previous else { return }
    let changes = view.plan.changes(since: old).sorted { $0.isBefore($1) }
    let moves = view.plan.groupMoves(since: old)
    out.element(
      "p",
      say(
        .changesSummary, say.amount(moves.count, .people), say.number(changes.count),
        say.number(view.plan.events.count)))
    if !moves.isEmpty {
      writeTable(
        caption: say(.groupMovesCaption), isWide: true,
        columns: [
          TableColumn(say(.name)), TableColumn(say(.changeBefore)), TableColumn(say(.changeAfter)),
        ],
        rows: DanishOrder.sorted(moves) { view.name($0.person) }.map {
          [view.name($0.person), $0.from ?? "\u{2013}", $0.to ?? "\u{2013}"]
        })
    }
    guard !changes.isEmpty else { return }
    let before = PlanView(old, of: view.programme, in: say.language)
    writeTable(
      caption: say(.eventChangesCaption), isWide: true,
      columns: [
        TableColumn(say(.meetingHeading)), TableColumn(say(.changeKind)),
        TableColumn(say(.changeBefore)), TableColumn(say(.changeAfter)),
      ],
      rows: changes.map { change in
        [
          view.name(of: change, before: before), view.whatHappened(change),
          before.whenAndWhere(change.before), view.whenAndWhere(change.after),
        ]
      })
  }
}

extension PlanView {
  /// The name of a changed event, from whichever plan has it.
  func name(of change: EventChange, before: PlanView) -> String {
    if let i = position(of: change.key) { return longTitle(i) }
    return before.position(of: change.key).map { before.longTitle($0) } ?? change.key.text
  }

  /// What has become of an event, and what of it differs.
  func whatHappened(_ change: EventChange) -> String {
    let parts = whatDiffers(change)
    return say.change(change.kind) + (parts.isEmpty ? "" : ": " + parts)
  }

  /// What of an event differs, in words; empty for one that is new or called off.
  func whatDiffers(_ change: EventChange) -> String {
    guard let before = change.before, let after = change.after else { return "" }
    let was = PlanComparison.Appearance(before, organisation)
    return was.parts(unlike: PlanComparison.Appearance(after, organisation))
      .map { say.part($0) }.joined(separator: ", ")
  }

  /// When and where an event is, in a cell; a dash for one that is not.
  func whenAndWhere(_ event: PlannedEvent?) -> String {
    guard let event, let i = position(of: event.key) else { return "\u{2013}" }
    let place = place(i)
    return place.isEmpty ? shortMoment(i) : "\(shortMoment(i)), \(place)"
  }
}
