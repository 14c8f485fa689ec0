import Programme

/// Writes the integer models.
enum ExportVerb: Verb {
  static let name = "export"
  static let summary = Text(
    da: "skriver gruppe- og kalendermodellen som JSON",
    en: "writes the group and calendar models as JSON")
  static let details = Text(
    da:
      "Modellerne er fuldstændige: alene ud fra dem kan enhver løse problemet og regne prisen efter.",
    en:
      "The models are complete: from them alone anyone can solve the problem and recompute the cost."
  )
  static let example = "aarshjul export mitaar --output modeller"
  static let options = [OptionTable.output, OptionTable.set]

  static func run(_ invocation: Invocation, _ console: Console) throws(UsageError) -> Int32 {
    ExitCode.badInput
  }
}
