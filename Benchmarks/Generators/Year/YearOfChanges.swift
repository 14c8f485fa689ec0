public import Programme
import SolverSupport

/// Changes as they come in a year, one after another, made in the files of a folder: leaders join
/// and leave, fall ill, places close, meetings are fixed by hand.
///
/// Equal files and seeds give equal changes. A change that cannot be is taken back by `withdraw`.
public struct YearOfChanges {
  /// What sort of change it is.
  public enum Kind: String, CaseIterable, Sendable {
    /// A leader takes up a post.
    case joins
    /// A leader goes.
    case leaves
    /// Somebody is away for some days.
    case illness
    /// A workplace, a district or everybody is closed.
    case closure
    /// A venue cannot be had.
    case venue
    /// A meeting is fixed to where it is.
    case pin
    /// A meeting is fixed to another day.
    case pinElsewhere
  }

  /// A change, in words.
  public struct Change: Sendable {
    /// What sort it is.
    public let kind: Kind
    /// What was written into which file.
    public let text: String
    /// The event fixed, if it is a pin.
    public let pinned: EventKey?
  }

  /// The files of the folder, by path.
  public private(set) var files: [String: [UInt8]]
  private var before: [String: [UInt8]]
  private var random: RandomSource
  private var joined = 0
  private var vacant: [String] = []

  /// Starts with the files of a folder.
  public init(files: [String: [UInt8]], seed: UInt64) {
    self.files = files
    before = files
    random = RandomSource(seed: seed)
  }

  /// Takes the last change back.
  public mutating func withdraw() { files = before }

  /// Makes a change that takes effect some weeks after a day.
  public mutating func change(_ programme: Programme, _ plan: Plan, asOf: Day) -> Change {
    before = files
    let roll = random.below(100)
    switch roll {
    case 0..<8: return leave(programme, asOf) ?? illness(programme, plan, asOf)
    case 8..<17: return join(programme, asOf) ?? illness(programme, plan, asOf)
    case 17..<55: return illness(programme, plan, asOf)
    case 55..<72: return closure(programme, asOf)
    case 72..<78: return closedVenue(programme, asOf) ?? closure(programme, asOf)
    case 78..<92:
      return pin(programme, plan, asOf, isElsewhere: false)
        ?? illness(programme, plan, asOf)
    default: return pin(programme, plan, asOf, isElsewhere: true) ?? illness(programme, plan, asOf)
    }
  }

  /// Makes several changes at once, which `withdraw` takes back together.
  public mutating func changes(
    _ count: Int, _ programme: Programme, _ plan: Plan, asOf: Day
  ) -> [Change] {
    let start = files
    let made = (0..<count).map { _ in change(programme, plan, asOf: asOf) }
    before = start
    return made
  }

  // MARK: The changes

  private mutating func join(_ programme: Programme, _ asOf: Day) -> Change? {
    let places = programme.organisation.workplaces.filter {
      programme.groups.kinds.contains($0.kind)
    }
    guard !places.isEmpty else { return nil }
    let place = vacant.isEmpty ? places[random.below(places.count)].key : vacant.removeFirst()
    joined += 1
    let key = "ny\(joined)"
    let row = cells(
      "people.csv",
      [
        "id": key, "navn": "Nyleder \(joined)", "e-mail": "\(key)@example.org",
        "arbejdsplads": place, "roller": "leder", "tiltrådt": date(asOf.advanced(by: 30)),
        "læringsforløb": "ja",
      ])
    append(row, to: "people.csv")
    return Change(kind: .joins, text: "people.csv: \(row)", pinned: nil)
  }

  private mutating func leave(_ programme: Programme, _ asOf: Day) -> Change? {
    let organisation = programme.organisation
    let leaders = organisation.personIDs.filter {
      programme.isEligibleForGroup($0) && organisation[$0].leaves == nil
    }
    guard leaders.count > 9 else { return nil }
    let id = leaders[random.below(leaders.count)]
    let own = leaders.filter { organisation[$0].district == organisation[id].district }
    guard own.count > 8 else { return nil }
    let person = organisation[id]
    guard set("fratræder", date(asOf), of: person.key, in: "people.csv") else { return nil }
    if let workplace = person.workplace { vacant.append(organisation[workplace].key) }
    return Change(kind: .leaves, text: "people.csv: \(person.key) \(date(asOf))", pinned: nil)
  }

  private mutating func illness(_ programme: Programme, _ plan: Plan, _ asOf: Day) -> Change {
    let organisation = programme.organisation
    let ahead = plan.events.filter { $0.day > asOf.advanced(by: 25) && !$0.participants.isEmpty }
    var person = organisation.personIDs[random.below(organisation.people.count)]
    var first = asOf.advanced(by: 22 + random.below(120))
    // Every other time somebody who has a meeting on the day.
    if !ahead.isEmpty, random.below(2) == 0 {
      let event = ahead[random.below(ahead.count)]
      person = event.participants[random.below(event.participants.count)]
      first = event.day
    }
    let last = first.advanced(by: random.below(6))
    let row = cells(
      "absences.csv",
      [
        "person": organisation[person].key, "fra": date(first), "til": date(last),
      ])
    append(row, to: "absences.csv")
    return Change(kind: .illness, text: "absences.csv: \(row)", pinned: nil)
  }

  private mutating func closure(_ programme: Programme, _ asOf: Day) -> Change {
    let organisation = programme.organisation
    let first = asOf.advanced(by: 22 + random.below(150))
    var who = "alle"
    var days = 0
    switch random.below(5) {
    case 0: break
    case 1: who = organisation.districts[random.below(organisation.districts.count)].key
    default:
      who = organisation.workplaces[random.below(organisation.workplaces.count)].key
      days = random.below(5)
    }
    let row = cells(
      "closures.csv",
      [
        "hvem": who, "navn": "Lukket", "fra": date(first), "til": date(first.advanced(by: days)),
      ])
    append(row, to: "closures.csv")
    return Change(kind: .closure, text: "closures.csv: \(row)", pinned: nil)
  }

  private mutating func closedVenue(_ programme: Programme, _ asOf: Day) -> Change? {
    let venues = programme.organisation.venues
    guard !venues.isEmpty else { return nil }
    let first = asOf.advanced(by: 22 + random.below(150))
    let row = cells(
      "closures.csv",
      [
        "hvem": venues[random.below(venues.count)].key, "navn": "Optaget", "fra": date(first),
        "til": date(first.advanced(by: random.below(4))),
      ])
    append(row, to: "closures.csv")
    return Change(kind: .venue, text: "closures.csv: \(row)", pinned: nil)
  }

  private mutating func pin(
    _ programme: Programme, _ plan: Plan, _ asOf: Day, isElsewhere: Bool
  ) -> Change? {
    let pinned = Set(programme.pins.events.map(\.key))
    let ahead = plan.events.filter {
      $0.day > asOf.advanced(by: 22) && !pinned.contains($0.key) && $0.key.repeatNumber == 0
        && programme[$0.activity].subject != .cohort
    }
    guard !ahead.isEmpty else { return nil }
    let event = ahead[random.below(ahead.count)]
    var day = event.day
    if isElsewhere { day = day.advanced(by: event.day.weekday == .monday ? 1 : -1) }
    let row = cells(
      "pins.csv",
      [
        "art": "møde", "møde": event.key.text, "dato": date(day),
        "kl.": isElsewhere ? "" : time(event.start),
      ])
    append(row, to: "pins.csv")
    return Change(
      kind: isElsewhere ? .pinElsewhere : .pin, text: "pins.csv: \(row)", pinned: event.key)
  }

  // MARK: Tables as text

  private static let headers = [
    "absences.csv": ["person", "fra", "til", "fra kl.", "til kl.", "del"],
    "closures.csv": ["hvem", "navn", "fra", "til", "del"],
    "pins.csv": ["art", "møde", "dato", "kl.", "sted", "vært", "gruppe", "person"],
  ]

  private func lines(_ path: String) -> [String] {
    guard let bytes = files[path] else {
      return (YearOfChanges.headers[path]).map { [$0.joined(separator: ";")] } ?? []
    }
    var text = String(decoding: bytes, as: UTF8.self)
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    return text.unicodeScalars.split(separator: "\n").map { line in
      var line = line
      if line.last == "\r" { line.removeLast() }
      return String(line)
    }
  }

  private mutating func write(_ lines: [String], to path: String) {
    files[path] = Array(("\u{FEFF}" + lines.joined(separator: "\r\n") + "\r\n").utf8)
  }

  private func split(_ line: String) -> [String] {
    line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
  }

  /// A row with cells by the names of their columns.
  private func cells(_ path: String, _ values: [String: String]) -> String {
    let header = lines(path).first.map(split) ?? []
    return header.map { values[$0] ?? "" }.joined(separator: ";")
  }

  private mutating func append(_ row: String, to path: String) {
    write(lines(path) + [row], to: path)
  }

  /// Sets a cell of the row whose first cell is a key; false if there is none that can be read.
  private mutating func set(_ column: String, _ value: String, of key: String, in path: String)
    -> Bool
  {
    var lines = lines(path)
    guard let header = lines.first.map(split), let place = header.firstIndex(of: column) else {
      return false
    }
    for i in lines.indices.dropFirst() where lines[i].hasPrefix(key + ";") {
      var row = split(lines[i])
      guard !lines[i].contains("\""), row.indices.contains(place) else { return false }
      row[place] = value
      lines[i] = row.joined(separator: ";")
      write(lines, to: path)
      return true
    }
    return false
  }

  private func date(_ day: Day) -> String {
    let civil = day.civil
    return "\(two(civil.day))-\(two(civil.month))-\(civil.year)"
  }

  private func time(_ minute: Int) -> String { "\(two(minute / 60)):\(two(minute % 60))" }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
