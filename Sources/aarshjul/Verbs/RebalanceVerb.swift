import Planning
import Programme

/// Shows the choices when leaders have joined or left, and takes one.
enum RebalanceVerb: Verb {
  static let name = "rebalance"
  static let summary = Words.rebalanceSummary.text
  static let details = Words.rebalanceDetails.text
  static let example = Text.same("aarshjul rebalance mitaar --from 01-11-2026 --choose 1 --apply")
  static let mostMoves = OptionSpec(
    name: "max-moves", kind: .number(0...1000),
    meaning: Words.optionMaxMoves.text)
  static let choose = OptionSpec(
    name: "choose", kind: .number(1...1000),
    meaning: Words.optionChoose.text,
    standard: .same("1"))
  static let apply = OptionSpec(
    name: "apply", kind: .flag,
    meaning: Words.optionApply.text)
  static let options =
    OptionTable.solving + [
      ReplanVerb.from, ReplanVerb.freeze, mostMoves, choose, apply, OptionTable.output,
      OptionTable.dryRun, OptionTable.json, OptionTable.quiet,
    ]

  static func run(_ invocation: Invocation, _ console: Console) throws(UsageError) -> Int32 {
    guard let read = try FolderInput.read(invocation, console) else { return ExitCode.badInput }
    let asOf = try FirstOpenDay.of(invocation, ReplanVerb.from, read.programme)
    let frozen = try FirstOpenDay.frozen(
      invocation, ReplanVerb.freeze, from: asOf, read.programme)
    guard let (input, plan) = read.planToMend(from: asOf, console) else {
      return ExitCode.badInput
    }
    var programme = input.programme
    programme.asOf = asOf
    let losses = FaultList.tellLosses(ofLocksIn: programme, invocation, console)
    let previous = PreviousPlan(plan: plan, asOf: asOf, freezeUntil: frozen)
    let solving = Solving(invocation, console)
    let rebalance = Rebalance(
      programme, since: previous, mostMoves: invocation.number(mostMoves),
      options: solving.options)
    solving.display.close()
    let applies = invocation.has(apply)
    let most = rebalance.frontiers.map(\.choices.count).max() ?? 0
    if let wanted = invocation.number(choose), most > 0, wanted > most {
      throw .refused(
        choose, String(wanted), Words.count(most, .onlyChoicesOne, .onlyChoicesMany))
    }
    let isJSON = invocation.has(OptionTable.json)
    let isText = !isJSON && !invocation.has(OptionTable.quiet)
    if isText {
      show(
        rebalance, programme, previous, isLimited: invocation.has(mostMoves), console)
    }
    var record = RebalanceRecord(rebalance, programme)
    record.faults = losses.map { FaultRecord(console.veil?.fault($0) ?? $0) }
    defer { if isJSON { console.json(JSONOutput.text(record)) } }
    if rebalance.frontiers.contains(where: { $0.choices.isEmpty }) {
      let undivided = rebalance.frontiers.filter { $0.choices.isEmpty && $0.isProven }
      if !undivided.isEmpty, !invocation.has(mostMoves) {
        record.noPlan = sayWhy(
          ClashFinder(
            programme, options: solving.options, districts: Set(undivided.map(\.district))),
          programme, isText: isText, console)
      }
      return ExitCode.violations
    }
    guard applies else {
      if most > 0, isText { console.line(Words.takeAChoice.text) }
      if rebalance.frontiers.isEmpty {
        let unsettled = Replan(programme, since: previous, options: solving.options).unsettled()
        record.unsettled = unsettled?.map(\.text)
        if let unsettled, isText {
          console.line(
            unsettled.isEmpty
              ? Words.unsettledNone.text
              : Words.count(unsettled.count, .unsettledOne, .unsettledMany))
          console.line(Words.replanMends.with(invocation.again(input.folder)))
        }
      }
      return ExitCode.done
    }
    let groups = rebalance.groups(choosing: (invocation.number(choose) ?? 1) - 1)
    let result = ChangedPlan(
      input: input, programme: programme, previous: previous, invocation: invocation,
      console: console
    ).make(groups: groups)
    record.change = result.change
    record.noPlan = result.noPlan
    return result.code
  }

  /// What clashes where a district's leaders cannot be divided, and the ways out.
  private static func sayWhy(
    _ finder: ClashFinder, _ programme: Programme, isText: Bool, _ console: Console
  ) -> ClashRecord? {
    let report = finder.report(ways: 3)
    guard !report.clashes.isEmpty else { return nil }
    if isText { for text in ClashDisplay.lines(of: report, programme) { console.line(text) } }
    return ClashRecord(report, programme, console.language, obstacles: [])
  }

  private static func show(
    _ rebalance: Rebalance, _ programme: Programme, _ previous: PreviousPlan, isLimited: Bool,
    _ console: Console
  ) {
    if rebalance.frontiers.isEmpty {
      console.line(
        Words.groupsFit.text)
    }
    for frontier in rebalance.frontiers {
      show(frontier, programme, previous, isLimited: isLimited, console)
    }
  }

  private static func show(
    _ frontier: Rebalance.Frontier, _ programme: Programme, _ previous: PreviousPlan,
    isLimited: Bool, _ console: Console
  ) {
    func names(_ people: [PersonID]) -> String {
      people.isEmpty ? "-" : programme.organisation.names(people).joined(separator: ", ")
    }
    let district = programme.organisation[frontier.district].name
    console.line(
      (frontier.isProven ? Words.districtProven : Words.districtNotProven).with(
        district, names(frontier.joined), names(frontier.left)))
    if frontier.choices.isEmpty {
      let count = frontier.poolSize
      let why =
        !frontier.isProven
        ? Words.divisionNotInTime.text
        : isLimited ? Words.tooFewMoves.text : Words.noDivision.with(district, count)
      console.line(why.indented(2))
    }
    if !frontier.isProven, !frontier.choices.isEmpty {
      console.line(Words.choicesBetween.with(frontier.fewest).indented(2))
    }
    for (i, choice) in frontier.choices.enumerated() {
      console.line(
        Words.choiceLine.with(i + 1, choice.moved, meetings(choice), choice.cost).indented(2))
      if !frontier.isProven { console.line(proof(choice).indented(5)) }
      for move in choice.moves {
        let name = programme.organisation[move.person].name
        let from =
          move.from ?? Words.newcomer.text.in(console.language)
        console.line("     \(name): \(from) -> \(move.to)")
      }
      for (labels, words) in [
        (choice.dissolved, Words.groupsDissolved), (choice.founded, Words.groupsFounded),
      ] where !labels.isEmpty {
        console.line(words.with(labels.joined(separator: ", ")).indented(5))
      }
      let costs = choice.scores.filter { $0.cost != 0 }.map { score in
        let name = Rule.of(score.rule).name.in(console.language)
        let cost = Numeral.grouped(score.cost, console.language)
        return "\(score.detail.isEmpty ? name : score.detail) \(cost)"
      }
      if !costs.isEmpty {
        console.line(
          Words.costsByRule.with(costs.joined(separator: ", ")).indented(5))
      }
      if let worst = choice.worstOff {
        let name = programme.organisation[worst].name
        console.line(
          Words.longestWay.with(name, choice.worstTravel).indented(5))
      }
      let labels = Set(choice.touched.map(\.subject)).sorted()
      if !labels.isEmpty {
        console.line(
          Words.meetingsOf.with(labels.joined(separator: ", ")).indented(5))
      }
      let others = previous.plan.groups.filter { $0.district != frontier.district }
      let gone = DissolvedPins.find(programme, previous, groups: others + choice.groups)
      if !gone.isEmpty {
        console.line(
          Words.pinnedFalls.with(gone.map(\.text).joined(separator: ", ")).indented(5))
      }
    }
  }

  /// What is proven of a choice among others that are not.
  private static func proof(_ choice: Rebalance.Choice) -> Text {
    guard let bound = choice.lowerBound else { return Words.choiceUnproven.text }
    return bound >= choice.cost ? Words.choiceProven.text : Words.choiceBound.with(bound)
  }

  private static func meetings(_ choice: Rebalance.Choice) -> Text {
    Words.count(choice.touched.count, .meetingsOne, .meetingsMany)
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
    let lowerBound: Int?
    let moves: [Move]
    let dissolved: [String]
    let founded: [String]
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
    let fewest: Int
    let choices: [Choice]
  }

  let districts: [Frontier]
  /// What is to be known of locks whose people are not all there any more.
  var faults: [FaultRecord] = []
  /// Planned meetings that cannot stay as they are, where the groups fit and nothing is applied; none
  /// is named where it is only new ones that are missing.
  var unsettled: [String]?
  /// What of the calendar follows, where a choice was taken.
  var change: ReplanRecord?
  /// Why there is no calendar with the choice that was to be taken.
  var noPlan: ClashRecord?

  init(_ rebalance: Rebalance, _ programme: Programme) {
    func key(_ person: PersonID) -> String { programme.organisation[person].key }
    districts = rebalance.frontiers.map { frontier in
      Frontier(
        district: programme.organisation[frontier.district].key,
        joined: frontier.joined.map(key), left: frontier.left.map(key),
        proven: frontier.isProven, fewest: frontier.fewest,
        choices: frontier.choices.map { choice in
          Choice(
            moved: choice.moved, cost: choice.cost, lowerBound: choice.lowerBound,
            moves: choice.moves.map { Move(person: key($0.person), from: $0.from, to: $0.to) },
            dissolved: choice.dissolved, founded: choice.founded,
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
