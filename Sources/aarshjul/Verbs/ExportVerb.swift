import Foundation
import Planning
import Programme

/// Writes the integer models.
enum ExportVerb: Verb {
  static let name = "export"
  static let summary = Text(
    da: "skriver gruppe- og kalendermodellen som JSON",
    en: "writes the group and calendar models as JSON")
  static let details = Text(
    da: """
      Modellerne er fuldstændige: alene ud fra dem kan enhver løse problemet igen og regne vores pris \
      efter. Kalendermodellen gælder grupperne i plan/plan.json; findes den ikke, dannes de først.
      """,
    en: """
      The models are complete: from them alone anyone can solve the problem again and recompute our \
      cost. The calendar model is for the groups in plan/plan.json; without it they are formed first.
      """)
  static let example = "aarshjul export mitaar --output modeller"
  static let options = [OptionTable.output, OptionTable.set, OptionTable.quiet]

  static func run(_ invocation: Invocation, _ console: Console) throws(UsageError) -> Int32 {
    guard let input = try FolderInput.read(invocation, console) else { return ExitCode.badInput }
    let groups: [SparringGroup]
    if PlanStore.hasPlan(in: input.folder) {
      guard let plan = input.plan(console) else { return ExitCode.badInput }
      groups = plan.groups
    } else {
      guard case .planned(let plan, _) = PlanYear(input.programme).groupsOnly() else {
        console.problem(
          Text(
            da: "Grupperne kan ikke dannes; »aarshjul groups« siger hvorfor.",
            en: "The groups cannot be formed; 'aarshjul groups' says why."))
        return ExitCode.violations
      }
      groups = plan.groups
    }
    let models = ModelExport(input.programme, groups: groups)
    let folder = invocation.text(OptionTable.output) ?? input.folder + "/plan/model"
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      for model in models.groups { try write(model, "groups-\(model.district).json", folder) }
      try write(models.calendar, "calendar.json", folder)
    } catch {
      console.problem(
        Text(
          da: "Kan ikke skrive i \(folder): \(error.localizedDescription)",
          en: "Cannot write in \(folder): \(error.localizedDescription)"))
      return ExitCode.cannotWrite
    }
    if !invocation.has(OptionTable.quiet) {
      console.line(
        Text(
          da: "\(models.groups.count + 1) modeller er skrevet i \(folder).",
          en: "\(models.groups.count + 1) models are written in \(folder)."))
    }
    return ExitCode.done
  }

  private static func write(_ model: some Encodable, _ name: String, _ folder: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let path = URL(fileURLWithPath: folder + "/" + name)
    try encoder.encode(model).write(to: path, options: .atomic)
  }
}
