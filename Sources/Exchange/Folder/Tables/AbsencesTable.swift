import Programme

/// `absences.csv`: when somebody is away; whole days, half days or times, and never why.
enum AbsencesTable {
  enum Column: Int, SheetColumn {
    case person, from, to, fromTime, toTime, part
    var name: ColumnName {
      switch self {
      case .person: ColumnName("person", "id", required: true)
      case .from: ColumnName("fra", "from", required: true)
      case .to: ColumnName("til", "to")
      case .fromTime: ColumnName("fra kl.", "fromTime")
      case .toTime: ColumnName("til kl.", "toTime")
      case .part: ColumnName("del", "part")
      }
    }
  }

  /// From this many days in a row on, an absence is a leave.
  static let leaveDays = 60

  static func read(into draft: inout FolderDraft, window: DayRange) {
    guard let sheet = draft.sheet("absences.csv", Column.self) else { return }
    for row in sheet.rows {
      let days = row.days(.from, .to)
      let part = DayPart.read(row, from: .fromTime, to: .toTime, part: .part)
      let position = row.required(.person).flatMap { _ in
        row.reference(.person, in: draft.personKeys)
      }
      guard let position, let days, let part else { continue }
      draft.people[position].busy += part.spans(on: days, within: window)
      if part == .whole, days.count >= leaveDays { draft.people[position].leave.append(days) }
    }
    draft.close(sheet)
  }
}

/// What part of each day something takes.
enum DayPart: Equatable {
  case whole
  /// From a minute of the day to another.
  case minutes(Int, Int)

  /// Reads two times, or a half of the day; nil after a fault.
  static func read<Column: SheetColumn>(
    _ row: SheetRow<Column>, from: Column, to: Column, part: Column
  ) -> DayPart? {
    let first = row.minute(from)
    let last = row.minute(to)
    let half = row.word(part, half, among: ["formiddag", "eftermiddag", "hel"])
    let hasFrom = !row.text(from).isEmpty
    let hasTo = !row.text(to).isEmpty
    if hasFrom != hasTo {
      row.report(.timeIsAlone, hasFrom ? to : from)
      return nil
    }
    if hasFrom {
      guard let first, let last else { return nil }
      guard first < last else {
        row.report(.timesAreReversed, to, row.text(from), row.text(to))
        return nil
      }
      return .minutes(first, last)
    }
    return row.text(part).isEmpty ? .whole : half
  }

  private static func half(_ word: String) -> DayPart? {
    switch HeaderMatch.folded(word) {
    case "formiddag", "morning", "am": .minutes(0, 720)
    case "eftermiddag", "afternoon", "pm": .minutes(720, 1440)
    case "hel", "heldag", "heledagen", "whole", "all": .whole
    default: nil
    }
  }

  /// The spans that it takes on some days: one for whole days, else one for each day of a window.
  ///
  /// The window keeps a wrong year, as in 1950 for 2026, from making ten thousands of spans.
  func spans(on days: DayRange, within window: DayRange) -> [Span] {
    switch self {
    case .whole: [Span(days: days)]
    case .minutes(let from, let to):
      days.first > window.last || days.last < window.first
        ? []
        : DayRange(max(days.first, window.first), min(days.last, window.last)).days.map {
          Span(day: $0, minute: from, minutes: to - from)
        }
    }
  }
}
