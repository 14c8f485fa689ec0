import Planning
import Programme
import Reports

/// What has changed in a plan, in words for whoever keeps it.
struct ChangeText {
  let programme: Programme
  let language: Language

  /// As many events of a kind are told one by one.
  private static let mostLines = 60

  /// The whole result.
  func lines(_ result: Replanned, since previous: PreviousPlan) -> [String] {
    if result.isUnchanged {
      return [
        say(
          "Intet skal flyttes: planen passer til mappen.",
          "Nothing has to move: the plan fits the folder.")
      ]
    }
    let names = EventNames(programme, language: language)
    var lines = [headline(result)]
    func add(_ title: String, _ items: [String]) {
      guard !items.isEmpty else { return }
      lines.append(title)
      lines += items.prefix(ChangeText.mostLines).map { "  " + $0 }
      if items.count > ChangeText.mostLines {
        let more = items.count - ChangeText.mostLines
        lines.append(say("  og \(more) mere", "  and \(more) more"))
      }
    }
    add(
      say("Flyttes:", "Moved:"),
      result.moves.flatMap { move in
        [
          "\(names.title(move.before)): "
            + say("fra \(names.time(move.before)) til ", "from \(names.time(move.before)) to ")
            + names.time(move.after),
          "  " + why(move.reason, names, previous),
        ]
      })
    let now = Dictionary(
      result.plan.events.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    add(
      say(
        "Bliver liggende, men med andre personer, andet sted eller anden pakke:",
        "At the same time, but with other people, another place or another pack:"),
      result.touched.compactMap { now[$0] }.map { "\(names.title($0)), \(names.time($0))" })
    add(
      say("Nye møder:", "New meetings:"),
      result.added.compactMap { now[$0] }.map { "\(names.title($0)), \(names.time($0))" })
    add(
      say("Aflyses:", "Called off:"),
      result.cancelled.map { "\(names.title($0)), \(names.time($0))" })
    let told = result.told.map { programme.organisation[$0].name }
    if !told.isEmpty {
      lines.append(
        say("Skal have besked (\(told.count)): ", "To be told (\(told.count)): ")
          + told.prefix(40).joined(separator: ", ")
          + (told.count > 40
            ? say(" og \(told.count - 40) mere", " and \(told.count - 40) more") : ""))
      lines.append(
        say(
          "Kalenderfiler til netop dem ligger i plan/kalender; beskeder om hvert møde i plan/kalender/aendringer.",
          "Calendar files for exactly them are in plan/kalender; messages about each meeting in plan/kalender/aendringer."
        ))
    }
    return lines
  }

  /// How many move, and what is proven of it.
  private func headline(_ result: Replanned) -> String {
    let count = result.moves.count
    if count == 0 { return say("Ingen møder flyttes.", "No meeting moves.") }
    let moved = say(
      count == 1 ? "1 møde flyttes" : "\(count) møder flyttes",
      count == 1 ? "1 meeting moves" : "\(count) meetings move")
    if result.isFewest {
      return moved + say("; færre kan det ikke være (bevist).", "; it cannot be fewer (proven).")
    }
    return moved
      + say(
        "; det er bevist, at det ikke kan være færre end \(result.provenFewest).",
        "; it is proven that it cannot be fewer than \(result.provenFewest).")
  }

  private func why(_ reason: MoveReason, _ names: EventNames, _ previous: PreviousPlan) -> String {
    if reason.isCancelled { return say("fordi dagen er aflyst", "because the day is called off") }
    var parts: [String] = []
    let people = reason.people.prefix(4).map { programme.organisation[$0].name }
    if !people.isEmpty, reason.events.isEmpty {
      parts.append(
        say("ikke ledig: ", "not available: ") + people.joined(separator: ", "))
    }
    let rules = reason.rules.filter { $0 != .availability || people.isEmpty }
    if !rules.isEmpty {
      parts.append(
        say("regel: ", "rule: ")
          + rules.prefix(3).map { Rule.of($0).name.in(language) }.joined(separator: ", "))
    }
    let events = reason.events.prefix(3).compactMap { previous.event($0) }.map(names.title)
    if !events.isEmpty {
      parts.append(say("sammen med ", "together with ") + events.joined(separator: ", "))
    }
    if parts.isEmpty {
      parts.append(
        say("for at gøre plads til de andre", "to make room for the others"))
    }
    return parts.joined(separator: "; ")
  }

  private func say(_ danish: String, _ english: String) -> String {
    language == .danish ? danish : english
  }
}
