import Planning
import Programme
import Reports

/// What has changed in a plan, in words for whoever keeps it.
struct ChangeText {
  let programme: Programme
  let language: Language

  /// As many events of a kind are told one by one.
  private static let mostLines = 60

  /// The whole result; where it was written into a folder, with where the messages are.
  func lines(_ result: Replanned, since previous: PreviousPlan, in folder: String?) -> [String] {
    if result.isUnchanged {
      return [
        say(Words.nothingMoves.text)
      ]
    }
    let names = EventNames(programme, result.plan, language: language)
    let old = EventNames(programme, previous.plan, language: language)
    var lines = [headline(result)]
    func add(_ title: String, _ items: [String]) {
      guard !items.isEmpty else { return }
      lines.append(title)
      lines += items.prefix(ChangeText.mostLines).map { "  " + $0 }
      if items.count > ChangeText.mostLines {
        let more = items.count - ChangeText.mostLines
        lines.append(say(Words.moreOfThem.with(more).indented(2)))
      }
    }
    add(
      say(Words.movedHeading.text),
      result.moves.flatMap { move in
        [
          "\(names.title(move.after)): "
            + say(Words.movedFromTo.with(names.time(move.before), names.time(move.after))),
          "  " + why(move.reason, old, previous),
        ]
      })
    let now = Dictionary(
      result.plan.events.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    add(
      say(Words.touchedHeading.text),
      result.touched.compactMap { now[$0] }.map { "\(names.title($0)), \(names.time($0))" })
    add(
      say(Words.addedHeading.text),
      result.added.compactMap { now[$0] }.map { "\(names.title($0)), \(names.time($0))" })
    add(
      say(Words.cancelledHeading.text),
      result.cancelled.map { "\(old.title($0)), \(old.time($0))" })
    let told = programme.organisation.names(result.told)
    if !told.isEmpty {
      lines.append(
        say(Words.toBeTold.with(told.count, told.prefix(40).joined(separator: ", ")))
          + (told.count > 40 ? " " + say(Words.moreOfThem.with(told.count - 40)) : ""))
      if let folder { lines.append(say(Words.messagesWritten.with(folder))) }
    }
    return lines
  }

  /// How many move, and what is proven of it.
  private func headline(_ result: Replanned) -> String {
    let count = result.movedOrGivenUp
    if count == 0 { return say(Words.noMeetingMoves.text) }
    let moved =
      result.givenUp.isEmpty
      ? Words.count(count, .meetingMoves, .meetingsMove)
      : Words.movedOrGivenUp.with(count, result.givenUp.count)
    return say(
      result.isFewest
        ? Words.cannotBeFewer.with(moved) : Words.provenFewest.with(moved, result.provenFewest))
  }

  private func why(_ reason: MoveReason, _ names: EventNames, _ previous: PreviousPlan) -> String {
    if reason.isCancelled { return say(Words.becauseCalledOff.text) }
    var parts: [String] = []
    let people = programme.organisation.names(reason.people).prefix(4)
    if !people.isEmpty, reason.events.isEmpty {
      parts.append(say(Words.notAvailable.with(people.joined(separator: ", "))))
    }
    let rules = reason.rules.filter { $0 != .availability || people.isEmpty }
    if !rules.isEmpty {
      parts.append(
        say(Words.becauseRule.with(Text.joined(rules.prefix(3).map { Rule.of($0).name }, by: ", ")))
      )
    }
    let events = reason.events.prefix(3).compactMap { previous.event($0) }.map(names.title)
    if !events.isEmpty {
      parts.append(say(Words.togetherWith.with(events.joined(separator: ", "))))
    }
    if parts.isEmpty {
      parts.append(say(Words.toMakeRoom.text))
    }
    return parts.joined(separator: "; ")
  }

  private func say(_ text: Text) -> String { text.in(language) }
}
