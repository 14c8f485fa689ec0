public import Programme

/// Stable marks instead of names, for what leaves the office.
///
/// People and workplaces, their keys and their departments are replaced by marks that follow from
/// the key and a secret word: the same person has the same mark in every report made with the same
/// word, also when others come and go. Addresses and the planner's own columns are left out, and
/// names in texts that somebody wrote are replaced too. Districts and group labels stay, since the
/// report would say nothing without them; a chief is known to who knows the district.
///
/// The marks are SipHash-2-4 (Aumasson and Bernstein, "SipHash: a fast short-input PRF", 2012) with
/// a key made of the secret. Without a secret, who has the list of keys can make the same marks: it
/// hides names from a reader, not from a colleague with the planner's files.
///
/// Identifiers keep their positions, so a plan still fits; the lists are then not sorted by key.
public struct Pseudonyms: Sendable {
  private let people: [String]
  private let workplaces: [String]
  private let departments: [String]
  private let workplaceByKey: [String: String]
  private let names: [(name: String, mark: String)]
  /// Names of one or two signs, which count where they stand alone.
  private let shortNames: [(name: String, mark: String)]
  /// The marks of people, workplaces and departments by their ids.
  let markByKey: [String: String]
  /// Ids of other signs than letters, digits and dashes, longest first.
  let oddKeys: [String]

  /// Makes the marks of a programme's people and places.
  ///
  /// - Complexity: O(n log n).
  public init(of programme: Programme, secret: String) {
    let organisation = programme.organisation
    people = Pseudonyms.marks(organisation.people.map(\.key), "P-", secret)
    workplaces = Pseudonyms.marks(organisation.workplaces.map(\.key), "A-", secret)
    departments = Pseudonyms.marks(organisation.departments.map(\.key), "D-", secret)
    workplaceByKey = Dictionary(
      zip(organisation.workplaces.map(\.key), workplaces), uniquingKeysWith: { a, _ in a })
    var pairs = Array(zip(organisation.people.map(\.name), people))
    pairs += Array(zip(organisation.workplaces.map(\.name), workplaces))
    pairs += Array(zip(organisation.departments.map(\.name), departments))
    // The longest first, so that no name is taken for the beginning of another.
    pairs.sort { a, b in
      a.0.count != b.0.count ? a.0.count > b.0.count : (a.0, a.1) < (b.0, b.1)
    }
    names = pairs.filter { $0.0.count > 2 }.map { (name: $0.0, mark: $0.1) }
    shortNames = pairs.filter { (1...2).contains($0.0.count) }.map { (name: $0.0, mark: $0.1) }
    var byKey = Dictionary(
      zip(organisation.people.map(\.key), people), uniquingKeysWith: { a, _ in a })
    byKey.merge(workplaceByKey) { a, _ in a }
    byKey.merge(zip(organisation.departments.map(\.key), departments)) { a, _ in a }
    // Districts and activities keep their ids, and what is called like one with them.
    for key in organisation.districts.map(\.key) + programme.activities.map(\.key) {
      byKey[key] = nil
    }
    markByKey = byKey
    oddKeys = byKey.keys.filter { key in
      key.count > 2
        && !key.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    }.sorted { $0.count != $1.count ? $0.count > $1.count : $0 < $1 }
  }

  /// Returns the programme with marks instead of names.
  ///
  /// - Complexity: O(people + workplaces).
  public func programme(_ programme: Programme) -> Programme {
    var result = programme
    for i in result.organisation.people.indices {
      result.organisation.people[i].key = people[i]
      result.organisation.people[i].name = people[i]
      result.organisation.people[i].email = nil
      result.organisation.people[i].attributes = [:]
    }
    for i in result.organisation.workplaces.indices {
      result.organisation.workplaces[i].key = workplaces[i]
      result.organisation.workplaces[i].name = workplaces[i]
    }
    for i in result.organisation.departments.indices {
      result.organisation.departments[i].key = departments[i]
      result.organisation.departments[i].name = departments[i]
    }
    for i in result.pins.events.indices {
      result.pins.events[i].key = key(result.pins.events[i].key)
    }
    for i in result.activities.indices {
      result.activities[i].name = text(result.activities[i].name)
    }
    for i in result.organisation.venues.indices {
      result.organisation.venues[i].name = text(result.organisation.venues[i].name)
    }
    return result
  }

  /// Returns the plan with marks in the keys of its events and in its texts.
  ///
  /// - Complexity: O(events).
  public func plan(_ plan: Plan) -> Plan {
    var events = plan.events
    for i in events.indices { events[i].key = key(events[i].key) }
    let waiting = plan.waiting.map {
      Waiting(
        person: $0.person, activity: $0.activity,
        reason: Text(da: text($0.reason.danish), en: text($0.reason.english)))
    }
    return Plan(
      groups: plan.groups, cohorts: plan.cohorts, waiting: waiting, events: events,
      score: plan.score)
  }

  /// Returns a text with marks instead of the names of people and workplaces in it.
  ///
  /// - Complexity: O(names x characters).
  public func text(_ text: String) -> String {
    guard !text.isEmpty else { return text }
    var result = text
    for (name, mark) in names where result.contains(name) {
      result = result.replacing(name, with: mark)
    }
    for (name, mark) in shortNames where result.contains(name) {
      result = Pseudonyms.replacingWord(name, by: mark, in: result)
    }
    return result
  }

  /// Replaces a word where no letter of an alphabet stands beside it.
  private static func replacingWord(_ word: String, by mark: String, in text: String) -> String {
    var result = ""
    var rest = text[...]
    while let range = rest.firstRange(of: word) {
      let before =
        range.lowerBound == text.startIndex ? nil : text[text.index(before: range.lowerBound)]
      let after = range.upperBound == text.endIndex ? nil : text[range.upperBound]
      let isInside = [before, after].contains { $0.map { $0.isLetter && $0.isCased } ?? false }
      result += rest[..<range.lowerBound]
      result += isInside ? word : mark
      rest = rest[range.upperBound...]
    }
    return result + rest
  }

  /// Returns the key of an event with a mark instead of its workplace.
  public func key(_ key: EventKey) -> EventKey {
    var result = key
    if let mark = workplaceByKey[key.subject] { result.subject = mark }
    return result
  }

  /// Marks of six signs, longer where two would be alike.
  private static func marks(_ keys: [String], _ lead: String, _ secret: String) -> [String] {
    let hash = SipHash(secret: secret)
    let long = keys.map { lead + letters(hash.value(of: lead + $0)) }
    var length = lead.count + 6
    while length < lead.count + 13 {
      let short = long.map { String($0.prefix(length)) }
      if Set(short).count == Set(keys).count { return short }
      length += 1
    }
    return long
  }

  /// A number in thirteen signs that are not taken for each other.
  private static func letters(_ number: UInt64) -> String {
    let signs = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ")
    return String((0..<13).map { signs[Int((number >> (5 * UInt64($0))) & 31)] })
  }
}

/// SipHash-2-4 of Aumasson and Bernstein (2012): a keyed function whose values say nothing about
/// their input to who does not have the key.
struct SipHash {
  private let key: (UInt64, UInt64)

  /// Makes the key of a secret word, itself hashed with a fixed key.
  init(secret: String) {
    let fixed = SipHash(key: (0x6161_7273_686A_756C, 0x7072_6F67_7261_6D6D))
    key = (fixed.value(of: secret + "0"), fixed.value(of: secret + "1"))
  }

  init(key: (UInt64, UInt64)) { self.key = key }

  /// Returns the value of a text.
  ///
  /// - Complexity: O(bytes).
  func value(of text: String) -> UInt64 { value(of: Array(text.utf8)) }

  func value(of bytes: [UInt8]) -> UInt64 {
    var state = (
      key.0 ^ 0x736F_6D65_7073_6575, key.1 ^ 0x646F_7261_6E64_6F6D,
      key.0 ^ 0x6C79_6765_6E65_7261, key.1 ^ 0x7465_6462_7974_6573
    )
    func rotated(_ x: UInt64, _ by: UInt64) -> UInt64 { x << by | x >> (64 - by) }
    func round() {
      state.0 &+= state.1
      state.1 = rotated(state.1, 13) ^ state.0
      state.0 = rotated(state.0, 32)
      state.2 &+= state.3
      state.3 = rotated(state.3, 16) ^ state.2
      state.0 &+= state.3
      state.3 = rotated(state.3, 21) ^ state.0
      state.2 &+= state.1
      state.1 = rotated(state.1, 17) ^ state.2
      state.2 = rotated(state.2, 32)
    }
    func absorb(_ word: UInt64) {
      state.3 ^= word
      round()
      round()
      state.0 ^= word
    }
    let whole = bytes.count / 8 * 8
    for start in stride(from: 0, to: whole, by: 8) {
      absorb((0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[start + $1]) << UInt64(8 * $1) })
    }
    var last = UInt64(bytes.count & 255) << 56
    for (i, byte) in bytes[whole...].enumerated() { last |= UInt64(byte) << UInt64(8 * i) }
    absorb(last)
    state.2 ^= 0xFF
    for _ in 0..<4 { round() }
    return state.0 ^ state.1 ^ state.2 ^ state.3
  }
}
