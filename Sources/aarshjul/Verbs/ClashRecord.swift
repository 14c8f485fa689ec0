import Planning
import Programme

/// A report of clashes as JSON.
struct ClashRecord: Encodable {
  /// One clash.
  struct Entry: Encodable {
    let members: [String]
    let rules: [String]
    let people: [String]
    let quality: String
    let proofChecked: Bool?
    let ways: [Way]
  }

  /// One way out.
  struct Way: Encodable {
    let change: String
    let planExists: Bool
    let cost: Int?
  }

  let clashes: [Entry]
  let together: Way?
  let complete: Bool

  init(_ report: ClashReport, _ programme: Programme, _ language: Language) {
    clashes = report.clashes.map { clash in
      Entry(
        members: clash.sentences.map { $0.in(language) }, rules: clash.rules.map(\.rawValue),
        people: clash.people.map { programme.organisation[$0].key },
        quality: clash.quality.rawValue, proofChecked: ClashDisplay.isProven(clash),
        ways: clash.ways.map { ClashRecord.way($0, language) })
    }
    together = report.together.map { ClashRecord.way($0, language) }
    complete = !report.isStopped
  }

  private static func way(_ way: WayOut, _ language: Language) -> Way {
    guard case .planned(_, let cost) = way.trial else {
      return Way(change: way.phrase.in(language), planExists: false, cost: nil)
    }
    return Way(change: way.phrase.in(language), planExists: true, cost: cost)
  }
}
