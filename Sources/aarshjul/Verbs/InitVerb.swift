import Exchange
import Foundation
import Programme

/// Writes a starter folder.
enum InitVerb: Verb {
  static let name = "init"
  static let summary = Text(
    da: "skriver en startmappe med eksempler, der virker",
    en: "writes a starter folder with examples that run")
  static let operands = "MAPPE"
  static let year = OptionSpec(
    name: "year", kind: .number(2000...2099),
    meaning: Text(
      da: "skoleåret begynder i august dette år", en: "the school year begins in August this year"),
    standard: Text(da: "2026", en: "2026"))
  static let details = Text(
    da: """
      Mappen rummer alle de tabeller, programmet læser, med et lille eksempel i hver, og en \
      rules.json, der forklarer sig selv. Filer, der er der i forvejen, røres ikke.
      """,
    en: """
      The folder holds all the tables that the program reads, with a small example in each, and a \
      rules.json that explains itself. Files that are there already are not touched.
      """)
  static let example = "aarshjul init mitaar --year 2026"
  static let options = [year]

  static func run(_ invocation: Invocation, _ console: Console) throws(UsageError) -> Int32 {
    guard let folder = invocation.words.first else {
      throw .missingWord(Text(da: "mappens navn", en: "the folder's name"))
    }
    let files = StarterFolder.files(
      year: invocation.number(year) ?? 2026, language: invocation.language)
    let there = files.filter { FileManager.default.fileExists(atPath: folder + "/" + $0.path) }
    guard there.isEmpty else {
      console.problem(
        Text(
          da: "\(folder)/\(there[0].path) er der allerede. Vælg en anden mappe.",
          en: "\(folder)/\(there[0].path) is there already. Choose another folder."))
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
      console.problem(
        Text(
          da: "Kan ikke skrive i \(folder): \(error.localizedDescription)",
          en: "Cannot write in \(folder): \(error.localizedDescription)"))
      return ExitCode.cannotWrite
    }
    console.line(
      Text(
        da: "\(files.count) filer er skrevet i \(folder). Prøv nu: aarshjul plan \(folder)",
        en: "\(files.count) files are written in \(folder). Now try: aarshjul plan \(folder)"))
    return ExitCode.done
  }
}
