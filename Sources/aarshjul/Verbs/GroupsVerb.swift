import Foundation
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
        (year.groupsOnly(), nil)
      }
    }
    return try showDetails(invocation, console)
  }

  private static func showDetails(
    _ invocation: Invocation, _ console: Console
  ) throws(UsageError) -> Int32 {
    guard let input = try FolderInput.read(invocation, console) else { return ExitCode.badInput }
    let solving = Solving(invocation, console)
    let plan: Plan
    switch SolvedPlan.groups(input, solving, invocation, console) {
    case .none(let code): return code
    case .formed(let groups): plan = groups
    }
    let review = GroupReview(plan, input.programme)
    let others = review.secondBest(solving.options)
    if invocation.has(OptionTable.json) {
      console.json(
        JSONOutput.text(GroupReviewRecord(review.details, others, input.programme)))
      return ExitCode.done
    }
    if invocation.has(OptionTable.quiet) { return ExitCode.done }
    for detail in review.details { console.fit(text(detail, input.programme, console)) }
    console.line(Words.detailsTotal.with(review.details.reduce(0) { $0 + $1.cost }))
    for other in others {
      let name = input.programme.organisation[other.district].name
      guard let extra = other.extra else {
        console.line((other.isProven ? Words.onlyDivision : .noSecondBest).with(name))
        continue
      }
      let groups = other.groups.map { names($0, input.programme) }.joined(separator: " / ")
      let words = other.isProven ? Words.secondBest : .secondBestFound
      console.line(words.with(name, extra, groups))
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
    programme.organisation.names(people).joined(separator: ", ")
  }

  private static func showSwap(
    _ pair: String, _ invocation: Invocation, _ console: Console
  ) throws(UsageError) -> Int32 {
    guard let input = try FolderInput.read(invocation, console) else { return ExitCode.badInput }
    let inPlan = PlanStore.hasPlan(in: input.folder)
    let plan: Plan
    if inPlan {
      guard let known = input.plan(console) else { return ExitCode.badInput }
      plan = known
    } else {
      switch SolvedPlan.groups(input, Solving(invocation, console), invocation, console) {
      case .none(let code): return code
      case .formed(let groups): plan = groups
      }
    }
    let keys = pair.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    guard keys.count == 2 else { throw .badValue(swap, pair) }
    let finder = Finder(input.programme, plan)
    var people: [PersonID] = []
    for key in keys {
      switch finder.person(key) {
      case .one(let person): people.append(person)
      case .several(let some):
        throw .severalFit(key, some.map { input.programme.organisation[$0].name })
      case .none(let nearest): throw .notFound(key, nearest: nearest)
      }
    }
    let answer = GroupReview(plan, input.programme).swap(people[0], people[1])
    let isPossible = if case .possible = answer { true } else { false }
    if invocation.has(OptionTable.json) {
      console.json(JSONOutput.text(SwapRecord(answer, inPlan: inPlan, input.programme)))
      return isPossible ? ExitCode.done : ExitCode.violations
    }
    let code = isPossible ? ExitCode.done : ExitCode.violations
    if invocation.has(OptionTable.quiet) { return code }
    console.line((inPlan ? Words.swapInPlan : .swapInBest).text)
    switch answer {
    case .sameGroup: console.line(Words.swapSameGroup.text)
    case .otherDistrict: console.line(Words.swapOtherDistrict.text)
    case .notInGroup(let person):
      console.line(Words.swapNotInGroup.with(input.programme.organisation[person].name))
    case .forbidden(let rules):
      console.line(Words.swapForbidden.with(Text.joined(rules.map { Rule.of($0).name }, by: ", ")))
    case .possible(let before, let after):
      let old = before.reduce(0) { $0 + $1.cost }
      let new = after.reduce(0) { $0 + $1.cost }
      console.line(Words.swapEffect.with(old, new, new > old ? "+\(new - old)" : "\(new - old)"))
      for detail in after { console.fit(text(detail, input.programme, console)) }
    }
    return code
  }

  private static func showYears(
    _ count: Int, _ invocation: Invocation, _ console: Console
  ) throws(UsageError) -> Int32 {
    guard let input = try FolderInput.read(invocation, console) else { return ExitCode.badInput }
    let solving = Solving(invocation, console)
    let plans = GroupYears.make(count, input.programme, solving.options)
    solving.display.close()
    var code = ExitCode.done
    let isJSON = invocation.has(OptionTable.json)
    let isText = !isJSON && !invocation.has(OptionTable.quiet)
    if isJSON { console.json(JSONOutput.text(YearsRecord(plans, input.programme))) }
    for plan in plans {
      let name = input.programme.organisation[plan.district].name
      if !isText {
        switch plan.obstacle {
        case .sizesDoNotFit?, .cannotBeApart?: code = ExitCode.violations
        case .stopped?: code = ExitCode.stopped
        case .tooMany?, nil: break
        }
        continue
      }
      switch plan.obstacle {
      case .sizesDoNotFit?:
        console.line(Words.yearsDoNotFit.with(name, plan.leaders))
        code = ExitCode.violations
        continue
      case .cannotBeApart?:
        console.line(Words.yearsNotApart.with(name, plan.leaders))
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
      console.line(
        Words.yearsOfGroups.with(
          name, Words.count(plan.repeats, .repeatsOne, .repeatsMany), count, plan.lowerBound))
      for (i, groups) in plan.years.enumerated() {
        for group in groups { console.fit("  \(i + 1): \(names(group, input.programme))") }
      }
    }
    return code
  }
}
