import Planning
import Programme

/// Says what stands in the way of a plan.
enum ObstacleText {
  /// Writes obstacles to standard error.
  static func show(_ obstacles: [Obstacle], _ programme: Programme, _ console: Console) {
    console.problem(
      Text(
        da: "Der blev ikke fundet en plan. Det står i vejen:", en: "No plan was found. In the way:")
    )
    for obstacle in obstacles.prefix(20) {
      console.problem("  " + text(obstacle, programme).in(console.language))
    }
    if obstacles.count > 20 {
      console.problem(
        Text(da: "  og \(obstacles.count - 20) mere.", en: "  and \(obstacles.count - 20) more."))
    }
    if obstacles.contains(where: { !$0.isProven }) {
      console.problem(
        Text(
          da: "Det er ikke bevist, at der ingen plan er: prøv med et større --effort.",
          en: "It is not proven that there is no plan: try a larger --effort."))
    }
    console.problem(
      Text(
        da: "»aarshjul check« finder det, der ikke kan holde, uanset hvordan der planlægges.",
        en: "'aarshjul check' finds what cannot hold whatever is planned."))
  }

  private static func text(_ obstacle: Obstacle, _ programme: Programme) -> Text {
    switch obstacle.kind {
    case .groups(let district):
      let name = programme.organisation[district].name
      let count = obstacle.people.count
      return obstacle.isProven
        ? Text(
          da: "Distrikt \(name): de \(count) ledere kan ikke deles i grupper efter reglerne.",
          en: "District \(name): the \(count) leaders cannot be divided into groups by the rules.")
        : Text(
          da: "Distrikt \(name): fandt ingen deling af de \(count) ledere i grupper.",
          en: "District \(name): found no division of the \(count) leaders into groups.")
    case .noTime(let key):
      return Text(
        da: "\(key.text) har intet muligt tidspunkt\(reasons(obstacle, programme, .danish)).",
        en: "\(key.text) has no possible time\(reasons(obstacle, programme, .english)).")
    case .crowdedOut(let key):
      return Text(
        da: "\(key.text) kan ikke få plads\(reasons(obstacle, programme, .danish)).",
        en: "\(key.text) finds no room\(reasons(obstacle, programme, .english)).")
    }
  }

  private static func reasons(
    _ obstacle: Obstacle, _ programme: Programme, _ language: Language
  ) -> String {
    var parts: [String] = []
    let rules = obstacle.rules.prefix(4).map { Rule.of($0).name.in(language) }
    if !rules.isEmpty { parts.append(rules.joined(separator: ", ")) }
    let people = obstacle.people.prefix(4).map { programme.organisation[$0].name }
    if !people.isEmpty { parts.append(people.joined(separator: ", ")) }
    let events = obstacle.events.prefix(4).map(\.text)
    if !events.isEmpty {
      parts.append(
        (language == .danish ? "optaget af " : "taken by ") + events.joined(separator: ", "))
    }
    return parts.isEmpty ? "" : " (" + parts.joined(separator: "; ") + ")"
  }
}
