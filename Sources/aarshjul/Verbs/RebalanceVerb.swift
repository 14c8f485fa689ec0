import Planning
import Programme

/// Shows the choices when leaders have joined or left, and takes one.
enum RebalanceVerb: Verb {
  static let name = "rebalance"
  static let summary = Text(
    da: "viser valgene, når ledere er kommet til eller gået, og gennemfører et af dem",
    en: "shows the choices when leaders have joined or left, and carries one out")
  static let details = Text(
    da: """
      Sammenligner mappen med plan/plan.json: hvem er kommet til, gået eller har skiftet arbejdsplads. \
      For hvert distrikt vises valgene fra færrest, der skifter gruppe, til de bedste grupper: hvem \
      der flytter hvorhen, hvilke møder der berøres, hvad grupperne koster efter regel, og hvem der \
      har længst vej. Der står »bevist«, hvor hvert valg er bevist og der ikke er andre imellem. En, \
      der er ny, koster ingen flytning, når reglerne giver plads i en gruppe. Uden --apply skrives \
      intet. Med --apply skrives grupperne (det første valg eller --choose), og kalenderen tilpasses \
      med så få flyttede møder som muligt; det holdte og det frosne bliver, som det er.
      """,
    en: """
      Compares the folder with plan/plan.json: who has joined, left or changed workplace. For each \
      district it shows the choices from fewest who change group to the best groups: who moves \
      where, which meetings are touched, what the groups cost by rule, and who has the longest way. \
      It says "proven" where each choice is proven and there is no other between. A newcomer costs \
      no move where the rules leave room in a group. Without --apply nothing is written. With \
      --apply the groups are written (the first choice or --choose) and the calendar is fitted with \
      as few moved meetings as possible; the held and the frozen stay.
      """)
  static let example = "aarshjul rebalance mitaar --from 01-11-2026 --choose 1 --apply"
  static let mostMoves = OptionSpec(
    name: "max-moves", kind: .number(0...1000),
    meaning: Text(da: "højst så mange skifter gruppe", en: "at most this many change group"))
  static let choose = OptionSpec(
    name: "choose", kind: .number(1...1000),
    meaning: Text(
      da: "valg nummer så og så i hvert distrikt; er der færre, det sidste",
      en: "the choice of this number in each district; the last where there are fewer"),
    standard: Text(da: "1", en: "1"))
  static let apply = OptionSpec(
    name: "apply", kind: .flag,
    meaning: Text(
      da: "skriv grupperne og tilpas kalenderen", en: "write the groups and fit the calendar"))
  static let options =
    OptionTable.solving + [
      ReplanVerb.from, ReplanVerb.freeze, mostMoves, choose, apply, OptionTable.output,
      OptionTable.dryRun, OptionTable.json, OptionTable.quiet,
    ]

  static func run(_ invocation: Invocation, _ console: Console) throws(UsageError) -> Int32 {
    guard let input = try FolderInput.read(invocation, console) else { return ExitCode.badInput }
    guard let plan = input.plan(console, dropsUnknownPeople: true) else { return ExitCode.badInput }
    var programme = input.programme
    let asOf = FirstOpenDay.of(invocation, ReplanVerb.from, programme)
    programme.asOf = asOf
    let previous = PreviousPlan(
      plan: plan, asOf: asOf,
      freezeUntil: invocation.text(ReplanVerb.freeze).flatMap(DateArgument.day))
    let solving = Solving(invocation, console)
    let rebalance = Rebalance(
      programme, since: previous, mostMoves: invocation.number(mostMoves),
      options: solving.options)
    solving.display.close()
    let applies = invocation.has(apply)
    if invocation.has(OptionTable.json) {
      if !applies {
        console.line(JSONOutput.text(RebalanceRecord(rebalance, programme)))
      }
    } else if !invocation.has(OptionTable.quiet) {
      show(rebalance, programme, console)
    }
    if rebalance.frontiers.contains(where: { $0.choices.isEmpty }) { return ExitCode.violations }
    guard applies else { return ExitCode.done }
    let groups = rebalance.groups(choosing: (invocation.number(choose) ?? 1) - 1)
    return ChangedPlan(
      input: input, programme: programme, previous: previous, invocation: invocation,
      console: console
    ).make(groups: groups)
  }

  private static func show(_ rebalance: Rebalance, _ programme: Programme, _ console: Console) {
    if rebalance.frontiers.isEmpty {
      console.line(
        Text(
          da: "Grupperne passer til mappen; ingen skal flytte.",
          en: "The groups fit the folder; nobody has to move."))
    }
    for frontier in rebalance.frontiers { show(frontier, programme, console) }
  }

  private static func show(
    _ frontier: Rebalance.Frontier, _ programme: Programme, _ console: Console
  ) {
    func names(_ people: [PersonID]) -> String {
      people.isEmpty ? "-" : people.map { programme.organisation[$0].name }.joined(separator: ", ")
    }
    let district = programme.organisation[frontier.district].name
    console.line(
      Text(
        da: "\(district): nye \(names(frontier.joined)); gået \(names(frontier.left))"
          + (frontier.isProven ? " (bevist)" : " (ikke bevist)"),
        en: "\(district): joined \(names(frontier.joined)); left \(names(frontier.left))"
          + (frontier.isProven ? " (proven)" : " (not proven)")))
    if frontier.choices.isEmpty {
      console.line(
        frontier.isProven
          ? Text(
            da: """
                Lederne kan ikke deles i grupper efter reglerne med så få flytninger. Giv flere med \
              --max-moves, eller se »aarshjul check«.
              """,
            en: """
                The leaders cannot be divided into groups by the rules with so few moves. Allow more \
              by --max-moves, or see 'aarshjul check'.
              """)
          : Text(
            da: "  Fandt ingen deling i tide: prøv uden --time-limit.",
            en: "  Found no division in time: try without --time-limit."))
    }
    for (i, choice) in frontier.choices.enumerated() {
      console.line(
        Text(
          da: "  \(i + 1): \(choice.moved) skifter gruppe, \(meetings(choice, .danish)) berøres, "
            + "grupperne koster \(choice.cost)",
          en: "  \(i + 1): \(choice.moved) change group, \(meetings(choice, .english)) touched, "
            + "the groups cost \(choice.cost)"))
      for move in choice.moves {
        let name = programme.organisation[move.person].name
        let from =
          move.from ?? (console.language == .danish ? "ny" : "new")
        console.line("     \(name): \(from) -> \(move.to)")
      }
      let costs = choice.scores.filter { $0.cost != 0 }.map { score in
        let name = Rule.of(score.rule).name.in(console.language)
        return "\(score.detail.isEmpty ? name : score.detail) \(score.cost)"
      }
      if !costs.isEmpty {
        console.line(
          Text(
            da: "     pris efter regel: " + costs.joined(separator: ", "),
            en: "     cost by rule: " + costs.joined(separator: ", ")))
      }
      if let worst = choice.worstOff {
        let name = programme.organisation[worst].name
        console.line(
          Text(
            da: "     længst vej: \(name), \(choice.worstTravel) minutter til de andre i alt",
            en: "     longest way: \(name), \(choice.worstTravel) minutes to the others in all"))
      }
      let labels = Set(choice.touched.map(\.subject)).sorted()
      if !labels.isEmpty {
        console.line(
          Text(
            da: "     møder i: " + labels.joined(separator: ", "),
            en: "     meetings of: " + labels.joined(separator: ", ")))
      }
    }
  }

  private static func meetings(_ choice: Rebalance.Choice, _ language: Language) -> String {
    let count = choice.touched.count
    return language == .danish
      ? (count == 1 ? "1 møde" : "\(count) møder")
      : (count == 1 ? "1 meeting" : "\(count) meetings")
  }
}

/// The choices as programs read them.
struct RebalanceRecord: Encodable {
  struct Move: Encodable {
    let person: String
    let from: String?
    let to: String
  }

  struct Group: Encodable {
    let label: String
    let members: [String]
  }

  struct Cost: Encodable {
    let rule: String
    let detail: String
    let amount: Int
    let cost: Int
  }

  struct Choice: Encodable {
    let moved: Int
    let cost: Int
    let moves: [Move]
    let touched: [String]
    let scores: [Cost]
    let worstOff: String?
    let worstTravel: Int
    let groups: [Group]
  }

  struct Frontier: Encodable {
    let district: String
    let joined: [String]
    let left: [String]
    let proven: Bool
    let choices: [Choice]
  }

  let districts: [Frontier]

  init(_ rebalance: Rebalance, _ programme: Programme) {
    func key(_ person: PersonID) -> String { programme.organisation[person].key }
    districts = rebalance.frontiers.map { frontier in
      Frontier(
        district: programme.organisation[frontier.district].key,
        joined: frontier.joined.map(key), left: frontier.left.map(key),
        proven: frontier.isProven,
        choices: frontier.choices.map { choice in
          Choice(
            moved: choice.moved, cost: choice.cost,
            moves: choice.moves.map { Move(person: key($0.person), from: $0.from, to: $0.to) },
            touched: choice.touched.map(\.text),
            scores: choice.scores.map {
              Cost(rule: $0.rule.rawValue, detail: $0.detail, amount: $0.amount, cost: $0.cost)
            },
            worstOff: choice.worstOff.map(key), worstTravel: choice.worstTravel,
            groups: choice.groups.map { Group(label: $0.label, members: $0.members.map(key)) })
        })
    }
  }
}
