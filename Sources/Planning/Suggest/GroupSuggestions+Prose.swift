public import Programme
public import Verification

extension GroupSuggestions {
  /// The suggestions as prose: for each group what it costs, what speaks for it and against it.
  public func lines(_ trial: Trial, for reader: Reader = .planner) -> [Text] {
    let organisation = trial.programme.organisation
    let name = organisation[person].name
    if let unfit { return [GroupSuggestions.text(unfit, name)] }
    var lines: [Text] = []
    if !left.isEmpty {
      lines.append(Words.goneAreNotCounted.with(Wording.joined(organisation.names(left))))
    }
    if let current {
      lines.append(
        Words.isInGroupNow.with(name, current))
    } else {
      lines.append(
        Words.isInNoGroup.with(name))
    }
    for (i, choice) in choices.enumerated() { lines += self.lines(i + 1, choice, trial, reader) }
    if choices.isEmpty {
      lines.append(
        Words.noGroupPossible.text)
    }
    for choice in forbidden {
      let texts = reader.texts(choice.forbidding, most: 3)
      lines.append(
        Words.groupNotPossible.with(choice.group.label, Text.joined(texts)))
    }
    return lines
  }

  private func lines(_ number: Int, _ choice: Choice, _ trial: Trial, _ reader: Reader) -> [Text] {
    let organisation = trial.programme.organisation
    let others = organisation.names(choice.group.members.filter { $0 != person })
    let names = Wording.joined(others)
    if choice.isOwn {
      return [
        Words.groupAsNow.with(number, choice.group.label, names)
      ]
    }
    let cost = Wording.difference(choice.effect.cost)
    var lines = [
      Words.groupWouldCost.with(number, choice.group.label, cost, names)
    ]
    let rules = Wording.byRule(choice.effect.scores, reader)
    if !rules.danish.isEmpty {
      lines.append(Words.costOf.with(rules).indented(5))
    }
    let best = choice.bestOn.filter { reader.mayKnow($0.rule) }
    if !best.isEmpty {
      let good = Text.list(best.map { Wording.name($0.rule, $0.detail) })
      lines.append(
        Words.speaksFor.with(good).indented(5))
    }
    let bad = Wording.objections(choice.effect, reader, about: nil, most: 4)
    if !bad.danish.isEmpty {
      lines.append(Words.speaksAgainst.with(bad).indented(5))
    }
    return lines + meetingLines(choice, trial)
  }

  private func meetingLines(_ choice: Choice, _ trial: Trial) -> [Text] {
    if choice.moved.isEmpty {
      let count = choice.change.events.filter { $0.key.subject == choice.group.label }.count
      if count == 0 { return [] }
      return [
        Words.meetingsCanStay.with(count).indented(5)
      ]
    }
    return choice.moved.map { moved in
      let from = trial.words(moved.from)
      guard let to = moved.to else {
        return Words.meetingCannotStay.with(from).indented(5)
      }
      let when = Wording.moment(to.day, to.start, trial)
      return Words.meetingMovesTo.with(from, when).indented(5)
    }
  }

  private static func text(_ unfit: Unfit, _ name: String) -> Text {
    switch unfit {
    case .official:
      Words.officialInNoGroup.with(name)
    case .notMeant:
      Words.notMeantForGroup.with(name)
    case .notThere:
      Words.notInPost.with(name)
    }
  }
}
