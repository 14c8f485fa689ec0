import SolverSupport

/// Business-to-business meetings: short meetings of two participants in slots with few tables.
///
/// The problem of Bofill, Garcia, Suy and Villaret ("MaxSAT-based scheduling of B2B meetings",
/// 2015): each participant is in one meeting at a time and away in some slots, some meetings are
/// confined to the morning or the afternoon, and idle periods between the meetings of a
/// participant are to be as few as possible.
public struct MeetingsInstance: Sendable {
  /// A name to show.
  public let name: String
  /// Number of participants.
  public let participants: Int
  /// Number of slots.
  public let slots: Int
  /// Number of tables, each good for one meeting a slot.
  public let tables: Int
  /// The two participants of each meeting.
  public let meetings: [(Int, Int)]
  /// The slots in which each meeting cannot be: a participant is away, or its half of the day.
  public let forbidden: [Set<Int>]
  /// Pairs of meetings of which the first comes before the second.
  public let orders: [(Int, Int)]

  /// Makes an instance that has a solution: meetings are drawn onto a plan that is then forgotten.
  ///
  /// - Complexity: O(meetings * participants).
  public init(participants: Int, slots: Int, tables: Int, meetings wanted: Int, seed: UInt64) {
    var random = RandomSource(seed: seed)
    var busy = Array(repeating: Set<Int>(), count: participants)
    var used = Array(repeating: 0, count: slots)
    var pairs = Set<Int>()
    var meetings: [(Int, Int)] = []
    var hidden: [Int] = []
    var tries = 0
    while meetings.count < wanted, tries < 50 * wanted {
      tries += 1
      let a = random.below(participants)
      let b = random.below(participants)
      let slot = random.below(slots)
      guard a != b, used[slot] < tables, !busy[a].contains(slot), !busy[b].contains(slot),
        pairs.insert(min(a, b) * participants + max(a, b)).inserted
      else { continue }
      used[slot] += 1
      busy[a].insert(slot)
      busy[b].insert(slot)
      meetings.append((min(a, b), max(a, b)))
      hidden.append(slot)
    }
    var away = Array(repeating: Set<Int>(), count: participants)
    for person in 0..<participants {
      for slot in 0..<slots where !busy[person].contains(slot) && random.chance(1, in: 12) {
        away[person].insert(slot)
      }
    }
    var forbidden = meetings.map { away[$0.0].union(away[$0.1]) }
    for meeting in meetings.indices where random.chance(1, in: 10) {
      let isMorning = hidden[meeting] < slots / 2
      forbidden[meeting].formUnion(isMorning ? slots / 2..<slots : 0..<slots / 2)
    }
    var orders: [(Int, Int)] = []
    for _ in 0..<meetings.count / 10 where meetings.count > 1 {
      let a = random.below(meetings.count)
      let b = random.below(meetings.count)
      if hidden[a] < hidden[b] { orders.append((a, b)) }
    }
    name = "meetings-\(participants)-\(meetings.count)-\(slots)x\(tables)-\(seed)"
    self.participants = participants
    self.slots = slots
    self.tables = tables
    self.meetings = meetings
    self.forbidden = forbidden
    self.orders = orders
  }

  /// The meetings of each participant.
  public var meetingsOfParticipant: [[Int]] {
    var result = Array(repeating: [Int](), count: participants)
    for (place, meeting) in meetings.enumerated() {
      result[meeting.0].append(place)
      result[meeting.1].append(place)
    }
    return result
  }

  /// The instance as MiniZinc data for `meetings.mzn`.
  public var data: String {
    func set(_ values: some Sequence<Int>) -> String {
      "{" + values.map { String($0 + 1) }.joined(separator: ",") + "}"
    }
    return """
      participants = \(participants);
      slots = \(slots);
      tables = \(tables);
      meetings = \(meetings.count);
      forbidden = [\(forbidden.map { set($0.sorted()) }.joined(separator: ","))];
      attends = [\(meetingsOfParticipant.map(set).joined(separator: ","))];
      orders = \(orders.count);
      before = \(orders.map { $0.0 + 1 });
      after = \(orders.map { $0.1 + 1 });

      """
  }
}
