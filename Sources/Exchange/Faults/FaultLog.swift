import Programme

/// The faults of one file, collected while it is read.
///
/// Readers never stop at the first fault: they report it here and read on. A file that is no
/// table at all would fill the screen, so that after ``limit`` faults the log only counts.
struct FaultLog {
  /// The most faults kept of one file.
  static let limit = 200

  /// The file's name as the folder's reader sees it.
  let file: String
  private(set) var faults: [Fault] = []
  /// Faults past the limit, counted only.
  private(set) var unlisted = 0

  init(file: String) { self.file = file }

  /// Whether something was found that makes the file unusable.
  private(set) var hasErrors = false

  mutating func report(
    _ id: FaultID, row: Int?, column: Int? = nil, field: String? = nil, _ arguments: String...
  ) {
    report(id, row: row, column: column, field: field, arguments: arguments)
  }

  mutating func report(
    _ id: FaultID, row: Int?, column: Int? = nil, field: String? = nil,
    severity: Fault.Severity? = nil, arguments: [String]
  ) {
    let severity = severity ?? id.severity
    if severity == .error { hasErrors = true }
    guard faults.count < FaultLog.limit else {
      unlisted += 1
      return
    }
    var fault = id.fault(
      at: Fault.Place(
        file: file, row: row, column: column, header: field.flatMap { $0.isEmpty ? nil : $0 }),
      arguments: arguments.enumerated().map { index, text in
        // The second of these is a list of what there is, and ours.
        let isList = index == 1 && (id == .choiceIsUnknown || id == .jsonKeyIsUnknown)
        return FaultLog.shortened(text, to: isList ? 400 : 60)
      })
    fault.severity = severity
    faults.append(fault)
  }

  /// Whether further faults are only counted.
  var isFull: Bool { faults.count >= FaultLog.limit }

  /// The faults, closed by a count of those not listed.
  var all: [Fault] {
    guard unlisted > 0 else { return faults }
    var rest = FaultID.moreFaults.fault(
      at: Fault.Place(file: file), arguments: [String(unlisted)])
    rest.severity = hasErrors ? .error : .warning
    return faults + [rest]
  }

  /// A value as a message shows it: one line, and not longer than a line.
  static func shortened(_ text: String, to limit: Int = 60) -> String {
    var shown = ""
    var length = 0
    for scalar in text.unicodeScalars {
      if length == limit { return shown + "…" }
      length += 1
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .unassigned, .surrogate: shown += " "
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }
}
