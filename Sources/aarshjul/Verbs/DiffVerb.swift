import Exchange
import Foundation
import Programme
import Reports
import Verification

/// Shows what two plans have different.
enum DiffVerb: Verb {
  static let name = "diff"
  static let summary = Words.diffSummary.text
  static let operands = "A B"
  static let mostWords = 2
  static let details = Words.diffDetails.text
  static let example = Text.same("aarshjul diff mitaar forslag --html forskel.html")
  static let html = OptionSpec(
    name: "html", kind: .text("FIL"),
    meaning: Words.optionHTML.text)
  static let options = [html, OptionTable.pseudonymise, OptionTable.secret, OptionTable.json]

  static func run(_ invocation: Invocation, _ console: Console) throws(UsageError) -> Int32 {
    guard invocation.words.count == 2 else {
      throw .missingWord(Words.missingTwoPlans.text)
    }
    let names = invocation.words
    let folders = names.map(folder)
    var sides: [PlanSide] = []
    for (i, name) in names.enumerated() {
      guard let folder = folders[i] ?? folders[1 - i] else {
        console.problem(
          Words.neitherFolder.text)
        return ExitCode.badInput
      }
      guard let side = side(name, in: folder, invocation, console) else {
        return ExitCode.badInput
      }
      sides.append(side)
    }
    let comparison = PlanComparison(sides[0], sides[1])
    if let path = invocation.text(html) {
      let page = ReportBook.comparisonPage(comparison, in: console.language)
      do {
        try Data(page.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
      } catch {
        console.problem(
          Words.cannotWriteOut.with(path))
        return ExitCode.cannotWrite
      }
    }
    if invocation.has(OptionTable.json) {
      console.json(JSONOutput.text(ComparisonRecord(comparison)))
    } else {
      for line in ComparisonText(comparison, in: console.language).lines() { console.fit(line) }
    }
    return ExitCode.done
  }

  /// The planning folder that a name means or lies in.
  private static func folder(_ name: String) -> String? {
    var path = name[...]
    for _ in 0..<3 {
      let folder = path.isEmpty ? (name.hasPrefix("/") ? "/" : ".") : String(path)
      if FileManager.default.fileExists(atPath: folder + "/rules.json") { return folder }
      path = path.lastIndex(of: "/").map { path[..<$0] } ?? ""
    }
    return nil
  }

  private static func side(
    _ name: String, in folder: String, _ invocation: Invocation, _ console: Console
  ) -> PlanSide? {
    let reading = FolderReader.read(directory: folder)
    guard let programme = reading.programme else {
      // Two folders are read, so each fault says which of them it is in.
      FaultList.show(
        reading.faults.map { fault in
          var fault = fault
          fault.place.file =
            fault.place.file.isEmpty ? folder : folder + "/" + fault.place.file
          return fault
        }, console)
      return nil
    }
    let path =
      FileManager.default.fileExists(atPath: name + "/" + PlanFile.path)
      ? name + "/" + PlanFile.path : name
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory),
      !isDirectory.boolValue, let bytes = PlanStore.bytes(of: path)
    else {
      console.problem(
        Words.hasNoPlan.with(name))
      return nil
    }
    let (plan, faults) = PlanFile.read(
      bytes, for: programme, file: path, dropsUnknown: true)
    FaultList.show(faults, console)
    guard let plan else { return nil }
    let marks = AskedPlan.marks(of: programme, invocation)
    return PlanSide(
      name: name, programme: marks?.programme(programme) ?? programme,
      plan: marks?.plan(plan) ?? plan, score: Verifier.verify(plan, programme).score)
  }
}

/// The difference of two plans as programs read it.
struct ComparisonRecord: Encodable {
  struct Move: Encodable {
    let person: String
    let from: String?
    let to: String?

    init(_ move: PlanComparison.Move) {
      person = move.person
      from = move.from
      to = move.to
    }
  }

  struct Appearance: Encodable {
    let date: String
    let start: String
    let minutes: Int
    let days: Int
    let place: String?
    let host: String?
    let chief: String?
    let staff: [String]
    let participants: [String]
    let guests: [String]
    let facilitators: [String]
    let pack: String?

    init(_ event: PlanComparison.Appearance) {
      date = MomentRecord.iso(event.day)
      start = MomentRecord.clock(event.start)
      minutes = event.minutes
      days = event.dayCount
      place = event.place
      host = event.host
      chief = event.chief
      staff = event.staff
      participants = event.participants
      guests = event.guests
      facilitators = event.facilitators
      pack = event.pack
    }
  }

  struct Change: Encodable {
    let event: String
    let kind: String
    let parts: [String]
    let before: Appearance?
    let after: Appearance?
  }

  struct Cost: Encodable {
    let rule: String
    let detail: String
    let before: Int
    let after: Int
  }

  let isSame: Bool
  let groupMoves: [Move]
  let cohortMoves: [Move]
  let events: [Change]
  let costs: [Cost]
  let totalBefore: Int
  let totalAfter: Int
  let hardViolationsBefore: Int
  let hardViolationsAfter: Int

  init(_ comparison: PlanComparison) {
    isSame = comparison.isEmpty
    groupMoves = comparison.groupMoves.map(Move.init)
    cohortMoves = comparison.cohortMoves.map(Move.init)
    events = comparison.changes.map { change in
      let kind =
        change.before == nil
        ? "added"
        : comparison.isPassed(change)
          ? "passed"
          : change.after == nil ? "cancelled" : change.isMoved ? "moved" : "altered"
      return Change(
        event: change.key.text, kind: kind, parts: change.parts.map(\.rawValue),
        before: change.before.map(Appearance.init), after: change.after.map(Appearance.init))
    }
    costs = comparison.costs.map {
      Cost(rule: $0.rule.rawValue, detail: $0.detail, before: $0.before, after: $0.after)
    }
    totalBefore = comparison.before.score.total
    totalAfter = comparison.after.score.total
    hardViolationsBefore = comparison.before.score.hardViolations
    hardViolationsAfter = comparison.after.score.hardViolations
  }
}
