import Planning
import Programme

/// Why there is no plan, as JSON: what clashes, what is in the way, what is wrong in the folder.
struct ClashRecord: Encodable {
  /// One clash.
  struct Entry: Encodable {
    let members: [String]
    let rules: [String]
    let people: [String]
    let quality: String
    let alike: [String]
    let isBehind: Bool
    let proofChecked: Bool?
    let ways: [Way]
  }

  /// One way out.
  struct Way: Encodable {
    let change: String
    let planExists: Bool
    let cost: Int?
  }

  /// What stands in the way where no clash is known.
  struct Obstacle: Encodable {
    let text: String
    let proven: Bool
    let rules: [String]
    let people: [String]
    let events: [String]
  }

  let clashes: [Entry]
  let together: Way?
  let complete: Bool
  let obstacles: [Obstacle]
  let faults: [FaultRecord]

  init(
    _ report: ClashReport, _ programme: Programme, _ language: Language,
    obstacles: [Planning.Obstacle] = [], faults: [Fault] = []
  ) {
    clashes = report.clashes.map { clash in
      Entry(
        members: clash.sentences.map { $0.in(language) }, rules: clash.rules.map(\.rawValue),
        people: clash.people.map { programme.organisation[$0].key },
        quality: clash.quality.rawValue, alike: clash.alike.map(\.text), isBehind: clash.isBehind,
        proofChecked: ClashDisplay.isProven(clash),
        ways: clash.ways.map { ClashRecord.way($0, language) })
    }
    together = report.together.map { ClashRecord.way($0, language) }
    complete = !report.isStopped
    self.obstacles = obstacles.map { obstacle in
      Obstacle(
        text: ObstacleText.text(obstacle, programme).in(language), proven: obstacle.isProven,
        rules: obstacle.rules.map(\.rawValue),
        people: obstacle.people.map { programme.organisation[$0].key },
        events: obstacle.events.map(\.text))
    }
    self.faults = faults.map { FaultRecord($0) }
  }

  /// A record of one thing that is in the way for certain.
  init(_ obstacle: Obstacle) {
    clashes = []
    together = nil
    complete = true
    obstacles = [obstacle]
    faults = []
  }

  /// Writes to standard output why there is no plan, if it is to be told as JSON; the prose for
  /// people is on standard error all the same.
  static func tell(
    _ report: ClashReport, _ programme: Programme, _ invocation: Invocation, _ console: Console,
    obstacles: [Planning.Obstacle] = [], faults: [Fault] = []
  ) {
    guard invocation.has(OptionTable.json) else { return }
    let record = ClashRecord(
      report, programme, console.language, obstacles: obstacles,
      faults: faults.map { console.veil?.fault($0) ?? $0 })
    console.json(JSONOutput.text(record))
  }

  private static func way(_ way: WayOut, _ language: Language) -> Way {
    guard case .planned(_, let cost) = way.trial else {
      return Way(change: way.phrase.in(language), planExists: false, cost: nil)
    }
    return Way(change: way.phrase.in(language), planExists: true, cost: cost)
  }
}
