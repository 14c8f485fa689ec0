public import Programme
public import Verification

extension PersonExplanation {
  /// The explanation as prose.
  public func lines(_ trial: Trial, for reader: Reader = .planner) -> [Text] {
    let organisation = trial.programme.organisation
    let name = organisation[person].name
    guard let group else {
      return moves.lines(trial, for: reader) + yearLines(trial)
    }
    let others = organisation.names(group.members.filter { $0 != person })
    var lines = [
      Words.isInGroupWith.with(name, group.label, Wording.joined(others))
    ]
    if let leaves = leaves(trial.programme) {
      lines.append(
        Words.leavesGroup.with(name, CommonWord.date(leaves), group.label))
    }
    if !trial.programme.isEligibleForGroup(person)
      || organisation[person].district != group.district
    {
      // Why somebody is there who is not to be is no question any more.
      return lines + [Words.belongsNoLonger.with(name, group.label)] + yearLines(trial)
    }
    if reader == .planner { lines += bindings }
    lines += GroupExplanation.costLines(costs, group.label, reader)
    lines += swapLines(trial, reader)
    lines += moveLines(reader)
    return lines + yearLines(trial)
  }

  /// The day on which the leader leaves, if that is still to come and within the plan.
  private func leaves(_ programme: Programme) -> Day? {
    let leaves = programme.organisation[person].leaves
    return leaves.flatMap { $0 > programme.asOf && $0 <= programme.horizon.days.last ? $0 : nil }
  }

  private func swapLines(_ trial: Trial, _ reader: Reader) -> [Text] {
    let organisation = trial.programme.organisation
    var lines: [Text] = []
    let cheaper = swaps.filter { $0.effect.cost < 0 }
    if swaps.isEmpty, forbiddenSwaps == 0 {
      return [
        Words.noGroupToSwapWith.text
      ]
    }
    if isProvenBest {
      lines.append(
        Words.districtIsBest.text)
    }
    if cheaper.isEmpty, !swaps.isEmpty {
      lines.append(
        Words.noSwapIsBetter.with(swaps.count + forbiddenSwaps))
    } else if !cheaper.isEmpty {
      lines.append(
        Words.swapsAreBetter.text)
    }
    // Those who would make the groups better, or the nearest if nobody would.
    for swap in (cheaper.isEmpty ? swaps : cheaper).prefix(3) {
      let rules = Wording.byRule(swap.effect.scores, reader)
      let other = organisation[swap.other].name
      let tail = rules.map { $0.isEmpty ? "" : " (\($0))" }
      lines.append(
        Words.swapWith.with(other, swap.label, Wording.difference(swap.effect.cost), tail).indented(
          2))
    }
    if forbiddenSwaps > 0 {
      let known = forbidding.filter { reader.mayKnow($0.rule) }
      let count = Words.count(forbiddenSwaps, .swapsOne, .swapsMany)
      lines.append(
        known.isEmpty
          ? Words.swapsForbiddenOnly.with(count)
          : Words.swapsForbidden.with(count, Wording.counted(known.prefix(4))))
    }
    return lines
  }

  private func moveLines(_ reader: Reader) -> [Text] {
    let others = moves.choices.filter { !$0.isOwn }
    guard let best = others.min(by: { $0.groupCost < $1.groupCost }) else {
      guard !moves.forbidden.isEmpty else { return [] }
      return [
        Words.noGroupCanTake.text
      ]
    }
    return [
      Words.moveAlone.with(best.group.label, Wording.difference(best.groupCost))
    ]
  }

  private func yearLines(_ trial: Trial) -> [Text] {
    guard let burden else { return [] }
    let count = Wording.meetings(events.count)
    return [
      Words.yearOfLeader.with(count, burden, medianBurden)
    ]
  }
}
