import Exchange
import Foundation
import Programme
import Verification

/// Reads everything and reports what is wrong.
enum CheckVerb: Verb {
  static let name = "check"
  static let summary = Words.checkSummary.text
  static let details = Words.checkDetails.text
  static let example = Text.same("aarshjul check mitaar")
  static let options = OptionTable.marks + [OptionTable.json, OptionTable.set]

  static func run(_ invocation: Invocation, _ console: Console) throws(UsageError) -> Int32 {
    let folder = invocation.words.first ?? "."
    let reading = FolderReader.read(directory: folder)
    var faults = reading.faults
    let isReadable = reading.programme != nil
    if var programme = reading.programme {
      console.veil?.learn(programme)
      try RuleOverride.apply(invocation.texts(OptionTable.set), to: &programme.rules)
      faults = (faults + Verifier.faults(in: programme)).sorted()
    }
    let hasErrors = faults.contains { $0.severity == .error }
    if invocation.has(OptionTable.json) {
      console.json(JSONOutput.text(faults.map { FaultRecord(console.veil?.fault($0) ?? $0) }))
    } else {
      for fault in faults { console.line(FaultList.line(fault, console)) }
      if let programme = reading.programme, !hasErrors {
        console.line(summary(programme, warnings: faults.count))
      } else {
        let errors = faults.filter { $0.severity == .error }.count
        console.line(Words.count(errors, .mustMendOne, .mustMendMany))
      }
    }
    if !isReadable { return ExitCode.badInput }
    return hasErrors ? ExitCode.violations : ExitCode.done
  }

  private static func summary(_ programme: Programme, warnings: Int) -> Text {
    let organisation = programme.organisation
    let leaders = organisation.personIDs.filter { programme.isEligibleForGroup($0) }.count
    let years = programme.horizon.schoolYears.map(\.label).joined(separator: ", ")
    return Words.inOrder.with(
      Words.count(organisation.districts.count, .districtsOne, .districtsMany),
      Words.count(organisation.workplaces.count, .workplacesOne, .workplacesMany),
      Words.count(organisation.people.count, .peopleOne, .peopleMany),
      Words.count(leaders, .leadersOne, .leadersMany), years,
      Words.count(warnings, .warningsOne, .warningsMany))
  }
}

/// A fault as programs read it.
struct FaultRecord: Encodable {
  let id: String
  let severity: String
  let file: String
  let row: Int?
  let column: Int?
  let header: String?
  let problem: String
  let remedy: String
  let problemEnglish: String
  let remedyEnglish: String

  init(_ fault: Fault) {
    id = fault.id
    severity = fault.severity.rawValue
    file = fault.place.file
    row = fault.place.row
    column = fault.place.column
    header = fault.place.header
    problem = fault.problem.danish
    remedy = fault.remedy.danish
    problemEnglish = fault.problem.english
    remedyEnglish = fault.remedy.english
  }
}
