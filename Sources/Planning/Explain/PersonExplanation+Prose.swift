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
    let others = group.members.filter { $0 != person }.map { organisation[$0].name }
    var lines = [
      Text(
        da: "\(name) er i \(group.label) med \(Wording.joined(others, "og")).",
        en: "\(name) is in \(group.label) with \(Wording.joined(others, "and")).")
    ]
    if reader == .planner { lines += bindings }
    lines += GroupExplanation.costLines(costs, group.label, reader)
    lines += swapLines(trial)
    lines += moveLines(reader)
    return lines + yearLines(trial)
  }

  private func swapLines(_ trial: Trial) -> [Text] {
    let organisation = trial.programme.organisation
    var lines: [Text] = []
    let cheaper = swaps.filter { $0.effect.cost < 0 }
    if swaps.isEmpty, forbiddenSwaps == 0 {
      return [
        Text(
          da: "Der er ingen andre grupper i distriktet at bytte med.",
          en: "There are no other groups in the district to swap with.")
      ]
    }
    if isProvenBest {
      lines.append(
        Text(
          da: "Distriktets grupper er bevist de bedst mulige: ingen anden deling koster mindre.",
          en: "The district's groups are proven the best possible: no other division costs less."))
    }
    if cheaper.isEmpty, !swaps.isEmpty {
      lines.append(
        Text(
          da: "Af \(swaps.count + forbiddenSwaps) mulige bytter med en anden leder gør intet "
            + "grupperne bedre. De nærmeste:",
          en: "Of \(swaps.count + forbiddenSwaps) swaps with another leader none makes the groups "
            + "better. The nearest:"))
    } else if !cheaper.isEmpty {
      lines.append(
        Text(
          da: "Disse bytter ville gøre grupperne bedre:",
          en: "These swaps would make the groups better:"))
    }
    for swap in swaps.prefix(3) {
      let rules = Wording.byRule(swap.effect.scores)
      let other = organisation[swap.other].name
      func tail(_ text: String) -> String { text.isEmpty ? "" : " (\(text))" }
      lines.append(
        Text(
          da: "  med \(other) i \(swap.label): \(Wording.difference(swap.effect.cost).danish)"
            + tail(rules.danish),
          en: "  with \(other) in \(swap.label): \(Wording.difference(swap.effect.cost).english)"
            + tail(rules.english)))
    }
    if forbiddenSwaps > 0 {
      func list(_ language: Language) -> String {
        forbidding.prefix(4).map { "\(Rule.of($0.rule).name.in(language)) (\($0.times))" }
          .joined(separator: ", ")
      }
      lines.append(
        Text(
          da: "\(forbiddenSwaps) bytter er ikke tilladt: \(list(.danish)).",
          en: "\(forbiddenSwaps) swaps are not allowed: \(list(.english))."))
    }
    return lines
  }

  private func moveLines(_ reader: Reader) -> [Text] {
    let others = moves.choices.filter { !$0.isOwn }
    guard let best = others.min(by: { $0.groupCost < $1.groupCost }) else {
      guard !moves.forbidden.isEmpty else { return [] }
      return [
        Text(
          da: "Ingen anden gruppe kan tage imod, uden at andre flytter.",
          en: "No other group can take one more unless others move.")
      ]
    }
    return [
      Text(
        da: "At flytte alene til \(best.group.label) "
          + "\(Wording.difference(best.groupCost).danish) for grupperne.",
        en: "To move alone to \(best.group.label) "
          + "\(Wording.difference(best.groupCost).english) for the groups.")
    ]
  }

  private func yearLines(_ trial: Trial) -> [Text] {
    guard let burden else { return [] }
    let count = Wording.meetings(events.count)
    return [
      Text(
        da: "Året: \(count.danish), \(burden) point af tidlige, sene og fjerne møder og værtskab; "
          + "den midterste leder har \(medianBurden).",
        en: "The year: \(count.english), \(burden) points of early, late and distant meetings and "
          + "hosting; the leader in the middle has \(medianBurden).")
    ]
  }
}
