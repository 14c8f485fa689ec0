import Exchange
import Foundation
import Planning
import Programme

/// Plans by several sets of rules and shows the results side by side.
enum ScenariosVerb: Verb {
  static let name = "scenarios"
  static let summary = Words.scenariosSummary.text
  static let details = Words.scenariosDetails.text
  static let example = Words.exampleScenarios.text
  static let scenario = OptionSpec(
    name: "scenario", kind: .text("NAVN: REGEL.PARAMETER=VÆRDI, ..."), repeats: true,
    meaning: Words.optionScenario.text)
  static let csv = OptionSpec(
    name: "csv", kind: .text("FIL"), meaning: Words.optionScenarioCSV.text)
  static let options =
    OptionTable.solving + [scenario, csv, OptionTable.json, OptionTable.quiet]

  static func run(_ invocation: Invocation, _ console: Console) throws(UsageError) -> Int32 {
    guard invocation.has(scenario) else {
      throw .missingWord(Words.missingScenario.text)
    }
    guard let input = try FolderInput.read(invocation, console) else { return ExitCode.badInput }
    let base = Words.scenarioAsNow.text.in(console.language)
    var scenarios = [Scenario(name: base, programme: input.programme)]
    var faults: [UsageError] = []
    for text in invocation.texts(scenario) {
      let (name, settings) = ScenarioArgument.parts(text)
      if settings.isEmpty { faults.append(.refused(scenario, text, Words.emptyScenario.text)) }
      if scenarios.contains(where: { $0.name == name }) {
        faults.append(.refused(scenario, text, Words.scenarioTwice.with(name)))
      }
      var programme = input.programme
      do throws(UsageError) {
        try RuleOverride.apply(settings, to: &programme.rules)
      } catch {
        faults.append(error)
      }
      scenarios.append(Scenario(name: name, programme: programme))
    }
    if !faults.isEmpty { throw .several(faults) }
    let solving = Solving(invocation, console)
    let comparison = ScenarioComparison(scenarios, options: solving.options)
    solving.display.close()
    let table = ScenarioTable(comparison, input.programme, console.language)
    if let path = invocation.text(csv) {
      do {
        try Data(CSVWriter().file(of: console.veil?.sheet(table.sheet) ?? table.sheet)).write(
          to: URL(fileURLWithPath: path), options: .atomic)
      } catch {
        console.problem(Words.cannotWriteOut.with(path))
        return ExitCode.cannotWrite
      }
    }
    if invocation.has(OptionTable.json) {
      console.json(JSONOutput.text(ScenariosRecord(comparison, input.programme)))
    } else {
      for line in table.lines { console.line(line) }
    }
    return comparison.results.contains { $0.ending == .stopped } ? ExitCode.stopped : ExitCode.done
  }
}

/// A scenario on the command line: "name: rule.parameter=value, rule.parameter=value".
enum ScenarioArgument {
  /// The name and the settings of a text; the name is the text itself where none is given.
  static func parts(_ text: String) -> (name: String, settings: [String]) {
    var name = text
    var rest = text[...]
    if let colon = text.firstIndex(of: ":"), colon < (text.firstIndex(of: "=") ?? text.endIndex) {
      name = trimmed(text[..<colon])
      rest = text[text.index(after: colon)...]
    }
    let settings = rest.split(whereSeparator: { $0 == "," || $0 == ";" }).map(trimmed)
      .filter { !$0.isEmpty }
    return (name, settings)
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
