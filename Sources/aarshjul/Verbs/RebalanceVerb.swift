import Planning
import Programme

/// Shows the choices when leaders have joined or left.
enum RebalanceVerb: Verb {
  static let name = "rebalance"
  static let summary = Text(
    da: "viser valgene, når ledere er kommet til eller gået",
    en: "shows the choices when leaders have joined or left")
  static let details = Text(
    da: """
      Sammenligner mappen med plan/plan.json. For hvert distrikt, hvis ledere er andre, vises valgene \
      fra færrest, der skifter gruppe, til de bedste grupper: hvem der flytter hvorhen, hvilke møder \
      der berøres, og hvad grupperne koster. Hvert valg er bevist, hvor det står der. Intet skrives.
      """,
    en: """
      Compares the folder with plan/plan.json. For each district whose leaders differ it shows the \
      choices from fewest who change group to the best groups: who moves where, which meetings are \
      touched, and what the groups cost. Each choice is proven where it says so. Nothing is written.
      """)
  static let example = "aarshjul rebalance mitaar --from 01-11-2026 --max-moves 2"
  static let from = OptionSpec(
    name: "from", kind: .date,
    meaning: Text(
      da: "den første dag, der kan ændres", en: "the first day that can change"),
    standard: Text(da: "planens første dag", en: "the plan's first day"))
  static let mostMoves = OptionSpec(
    name: "max-moves", kind: .number(0...1000),
    meaning: Text(da: "højst så mange skifter gruppe", en: "at most this many change group"))
  static let options = OptionTable.solving + [from, mostMoves]

  static func run(_ invocation: Invocation, _ console: Console) throws(UsageError) -> Int32 {
    guard let input = try FolderInput.read(invocation, console) else { return ExitCode.badInput }
    guard let plan = input.plan(console, dropsUnknownPeople: true) else { return ExitCode.badInput }
    var programme = input.programme
    let asOf = invocation.text(from).flatMap(DateArgument.day) ?? programme.horizon.days.first
    programme.asOf = asOf
    let solving = Solving(invocation, console)
    let rebalance = Rebalance(
      programme, since: PreviousPlan(plan: plan, asOf: asOf),
      mostMoves: invocation.number(mostMoves), options: solving.options)
    solving.display.close()
    if rebalance.frontiers.isEmpty {
      console.line(
        Text(
          da: "Ledergrupperne passer til mappen; ingen skal flytte.",
          en: "The groups fit the folder; nobody has to move."))
      return ExitCode.done
    }
    for frontier in rebalance.frontiers { show(frontier, programme, console) }
    return rebalance.frontiers.contains { $0.choices.isEmpty } ? ExitCode.violations : ExitCode.done
  }

  private static func show(
    _ frontier: Rebalance.Frontier, _ programme: Programme, _ console: Console
  ) {
    func names(_ people: [PersonID]) -> String {
      people.isEmpty ? "-" : people.map { programme.organisation[$0].name }.joined(separator: "; ")
    }
    let district = programme.organisation[frontier.district].name
    console.line(
      Text(
        da: "\(district): nye \(names(frontier.joined)), gået \(names(frontier.left))"
          + (frontier.isProven ? " (bevist)" : ""),
        en: "\(district): joined \(names(frontier.joined)), left \(names(frontier.left))"
          + (frontier.isProven ? " (proven)" : "")))
    if frontier.choices.isEmpty {
      console.line(
        Text(
          da: "  Lederne kan ikke deles i grupper efter reglerne.",
          en: "  The leaders cannot be divided into groups by the rules."))
    }
    for (i, choice) in frontier.choices.enumerated() {
      console.line(
        Text(
          da: "  \(i + 1): \(choice.moved) skifter gruppe, \(choice.touched.count) møder berøres, "
            + "grupperne koster \(choice.cost)",
          en: "  \(i + 1): \(choice.moved) change group, \(choice.touched.count) meetings touched, "
            + "the groups cost \(choice.cost)"))
      for move in choice.moves {
        let name = programme.organisation[move.person].name
        console.line("     \(name): \(move.from ?? "+") -> \(move.to)")
      }
    }
  }
}
