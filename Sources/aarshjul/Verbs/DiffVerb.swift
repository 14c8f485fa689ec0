import Exchange
import Foundation
import Programme
import Reports
import Verification

/// Shows what two plans have different.
enum DiffVerb: Verb {
  static let name = "diff"
  static let summary = Text(
    da: "viser forskellen på to planer: personer, møder, priser",
    en: "shows the difference of two plans: people, meetings, costs")
  static let operands = "A B"
  static let mostWords = 2
  static let details = Text(
    da: """
      A og B er planmapper eller plan.json-filer; en fil uden for en planmappe læses med den andens \
      mappe. Svaret er, hvem der skifter gruppe eller hold, hvilke møder der er flyttet, nye, aflyst \
      eller har andre deltagere, og hvad hver regel koster i de to. Svaret er 0, også når planerne er \
      forskellige. Med --html skrives en side, der kan åbnes og sendes.
      """,
    en: """
      A and B are planning folders or plan.json files; a file outside a planning folder is read with \
      the other's folder. The answer is who changes group or cohort, which meetings are moved, new, \
      cancelled or have other people, and what each rule costs in the two. The exit code is 0, also \
      when the plans differ. With --html a page is written that can be opened and sent.
      """)
  static let example = "aarshjul diff mitaar forslag --html forskel.html"
  static let html = OptionSpec(
    name: "html", kind: .text("FIL"),
    meaning: Text(da: "skriv forskellen som en HTML-side", en: "write the difference as a page"))
  static let options = [html, OptionTable.json]

  static func run(_ invocation: Invocation, _ console: Console) throws(UsageError) -> Int32 {
    guard invocation.words.count == 2 else {
      throw .missingWord(Text(da: "to planer: A og B", en: "two plans: A and B"))
    }
    let names = invocation.words
    let folders = names.map(folder)
    var sides: [PlanSide] = []
    for (i, name) in names.enumerated() {
      guard let folder = folders[i] ?? folders[1 - i] else {
        console.problem(
          Text(
            da: "Ingen af de to er en planmappe eller ligger i en. Giv mindst én mappe.",
            en: "Neither is a planning folder or lies in one. Give at least one folder."))
        return ExitCode.badInput
      }
      guard let side = side(name, in: folder, console) else { return ExitCode.badInput }
      sides.append(side)
    }
    let comparison = PlanComparison(sides[0], sides[1])
    if let path = invocation.text(html) {
      let page = ReportBook.comparisonPage(comparison, in: console.language)
      do {
        try Data(page.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
      } catch {
        console.problem(
          Text(da: "Kan ikke skrive \(path).", en: "Cannot write \(path)."))
        return ExitCode.cannotWrite
      }
    }
    if invocation.has(OptionTable.json) {
      console.line(JSONOutput.text(ComparisonRecord(comparison)))
    } else {
      for line in ComparisonText(comparison, in: console.language).lines() { console.line(line) }
    }
    return ExitCode.done
  }

  /// The planning folder that a name means or lies in.
  private static func folder(_ name: String) -> String? {
    var path = name
    for _ in 0..<3 {
      if FileManager.default.fileExists(atPath: path + "/rules.json") { return path }
      let parent = (path as NSString).deletingLastPathComponent
      path = parent.isEmpty ? "." : parent
    }
    return nil
  }

  private static func side(_ name: String, in folder: String, _ console: Console) -> PlanSide? {
    let reading = FolderReader.read(directory: folder)
    guard let programme = reading.programme else {
      FaultList.show(reading.faults, console)
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
        Text(
          da: "\(name) har ingen plan. Lav den med: aarshjul plan \(name)",
          en: "\(name) has no plan. Make it with: aarshjul plan \(name)"))
      return nil
    }
    let (plan, faults) = PlanFile.read(bytes, for: programme, dropsUnknownPeople: true)
    FaultList.show(faults, console)
    guard let plan else { return nil }
    return PlanSide(
      name: name, programme: programme, plan: plan, score: Verifier.verify(plan, programme).score)
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
        ? "added" : change.after == nil ? "cancelled" : change.isMoved ? "moved" : "altered"
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
