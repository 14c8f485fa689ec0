import Planning
import Programme

/// Makes groups alone, and says how good they are.
enum GroupsVerb: Verb {
  static let name = "groups"
  static let summary = Words.groupsSummary.text
  static let details = Words.groupsDetails.text
  static let example = Text.same("aarshjul groups mitaar --details")
  static let shown = OptionSpec(
    name: "details", kind: .flag,
    meaning: Words.optionDetails.text)
  static let swap = OptionSpec(
    name: "swap", kind: .text("PERSON,PERSON"),
    meaning: Words.optionSwap.text)
  static let years = OptionSpec(
    name: "years", kind: .number(1...40),
    meaning: Words.optionYears.text)
  static let options = PlanVerb.options + [shown, swap, years]

  static func run(_ invocation: Invocation, _ console: Console) throws(UsageError) -> Int32 {
    if let pair = invocation.text(swap) { return try showSwap(pair, invocation, console) }
    if let count = invocation.number(years) { return try showYears(count, invocation, console) }
    guard invocation.has(shown) else {
      return try SolvedPlan.make(invocation, console, isWhole: false) { year, _ in
        year.groupsOnly()
      }
    }
    guard let input = try FolderInput.read(invocation, console) else { return ExitCode.badInput }
    let solving = Solving(invocation, console)
    let outcome = PlanYear(input.programme, options: solving.options).groupsOnly()
    solving.display.close()
    guard case .planned(let plan, _) = outcome else {
      if case .blocked(let obstacles) = outcome {
        if !ClashDisplay.tell(input.programme, solving.options, after: obstacles, console) {
          ObstacleText.show(obstacles, input.programme, console)
        }
        return ExitCode.violations
      }
      return ExitCode.stopped
    }
    let review = GroupReview(plan, input.programme)
    for detail in review.details { console.fit(text(detail, input.programme, console)) }
    for other in review.secondBest(solving.options) {
      let name = input.programme.organisation[other.district].name
      let groups = other.groups.map { names($0, input.programme) }.joined(separator: " / ")
      let words = other.isProven ? Words.secondBest : .secondBestFound
      console.line(words.with(name, other.extra, groups))
    }
    return ExitCode.done
  }

  private static func text(_ detail: GroupReview.Detail, _ programme: Programme, _ console: Console)
    -> String
  {
    let lines = detail.lines.map { line in
      let name =
        line.detail.isEmpty
        ? Rule.of(line.rule).name.in(console.language) : line.detail
      return "\(name) \(line.cost)"
    }.joined(separator: ", ")
    let head = "\(detail.group.label)  \(detail.cost)  \(names(detail.group.members, programme))"
    return lines.isEmpty ? head : head + "\n    " + lines
  }

  private static func names(_ people: [PersonID], _ programme: Programme) -> String {
    people.map { programme.organisation[$0].name }.joined(separator: ", ")
  }

  private static func showSwap(
    _ pair: String, _ invocation: Invocation, _ console: Console
  ) throws(UsageError) -> Int32 {
    guard let input = try FolderInput.read(invocation, console) else { return ExitCode.badInput }
    guard let plan = input.plan(console) else { return ExitCode.badInput }
    let keys = pair.split(separator: ",").map { String($0) }
    let organisation = input.programme.organisation
    let people = keys.compactMap { key in
      organisation.personIDs.first { organisation[$0].key == key }
    }
    guard keys.count == 2, people.count == 2 else {
      throw .badValue(swap, pair)
    }
    let review = GroupReview(plan, input.programme)
    guard let effect = review.swap(people[0], people[1]) else {
      console.line(Words.cannotSwap.text)
      return ExitCode.violations
    }
    let before = effect.before.reduce(0) { $0 + $1.cost }
    let after = effect.after.reduce(0) { $0 + $1.cost }
    console.line(Words.swapEffect.with(before, after, after - before))
    for detail in effect.after { console.fit(text(detail, input.programme, console)) }
    return ExitCode.done
  }

  private static func showYears(
    _ count: Int, _ invocation: Invocation, _ console: Console
  ) throws(UsageError) -> Int32 {
    guard let input = try FolderInput.read(invocation, console) else { return ExitCode.badInput }
    let solving = Solving(invocation, console)
    let plans = GroupYears.make(count, input.programme, solving.options)
    solving.display.close()
    var code = ExitCode.done
    for plan in plans {
      let name = input.programme.organisation[plan.district].name
      switch plan.obstacle {
      case .sizesDoNotFit?:
        console.line(Words.yearsDoNotFit.with(name, plan.leaders))
        code = ExitCode.violations
        continue
      case .tooMany?:
        console.line(Words.yearsTooMany.with(name, plan.leaders, GroupYears.mostLeaders))
        continue
      case .stopped?:
        console.line(Words.yearsStopped.with(name))
        code = ExitCode.stopped
        continue
      case nil: break
      }
      console.line(Words.yearsOfGroups.with(name, plan.repeats, count, plan.lowerBound))
      for (i, groups) in plan.years.enumerated() {
        for group in groups { console.fit("  \(i + 1): \(names(group, input.programme))") }
      }
    }
    return code
  }
}
