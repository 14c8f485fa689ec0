import Exchange
import Foundation
import Programme

/// Writes a starter folder.
enum InitVerb: Verb {
  static let name = "init"
  static let summary = Words.initSummary.text
  static let operands = "MAPPE"
  static let year = OptionSpec(
    name: "year", kind: .number(2000...2099),
    meaning: Words.optionYear.text,
    standard: .same("2026"))
  static let details = Words.initDetails.text
  static let example = Text.same("aarshjul init mitaar --year 2026")
  static let options = [year]

  static func run(_ invocation: Invocation, _ console: Console) throws(UsageError) -> Int32 {
    guard let folder = invocation.words.first else {
      throw .missingWord(Words.folderName.text)
    }
    let files = StarterFolder.files(
      year: invocation.number(year) ?? 2026, language: invocation.language)
    let there = files.filter { FileManager.default.fileExists(atPath: folder + "/" + $0.path) }
    guard there.isEmpty else {
      console.problem(Words.isThereAlready.with(folder, there[0].path))
      return ExitCode.cannotWrite
    }
    do {
      for file in files {
        let path = URL(fileURLWithPath: folder + "/" + file.path)
        try FileManager.default.createDirectory(
          at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: path, options: .atomic)
      }
    } catch {
      console.problem(Words.cannotWriteIn.with(folder))
      return ExitCode.cannotWrite
    }
    console.line(Words.starterWritten.with(files.count, folder))
    return ExitCode.done
  }
}
