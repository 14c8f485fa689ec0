import Foundation
import Planning
import Programme

/// Writes the integer models.
enum ExportVerb: Verb {
  static let name = "export"
  static let summary = Words.exportSummary.text
  static let details = Words.exportDetails.text
  static let example = Text.same("aarshjul export mitaar --output modeller")
  static let options = OptionTable.marks + [OptionTable.output, OptionTable.set, OptionTable.quiet]

  static func run(_ invocation: Invocation, _ console: Console) throws(UsageError) -> Int32 {
    guard let input = try FolderInput.read(invocation, console) else { return ExitCode.badInput }
    let groups: [SparringGroup]
    if PlanStore.hasPlan(in: input.folder) {
      guard let plan = input.plan(console) else { return ExitCode.badInput }
      groups = plan.groups
    } else {
      guard case .planned(let plan, _) = PlanYear(input.programme).groupsOnly() else {
        console.problem(Words.groupsImpossible.text)
        return ExitCode.violations
      }
      groups = plan.groups
    }
    let models = ModelExport(input.programme, groups: groups)
    let folder = invocation.text(OptionTable.output) ?? input.folder + "/plan/model"
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      for model in models.groups {
        try write(model, "groups-\(model.district).json", folder, console)
      }
      try write(models.calendar, "calendar.json", folder, console)
    } catch {
      console.problem(Words.cannotWriteIn.with(folder))
      return ExitCode.cannotWrite
    }
    if !invocation.has(OptionTable.quiet) {
      console.line(
        Words.modelsWritten.with(
          Words.count(models.groups.count + 1, .modelsOne, .modelsMany), folder))
    }
    return ExitCode.done
  }

  private static func write(
    _ model: some Encodable, _ name: String, _ folder: String, _ console: Console
  ) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let path = URL(fileURLWithPath: folder + "/" + name)
    var data = try encoder.encode(model)
    if let veil = console.veil {
      data = Data(veil.json(String(decoding: data, as: UTF8.self)).utf8)
    }
    try data.write(to: path, options: .atomic)
  }
}
