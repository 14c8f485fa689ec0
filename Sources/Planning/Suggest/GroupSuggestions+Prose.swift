public import Programme
public import Verification

extension GroupSuggestions {
  /// The suggestions as prose: for each group what it costs, what speaks for it and against it.
  public func lines(_ trial: Trial, for reader: Reader = .planner) -> [Text] {
    let organisation = trial.programme.organisation
    let name = organisation[person].name
    if let unfit { return [GroupSuggestions.text(unfit, name)] }
    var lines: [Text] = []
    if let current {
      lines.append(
        Text(
          da: "\(name) er i \(current). Priserne er forskellen til planen, som den er.",
          en: "\(name) is in \(current). Costs are the difference to the plan as it is."))
    } else {
      lines.append(
        Text(
          da: "\(name) er ikke i nogen gruppe. Grupperne i distriktet, den bedste først:",
          en: "\(name) is in no group. The district's groups, the best first:"))
    }
    for (i, choice) in choices.enumerated() { lines += self.lines(i + 1, choice, trial, reader) }
    if choices.isEmpty {
      lines.append(
        Text(
          da: "Ingen gruppe er mulig, uden at andre flytter; se »aarshjul rebalance«.",
          en: "No group is possible unless others move; see 'aarshjul rebalance'."))
    }
    for choice in forbidden {
      let texts = reader.texts(choice.forbidding, most: 3)
      lines.append(
        Text(
          da: "\(choice.group.label) er ikke mulig. "
            + texts.map(\.danish).joined(separator: " "),
          en: "\(choice.group.label) is not possible. "
            + texts.map(\.english).joined(separator: " ")))
    }
    return lines
  }

  private func lines(_ number: Int, _ choice: Choice, _ trial: Trial, _ reader: Reader) -> [Text] {
    let organisation = trial.programme.organisation
    let others = choice.group.members.filter { $0 != person }.map { organisation[$0].name }
    let names = Text(da: Wording.joined(others, "og"), en: Wording.joined(others, "and"))
    if choice.isOwn {
      return [
        Text(
          da: "\(number)  \(choice.group.label) som nu: med \(names.danish)",
          en: "\(number)  \(choice.group.label) as now: with \(names.english)")
      ]
    }
    let cost = Wording.difference(choice.effect.cost)
    var lines = [
      Text(
        da: "\(number)  \(choice.group.label)  \(cost.danish): med \(names.danish)",
        en: "\(number)  \(choice.group.label)  \(cost.english): with \(names.english)")
    ]
    let rules = Wording.byRule(choice.effect.scores)
    if !rules.danish.isEmpty {
      lines.append(Text(da: "     Pris: \(rules.danish)", en: "     Cost: \(rules.english)"))
    }
    if !choice.bestOn.isEmpty {
      let names = choice.bestOn.map { Wording.name($0.rule, $0.detail) }
      let good = Text(
        da: Wording.joined(names.map(\.danish), "og"),
        en: Wording.joined(names.map(\.english), "and"))
      lines.append(
        Text(
          da: "     For: ingen anden gruppe er bedre på \(good.danish).",
          en: "     For: no other group is better on \(good.english)."))
    }
    let bad = Wording.objections(choice.effect, reader, about: nil, most: 4)
    if !bad.danish.isEmpty {
      lines.append(Text(da: "     Imod: \(bad.danish)", en: "     Against: \(bad.english)"))
    }
    return lines + meetingLines(choice, trial)
  }

  private func meetingLines(_ choice: Choice, _ trial: Trial) -> [Text] {
    if choice.moved.isEmpty {
      let count = choice.change.events.filter { $0.key.subject == choice.group.label }.count
      if count == 0 { return [] }
      return [
        Text(
          da: "     Møder: alle \(count) planlagte møder kan stå.",
          en: "     Meetings: all \(count) planned meetings can stay.")
      ]
    }
    return choice.moved.map { moved in
      let from = trial.words(moved.from)
      guard let to = moved.to else {
        return Text(
          da: "     Møder: \(from.danish) kan ikke stå.",
          en: "     Meetings: \(from.english) cannot stay.")
      }
      let when = Wording.moment(to.day, to.start, trial)
      return Text(
        da: "     Møder: \(from.danish) flyttes til \(when.danish).",
        en: "     Meetings: \(from.english) moves to \(when.english).")
    }
  }

  private static func text(_ unfit: Unfit, _ name: String) -> Text {
    switch unfit {
    case .official:
      Text(
        da: "\(name) er chef, læringspartner eller konsulent og skal ikke være i en gruppe.",
        en: "\(name) is a chief, learning partner or consultant and belongs in no group.")
    case .notMeant:
      Text(
        da: "\(name) har en rolle eller en arbejdsplads, der ikke deles i sparringsgrupper.",
        en: "\(name) has a role or a workplace that is not divided into sparring groups.")
    case .notThere:
      Text(
        da: "\(name) er ikke ansat i planens år.", en: "\(name) is not in post in the plan's year.")
    }
  }
}
