import Programme
import Reports
import Verification

/// Writes what people see and hand on.
enum ReportVerb: Verb {
  static let name = "report"
  static let summary = Text(
    da: "skriver siden, årshjulet, tabellerne, brevene og kalenderfilerne",
    en: "writes the page, the year wheel, the tables, the letters and the calendar files")
  static let details = Text(
    da: """
      Læser plan/plan.json og lægger alt, der kan gives videre, i plan/: aarshjul.html, årshjulet som \
      SVG, tabeller til Excel, breve og en kalenderfil til hver person, gruppe, chef og arbejdsplads. \
      Med --pseudonymise står der ingen navne nogen steder.
      """,
    en: """
      Reads plan/plan.json and puts all that can be handed on into plan/: aarshjul.html, the year \
      wheel as SVG, tables for Excel, letters and a calendar file for each person, group, chief and \
      workplace. With --pseudonymise there are no names anywhere.
      """)
  static let example = "aarshjul report mitaar --today 01-09-2026"
  static let today = OptionSpec(
    name: "today", kind: .date,
    meaning: Text(da: "mærk denne dag som i dag", en: "mark this day as today"))
  static let pseudonymise = OptionSpec(
    name: "pseudonymise", kind: .flag,
    meaning: Text(
      da: "erstat navne med faste mærker", en: "replace names by stable marks"))
  static let secret = OptionSpec(
    name: "secret", kind: .text("ORD"),
    meaning: Text(
      da: "et ord, der blandes i mærkerne", en: "a word that is mixed into the marks"))
  static let options = [today, pseudonymise, secret, OptionTable.output, OptionTable.quiet]

  static func run(_ invocation: Invocation, _ console: Console) throws(UsageError) -> Int32 {
    guard let input = try FolderInput.read(invocation, console) else { return ExitCode.badInput }
    guard let plan = input.plan(console) else { return ExitCode.badInput }
    let verdict = Verifier.verify(plan, input.programme)
    var options = ReportOptions(language: console.language)
    options.today = invocation.text(today).flatMap(DateArgument.day)
    options.isPseudonymised = invocation.has(pseudonymise)
    options.secret = invocation.text(secret) ?? ""
    options.verdictLines = verdict.violations.prefix(50).map { $0.text.in(console.language) }
    let files = ReportBook.files(plan: plan, programme: input.programme, options: options)
    let target = invocation.text(OptionTable.output) ?? input.folder
    if let problem = PlanStore.add(files, in: target) {
      console.problem(problem)
      return ExitCode.cannotWrite
    }
    if !invocation.has(OptionTable.quiet) {
      console.line(
        Text(
          da: "\(files.count) filer er skrevet i \(target)/plan. Åbn \(target)/plan/aarshjul.html.",
          en:
            "\(files.count) files are written in \(target)/plan. Open \(target)/plan/aarshjul.html."
        ))
    }
    return ExitCode.done
  }
}
