public import Programme

/// Finds what somebody means by a few words: a person, a group, an event, a workplace.
///
/// Keys and whole names come first, then parts of names, then the nearest spelling; case, accents
/// and å as aa make no difference. Nothing is guessed: several that fit are all given back.
public struct Finder: Sendable {
  /// What a search has found.
  public enum Found<Thing: Sendable>: Sendable {
    /// Just this.
    case one(Thing)
    /// Several that fit equally well, in order.
    case several([Thing])
    /// Nothing, but these are spelled much alike.
    case none(nearest: [String])
  }

  /// Anything that can be explained.
  public enum Thing: Sendable, Hashable {
    /// A person.
    case person(PersonID)
    /// A group, by its label.
    case group(String)
    /// An event.
    case event(EventKey)
  }

  private let programme: Programme
  private let plan: Plan

  /// Makes a finder for what a programme and its plan hold.
  public init(_ programme: Programme, _ plan: Plan = Plan()) {
    self.programme = programme
    self.plan = plan
  }

  /// Finds a person by key, name, e-mail, or part of a name.
  ///
  /// - Complexity: O(people).
  public func person(_ text: String) -> Found<PersonID> {
    let people = programme.organisation.people
    if let exact = people.firstIndex(where: { $0.key == text }) { return .one(PersonID(exact)) }
    let wanted = Nearest.folded(text)
    guard !wanted.isEmpty else { return .none(nearest: []) }
    let same = people.indices.filter {
      Nearest.folded(people[$0].key) == wanted || Nearest.folded(people[$0].name) == wanted
        || people[$0].email.map { $0.lowercased() == text.lowercased() } ?? false
    }
    if let found = Finder.found(same.map { PersonID($0) }) { return found }
    let words = Finder.words(text)
    for isWhole in [true, false] {
      let partial = people.indices.filter { Finder.holds(people[$0].name, words, atStart: isWhole) }
      if let found = Finder.found(partial.map { PersonID($0) }) { return found }
    }
    return .none(nearest: Finder.nearest(text, people.map(\.name) + people.map(\.key)))
  }

  /// Finds a group of the plan by its label, or by one of its members.
  ///
  /// - Complexity: O(groups + people).
  public func group(_ text: String) -> Found<String> {
    let labels = plan.groups.map(\.label)
    if labels.contains(text) { return .one(text) }
    let wanted = Nearest.folded(text)
    let same = labels.filter { Nearest.folded($0) == wanted }
    if let found = Finder.found(same) { return found }
    let partial = labels.filter { Finder.holds($0, Finder.words(text)) }
    if let found = Finder.found(partial) { return found }
    if case .one(let person) = person(text),
      let group = plan.groups.first(where: { $0.members.contains(person) })
    {
      return .one(group.label)
    }
    return .none(nearest: Finder.nearest(text, labels))
  }

  /// Finds an event by its key, or by words of its activity, its group, workplace or district, and
  /// its number: "sparring nord-02 3", "workshop Skovbakken 1", "læringsdag 1 gentagelse 4" for the
  /// fourth repeat by date.
  ///
  /// - Complexity: O(events).
  public func event(_ text: String) -> Found<EventKey> {
    if let key = EventKey(text), plan.events.contains(where: { $0.key == key }) {
      return .one(key)
    }
    let words = Finder.words(text)
    guard !words.isEmpty else { return .none(nearest: []) }
    let names = subjectNames
    var found: [EventKey] = []
    let repeats = RepeatOrder(plan.events)
    for event in plan.events where fits(event, words, names, repeats) { found.append(event.key) }
    if let found = Finder.found(found) { return found }
    let subjects = Set(plan.events.map { names[$0.key.subject] ?? $0.key.subject })
    let activities = programme.activities.filter(\.isOn).map(\.name)
    var nearest = Finder.nearest(text, plan.events.map(\.key.text))
    for word in text.contains("/") ? [] : Finder.spellings(text) {
      nearest += Finder.nearest(word, activities + subjects.sorted())
    }
    return .none(nearest: Array(Set(nearest)).sorted())
  }

  /// Finds whatever is meant: a group, an event or a person.
  ///
  /// - Complexity: O(people + events).
  public func anything(_ text: String) -> Found<Thing> {
    if case .one(let label) = group(text),
      plan.groups.contains(where: {
        Nearest.folded($0.label) == Nearest.folded(text)
      })
    {
      return .one(.group(label))
    }
    if let key = EventKey(text), case .one(let key) = event(key.text) { return .one(.event(key)) }
    var found: [Thing] = []
    var nearest: [String] = []
    switch person(text) {
    case .one(let person): found.append(.person(person))
    case .several(let people): found += people.map { .person($0) }
    case .none(let names): nearest += names
    }
    switch event(text) {
    case .one(let key): found.append(.event(key))
    case .several(let keys): found += keys.map { .event($0) }
    case .none(let names): nearest += names
    }
    if found.isEmpty, case .several(let labels) = group(text) { found += labels.map { .group($0) } }
    return Finder.found(found) ?? .none(nearest: Array(Set(nearest)).sorted())
  }

  /// The names by which a subject of events is known: of workplaces and districts by their keys.
  private var subjectNames: [String: String] {
    let organisation = programme.organisation
    let pairs =
      organisation.districts.map { ($0.key, $0.name) }
      + organisation.workplaces.map { ($0.key, $0.name) }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  private func fits(
    _ event: PlannedEvent, _ words: [[UInt32]], _ names: [String: String], _ repeats: RepeatOrder
  ) -> Bool {
    let activity = programme[event.activity]
    let haystack =
      [activity.name, activity.key, event.key.subject, names[event.key.subject] ?? ""]
      .map { Nearest.folded($0) }
    var numbers: [Int] = []
    for word in words {
      if haystack.contains(where: { Finder.contains($0, word) }) { continue }
      guard let number = Finder.number(word) else { return false }
      numbers.append(number)
    }
    switch numbers.count {
    case 0: return true
    case 1: return event.key.number == numbers[0]
    case 2: return event.key.number == numbers[0] && repeats.number(event.key) == numbers[1]
    default: return false
    }
  }

  private static func found<T: Sendable>(_ list: [T]) -> Found<T>? {
    if list.isEmpty { return nil }
    return list.count == 1 ? .one(list[0]) : .several(list)
  }

  private static let fillers = Set(
    Language.allCases.flatMap { Words.wordsPassedOver.text.in($0).split(separator: " ") }
      .map(String.init))

  private static func spellings(_ text: String) -> [String] {
    text.lowercased().split(whereSeparator: { $0 == " " || $0 == "/" || $0 == "," })
      .map(String.init).filter { !fillers.contains($0) }
  }

  private static func words(_ text: String) -> [[UInt32]] {
    spellings(text).map { Nearest.folded($0) }.filter { !$0.isEmpty }
  }

  /// Whether a name holds every word.
  private static func holds(_ name: String, _ words: [[UInt32]], atStart: Bool = false) -> Bool {
    if words.isEmpty { return false }
    guard atStart else {
      let folded = Nearest.folded(name)
      return words.allSatisfy { contains(folded, $0) }
    }
    // "Anna" means Anna Bro before Hanna Dam.
    let parts = name.split(whereSeparator: { $0 == " " || $0 == "-" })
      .map { Nearest.folded(String($0)) }
    return words.allSatisfy { word in parts.contains { $0.starts(with: word) } }
  }

  private static func contains(_ text: [UInt32], _ part: [UInt32]) -> Bool {
    guard part.count <= text.count, let first = part.first else { return false }
    // A number is a whole number: "1" does not mean "nord-10".
    let isNumber = number(part) != nil
    func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }
    for start in 0...(text.count - part.count) where text[start] == first {
      guard text[start..<(start + part.count)].elementsEqual(part) else { continue }
      if isNumber {
        if part.count < 2 { continue }
        let end = start + part.count
        if start > 0, isDigit(text[start - 1]) { continue }
        if end < text.count, isDigit(text[end]) { continue }
      }
      return true
    }
    return false
  }

  private static func number(_ word: [UInt32]) -> Int? {
    guard word.count <= 4, !word.isEmpty, word.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return word.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private static func nearest(_ text: String, _ names: [String]) -> [String] {
    var result: [String] = []
    var rest = names
    for _ in 0..<3 {
      guard let name = Nearest.match(text, among: rest) else { break }
      result.append(name)
      rest.removeAll { $0 == name }
    }
    if result.isEmpty {
      // Perhaps only a first or last name was written.
      let parts = names.flatMap { $0.split(separator: " ").map(String.init) }
      if let part = Nearest.match(text, among: parts) {
        result = names.filter { $0.split(separator: " ").map(String.init).contains(part) }
        result = Array(result.prefix(3))
      }
    }
    return result
  }
}
