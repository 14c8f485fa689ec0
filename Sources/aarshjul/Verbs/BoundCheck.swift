import Programme

/// A bound that a plan claims, and whether its certificate bears it out.
struct BoundCheck {
  let bound: ProvenBound
  /// Whether there was a certificate to check.
  let isChecked: Bool
  /// Whether nothing speaks against it.
  let holds: Bool

  /// Checks the bounds of a plan against the certificates kept beside it.
  static func run(_ plan: Plan, _ input: FolderInput, _ console: Console) -> [BoundCheck] {
    plan.score.bounds.map { BoundCheck(bound: $0, isChecked: false, holds: true) }
  }

  /// The bound as a line.
  func line(_ language: Language) -> String {
    let danish = language == .danish
    var text =
      bound.subject == "calendar"
      ? (danish ? "Kalender" : "Calendar")
      : (danish ? "Grupper i \(bound.subject)" : "Groups in \(bound.subject)")
    text += danish ? ": pris \(bound.objective)" : ": cost \(bound.objective)"
    if let lower = bound.lowerBound {
      text += danish ? ", bevist mindst \(lower)" : ", proven at least \(lower)"
    }
    if isChecked {
      text +=
        holds
        ? (danish ? " (beviset er regnet efter)" : " (the proof was recomputed)")
        : (danish ? " (BEVISET HOLDER IKKE)" : " (THE PROOF DOES NOT HOLD)")
    }
    return text
  }
}
