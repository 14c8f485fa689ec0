import Planning
import Programme

/// Says what stands in the way of a plan.
enum ObstacleText {
  /// Writes obstacles to standard error, with a hint at what to do.
  static func show(
    _ obstacles: [Obstacle], _ programme: Programme, _ console: Console,
    hint: Text? = Words.checkFinds.text
  ) {
    let unsuitable = obstacles.filter(\.isBadInput)
    if !unsuitable.isEmpty {
      for obstacle in unsuitable { console.problem(text(obstacle, programme)) }
      return
    }
    console.problem(
      obstacles.allSatisfy(\.isProven) ? Words.noPlanProven.text : Words.noPlanFound.text
    )
    for obstacle in obstacles.prefix(20) {
      console.problem("  " + text(obstacle, programme).in(console.language))
    }
    if obstacles.count > 20 {
      console.problem(
        Words.moreObstacles.with(obstacles.count - 20).indented(2))
    }
    if obstacles.contains(where: { !$0.isProven }) {
      console.problem(
        Words.notProvenImpossible.text)
    }
    if let hint { console.problem(hint) }
  }

  static func text(_ obstacle: Obstacle, _ programme: Programme) -> Text {
    switch obstacle.kind {
    case .groups(let district):
      let name = programme.organisation[district].name
      let count = obstacle.people.count
      if obstacle.isProven, obstacle.rules.contains(.everythingPlanned) {
        return Words.noMeetingDivision.with(name, count)
      }
      return obstacle.isProven
        ? Words.noDivision.with(name, count)
        : Words.divisionNotFound.with(name, count)
    case .weights(let district):
      return Words.weightsTooLarge.with(programme.organisation[district].name)
    case .noTime(let key):
      return Words.noPossibleTime.with(
        Obstacle.title(key, in: programme), reasons(obstacle, programme))
    case .crowdedOut(let key):
      return Words.noRoom.with(Obstacle.title(key, in: programme), reasons(obstacle, programme))
    }
  }

  private static func reasons(_ obstacle: Obstacle, _ programme: Programme) -> Text {
    var parts: [Text] = []
    let rules = obstacle.rules.prefix(4).map { Rule.of($0).name }
    if !rules.isEmpty { parts.append(.joined(rules, by: ", ")) }
    let people = programme.organisation.names(obstacle.people).prefix(4)
    if !people.isEmpty { parts.append(.same(people.joined(separator: ", "))) }
    let events = obstacle.events.prefix(4).map { Obstacle.title($0, in: programme) }
    if !events.isEmpty { parts.append(Words.takenBy.with(Text.joined(events, by: ", "))) }
    return parts.isEmpty ? .same("") : .joined(parts, by: "; ").map { " (\($0))" }
  }
}

extension Obstacle {
  /// Whether it is the folder that cannot be used, instead of there being no plan.
  var isBadInput: Bool {
    if case .weights = kind { return true }
    return false
  }
}

extension [Obstacle] {
  /// What the program says where these stand in the way.
  var exitCode: Int32 {
    contains(where: \.isBadInput) ? ExitCode.badInput : ExitCode.violations
  }
}
